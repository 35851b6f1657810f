/// The words of a pattern that is nothing but words with `|` between them.
struct LiteralList: Equatable {
    /// The words' bytes in the order of the pattern, none empty.
    let words: [[UInt8]]
    /// Whether the pattern has `\b` on both sides: `\b(?:one|two)\b`.
    let wholeWords: Bool

    /// Nil for every other pattern.
    /// - Parameter asciiOnly: take no other letters, whose cases are RE2's to know.
    init?(pattern: String, asciiOnly: Bool) {
        var bytes = Array(pattern.utf8)[...]
        let isGrouped = bytes.starts(with: #"(?:"#.utf8) && bytes.last == UInt8(ascii: ")")
        wholeWords = bytes.starts(with: #"\b(?:"#.utf8) && bytes.suffix(3).elementsEqual(#")\b"#.utf8)
        if wholeWords {
            bytes = bytes.dropFirst(5).dropLast(3)
        } else if isGrouped {
            bytes = bytes.dropFirst(3).dropLast()
        }

        var words: [[UInt8]] = [[]]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "|"):
                words.append([])
            case UInt8(ascii: "\\"):
                // An escaped sign stands for itself; an escaped letter or digit means something.
                guard let escaped = bytes.popFirst(), Self.signs.contains(escaped) else { return nil }
                words[words.count - 1].append(escaped)
            case _ where Self.operators.contains(byte) || byte < 0x20 || byte == 0x7F || asciiOnly && byte >= 0x80:
                return nil
            default:
                words[words.count - 1].append(byte)
            }
        }
        guard words.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.words = words
    }

    private static let operators = Array(#".^$*+?()[]{}"#.utf8)
    private static let signs = Array(##"!"#$%&'()*+,-./:;<=>?@[\]^`{|}~ "##.utf8)
}
