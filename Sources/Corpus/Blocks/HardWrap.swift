/// Whether lines were broken at a right margin, so that a paragraph takes several of them.
///
/// The test is the one a typesetter's greedy line breaker leaves behind: a line was broken there because the
/// first word of the next line no longer fitted.
struct HardWrap {
    /// The right margin in characters; 0 where lines are not wrapped.
    let margin: Int

    /// Wider margins are no margins: such lines are paragraphs.
    private static let widest = 140
    private static let narrowest = 34

    init(_ lines: [RawLine]) {
        var histogram = [Int](repeating: 0, count: Self.widest + 2)
        var pairs = 0
        for index in lines.indices.dropFirst() where Self.isPair(lines[index - 1], lines[index]) {
            histogram[min(lines[index - 1].columns, Self.widest + 1)] += 1
            pairs += 1
        }
        // Nearly all wrapped lines are shorter than the margin.
        var width = Self.widest + 1
        var longer = 0
        while width > 0, (longer + histogram[width]) * 50 <= pairs {
            longer += histogram[width]
            width -= 1
        }
        guard pairs >= 2, width >= Self.narrowest, width <= Self.widest else {
            margin = 0
            return
        }
        var filled = 0
        var unfinished = 0
        for index in lines.indices.dropFirst() where Self.isPair(lines[index - 1], lines[index]) {
            guard lines[index - 1].columns + 1 + lines[index].firstWord > width - 2 else { continue }
            filled += 1
            if !lines[index - 1].endsSentence { unfinished += 1 }
        }
        // Most lines are full, and most full lines stop in mid-sentence.
        margin = filled * 10 >= pairs * 7 && unfinished * 10 >= filled * 6 ? width : 0
    }

    /// Whether `next` goes on with the paragraph that `line` belongs to.
    func joins(_ line: RawLine, _ next: RawLine) -> Bool {
        guard margin > 0, Self.isPair(line, next) else { return false }
        return line.columns + 1 + next.firstWord > margin - 2 || (next.startsLower && !line.endsSentence)
    }

    private static func isPair(_ line: RawLine, _ next: RawLine) -> Bool {
        !next.blankBefore && next.isPlain && !next.hasGaps && !line.hasGaps && next.indent <= line.indent + 3
            && line.canContinue
    }
}

/// A line that is not blank, as the drafts are made of it.
struct RawLine {
    var span: Span
    var indent: Int
    var blankBefore: Bool
    var notation: LineNotation
    var columns: Int
    /// The length of the first word in characters.
    var firstWord: Int
    var endsSentence: Bool
    var startsLower: Bool
    /// White space wide enough to part the columns of a table.
    var hasGaps = false

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

    init(_ text: borrowing Text, _ line: Span, blankBefore: Bool, _ table: ByteTable) {
        var indent = 0
        var start = line.start
        while start < line.stop, table[text[start]].has(.space) {
            indent += text[start] == Ascii.tab ? 4 : 1
            start += 1
        }
        span = LineNotation.trimmed(text, Span(start, line.stop), table)
        self.indent = indent
        self.blankBefore = blankBefore
        notation = span.isEmpty ? .plain : LineNotation.of(text, span, table)
        columns = span.count
        firstWord = 0
        if span.count <= 300 {
            columns = indent
            var word = 0
            var inWord = true
            var spaces = 0
            for position in span.start..<span.stop {
                let byte = text[position]
                if !Ascii.isContinuation(byte) { columns += 1 }
                spaces = table[byte].has(.space) ? spaces + 1 : 0
                if spaces >= 3 || byte == Ascii.tab { hasGaps = true }
                if inWord {
                    if table[byte].has(.space) { inWord = false } else { word += 1 }
                }
            }
            firstWord = word
        }
        let last = span.isEmpty ? 0 : text[span.stop - 1]
        let before = span.count > 1 ? text[span.stop - 2] : 0
        endsSentence =
            table[last].has(.terminator) || last == Ascii.colon
            || ((last == Ascii.quote || last == Ascii.closeParenthesis) && table[before].has(.terminator))
        startsLower = table[text[span.start]].has(.lower)
    }
}
