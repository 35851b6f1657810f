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
        let width = max(width, 1)
        return text.split(omittingEmptySubsequences: false) { $0.isNewline }.flatMap { wrap(line: $0, width) }
    }

    private static func wrap(line: Substring, _ width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var currentWidth = 0
        for piece in line.split(separator: " ", omittingEmptySubsequences: true) {
            let word = String(piece)
            let wordWidth = UnicodeText.width(word)
            if !current.isEmpty, wordWidth < width, currentWidth < width - wordWidth {
                current += " " + word
                currentWidth += 1 + wordWidth
                continue
            }
            if !current.isEmpty { lines.append(current) }
            (current, currentWidth) = (word, wordWidth)
            if wordWidth > width {
                var parts = broken(word, width)
                current = parts.popLast() ?? ""
                currentWidth = UnicodeText.width(current)
                lines += parts
            }
        }
        if !current.isEmpty || lines.isEmpty { lines.append(current) }
        return lines
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
