extension Outline {
    /// Reads tables of contents: a heading such as "Table of Contents" with entries below, or a list whose
    /// entries equal later lines. The lines that entries name are headings, whatever they look like.
    mutating func readContents() {
        let runs = entryRuns()
        guard !runs.isEmpty else { return }
        let firstWords = firstWords(of: runs)
        let lastLines = lastLines(among: runs, firstWords)
        var entries: Set<UInt64> = []
        for run in runs {
            let paged = run.isHeaded ? pagedStop(run) : run.start
            let stop = paged > run.start ? paged : run.isHeaded ? headedStop(run, lastLines) : run.stop
            guard run.isHeaded || namesLaterLines(run, lastLines) else { continue }
            claim(run.start, stop, isPaged: paged > run.start, into: &entries)
        }
        guard !entries.isEmpty else { return }
        for index in drafts.indices where drafts[index].role == .none && canBeNamed(drafts[index]) {
            let name = entryName(drafts[index])
            guard firstWords.mayContain(WordCursor.firstHash(of: text, name)), entries.contains(hash(name)) else {
                continue
            }
            drafts[index].kind = .heading
            drafts[index].isCertain = true
        }
    }

    @inline(__always)
    private func isContentsHeading(_ draft: Draft) -> Bool {
        guard draft.kind == .text || draft.kind == .heading, draft.role == .none, draft.facts.words <= 5 else {
            return false
        }
        return book.meaning(of: text, draft.content) == .contents
    }

    /// Whether a draft can be an entry or the heading it names: short, and no sentence that ends in a full stop.
    @inline(__always)
    private func canBeNamed(_ draft: Draft) -> Bool {
        guard draft.facts.ending != .period, draft.facts.columns <= 240, draft.nesting == 0 else { return false }
        return draft.kind == .text || draft.kind == .heading || draft.kind == .item
    }

    /// Drafts that may be the entries of a table of contents.
    private struct EntryRun {
        let start: Int
        let stop: Int
        let isHeaded: Bool
    }

    /// The lists of three and more items, and what stands below contents headings, which are marked on the way.
    private mutating func entryRuns() -> [EntryRun] {
        var runs: [EntryRun] = []
        var index = 0
        while index < drafts.count {
            let begin = index
            index += 1
            if isContentsHeading(drafts[begin]) {
                drafts[begin].kind = .heading
                drafts[begin].role = .toc
                let stop = entriesStop(index)
                runs.append(EntryRun(start: index, stop: stop, isHeaded: true))
                index = max(stop, index)
            } else if drafts[begin].kind == .item {
                while index < drafts.count, drafts[index].kind == .item { index += 1 }
                if index - begin >= 3 { runs.append(EntryRun(start: begin, stop: index, isHeaded: false)) }
            }
        }
        return runs
    }

    /// The end of the list items at `start`, or of the short lines up to the first that repeats one of them,
    /// which is where the text begins.
    private func entriesStop(_ start: Int) -> Int {
        var stop = start
        var seen: Set<UInt64> = []
        guard start < drafts.count else { return start }
        let isList = drafts[start].kind == .item
        while stop < drafts.count, canBeNamed(drafts[stop]), drafts[stop].role == .none {
            let draft = drafts[stop]
            let isEntry = isList ? draft.kind == .item : draft.kind == .text && isTitleLike(draft.facts)
            guard isEntry, seen.insert(hash(entryName(draft))).inserted else { break }
            stop += 1
        }
        return stop
    }

    private func isTitleLike(_ facts: LineFacts) -> Bool { !facts.endsSentence || facts.ending == .question }

    /// Without bullets only lines that come again are entries.
    private func headedStop(_ run: EntryRun, _ lastLines: [UInt64: Int]) -> Int {
        guard run.start < run.stop, drafts[run.start].kind != .item else { return run.stop }
        var stop = run.stop
        while stop > run.start, (lastLines[hash(entryName(drafts[stop - 1]))] ?? -1) < stop { stop -= 1 }
        return stop
    }

    /// The end of the entries that close with the number of a page, each no lower than the one above; the start of the
    /// run where fewer than three do.
    private func pagedStop(_ run: EntryRun) -> Int {
        var stop = run.start
        var page = 0
        // An annex behind counted entries may have no count.
        while stop < run.stop || stop < drafts.count && drafts[stop].isPlain && drafts[stop].isFragment,
            let next = self.page(of: drafts[stop].content), next >= page
        {
            page = next
            stop += 1
        }
        return stop - run.start >= 3 ? stop : run.start
    }

