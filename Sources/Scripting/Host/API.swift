public import Corpus

/// What scripts can call and read: the fields of a schema, and what the modules declare.
public struct API: Sendable {
    /// The version of the contract, as plugins name it in `api`.
    public static let version = 1

    public let schema: Schema
    let items: [Item]
    /// What profiles call host functions that no item declares, by their addresses.
    let unnamed: [UInt: String]

    init(_ schema: Schema, items: [Item], unnamed: [UInt: String]) {
        self.schema = schema
        self.items = items
        self.unnamed = unnamed
    }
}
