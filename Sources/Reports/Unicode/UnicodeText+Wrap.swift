extension UnicodeText {
    /// The text in lines of at most `width` columns, broken at spaces; line ends in the text stay line ends.
    ///
    /// A word that is wider than a line is broken between characters. Spaces at a break are left out. A character
    /// that is wider than the line by itself stands alone.
    ///
    /// ```swift
    /// UnicodeText.wrap("security guarantees", 10)    // ["security", "guarantees"]
    /// ```
    public static func wrap(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        wrap(text, width) { line in
            lines.append(line)
            return Work.goesOn(keeping: line.utf8.count + 32)
        }
        return lines
    }

    /// Calls `body` with each of the lines until it gives false.
    public static func wrap<Failure: Error>(
        _ text: String, _ width: Int, _ body: (String) throws(Failure) -> Bool
    ) throws(Failure) {
        var rest = text[...]
        while true {
            let end = lineEnd(of: rest)
            if try !wrap(line: rest[..<end], max(width, 1), body) || end == rest.endIndex { return }
            rest = rest[rest.index(after: end)...]
        }
    }

    /// Where the first line of the text ends: the end of the text, or a character that ends lines.
    private static func lineEnd(of text: Substring) -> Substring.Index {
        let utf8 = text.utf8
        var (last, beforeLast): (UInt8, UInt8) = (0, 0)
        for place in utf8.indices {
            switch (beforeLast, last, utf8[place]) {
            case (_, _, 0x0A...0x0D): return place
            case (_, 0xC2, 0x85): return utf8.index(before: place)
            case (0xE2, 0x80, 0xA8...0xA9): return utf8.index(place, offsetBy: -2)
            default: (beforeLast, last) = (last, utf8[place])
            }
        }
        return text.endIndex
    }

    private static func wrap<Failure: Error>(
        line: Substring, _ width: Int, _ body: (String) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        var current = ""
        var currentWidth = 0
        var isEmpty = true
        var rest = line
        while let word = takeWord(&rest) {
            let wordWidth = UnicodeText.width(word)
            if !current.isEmpty, wordWidth < width, currentWidth < width - wordWidth {
                current += " " + word
                currentWidth += 1 + wordWidth
                continue
            }
            if !current.isEmpty {
                isEmpty = false
                if try !body(current) { return false }
            }
            (current, currentWidth) = (word, wordWidth)
            if wordWidth > width {
                var parts = broken(word, width)
                current = parts.popLast() ?? ""
                currentWidth = UnicodeText.width(current)
                for part in parts {
                    isEmpty = false
                    if try !body(part) { return false }
                }
            }
        }
        return current.isEmpty && !isEmpty ? true : try body(current)
    }

    /// Takes the next word between spaces; nil where there is none.
    private static func takeWord(_ rest: inout Substring) -> String? {
        let space = UInt8(ascii: " ")
        guard let start = rest.utf8.firstIndex(where: { $0 != space }) else { return nil }
        let stop = rest.utf8[start...].firstIndex(of: space) ?? rest.endIndex
        defer { rest = rest[stop...] }
        return String(rest[start..<stop])
    }

    /// A word cut into pieces of at most `width` columns.
    static func broken(_ word: String, _ width: Int) -> [String] {
        var parts: [String] = []
        var current = ""
        var currentWidth = 0
        for character in word {
            let next = UnicodeText.width(of: character)
            if currentWidth > width - next, !current.isEmpty {
                parts.append(current)
                if !Work.goesOn(keeping: current.utf8.count + 32) { return parts }
                (current, currentWidth) = ("", 0)
            }
            current.append(character)
            currentWidth += next
        }
        if !current.isEmpty { parts.append(current) }
        return parts
    }

    /// The text cut to `width` columns, the last of them an ellipsis where something is left out.
    public static func shortened(_ text: String, to width: Int) -> String {
        if width <= 0 { return "" }
        var kept = ""
        var used = 0
        var end = 0
        for character in text {
            let next = UnicodeText.width(of: character)
            // Whatever is kept up to here leaves a column for the ellipsis.
            if used < width { end = kept.utf8.count }
            if used > width - next { return String(decoding: kept.utf8.prefix(end), as: UTF8.self) + "…" }
            kept.append(character)
            used += next
        }
        return kept
    }
}
