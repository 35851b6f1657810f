/// The columns of `Blocks` while they are written: blocks are opened in reading order and closed when
/// all below them are written.
struct BlockTree {
    private(set) var kinds: [BlockKind] = []
    var roles: [BlockRole] = []
    var reasons: [BoilerplateReason] = []
    private(set) var starts: [UInt32] = []
    private(set) var stops: [UInt32] = []
    private(set) var contentStarts: [UInt32] = []
    private(set) var contentStops: [UInt32] = []
    private(set) var parents: [Int32] = []
    private(set) var subtreeEnds: [Int32] = []
    var levels: [UInt16] = []
    var labels: [Span] = []
    var faqs: [(question: Int32, answer: Int32)] = []
    private(set) var topLevel: [Int32] = []
    var title: Int32 = -1
    var ordered: [Bool] = []
    var markers: [Span] = []
    var datelines: [Span] = []
    /// Of cells that cover more than one row or column.
    var cellExtents: [Int32: CellExtent] = [:]
    private var open: [Int] = []

    /// - Parameter capacity: about how many blocks there will be.
    init(capacity: Int = 0) {
        kinds.reserveCapacity(capacity)
        roles.reserveCapacity(capacity)
        reasons.reserveCapacity(capacity)
        starts.reserveCapacity(capacity)
        stops.reserveCapacity(capacity)
        contentStarts.reserveCapacity(capacity)
        contentStops.reserveCapacity(capacity)
        parents.reserveCapacity(capacity)
        subtreeEnds.reserveCapacity(capacity)
        levels.reserveCapacity(capacity)
        labels.reserveCapacity(capacity)
        ordered.reserveCapacity(capacity)
        markers.reserveCapacity(capacity)
        datelines.reserveCapacity(capacity)
        topLevel.reserveCapacity(capacity)
    }

    var count: Int { kinds.count }

    /// Opens a block below the one that is open; returns its index.
    mutating func begin(_ kind: BlockKind, _ span: Span, content: Span? = nil) -> Int {
        let index = kinds.count
        let content = content ?? span
        kinds.append(kind)
        roles.append(.none)
        reasons.append(.none)
        starts.append(UInt32(truncatingIfNeeded: span.start))
        stops.append(UInt32(truncatingIfNeeded: span.stop))
        contentStarts.append(UInt32(truncatingIfNeeded: content.start))
        contentStops.append(UInt32(truncatingIfNeeded: content.stop))
        parents.append(Int32(truncatingIfNeeded: open.last ?? -1))
        subtreeEnds.append(Int32(truncatingIfNeeded: index + 1))
        levels.append(0)
        labels.append(Span(0, 0))
        ordered.append(false)
        markers.append(Span(0, 0))
        datelines.append(Span(0, 0))
        if open.isEmpty { topLevel.append(Int32(truncatingIfNeeded: index)) }
        open.append(index)
        return index
    }

    /// Closes the block opened last; its span grows to hold what was written below it.
    mutating func end() {
        guard let index = open.popLast() else { return }
        subtreeEnds[index] = Int32(truncatingIfNeeded: kinds.count)
        if let parent = open.last { stops[parent] = max(stops[parent], stops[index]) }
    }

    /// Writes a block with nothing below it; returns its index.
    @discardableResult
    mutating func add(_ kind: BlockKind, _ span: Span, content: Span? = nil) -> Int {
        let index = begin(kind, span, content: content)
        end()
        return index
    }
}
