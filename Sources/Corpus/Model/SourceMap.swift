/// From offsets in the decoded text to bytes of the source.
///
/// A table of runs: text that was copied as it is maps byte by byte, text that was decoded (`&amp;`) or made
/// up (the line ends between blocks) maps as a whole to the bytes it stands for.
public struct SourceMap: Sendable {
    private var textStarts: [UInt32] = []
    private var sourceStarts: [UInt32] = []
    private var sourceStops: [UInt32] = []
    private var textCount = 0

    /// The map of a document whose text is its source.
    public static let identity = SourceMap()

    public init() {}

    /// Whether text and source are the same bytes.
    public var isIdentity: Bool { textStarts.isEmpty }

    /// How many runs the table has.
    public var runCount: Int { textStarts.count }

    /// Says that the next `count` bytes of text come from `source`; empty runs are left out.
    ///
    /// Runs are to be added in the order of the text. Their sources may come in any order, since a parser may
    /// move misplaced content.
    public mutating func append(count: Int, source: Span) {
        guard count > 0 else { return }
        defer { textCount += count }
        if let last = textStarts.indices.last {
            let length = textCount - Int(textStarts[last])
            let isCopy = length == Int(sourceStops[last]) - Int(sourceStarts[last])
            if isCopy, Int(sourceStops[last]) == source.start, source.count == count {
                sourceStops[last] = UInt32(truncatingIfNeeded: source.stop)
                return
            }
        }
        textStarts.append(UInt32(truncatingIfNeeded: textCount))
        sourceStarts.append(UInt32(truncatingIfNeeded: source.start))
        sourceStops.append(UInt32(truncatingIfNeeded: max(source.start, source.stop)))
    }

    /// Takes the last byte of text away again.
    public mutating func removeLast() {
        guard let last = textStarts.indices.last, textCount > 0 else { return }
        let length = textCount - Int(textStarts[last])
        let isCopy = length == Int(sourceStops[last]) - Int(sourceStarts[last])
        textCount -= 1
        if length == 1 {
            textStarts.removeLast()
            sourceStarts.removeLast()
            sourceStops.removeLast()
        } else if isCopy {
            sourceStops[last] -= 1
        }
    }

    /// The source bytes of a range of text: from the first byte's source to the last byte's.
    ///
    /// An empty range maps to an empty one, and a range outside the text to the nearest end.
    public func source(of span: Span) -> Span {
        guard !isIdentity else { return span }
        let start = place(of: span.start).start
        guard span.count > 0 else { return Span(start, start) }
        let stop = place(of: span.stop - 1).stop
        return Span(min(start, stop), max(start, stop))
    }

    /// The map to a source of the source: what this one leads to, `outer` leads on from.
    public func through(_ outer: SourceMap) -> SourceMap {
        if isIdentity { return outer }
        var map = SourceMap()
        for run in textStarts.indices {
            let end = run + 1 < textStarts.count ? Int(textStarts[run + 1]) : textCount
            let source = outer.source(of: Span(Int(sourceStarts[run]), Int(sourceStops[run])))
            map.append(count: end - Int(textStarts[run]), source: source)
        }
        return map
    }

    /// The source bytes of the text byte at an offset.
    private func place(of offset: Int) -> Span {
        let run = max(textStarts.partitionPoint { Int($0) <= offset } - 1, 0)
        let end = run + 1 < textStarts.count ? Int(textStarts[run + 1]) : textCount
        let source = Span(Int(sourceStarts[run]), Int(sourceStops[run]))
        guard source.count == end - Int(textStarts[run]) else { return source }
        let position = source.start + min(max(offset - Int(textStarts[run]), 0), max(source.count - 1, 0))
        return Span(position, min(position + 1, source.stop))
    }
}
