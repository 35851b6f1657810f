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
        guard Self.isPair(line, next) else { return false }
        // Too few lines for a margin: one that stops in mid-sentence near where margins are goes on in small letters.
        guard margin > 0 else {
            return next.startsLower && !line.endsSentence && (50...Self.widest).contains(line.columns)
                // One word is a file name or a button rather than the rest of a sentence.
                && next.firstWord < next.columns
        }
        return line.columns + 1 + next.firstWord > margin - 2 || (next.startsLower && !line.endsSentence)
    }

    private static func isPair(_ line: RawLine, _ next: RawLine) -> Bool {
        !next.blankBefore && next.isPlain && !next.hasGaps && !line.hasGaps && next.indent <= line.indent + 3
            && line.canContinue
    }
}
