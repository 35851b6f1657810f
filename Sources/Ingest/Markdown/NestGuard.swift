import Corpus

/// Keeps lists and quotations from being nested so deep that each further line is slow.
///
/// For every line the parser asks each open list and quotation whether it goes on, so that a line of 100 KB that opens
/// 50,000 of them makes each line behind it take as long. The reader itself leaves out what is nested deeper than
/// 100 (see `MarkdownReader`); of the marks that go far beyond that, the parser gets blanks.
enum NestGuard {
    /// How many marks of quotations and items a line may begin with.
    private static let most = 128
    /// How far from the margin one may stand, in bytes: items of the lines before are nested by white space.
    private static let farthest = 320

    /// The text to parse, at the same offsets.
    static func tame(_ text: Text, from start: Int) -> Text {
        var blanks: [Span] = []
        var line = start
        while line < text.count {
            addExcess(of: line, in: text, &blanks)
            line = text.lineEnd(from: line) + 1
        }
        return text.blanking(blanks)
    }

    private static func addExcess(of line: Int, in text: Text, _ blanks: inout [Span]) {
        var position = line
        var marks = 0
        while let mark = nextMark(text, from: position) {
            marks += 1
            if marks > most || mark.start - line > farthest { blanks.append(mark) }
            position = mark.stop
        }
    }

    /// The `>`, bullet or number that stands next in the line, with nothing but blanks before it.
    private static func nextMark(_ text: Text, from position: Int) -> Span? {
        var start = position
        while text[start] == 0x20 || text[start] == 0x09 { start += 1 }
        switch text[start] {
        case UInt8(ascii: ">"): return Span(start, start + 1)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return text[start + 1] <= 0x20 && start + 1 < text.count ? Span(start, start + 1) : nil
        case 0x30...0x39:
            var stop = start
            while stop - start < 9, (0x30...0x39).contains(text[stop]) { stop += 1 }
            guard text[stop] == UInt8(ascii: ".") || text[stop] == UInt8(ascii: ")"), text[stop + 1] <= 0x20 else {
                return nil
            }
            return Span(start, stop + 1)
        default: return nil
        }
    }
}

extension Text {
    /// The line feed at or behind a position; the end of the text where there is none.
    func lineEnd(from position: Int) -> Int {
        var end = position
        while end < count, self[end] != 0x0A { end += 1 }
        return end
    }
}
