extension Outline {
    /// Reads tables of contents: a heading such as "Table of Contents" with entries below, or a list whose
    /// entries equal later lines. The lines that entries name are headings, whatever they look like.
    mutating func readContents() {
        guard drafts.contains(where: { $0.kind == .item || isContentsHeading($0) }) else { return }
        let lastLines = lastLines()
        var entries: Set<UInt64> = []
        var index = 0
        while index < drafts.count {
            let begin = index
            index += 1
            if isContentsHeading(drafts[begin]) {
                drafts[begin].kind = .heading
                drafts[begin].role = .toc
                let stop = contentsStop(begin + 1, lastLines)
                claim(begin + 1, stop, into: &entries)
                index = max(stop, index)
            } else if drafts[begin].kind == .item {
                while index < drafts.count, drafts[index].kind == .item { index += 1 }
                if index - begin >= 3, namesLaterLines(begin, index, lastLines) { claim(begin, index, into: &entries) }
            }
        }
        guard !entries.isEmpty else { return }
        for index in drafts.indices where drafts[index].role == .none && canBeNamed(drafts[index]) {
            guard entries.contains(hash(drafts[index].content)) else { continue }
            drafts[index].kind = .heading
            drafts[index].isCertain = true
        }
    }

    private func isContentsHeading(_ draft: Draft) -> Bool {
        guard draft.kind == .text || draft.kind == .heading, draft.role == .none, draft.facts.words <= 5 else {
            return false
        }
        return PhraseBook.shared.meaning(of: text, draft.content) == .contents
    }

    private func canBeNamed(_ draft: Draft) -> Bool {
        guard draft.kind == .text || draft.kind == .heading || draft.kind == .item, draft.nesting == 0 else {
            return false
        }
        return draft.facts.columns <= 240 && !draft.facts.isLong
    }

    /// The end of the entries below a contents heading: its list items, or short lines up to the first that
    /// repeats one of them, which is where the text begins.
    private func contentsStop(_ start: Int, _ lastLines: [UInt64: Int]) -> Int {
        var stop = start
        var seen: Set<UInt64> = []
        guard start < drafts.count else { return start }
        let isList = drafts[start].kind == .item
        while stop < drafts.count, canBeNamed(drafts[stop]), drafts[stop].role == .none {
            let draft = drafts[stop]
            guard
                isList
                    ? draft.kind == .item
                    : draft.kind == .text && !draft.facts.endsSentence || draft.facts.ending == .question
            else { break }
            guard seen.insert(hash(draft.content)).inserted else { break }
            stop += 1
        }
        if isList { return stop }
        // Without bullets only lines that come again are entries.
        while stop > start, lastLines[hash(drafts[stop - 1].content)].map({ $0 < stop }) ?? true { stop -= 1 }
        return stop
    }

    private func namesLaterLines(_ begin: Int, _ stop: Int, _ lastLines: [UInt64: Int]) -> Bool {
        let found = drafts[begin..<stop].count { (lastLines[hash($0.content)] ?? -1) >= stop }
        return found * 10 >= (stop - begin) * 6
    }

    /// The last place of each short line that is no list item, by the hash of its words.
    private func lastLines() -> [UInt64: Int] {
        var last: [UInt64: Int] = [:]
        for (index, draft) in drafts.enumerated() where draft.kind != .item && canBeNamed(draft) {
            last[hash(draft.content)] = index
        }
        return last
    }

    /// Makes drafts the entries of a table of contents.
    private mutating func claim(_ begin: Int, _ stop: Int, into entries: inout Set<UInt64>) {
        for index in begin..<max(begin, stop) {
            entries.insert(hash(drafts[index].content))
            drafts[index].kind = .item
            drafts[index].role = .toc
            if index == begin { drafts[index].startsGroup = true }
        }
    }
}
