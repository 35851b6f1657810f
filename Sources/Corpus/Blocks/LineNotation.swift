/// What the characters at the front of a line say it is, in Markdown and in plain-text habit.
enum LineNotation {
    case plain
    /// `## Heading`; `content` is behind the number signs.
    case heading(level: UInt16, content: Span)
    /// `- item`, `1. item`, `- 1. item`.
    case item(marker: Span, content: Span, ordered: Bool)
    case row
    /// `|---|:-:|`
    case separator
    /// `> quoted`
    case quote(content: Span)
    /// ```` ``` ```` or `~~~`, with the number of characters.
    case fence(UInt8, Int)
    /// A line of `===` or `---`.
    case underline(UInt8)
    /// `***`, `* * *`, `___`.
    case rule
    /// `![alt](address)`; `content` is the alternative text.
    case image(content: Span)

    /// Reads the notation of a trimmed, non-empty line.
    static func of(_ text: borrowing Text, _ span: Span, _ table: ByteTable) -> LineNotation {
        let first = text[span.start]
        let kind = table[first]
        if kind.has(.letter), text[span.start + 1] != Ascii.closeParenthesis, text[span.start + 1] != Ascii.period {
            return mayCountInRoman(text, span) ? item(text, span, table) ?? .plain : .plain
        }
        switch first {
        case Ascii.hash: return hashes(text, span)
        case Ascii.greater: return .quote(content: trimmed(text, Span(span.start + 1, span.stop), table))
        case Ascii.backtick, Ascii.tilde:
            let run = runLength(text, span)
            return run >= 3 ? .fence(first, run) : .plain
        case Ascii.pipe: return isSeparator(text, span) ? .separator : .row
        case Ascii.equals, Ascii.hyphen, Ascii.asterisk, Ascii.underscore:
            if let rule = ruleOrUnderline(text, span, table) { return rule }
        case Ascii.exclamation:
            if text[span.start + 1] == Ascii.openBracket, let alt = imageText(text, span) {
                return .image(content: alt)
            }
        default: break
        }
        return item(text, span, table) ?? .plain
    }

    /// Whether the line may begin with `ii.`, `iv)` and the like.
    @inline(__always)
    private static func mayCountInRoman(_ text: borrowing Text, _ span: Span) -> Bool {
        isRomanDigit(text[span.start]) && isRomanDigit(text[span.start + 1])
    }

    /// `i`, `v` or `x`.
    @inline(__always)
    private static func isRomanDigit(_ byte: UInt8) -> Bool { byte == 0x69 || byte == 0x76 || byte == 0x78 }

    static func trimmed(_ text: borrowing Text, _ span: Span, _ table: ByteTable) -> Span {
        var span = span
        while span.start < span.stop, table[text[span.start]].has(.space) { span.start += 1 }
        while span.stop > span.start, table[text[span.stop - 1]].has(.space) { span.stop -= 1 }
        return span
    }

    // MARK: Headings and rules

    private static func runLength(_ text: borrowing Text, _ span: Span) -> Int {
        var end = span.start
        while end < span.stop, text[end] == text[span.start] { end += 1 }
        return end - span.start
    }

    private static func hashes(_ text: borrowing Text, _ span: Span) -> LineNotation {
        let level = runLength(text, span)
        guard level <= 6, text[span.start + level] == Ascii.space, span.start + level < span.stop else { return .plain }
        var stop = span.stop
        while stop > span.start + level, text[stop - 1] == Ascii.hash { stop -= 1 }
        if text[stop - 1] != Ascii.space { stop = span.stop }
        let content = trimmed(text, Span(span.start + level, stop), ByteTable.shared)
        return content.isEmpty ? .plain : .heading(level: UInt16(truncatingIfNeeded: level), content: content)
    }

    private static func ruleOrUnderline(_ text: borrowing Text, _ span: Span, _ table: ByteTable) -> LineNotation? {
        let mark = text[span.start]
        var marks = 0
        var hasSpace = false
        for position in span.start..<span.stop {
            let byte = text[position]
            if byte == mark {
                marks += 1
            } else if table[byte].has(.space) {
                hasSpace = true
            } else {
                return nil
            }
        }
        guard marks >= 3 else { return nil }
        return !hasSpace && (mark == Ascii.equals || mark == Ascii.hyphen) ? .underline(mark) : .rule
    }

