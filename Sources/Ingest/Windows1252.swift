import Corpus

/// The encoding of Western European text on Windows before UTF-8.
enum Windows1252 {
    /// Whether bytes that are not UTF-8 can be taken for windows-1252: no control characters but line
    /// ends, tabs and form feeds, none of the five codes without a meaning, and no valid UTF-8
    /// sequence, which would mean UTF-8 with some damage.
    static func isPlausible(_ bytes: Text) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case 9, 10, 12, 13, 0x20..<0x7F: break
            case 0..<0x20, 0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D: return false
            default:
                if startsSequence(bytes, at: offset) { return false }
            }
            offset += 1
        }
        return true
    }

    static func decode(_ bytes: Text) -> Text {
        // A byte becomes at most three: the dashes and curved quotes lie in U+2000 … U+2122.
        Text(capacity: bytes.count * 3) { (writer: inout UTF8Writer) in
            for offset in 0..<bytes.count { writer.append(character(bytes[offset])) }
        }
    }

    private static func startsSequence(_ bytes: Text, at offset: Int) -> Bool {
        let length = UTF8Checking.sequenceLength(bytes[offset])
        guard length > 1 else { return false }
        return (1..<length).allSatisfy { bytes[offset + $0] & 0xC0 == 0x80 }
    }

    private static func character(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return upper[Int(byte) - 0x80]
    }

    /// 0x80 … 0x9F, from the Encoding Standard's index windows-1252; the codes without a meaning stay what they are.
    private static let upper: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
        "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]
}
