extension UnicodeText {
    /// The text as a search should see it: case and accents folded, quotes, dashes and spaces unified, and marks
    /// that nobody sees (soft hyphen, zero-width space, word joiner, byte order mark) left out.
    ///
    /// ```swift
    /// UnicodeText.fold("“Łódź” – naïve")    // "\"lodz\" - naive"
    /// ```
    ///
    /// Only accents are folded, not the vowel signs and other marks that scripts such as Arabic, Hebrew or Hindi
    /// write words with; й stays a letter of its own.
    ///
    /// - Parameter isTurkic: whether ı and i are two letters, with I and İ as their capitals.
    public static func fold(_ text: String, isTurkic: Bool = false) -> String {
        if isTurkic {
            return separatingTurkicI(text).split(separator: "ı", omittingEmptySubsequences: false)
                .map { fold(String($0)) }.joined(separator: "ı")
        }
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "`") }) { return text.lowercased() }
        var folded = String.UnicodeScalarView()
        for scalar in normalize(text, .nfd).unicodeScalars {
            if isAccent(scalar) {
                // The breve makes й of и.
                if scalar == "\u{306}", folded.last == "и" { folded.append(scalar) }
            } else if let replacement = replacement(for: scalar) {
                for part in replacement.unicodeScalars { folded.append(part) }
            } else if scalar.isASCII {
                folded.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
            } else {
                // Upper case first: it also takes apart ß and ﬁ, and joins the two small sigmas.
                for part in scalar.properties.uppercaseMapping.lowercased().unicodeScalars { folded.append(part) }
            }
        }
        return normalize(String(folded), .nfc)
    }

    /// Whether a mark is an accent: the blocks of combining diacritical marks.
    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: false
        }
    }

    private static func replacement(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "‘", "’", "‚", "‛", "′", "‵", "`", "´", "ʼ", "ʹ", "‹", "›", "＇": "'"
        case "“", "”", "„", "‟", "″", "‶", "«", "»", "〝", "〞", "＂": "\""
        case "‐", "‑", "‒", "–", "—", "―", "−", "﹘", "﹣", "－": "-"
        case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": ""
        // Letters with a stroke or a hook, and ligatures, that Unicode does not decompose.
        case "ø", "Ø": "o"
        case "đ", "Đ", "ð", "Ð": "d"
        case "ł", "Ł": "l"
        case "ħ", "Ħ": "h"
        case "ŧ", "Ŧ": "t"
        case "æ", "Æ": "ae"
        case "œ", "Œ": "oe"
        case "þ", "Þ": "th"
        default: scalar.properties.generalCategory == .spaceSeparator ? " " : nil
        }
    }
}
