extension Outline {
    /// Finds headings that count: chapters of books (`CHAPTER I.`), and lines such as `1. The age goes up` that go
    /// on counting with text between them.
    mutating func readCountedHeadings() {
        readChapters()
        var series: [Int] = []
        for index in drafts.indices where drafts[index].kind == .item && drafts[index].ordered {
            guard let number = number(of: drafts[index]) else { continue }
            let goesOn = number == series.count + 1
            if !goesOn {
                settle(series)
                series = []
            }
            guard goesOn || number == 1, headsText(index) else { continue }
            series.append(index)
        }
        settle(series)
    }

    private mutating func settle(_ series: [Int]) {
        guard series.count >= 2 else { return }
        for index in series {
            drafts[index].kind = .heading
            drafts[index].label = Span(0, 0)
            drafts[index].content = drafts[index].span
            drafts[index].isCertain = true
        }
    }

    /// The number of a marker such as `3.` or `3)`.
    @inline(__always)
    private func number(of draft: Draft) -> Int? {
        var value = 0
        var position = draft.marker.start
        while position < draft.marker.stop, table[text[position]].has(.digit), value < 1000 {
            value = value * 10 + Int(text[position] & 0x0F)
            position += 1
        }
        return position > draft.marker.start && position + 1 == draft.marker.stop ? value : nil
    }

    /// Whether a counted line is no sentence, and running text follows rather than the next item.
    private func headsText(_ index: Int) -> Bool {
        let draft = drafts[index]
        guard draft.role == .none, draft.facts.columns <= 100, !draft.facts.hasInnerSentence, draft.indent < 4,
            draft.facts.ending == .none || draft.facts.ending == .question,
            index + 1 < drafts.count
        else { return false }
        if drafts[index + 1].kind == .item { return headsList(index) }
        guard drafts[index + 1].kind == .text else { return false }
        return drafts[index + 1].facts.endsSentence || drafts[index + 1].facts.columns > draft.facts.columns
    }

    /// Whether the items below a counted line begin a count of their own, or have bullets, with blank lines around.
    private func headsList(_ index: Int) -> Bool {
        let item = drafts[index + 1]
        return drafts[index].blankBefore && item.blankBefore && item.indent <= drafts[index].indent
            && (!item.ordered || number(of: item) == 1)
    }

    // MARK: Chapters

    private mutating func readChapters() {
        var found: [(index: Int, isPart: Bool)] = []
        for index in drafts.indices where drafts[index].kind == .text && drafts[index].role == .none {
            if let isPart = chapter(drafts[index]), index + 1 < drafts.count { found.append((index, isPart)) }
        }
        let hasParts = found.contains { $0.isPart } && found.contains { !$0.isPart }
        for (index, isPart) in found {
            drafts[index].kind = .heading
            drafts[index].label = Span(0, 0)
            drafts[index].isCertain = true
            drafts[index].level = hasParts && !isPart ? 3 : 2
        }
    }

    /// Whether a line begins with `Chapter 4`, `PART II` or the like and holds no more than a title besides; the
    /// answer says whether it is a part, which holds chapters.
    @inline(__always)
    private func chapter(_ draft: Draft) -> Bool? {
        guard draft.facts.columns <= 100, draft.facts.words >= 2, !draft.facts.hasInnerSentence,
            table[text[draft.content.start]].has(.upper)
        else { return nil }
        var cursor = WordCursor(draft.content)
        guard cursor.next(in: text), cursor.word.start == draft.content.start else { return nil }
        let isPart = terms.partWords.contains(text, cursor.word.start, cursor.word.stop)
        guard isPart || terms.chapterWords.contains(text, cursor.word.start, cursor.word.stop), cursor.next(in: text)
        else {
            return nil
        }
        let count = cursor.word
        let isNumber =
            table[text[count.start]].has(.digit) || RomanNumeral.isOne(text, count.start, count.stop)
            || terms.numberWords.contains(text, count.start, count.stop)
        guard isNumber else { return nil }
        // "Chapter 1 sets out the method." is a sentence, "Part 2" and "CHAPTER I." are not.
        if draft.facts.ending == .period { return draft.facts.words == 2 || draft.facts.isAllCaps ? isPart : nil }
        let parted = text.scalar(at: count.stop)
        let hasMark = parted.value == 0x2E || parted.value == 0x3A || parted.value == 0x2014 || parted.value == 0x2013
        return draft.facts.words == 2 || hasMark || draft.facts.titleCase >= 0.7 ? isPart : nil
    }
}
