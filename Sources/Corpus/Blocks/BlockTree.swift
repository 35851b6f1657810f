/// The blocks of a document while they are written: opened in reading order and closed when all below them are
/// written. `Blocks` keeps them as columns.
struct BlockTree {
    /// What every block has.
    struct Node {
        let kind: BlockKind
        var role = BlockRole.none
        var reason = BoilerplateReason.none
        var isOrdered = false
        var level: UInt16 = 0
        let start: UInt32
        var stop: UInt32
        let contentStart: UInt32
        let contentStop: UInt32
        let parent: Int32
        var subtreeEnd: Int32
    }

    private(set) var nodes: [Node] = []
    var labels = SparseSpans()
    var markers = SparseSpans()
    var datelines = SparseSpans()
    var faqs: [(question: Int32, answer: Int32)] = []
    private(set) var topLevel: [Int32] = []
    var title: Int32 = -1
    /// Of cells that cover more than one row or column.
    var cellExtents: [Int32: CellExtent] = [:]
    private var open: [Int] = []

    /// - Parameter capacity: about how many blocks there will be.
    init(capacity: Int = 0) {
        nodes.reserveCapacity(capacity)
        topLevel.reserveCapacity(capacity)
    }

    var count: Int { nodes.count }

    subscript(index: Int) -> Node {
        get { nodes[index] }
        _modify { yield &nodes[index] }
    }

    /// Opens a block below the one that is open; returns its index.
    mutating func begin(_ kind: BlockKind, _ span: Span, content: Span? = nil) -> Int {
        let index = append(kind, span, content: content ?? span)
        open.append(index)
        return index
    }

    /// Closes the block opened last; its span grows to hold what was written below it.
    mutating func end() {
        guard let index = open.popLast() else { return }
        nodes[index].subtreeEnd = Int32(truncatingIfNeeded: nodes.count)
        grow(to: nodes[index].stop)
    }

    /// Writes a block with nothing below it; returns its index.
    @discardableResult
    mutating func add(_ kind: BlockKind, _ span: Span, content: Span? = nil) -> Int {
        let index = append(kind, span, content: content ?? span)
        grow(to: nodes[index].stop)
        return index
    }

    private mutating func append(_ kind: BlockKind, _ span: Span, content: Span) -> Int {
        let index = nodes.count
        nodes.append(
            Node(
                kind: kind, start: UInt32(truncatingIfNeeded: span.start), stop: UInt32(truncatingIfNeeded: span.stop),
                contentStart: UInt32(truncatingIfNeeded: content.start),
                contentStop: UInt32(truncatingIfNeeded: content.stop),
                parent: Int32(truncatingIfNeeded: open.last ?? -1), subtreeEnd: Int32(truncatingIfNeeded: index + 1)))
        if open.isEmpty { topLevel.append(Int32(truncatingIfNeeded: index)) }
        return index
    }

    /// Makes the open block hold what ends at `stop`.
    private mutating func grow(to stop: UInt32) {
        guard let parent = open.last, nodes[parent].stop < stop else { return }
        nodes[parent].stop = stop
    }
}
