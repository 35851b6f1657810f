/// Writes the tree of blocks from drafts: groups items into nested lists and rows into tables, and splits what
/// holds a question and its answer.
struct TreeWriter {
    let text: Text
    let table = ByteTable.shared
    private let drafts: [Draft]
    private let title: Int
    private var tree: BlockTree
    /// The block of each draft that is a question heading's answer or question.
    private var blockOfDraft: [Int: Int] = [:]

    /// Lists nest no deeper.
    private static let deepest = 64

    init(text: Text, drafts: [Draft], title: Int) {
        self.text = text
        self.drafts = drafts
        self.title = title
        tree = BlockTree(capacity: drafts.count + drafts.count / 4)
    }

    consuming func write() -> BlockTree {
        var index = 0
        while index < drafts.count {
            switch drafts[index].kind {
            case .item: index = list(from: index)
            case .row: index = rows(from: index)
            case .quote: index = quote(from: index)
            default:
                leaf(index)
                index += 1
            }
        }
        pairQuestions()
        return tree
    }

    // MARK: Leaves

    private mutating func leaf(_ index: Int) {
        let draft = drafts[index]
        let kind: BlockKind =
            switch draft.kind {
            case .heading: .heading
            case .code: .code
            case .figure: .figure
            default: .paragraph
            }
        let isOpen = draft.role == .faq
        let block =
            isOpen
            ? tree.begin(kind, draft.span, content: draft.content) : tree.add(kind, draft.span, content: draft.content)
        decorate(block, draft)
        if draft.kind == .heading { tree[block].level = draft.level }
        if index == title { tree.title = Int32(truncatingIfNeeded: block) }
        guard isOpen else { return }
        if draft.kind == .text, draft.split > 0 {
            phrases(draft)
        } else {
            blockOfDraft[index] = unmarked(block, draft)
        }
        tree.end()
    }

    @inline(__always)
    private mutating func decorate(_ block: Int, _ draft: Draft) {
        if draft.role != .none {
            tree[block].role = draft.role
            tree[block].reason = draft.reason
        }
        tree.labels.set(draft.label, at: block)
        tree.markers.set(draft.marker, at: block)
        tree.datelines.set(draft.dateline, at: block)
    }

    /// The block of a question or answer without the `Q:` or number before it: a part of the block where it has one.
    private mutating func unmarked(_ block: Int, _ draft: Draft) -> Int {
        guard draft.content.start > draft.span.start, !draft.content.isEmpty else { return block }
        let phrase = tree.add(.part, draft.content)
        tree[phrase].role = .faq
        return phrase
    }

    /// The question and the answer in one paragraph or item, as two blocks below it.
    private mutating func phrases(_ draft: Draft) {
        let question = tree.add(.part, FAQ.question(text, Span(draft.content.start, draft.split)))
        let answer = tree.add(.part, Span(draft.split, draft.content.stop))
        tree[question].role = .faq
        tree[answer].role = .faq
        tree.faqs.append((Int32(truncatingIfNeeded: question), Int32(truncatingIfNeeded: answer)))
    }

    private mutating func pairQuestions() {
        for (index, draft) in drafts.enumerated() where draft.role == .faq && draft.kind == .heading && draft.split > 0
        {
            guard let question = blockOfDraft[index], let answer = blockOfDraft[draft.split] else { continue }
            tree.faqs.append((Int32(truncatingIfNeeded: question), Int32(truncatingIfNeeded: answer)))
        }
        tree.faqs.sort { $0.question < $1.question }
    }

    // MARK: Lists

