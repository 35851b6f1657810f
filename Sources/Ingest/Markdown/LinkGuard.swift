import Corpus

/// Keeps links from walking over the same emphasis marks again and again.
///
/// At each `]` that closes a link the parser goes back over all emphasis marks of the paragraph before it, so that a
/// paragraph of 4 MB with as many of one as of the other takes minutes. No author's paragraph has so many that it
/// shows; where one has, its further `]` are signs like any other: the parser gets a blank for them.
struct LinkGuard {
    private let text: Text
    private var blanks: [Span] = []
    /// Where the paragraph at hand, or what may be one, began.
    private var start: Int
    private var marks = 0
    /// How many marks were walked over in the paragraph so far.
    private var walked = 0
    private var hasTable = false

    /// How many marks may be walked over in any paragraph, and for each of its bytes.
    private static let most = 1_000_000
    private static let mostPerByte = 4

    /// The text to parse, at the same offsets.
    static func tame(_ text: Text, from start: Int) -> Text {
        var links = LinkGuard(text: text, start: start)
        links.read()
        return text.blanking(links.blanks)
    }

    private init(text: Text, start: Int) {
        self.text = text
        self.start = start
    }

    private mutating func read() {
        var position = start
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\n"):
                if beginsBlock(position + 1) { begin(position + 1) }
            // A run of the same mark counts once.
            case let mark where Self.isEmphasis(mark) && text[position - 1] != mark: marks += 1
            case UInt8(ascii: "]"):
                walked += marks
                if walked > Self.most + Self.mostPerByte * (position - start) {
                    blanks.append(Span(position, position + 1))
                }
            default: break
            }
            position += 1
        }
    }

    private mutating func begin(_ position: Int) {
        start = position
        marks = 0
        walked = 0
    }

    private static func isEmphasis(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
    }

    /// Whether the line at a position ends the paragraph before it: a blank one, an item of a list, or the row of a table.
    private mutating func beginsBlock(_ line: Int) -> Bool {
        var first = line
        while text[first] == 0x20, first - line < 4 { first += 1 }
        switch text[first] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            hasTable = false
            return true
        // Indented by four, a line goes on with the paragraph.
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return first - line < 4 && text[first + 1] == 0x20 && text[first + 2] > 0x20
        case UInt8(ascii: "|"):
            hasTable = hasTable || isDashes(from: first)
            return hasTable
        default: return false
        }
    }

    /// Whether the line is the one of dashes under the head of a table.
    private func isDashes(from first: Int) -> Bool {
        var end = first
        while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
        return TableGuard.columns(text, Span(first, end)) > 0
    }
}
