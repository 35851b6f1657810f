/// The lines of a text.
///
/// A line ends at `\n`, `\r\n` or a lone `\r`; its span leaves the line end out. A final line end
/// opens no further line, and an empty text has one empty line.
public final class Lines: Sendable {
    /// The offset where each line begins, in order.
    public let starts: [UInt32]
    private let text: Text

    public init(_ text: Text) {
        self.text = text
        starts = Self.findStarts(in: text)
    }

    public var count: Int { starts.count }

    /// The bytes of a line without its line end; empty for an index outside the text.
    public func span(_ index: Int) -> Span {
        guard starts.indices.contains(index) else { return Span(text.count, text.count) }
        let start = Int(starts[index])
        var stop = index + 1 < starts.count ? Int(starts[index + 1]) : text.count
        if stop > start, text[stop - 1] == Ascii.lineFeed { stop -= 1 }
        if stop > start, text[stop - 1] == Ascii.carriageReturn { stop -= 1 }
        return Span(start, stop)
    }

    /// The 0-based line that holds the offset; offsets outside the text belong to the first or the last line.
    public func line(at offset: Int) -> Int {
        max(starts.partitionPoint { Int($0) <= offset } - 1, 0)
    }

    /// The 0-based column of the offset, in code points from the start of its line.
    public func column(at offset: Int) -> Int {
        let end = min(max(offset, 0), text.count)
        var column = 0
        var position = Int(starts[line(at: end)])
        while position < end {
            if !Ascii.isContinuation(text[position]) { column += 1 }
            position += 1
        }
        return column
    }

    private static func findStarts(in text: Text) -> [UInt32] {
        let count = text.count
        var starts: [UInt32] = [0]
        starts.reserveCapacity(count / 64 + 1)
        var position = 0
        while position < count {
            var ends = text.mask(.lineEnds, at: position)
            while ends != 0 {
                let end = position + ends.trailingZeroBitCount
                ends &= ends &- 1
                let isLineEnd = text[end] == Ascii.lineFeed || text[end + 1] != Ascii.lineFeed
                if isLineEnd, end + 1 < count { starts.append(UInt32(truncatingIfNeeded: end + 1)) }
            }
            position += 64
        }
        return starts
    }
}
