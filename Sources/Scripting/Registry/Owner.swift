import Corpus

/// What items belong to.
enum Owner: Hashable, Sendable {
    case globals
    /// A module table such as `workbench.text`.
    case module(String)
    /// The elements of a kind, and of those that have its fields besides their own: `element` for all.
    case kind(ElementKind)
    /// A host object by its type name.
    case object(String)

    var name: String {
        switch self {
        case .globals: ""
        case .module(let name), .object(let name): name
        case .kind(let kind): kind.name
        }
    }

    static let element = Owner.kind(.element)

    /// Whether elements of a kind have what belongs to it.
    func holds(_ kind: ElementKind, in schema: Schema) -> Bool {
        if case .kind(let owner) = self { schema.isKind(kind, owner) } else { false }
    }

    var isElement: Bool { if case .kind = self { true } else { false } }
    /// Whether its functions are called with a colon.
    var hasMethods: Bool {
        switch self {
        case .globals, .module: false
        case .kind, .object: true
        }
    }
}
