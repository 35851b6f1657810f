/// What scripts do with text beyond Lua's own `string`: everything here knows Unicode and works on strings of any
/// content.
///
/// A *character* is an extended grapheme cluster (UAX #29): what a reader takes for one character, such as an é made
/// of two code points or a flag.
public enum UnicodeText {
    /// The text in lower case, by Unicode's full mapping.
    ///
    /// - Parameter isTurkic: whether I is the capital of ı, and İ that of i (SpecialCasing.txt, `tr` and `az`).
    public static func lower(_ text: String, isTurkic: Bool = false) -> String {
        (isTurkic ? separatingTurkicI(text) : text).lowercased()
    }

    /// The text in upper case, by Unicode's full mapping: `straße` becomes `STRASSE`.
    public static func upper(_ text: String, isTurkic: Bool = false) -> String {
        if !isTurkic { return text.uppercased() }
        var dotted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { dotted.append(scalar == "i" ? "İ" : scalar) }
        return String(dotted).uppercased()
    }

    /// The text with the Turkish letters i and ı in lower case, whichever form of İ (one code point, or I and a dot).
    static func separatingTurkicI(_ text: String) -> String {
        var separated = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "İ": separated.append("i")
            case "I": separated.append("ı")
            case "\u{307}" where separated.last == "ı":
                separated.removeLast()
                separated.append("i")
            default: separated.append(scalar)
            }
        }
        return String(separated)
    }

    /// The number of characters.
    public static func length(_ text: String) -> Int {
        var length = 0
        forEachPart(of: text) { part in if Work.goesOn(over: part.utf8.count) { length += part.count } }
        return length
    }

    /// The characters, one string each.
    public static func graphemes(_ text: String) -> [String] { text.map(String.init) }

    /// The characters from `start` to `stop`, counted from 1, both included; negative numbers count from the end,
    /// as in Lua's `string.sub`.
    ///
    /// ```swift
    /// UnicodeText.sub("Żółw", 2, -2)    // "ół"
    /// ```
    public static func sub(_ text: String, _ start: Int, _ stop: Int = -1) -> String {
        let length = start < 0 || stop < 0 ? length(text) : 0
        // A position from the end that lies before the beginning means the beginning; one for `stop` gives nothing.
        let first = start < 0 ? max(length - Int(clamping: start.magnitude), 0) : max(start, 1) - 1
        let end = stop < 0 ? max(length - Int(clamping: stop.magnitude) + 1, 0) : stop
        if end <= first { return "" }
        let from = index(text, text.startIndex, after: first)
        return String(text[from..<index(text, from, after: end - first)])
    }

    /// Where so many characters more have passed, or the end of the text.
    private static func index(_ text: String, _ start: String.Index, after count: Int) -> String.Index {
        var place = start
        var passed = 0
        while passed < count, place < text.endIndex {
            place = text.index(after: place)
            passed += 1
            if passed & 1023 == 0, !Work.goesOn(over: 1 << 14) { break }
        }
        return place
    }

    /// The number of edits between two texts, in characters (Levenshtein): insertions, deletions and replacements.
    ///
    /// What is farther apart than `limit` gives `limit + 1`; the time is the length of the texts times the distance,
    /// so the limit bounds it.
    public static func distance(_ left: String, _ right: String, limit: Int = 1_000) -> Int {
        // Numbers for characters: comparing those is far cheaper, and the same.
        var numbers: [Character: Int] = [:]
        let coded = [left, right].map { text in
            text.map { character in
                let number = numbers[character] ?? numbers.count
                numbers[character] = number
                return number
            }
        }
        let limit = min(max(limit, 0), 1 << 32)
        // Near texts are common and cheap, so the band is widened only as far as it must be.
        var band = min(limit, 8)
        while true {
            let distance = EditDistance.between(coded[0], coded[1], limit: band)
            if distance <= band || band == limit { return distance }
            band = min(limit, band * 4)
        }
    }
}
