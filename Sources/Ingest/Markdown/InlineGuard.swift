import Corpus

/// Keeps openings without an end from being followed again and again.
///
/// For each `<?`, `<!A` and `<![CDATA[` the parser looks for its end up to the end of the paragraph, so that a paragraph
/// of 600 KB full of them takes a minute. Where no end follows, the `<` is a sign like any other. So the parser
/// gets the first few of those whose end is missing or far, and a blank for the `<` of the others.
enum InlineGuard {
    /// How many openings without a near end are left as they are.
    private static let most = 64
    /// How far away an end is near, in bytes.
    private static let reach = 4096

    /// The text to parse, at the same offsets.
    static func tame(_ text: Text, from start: Int) -> Text {
        var found: [Span] = []
        // Where the next end of each kind is: `>`, `?>`, `]]>`.
        var (tag, instruction, section) = (Int.max, Int.max, Int.max)
        var position = text.count - 1
        while position >= start {
            switch text[position] {
            case UInt8(ascii: ">"):
                tag = position
                if text[position - 1] == UInt8(ascii: "?") { instruction = position }
                if text[position - 1] == UInt8(ascii: "]"), text[position - 2] == UInt8(ascii: "]") {
                    section = position
                }
            case UInt8(ascii: "<"):
                let end: Int? =
                    switch (text[position + 1], text[position + 2]) {
                    case (UInt8(ascii: "?"), _): instruction
                    case (UInt8(ascii: "!"), UInt8(ascii: "[")): section
                    case (UInt8(ascii: "!"), UInt8(ascii: "-")): nil
                    case (UInt8(ascii: "!"), _): tag
                    default: nil
                    }
                if let end, end - position > reach { found.append(Span(position, position + 1)) }
            default: break
            }
            position -= 1
        }
        guard found.count > most else { return text }
        return text.blanking(Array(found.reversed().dropFirst(most)))
    }
}
