/// Elements of one document, in order.
public enum ElementList: Sendable, Equatable {
    /// Consecutive elements of one kind.
    case range(ElementKind, Range<Int>)
    case indices(ElementKind, [Int32])
    /// Elements of several kinds, as blocks are.
    case mixed([ElementPlace])

    public var count: Int {
        switch self {
        case .range(_, let range): range.count
        case .indices(_, let indices): indices.count
        case .mixed(let places): places.count
        }
    }

    public static func indices(_ kind: ElementKind, _ indices: some Sequence<Int>) -> ElementList {
        .indices(kind, indices.map { Int32(truncatingIfNeeded: $0) })
    }

    /// Their places, one after the other.
    public var places: [ElementPlace] {
        switch self {
        case .range(let kind, let range): range.map { ElementPlace(kind, $0) }
        case .indices(let kind, let indices): indices.map { ElementPlace(kind, Int($0)) }
        case .mixed(let places): places
        }
    }
}

/// An element of a document that is known from elsewhere: its kind and its number there.
public struct ElementPlace: Hashable, Sendable {
    public var kind: ElementKind
    public var index: Int

    public init(_ kind: ElementKind, _ index: Int) {
        self.kind = kind
        self.index = index
    }
}
