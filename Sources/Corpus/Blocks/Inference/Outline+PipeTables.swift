extension Outline {
    /// Reads tables with a bar between the cells and no line below the header: three and more lines in a row with
    /// the same number of bars.
    ///
    /// One such line is a trail or a menu (`Home | News | World`), so this runs before those are looked for.
    mutating func readPipeTables() {
        var index = 0
        while index < drafts.count {
            let start = index
            index += 1
            let bars = bars(in: drafts[start])
            guard bars > 0 else { continue }
            while index < drafts.count, !drafts[index].blankBefore, self.bars(in: drafts[index]) == bars { index += 1 }
            guard index - start >= 3 else { continue }
            for row in start..<index {
                drafts[row].kind = .row
                drafts[row].cells = .pipes
                drafts[row].startsGroup = row == start
            }
        }
    }

    /// The bars with white space on both sides.
    @inline(__always)
    private func bars(in draft: Draft) -> Int {
        guard draft.facts.hasSeparator, draft.kind == .text, draft.role == .none, draft.facts.columns <= 240,
            draft.facts.words >= 2
        else { return 0 }
        var count = 0
        var position = draft.span.start
        while position + 1 < draft.span.stop {
            let step = EightBytes.first(in: text.eight(at: position).upToFirst(Ascii.pipe))
            position += step
            guard step < 8 else { continue }
            guard position + 1 < draft.span.stop else { break }
            if position > draft.span.start, table[text[position - 1]].has(.space), table[text[position + 1]].has(.space)
            {
                count += 1
            }
            position += 1
        }
        return count
    }
}
