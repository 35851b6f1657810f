/// A span for each of many blocks, most of which have none: only those that are there take memory.
///
///     blocks.labels[7]  // empty where block 7 has no label
public struct SparseSpans: RandomAccessCollection, Sendable {
    public private(set) var count = 0
    /// The blocks that have a span, in order, and their spans.
    private var places: [UInt32] = []
    private var spans: [CompactSpan] = []

    public init() {}

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    public subscript(index: Int) -> Span {
        guard !places.isEmpty else { return Span(0, 0) }
        return span(of: index, at: places.partitionPoint { $0 < index })
    }

    /// The spans of blocks that are asked for in order, without a search for each.
    struct InOrder {
        private let all: SparseSpans
        private var place = 0

        init(_ all: SparseSpans) { self.all = all }

        /// The span of a block behind those that were asked for.
        mutating func span(of index: Int) -> Span {
            while place < all.places.count, all.places[place] < index { place += 1 }
            return all.span(of: index, at: place)
        }
    }

    private func span(of index: Int, at place: Int) -> Span {
        place < places.count && places[place] == index ? spans[place].wrappedValue : Span(0, 0)
    }

    /// The same with empty spans up to `count`.
    func extended(to count: Int) -> SparseSpans {
        var extended = self
        extended.count = Swift.max(self.count, count)
        return extended
    }

    /// Sets the span of a block behind all that have one; an empty span is none.
    @inline(__always)
    mutating func set(_ span: Span, at index: Int) {
        if !span.isEmpty { append(span, at: index) }
    }

    private mutating func append(_ span: Span, at index: Int) {
        places.append(UInt32(truncatingIfNeeded: index))
        spans.append(CompactSpan(wrappedValue: span))
        count = index + 1
    }
}
