extension Outline {
    /// Reads tables that lost their borders when a page became text: cells between tabs or wide gaps, rows of
    /// numbers, and rows whose first cell is a title-case label right before a sentence.
    mutating func readLooseTables() {
        var index = 0
        var rows = LabelRows()
        while index < drafts.count {
            let stop = separatedStop(index) ?? numberedStop(index) ?? labelledStop(index, &rows)
            guard let (stop, cells) = stop else {
                index += 1
                continue
            }
            for row in index..<stop {
                drafts[row].kind = .row
                drafts[row].cells = cells
                drafts[row].startsGroup = row == index
                if cells == .label {
                    drafts[row].split = row == index ? headerSplit(drafts[row]) : labelSplit(drafts[row]) ?? 0
                }
            }
            index = stop
        }
    }

    @inline(__always)
    private func isRowLike(_ index: Int, first: Bool) -> Bool {
        guard index < drafts.count, drafts[index].isPlain, !drafts[index].facts.isLong else { return false }
        return first || !drafts[index].blankBefore
    }

    // MARK: Tabs, gaps and numbers

    private func separatedStop(_ start: Int) -> (Int, Draft.Cells)? {
        guard isRowLike(start, first: true) else { return nil }
        let facts = drafts[start].facts
        let byTabs = facts.tabs > 0
        guard byTabs || facts.gaps > 0 else { return nil }
        let columns = byTabs ? facts.tabs : facts.gaps
        var stop = start
        while isRowLike(stop, first: stop == start) {
            let facts = drafts[stop].facts
            guard (byTabs ? facts.tabs : facts.gaps) == columns, byTabs || !facts.hasInnerSentence else { break }
            stop += 1
        }
        return stop - start >= (byTabs ? 2 : 3) ? (stop, byTabs ? .tabs : .gaps) : nil
    }

    private func numberedStop(_ start: Int) -> (Int, Draft.Cells)? {
        guard isRowLike(start, first: true), drafts[start].facts.numbers == 0 else { return nil }
        let words = drafts[start].facts.words
        guard (2...8).contains(words), drafts[start].facts.ending == .none else { return nil }
        var stop = start + 1
        while isRowLike(stop, first: false) {
            let facts = drafts[stop].facts
            guard facts.words == words, facts.numbers * 2 >= words, facts.ending == .none else { break }
            stop += 1
        }
        return stop - start >= 3 ? (stop, .words) : nil
    }

    // MARK: A label before a sentence

    private func labelledStop(_ start: Int, _ known: inout LabelRows) -> (Int, Draft.Cells)? {
        guard isRowLike(start, first: true), isHeader(drafts[start]) else { return nil }
        countRows(from: start + 1, &known)
        let rows = known.stop - known.start
        guard rows >= 3, known.longLabels * 10 >= rows * 6 else { return nil }
        return namesColumn(drafts[start]) || standsApart(start, known.stop) ? (known.stop, .label) : nil
    }

    /// Neighbouring rows that begin with a label, and how many of the labels have two words and more. They are kept
    /// from header to header, since many lines can look like the header of the same rows.
    private struct LabelRows {
        var start = 0
        var stop = 0
        var longLabels = 0
    }

    /// Makes `rows` those that begin with draft `first`.
    private func countRows(from first: Int, _ rows: inout LabelRows) {
        while rows.start < min(first, rows.stop) {
            if hasLongLabel(rows.start) == true { rows.longLabels -= 1 }
            rows.start += 1
        }
        guard rows.start >= rows.stop else { return }
        rows = LabelRows(start: first, stop: first)
        while isRowLike(rows.stop, first: false), let isLong = hasLongLabel(rows.stop) {
            if isLong { rows.longLabels += 1 }
            rows.stop += 1
        }
    }

    /// Whether the label before a draft's sentence has two words and more; nil for a draft without a label.
    private func hasLongLabel(_ index: Int) -> Bool? {
        let draft = drafts[index]
        guard draft.facts.columns <= 320, draft.facts.words >= 4, let split = labelSplit(draft) else { return nil }
        return words(in: Span(draft.content.start, split)) >= 2
    }

    @inline(__always)
    private func isHeader(_ draft: Draft) -> Bool {
        let facts = draft.facts
        return (2...8).contains(facts.words) && facts.ending == .none && facts.colon == 0
            && facts.capitalised + min(facts.functionWords, 2) == facts.words
    }

    /// Whether the last word of a header is one that heads columns.
    private func namesColumn(_ draft: Draft) -> Bool {
        var cursor = WordCursor(draft.content)
        var last = Span(0, 0)
        while cursor.next(in: text) { last = cursor.word }
        return terms.columnNames.contains(text, last.start, last.stop)
    }

    /// Whether blank lines separate everything around the rows, but not the rows.
    private func standsApart(_ start: Int, _ stop: Int) -> Bool {
        let before = start == 0 || drafts[start].blankBefore
        let after = stop >= drafts.count || drafts[stop].blankBefore
        return before && after && (start > 0 || stop < drafts.count)
    }

    /// Behind the first cell of the header: all words but the last, which heads the column of sentences.
    private func headerSplit(_ draft: Draft) -> Int {
        var position = draft.content.stop
        while position > draft.content.start, !table[text[position - 1]].has(.space) { position -= 1 }
        return position
    }

    /// Where the sentence behind a title-case label begins, or nil for a line that does not look so.
    private func labelSplit(_ draft: Draft) -> Int? {
        let starts = leadingCapitals(of: draft.content)
        guard starts.count >= 2 else { return nil }
        for place in 1..<starts.count where isStarter(starts[place]) {
            return isStarter(starts[0]) ? nil : starts[place].start
        }
        // The last capital opens the sentence: its verb or noun follows in small letters. A title goes with its name.
        var place = starts.count - 1
        while place > 1, terms.personTitles.contains(text, starts[place - 1].start, starts[place - 1].stop) {
            place -= 1
        }
        guard place >= 1, place <= 7, !isStarter(starts[0]) else { return nil }
        return starts[place].start
    }

    private func isStarter(_ word: Span) -> Bool {
        terms.sentences.sentenceStarters.contains(text, word.start, word.stop)
    }

    /// The capitalised words at the front, up to the first small word that titles do not have.
    private func leadingCapitals(of span: Span) -> [Span] {
        var found: [Span] = []
        var position = span.start
        while position < span.stop, found.count < 12 {
            let start = position
            while position < span.stop, !table[text[position]].has(.space) { position += 1 }
            let word = Span(start, position)
            while position < span.stop, table[text[position]].has(.space) { position += 1 }
            if CharacterKind.isUpper(text.scalar(at: word.start).value) || table[text[word.start]].has(.digit) {
                found.append(word)
            } else if text[word.start] != Ascii.ampersand, !terms.functions.contains(text, word.start, word.stop) {
                return found
            }
        }
        // Nothing but capitals: a heading, no row.
        return position >= span.stop ? [] : found
    }

    private func words(in span: Span) -> Int {
        var cursor = WordCursor(span)
        var count = 0
        while cursor.next(in: text) { count += 1 }
        return count
    }
}
