import Corpus

/// Keeps tables from being made larger than their text.
///
/// The parser fills rows up to the number of columns that the line of dashes gives, so that a file of 2 MB can ask
/// for 50 million empty cells. A table that would have more cells than bytes is none: its line of dashes is blanked.
/// A few thousand such cells are let through, in all tables of a document together. Nor is one a table that follows a
/// paragraph of thousands of lines at once: the parser looks for its head in all of them, at each again in the rest.
enum TableGuard {
    /// Lines of the paragraph above a table, times its bytes.
    private static let mostWalked = 4_000_000

    /// The text to parse, at the same offsets.
    static func tame(_ text: Text, from start: Int) -> Text {
        let lines = Lines(text)
        var blanks: [Span] = []
        var slack = 10_000
        var index = lines.line(at: start)
        var paragraph = index
        while index < lines.count {
            if isBlank(text, lines.span(index)) { paragraph = index + 1 }
            let columns = columns(text, lines.span(index))
            index += 1
            guard columns > 1 else { continue }
            let above = lines.span(index - 1).start - lines.span(paragraph).start
            guard (index - paragraph) * above < mostWalked else {
                blanks.append(lines.span(index - 1))
                continue
            }
            let first = index
            while index < lines.count, !isBlank(text, lines.span(index)) { index += 1 }
            let rows = index - first + 2
            let size = lines.span(index - 1).stop - lines.span(max(first - 2, 0)).start
            // A table has at least a pipe for each cell.
            let (cells, isHuge) = columns.multipliedReportingOverflow(by: rows)
            let excess = isHuge ? Int.max : max(cells - size, 0)
            guard excess > slack else {
                slack -= excess
                continue
            }
            // Without this line of dashes the next one would be its table's.
            for line in (first - 1)..<index where TableGuard.columns(text, lines.span(line)) > 1 {
                blanks.append(lines.span(line))
            }
        }
        return text.blanking(blanks)
    }

    /// The number of columns of a line that holds nothing but dashes, colons, pipes and space; 0 for other lines.
    static func columns(_ text: Text, _ line: Span) -> Int {
        var pipes = 0
        var dashes = 0
        for position in line.start..<line.stop {
            switch text[position] {
            case UInt8(ascii: "|"): pipes += 1
            case UInt8(ascii: "-"): dashes += 1
            case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: continue
            default: return 0
            }
        }
        return dashes > 0 && pipes > 0 ? pipes + 1 : 0
    }

    private static func isBlank(_ text: Text, _ line: Span) -> Bool {
        for position in line.start..<line.stop where text[position] > 0x20 { return false }
        return true
    }
}
