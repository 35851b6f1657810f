/// The blocks of a document as a tree in columns, in reading order (a parent before its children).
///
/// Block `i` covers `starts[i] ..< stops[i]` without surrounding line ends; its descendants are
/// `i + 1 ..< subtreeEnds[i]`. Top-level blocks have parent -1.
public final class Blocks: Sendable {
    public let kinds: [BlockKind]
    public let roles: [BlockRole]
    public let reasons: [BoilerplateReason]
    public let starts: [UInt32]
    public let stops: [UInt32]
    /// The text without marker, pipes and label: where sentences are looked for. Equal to
    /// `starts`/`stops` for most blocks.
    public let contentStarts: [UInt32]
    public let contentStops: [UInt32]
    public let parents: [Int32]
    public let subtreeEnds: [Int32]
    /// Heading level (1…6), depth of an item (1…), column of a cell (1…), row number of a row (0 is the header).
    public let levels: [UInt16]
    /// The label of a labelled paragraph, item or callout ("Pro Tip"), without the colon; empty where there is none.
    public let labels: SparseSpans
    /// Question/answer pairs: indices of the two blocks, in order.
    public let faqs: [(question: Int32, answer: Int32)]
    public let topLevel: [Int32]
    /// Index of the block with role `title`, or -1.
    public let title: Int32
    /// Whether a list is numbered; false for every other block.
    public let ordered: [Bool]
    /// An item's marker as written (`-`, `1.`, `*`); empty where there is none.
    public let markers: SparseSpans
    /// A paragraph's dateline, without the dash; empty where there is none.
    public let datelines: SparseSpans
    /// Cells that cover more than one row or column, by block index.
    public let cellExtents: [Int32: CellExtent]
    private let byKind: [[Int32]]

    public init(of document: Document) {
        let tree = BlockReader(document).read()
        kinds = tree.nodes.map { $0.kind }
        roles = tree.nodes.map { $0.role }
        reasons = tree.nodes.map { $0.reason }
        starts = tree.nodes.map { $0.start }
        stops = tree.nodes.map { $0.stop }
        contentStarts = tree.nodes.map { $0.contentStart }
        contentStops = tree.nodes.map { $0.contentStop }
        parents = tree.nodes.map { $0.parent }
        subtreeEnds = tree.nodes.map { $0.subtreeEnd }
        levels = tree.nodes.map { $0.level }
        ordered = tree.nodes.map { $0.isOrdered }
        labels = tree.labels.extended(to: tree.count)
        markers = tree.markers.extended(to: tree.count)
        datelines = tree.datelines.extended(to: tree.count)
        faqs = tree.faqs
        topLevel = tree.topLevel
        title = tree.title
        cellExtents = tree.cellExtents
        byKind = Self.indicesByKind(kinds)
    }

    private static func indicesByKind(_ kinds: [BlockKind]) -> [[Int32]] {
        var counts = [Int](repeating: 0, count: BlockKind.allCases.count)
        for kind in kinds { counts[Int(kind.rawValue)] += 1 }
        return BlockKind.allCases.map { kind in
            var indices: [Int32] = []
            guard counts[Int(kind.rawValue)] > 0 else { return indices }
            indices.reserveCapacity(counts[Int(kind.rawValue)])
            for index in kinds.indices where kinds[index] == kind { indices.append(Int32(truncatingIfNeeded: index)) }
            return indices
        }
    }

    public var count: Int { kinds.count }

    /// The blocks of one kind, in order.
    public func indices(of kind: BlockKind) -> [Int32] { byKind[Int(kind.rawValue)] }

    /// The innermost block that holds the offset, or -1.
    public func block(at offset: Int) -> Int {
        // The last block that starts at or before the offset, or one above it, is the one.
        var index = starts.partitionPoint { Int($0) <= offset } - 1
        while index >= 0, offset >= Int(stops[index]) { index = Int(parents[index]) }
        return index
    }

    /// The blocks right below a block, in order.
    public func children(of index: Int) -> [Int] {
        guard kinds.indices.contains(index) else { return [] }
        var children: [Int] = []
        var child = index + 1
        while child < Int(subtreeEnds[index]) {
            children.append(child)
            child = Int(subtreeEnds[child])
        }
        return children
    }

    /// Whether the block or one above it is flagged as boilerplate.
    public func isBoilerplate(_ index: Int) -> Bool {
        var index = index
        while kinds.indices.contains(index) {
            if roles[index] == .boilerplate { return true }
            index = Int(parents[index])
        }
        return false
    }

    /// How many rows and columns a cell covers.
    public func extent(ofCell index: Int) -> CellExtent {
        cellExtents[Int32(truncatingIfNeeded: index)] ?? .single
    }

    /// The content of a block up to its first child: the text that no block below holds.
    func ownText(of index: Int) -> Span {
        let start = Int(contentStarts[index])
        var stop = Int(contentStops[index])
        if index + 1 < Int(subtreeEnds[index]) { stop = min(stop, Int(starts[index + 1])) }
        return Span(start, max(start, stop))
    }
}
