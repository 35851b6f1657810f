/// JSON's null as scripts hold it.
final class NullObject: HostObject {
    override var typeName: String { "null" }
    override var summary: String { "null" }
}
