/// A binary heap: the row that comes first is at hand.
struct RowHeap {
    private let comesBefore: (SortRow, SortRow) -> Bool
    private(set) var rows: [SortRow] = []

    init(_ comesBefore: @escaping (SortRow, SortRow) -> Bool) { self.comesBefore = comesBefore }

    var first: SortRow? { rows.first }

    mutating func insert(_ row: SortRow) {
        rows.append(row)
        var child = rows.count - 1
        while child > 0, comesBefore(rows[child], rows[(child - 1) / 2]) {
            rows.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func replaceFirst(with row: SortRow) {
        if rows.isEmpty { return }
        rows[0] = row
        sink()
    }

    mutating func removeFirst() {
        guard let last = rows.popLast(), !rows.isEmpty else { return }
        rows[0] = last
        sink()
    }

    /// Moves the first row down to where it belongs.
    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < rows.count {
                if comesBefore(rows[child], rows[least]) { least = child }
            }
            if least == parent { return }
            rows.swapAt(parent, least)
            parent = least
        }
    }
}

/// The rows that come first of all that are offered.
struct BestRows {
    private let count: Int
    private let order: RowOrder
    /// The last of the best is at hand, which the next better one replaces.
    private var heap: RowHeap
    private(set) var weight = 0

    init(_ count: Int, _ order: RowOrder) {
        self.count = count
        self.order = order
        heap = RowHeap { left, right in right.comes(before: left, order) }
    }

    mutating func offer(_ row: SortRow) {
        if heap.rows.count < count {
            heap.insert(row)
            weight += row.weight
        } else if let last = heap.first, row.comes(before: last, order) {
            weight += row.weight - last.weight
            heap.replaceFirst(with: row)
        }
    }

    var inOrder: [SortRow] { heap.rows.sorted { $0.comes(before: $1, order) } }
}