    /// The number at the end of an entry; nil where a word or nothing stands there.
    private func page(of content: Span) -> Int? {
        let name = withoutPage(content)
        var digits = content.stop
        while digits > name.stop, table[text[digits - 1]].has(.digit) { digits -= 1 }
        guard !name.isEmpty, name.stop < content.stop, content.stop - digits <= 4 else { return nil }
        return (digits..<content.stop).reduce(0) { $0 * 10 + Int(text[$1] &- 0x30) }
    }

    private func withoutPage(_ content: Span) -> Span {
        var stop = content.stop
        while stop > content.start, table[text[stop - 1]].has(.digit) { stop -= 1 }
        guard stop < content.stop, stop > content.start,
            table[text[stop - 1]].has(.space) || text[stop - 1] == Ascii.period
        else { return content }
        while stop > content.start, table[text[stop - 1]].has(.space) || text[stop - 1] == Ascii.period { stop -= 1 }
        return Span(content.start, stop)
    }

    private func namesLaterLines(_ run: EntryRun, _ lastLines: [UInt64: Int]) -> Bool {
        let found = drafts[run.start..<run.stop].count { (lastLines[hash(entryName($0))] ?? -1) >= run.stop }
        return found * 10 >= (run.stop - run.start) * 6
    }

    /// The words that entries begin with: few other lines have to be read to their end.
    private func firstWords(of runs: [EntryRun]) -> HashFilter {
        var filter = HashFilter()
        for run in runs {
            for index in run.start..<run.stop {
                filter.insert(WordCursor.firstHash(of: text, entryName(drafts[index])))
            }
        }
        return filter
    }

    /// The last place of each line that an entry may name and that is no list item, by the hash of its words.
    private func lastLines(among runs: [EntryRun], _ firstWords: HashFilter) -> [UInt64: Int] {
        var isEntry = HashFilter()
        for run in runs {
            for index in run.start..<run.stop { isEntry.insert(hash(entryName(drafts[index]))) }
        }
        var last: [UInt64: Int] = [:]
        for index in drafts.indices where drafts[index].kind != .item && canBeNamed(drafts[index]) {
            let name = entryName(drafts[index])
            guard firstWords.mayContain(WordCursor.firstHash(of: text, name)) else { continue }
            let hash = hash(name)
            if isEntry.mayContain(hash) { last[hash] = index }
        }
        return last
    }

    /// Makes drafts the entries of a table of contents.
    private mutating func claim(_ begin: Int, _ stop: Int, isPaged: Bool, into entries: inout Set<UInt64>) {
        for index in begin..<max(begin, stop) {
            entries.insert(hash(isPaged ? withoutPage(drafts[index].content) : entryName(drafts[index])))
            drafts[index].kind = .item
            drafts[index].role = .toc
            if index == begin { drafts[index].startsGroup = true }
        }
    }

    /// `2 Methods`, `2.1 Data` without the count that plugins write before entries.
    private func withoutCount(_ content: Span) -> Span {
        var position = content.start
        while position < content.stop, table[text[position]].has(.digit) || text[position] == Ascii.period {
            position += 1
        }
        guard (1...5).contains(position - content.start), table[text[content.start]].has(.digit),
            text[position] == Ascii.space, CharacterKind.isUpper(text.scalar(at: position + 1).value)
        else { return content }
        return Span(position + 1, content.stop)
    }

    /// The words of an entry without the page number behind dots, a tab or wide white space: `Methods ........ 4`.
    @inline(__always)
    private func entryName(_ draft: Draft) -> Span {
        let content = withoutCount(draft.content)
        var stop = content.stop
        guard stop > content.start, table[text[stop - 1]].has(.digit) else { return content }
        while stop > content.start, table[text[stop - 1]].has(.digit) { stop -= 1 }
        let number = stop
        var leaders = 0
        while stop > content.start {
            let byte = text[stop - 1]
            if byte == Ascii.period {
                leaders += 1
            } else if byte == Ascii.tab {
                leaders += 2
            } else if !table[byte].has(.space) {
                break
            }
            stop -= 1
        }
        guard leaders >= 2 || number - stop >= 3, stop > content.start else { return content }
        return Span(content.start, stop)
    }
}
