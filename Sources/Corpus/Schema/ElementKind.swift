import Synchronization

/// The name of a kind of element: `sentence`, `cell`, `statement`.
///
/// ```swift
/// extension ElementKind { public static let reference = ElementKind("reference") }
/// ```
///
/// Names are numbered as they come, so that an element names its kind in six bits. What a kind is, its
/// `KindDeclaration` says; which kinds there are, the `Schema`.
public struct ElementKind: Hashable, Sendable, CustomStringConvertible {
    /// From 1, the same for a name as long as the program runs.
    public let number: UInt8

    /// As many kinds as an element can tell apart.
    public static let limit = 63
    private static let names = Mutex<[(name: String, plural: String)]>([])

    /// - Parameter plural: several of them; the name with an s where nothing is said.
    public init(_ name: String, plural: String? = nil) {
        number = Self.names.withLock { names in
            if let place = names.firstIndex(where: { $0.name == name }) { return UInt8(place + 1) }
            names.append((name, plural ?? name + "s"))
            precondition(names.count <= Self.limit, "no more than \(Self.limit) kinds of element fit in six bits")
            return UInt8(names.count)
        }
    }

    /// The kind of a number that some name has.
    @inline(__always)
    public init(number: UInt8) { self.number = number }

    public var name: String { known?.name ?? "" }
    /// Several of them, as scripts know a sequence of these: `entities`.
    public var plural: String { known?.plural ?? "" }

    private var known: (name: String, plural: String)? {
        Self.names.withLock { names in number > 0 && Int(number) <= names.count ? names[Int(number) - 1] : nil }
    }

    public var description: String { name }
}