    /// Writes the list that begins at `start`; returns the draft behind it.
    private mutating func list(from start: Int) -> Int {
        // The indents of the lists that are open, outermost first; each holds one open item.
        var open: [Level] = []
        var index = start
        while index < drafts.count, drafts[index].kind == .item, index == start || !beginsList(index) {
            let draft = drafts[index]
            let level = Level(indent: draft.indent, nesting: draft.nesting)
            while let last = open.last, last > level { closeLevel(&open) }
            if !open.isEmpty, !deepens(open, level) {
                tree.end()
            } else {
                openLevel(level, index, &open)
            }
            item(draft, depth: open.count)
            index += 1
        }
        while !open.isEmpty { closeLevel(&open) }
        return index
    }

    /// How deep an item stands: by white space, then by what the labels say.
    private struct Level: Comparable {
        let indent: Int
        let nesting: Int

        static func < (left: Level, right: Level) -> Bool {
            // One column more is no deeper level, only careless spacing.
            left.nesting != right.nesting ? left.nesting < right.nesting : left.indent + 1 < right.indent
        }
    }

    private func deepens(_ open: [Level], _ level: Level) -> Bool {
        open.count < Self.deepest && open[open.count - 1] < level
    }

    private func beginsList(_ index: Int) -> Bool {
        let draft = drafts[index]
        let previous = drafts[index - 1]
        if draft.startsGroup || (draft.role == .toc) != (previous.role == .toc)
            || draft.isBoilerplate != previous.isBoilerplate
        {
            return true
        }
        // A counted list behind a bulleted one at the same depth is another list.
        return draft.indent == previous.indent && draft.nesting == previous.nesting && draft.ordered != previous.ordered
            && !draft.marker.isEmpty && !previous.marker.isEmpty
    }

    private mutating func openLevel(_ level: Level, _ index: Int, _ open: inout [Level]) {
        let list = tree.begin(.list, drafts[index].span)
        tree[list].isOrdered = drafts[index].ordered
        if open.isEmpty {
            tree[list].role = drafts[index].role
            tree[list].reason = drafts[index].reason
        }
        open.append(level)
    }

    /// Closes the open item and its list.
    private mutating func closeLevel(_ open: inout [Level]) {
        tree.end()
        tree.end()
        open.removeLast()
    }

    /// Opens an item; it stays open for lists below it.
    @inline(__always)
    private mutating func item(_ draft: Draft, depth: Int) {
        let block = tree.begin(.item, draft.span, content: draft.content)
        decorate(block, draft)
        tree[block].level = UInt16(truncatingIfNeeded: depth)
        if draft.role == .faq, draft.split > 0 { phrases(draft) }
    }

    // MARK: Quotations

    private mutating func quote(from start: Int) -> Int {
        let quote = tree.begin(.blockquote, drafts[start].span)
        tree[quote].role = drafts[start].role
        tree[quote].reason = drafts[start].reason
        var index = start
        while index < drafts.count, drafts[index].kind == .quote, index == start || !drafts[index].startsGroup {
            let draft = drafts[index]
            let paragraph = tree.add(
                .paragraph, Span(draft.label.isEmpty ? draft.content.start : draft.label.start, draft.content.stop),
                content: draft.content)
            tree.labels.set(draft.label, at: paragraph)
            index += 1
        }
        tree.end()
        return index
    }

    // MARK: Tables

    private mutating func rows(from start: Int) -> Int {
        var stop = start + 1
        while stop < drafts.count, drafts[stop].kind == .row, !drafts[stop].startsGroup { stop += 1 }
        let block = tree.begin(.table, Span(drafts[start].span.start, drafts[stop - 1].span.stop))
        tree[block].role = drafts[start].role
        tree[block].reason = drafts[start].reason
        var number = 0
        for index in start..<stop where !drafts[index].isSeparator {
            let row = tree.begin(.row, drafts[index].span)
            tree[row].level = UInt16(truncatingIfNeeded: number)
            for (column, cell) in RowCells(text, drafts[index]).cells.enumerated() {
                let block = tree.add(.cell, cell)
                tree[block].level = UInt16(truncatingIfNeeded: column + 1)
            }
            tree.end()
            number += 1
        }
        tree.end()
        return stop
    }
}