    // MARK: Tables and images

    /// Whether the line holds nothing but dashes, colons and pipes.
    static func isSeparator(_ text: borrowing Text, _ span: Span) -> Bool {
        var dashes = 0
        for position in span.start..<span.stop {
            switch text[position] {
            case Ascii.hyphen, Ascii.equals: dashes += 1
            case Ascii.pipe, Ascii.colon, Ascii.space, Ascii.tab, Ascii.plus: continue
            default: return false
            }
        }
        return dashes > 0
    }

    private static func imageText(_ text: borrowing Text, _ span: Span) -> Span? {
        guard text[span.stop - 1] == Ascii.closeParenthesis else { return nil }
        var end = span.start + 2
        while end + 1 < span.stop, text[end] != Ascii.closeBracket { end += 1 }
        guard text[end] == Ascii.closeBracket, text[end + 1] == Ascii.openParenthesis else { return nil }
        return Span(span.start + 2, end)
    }

    // MARK: List items

    private static func item(_ text: borrowing Text, _ span: Span, _ table: ByteTable) -> LineNotation? {
        var end = span.start
        var ordered = false
        if let bullet = bulletStop(text, span, table) {
            end = bullet
            let inner = trimmed(text, Span(end, span.stop), table)
            // "- 1. Title": a counted entry behind a bullet.
            if let counted = countStop(text, inner, table) {
                end = counted
                ordered = true
            }
        } else if let counted = countStop(text, span, table) {
            end = counted
            ordered = true
        } else {
            return nil
        }
        let content = trimmed(text, Span(end, span.stop), table)
        return .item(marker: Span(span.start, end), content: content, ordered: ordered)
    }

    /// The end of a bullet that white space and text follow.
    private static func bulletStop(_ text: borrowing Text, _ span: Span, _ table: ByteTable) -> Int? {
        let scalar = text.scalar(at: span.start)
        switch scalar.value {
        case 0x2D, 0x2A, 0x2B, 0x2022, 0x2023, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25E6, 0x25A0, 0x25BA, 0x25B6, 0xB7,
            0x2013, 0x2014, 0x2043, 0x27A4, 0x2192, 0x2713, 0x2714, 0x2605, 0xF0B7:
            let end = span.start + scalar.width
            guard end < span.stop else { return nil }
            if table[text[end]].has(.space) { return end }
            // Typographic bullets are often written without the space.
            return scalar.value == 0x2022 || scalar.value == 0x25CF || scalar.value == 0x25AA ? end : nil
        default: return nil
        }
    }

    /// The end of `1.`, `1)`, `(1)`, `2.3.`, `a)`, `(b)`, `iv.` with white space and text behind it.
    private static func countStop(_ text: borrowing Text, _ span: Span, _ table: ByteTable) -> Int? {
        var position = span.start
        let isBracketed = text[position] == Ascii.openParenthesis
        if isBracketed { position += 1 }
        let first = position
        while position < span.stop, table[text[position]].has(.digit), position - first < 4 { position += 1 }
        let hasDigits = position > first
        if hasDigits {
            guard position - first <= 3 else { return nil }
        } else {
            while position < span.stop, table[text[position]].has(.letter), position - first < 5 { position += 1 }
            let length = position - first
            guard length > 0, length == 1 || RomanNumeral.isOne(text, first, position) else { return nil }
            // A capital with a full stop is an initial: "J. Smith".
            if text[position] == Ascii.period, table[text[first]].has(.upper) || length > 4 { return nil }
        }
        guard position < span.stop else { return nil }
        if isBracketed {
            guard text[position] == Ascii.closeParenthesis else { return nil }
        } else {
            guard text[position] == Ascii.period || text[position] == Ascii.closeParenthesis else { return nil }
        }
        position += 1
        guard position < span.stop, table[text[position]].has(.space) else { return nil }
        return position
    }
}
