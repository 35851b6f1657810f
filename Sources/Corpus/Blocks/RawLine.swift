/// A line that is not blank, as the drafts are made of it.
struct RawLine {
    @CompactSpan var span: Span
    /// Columns of white space before it.
    @CompactCount var indent: Int
    /// Length in characters, with the indent; for long lines in bytes.
    @CompactCount var columns: Int
    /// The length of the first word in characters.
    @CompactCount var firstWord: Int
    let notation: LineNotation
    let blankBefore: Bool
    let endsSentence: Bool
    let startsLower: Bool
    /// White space wide enough to part the columns of a table.
    let hasGaps: Bool

    var isPlain: Bool {
        if case .plain = notation { return true }
        return false
    }

    /// Whether a paragraph or item can go on in the next line.
    var canContinue: Bool {
        switch notation {
        case .plain, .item: true
        default: false
        }
    }

    /// - Parameter isAlone: whether blank lines stand on both sides. Such a line is no part of wrapped text, and its
    ///   columns, first word and gaps, which tell where lines were broken, are left unread.
    init(_ text: borrowing Text, _ line: Span, blankBefore: Bool, isAlone: Bool, _ table: ByteTable) {
        var indent = 0
        var start = line.start
        while start < line.stop, table[text[start]].has(.space) {
            indent += text[start] == Ascii.tab ? 4 : 1
            start += 1
        }
        let span = LineNotation.trimmed(text, Span(start, line.stop), table)
        let measure = isAlone ? Measure(unread: span) : Measure(text, span, table)
        self.span = span
        self.indent = indent
        self.blankBefore = blankBefore
        notation = span.isEmpty ? .plain : LineNotation.of(text, span, table)
        columns = indent + measure.columns
        firstWord = measure.firstWord
        hasGaps = measure.hasGaps
        let last = span.isEmpty ? 0 : text[span.stop - 1]
        let before = span.count > 1 ? text[span.stop - 2] : 0
        endsSentence =
            table[last].has(.terminator) || last == Ascii.colon || last == Ascii.semicolon
            || ((last == Ascii.quote || last == Ascii.closeParenthesis) && table[before].has(.terminator))
        startsLower = table[text[span.start]].has(.lower)
    }

    /// The lengths that tell whether a line was broken at a margin.
    private struct Measure {
        private(set) var columns: Int
        private(set) var firstWord = 0
        private(set) var hasGaps = false

        /// No margin is wider, in bytes of any script.
        private static let longest = 300

        init(unread span: Span) { columns = span.count }

        init(_ text: borrowing Text, _ span: Span, _ table: ByteTable) {
            columns = span.count
            guard span.count <= Self.longest else { return }
            columns = 0
            var inWord = true
            var spaces = 0
            for position in span.start..<span.stop {
                let byte = text[position]
                let isSpace = table[byte].has(.space)
                if !Ascii.isContinuation(byte) { columns += 1 }
                spaces = isSpace ? spaces + 1 : 0
                if spaces >= 3 || byte == Ascii.tab { hasGaps = true }
                if isSpace { inWord = false }
                if inWord { firstWord += 1 }
            }
        }
    }
}
