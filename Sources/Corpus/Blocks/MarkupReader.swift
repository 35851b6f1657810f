/// Builds the blocks of a document whose format says what they are.
///
/// The markup decides on kinds, nesting and levels. What no markup says (labels, callouts, questions with
/// their answers, lines about the document, set phrases of web pages) is inferred by the passes that plain text
/// goes through too, over one draft for each block with text of its own.
struct MarkupReader: ~Copyable {
    private let text: Text
    private let reading: Text
    private let markup: Markup
    private let table = ByteTable.shared
    private let terms: LayoutTerms
    private var outline: Outline
    /// The draft of each block, or -1.
    private var draftOfBlock: [Int32]

    init(_ markup: Markup, text: Text, reading: Text, _ language: LayoutLanguage) {
        terms = language.terms
        self.markup = markup
        self.text = text
        self.reading = reading
        outline = Outline(text: reading, drafts: [], language)
        draftOfBlock = [Int32](repeating: -1, count: markup.blocks.count)
    }

    consuming func read() -> BlockTree {
        makeDrafts()
        outline.inferBesideMarkup(title: titleDraft)
        return write()
    }

    private var titleDraft: Int {
        markup.blocks.indices.contains(markup.title) ? Int(draftOfBlock[markup.title]) : -1
    }

    // MARK: Drafts

    private mutating func makeDrafts() {
        var flaggedEnd = 0
        var quoteEnd = 0
        for (index, block) in markup.blocks.enumerated() {
            if block.role == .boilerplate { flaggedEnd = max(flaggedEnd, block.end) }
            if block.kind == .blockquote { quoteEnd = max(quoteEnd, block.end) }
            let kind: Draft.Kind
            switch block.kind {
            case .heading: kind = .heading
            case .item: kind = .item
            case .paragraph: kind = index < quoteEnd ? .quote : .text
            default: continue
            }
            let content = ownText(of: index)
            // What the reader flagged is settled, and so is what only holds other blocks.
            guard index >= flaggedEnd, !content.isEmpty else { continue }
            var draft = Draft(kind, span: content, content: content, facts: LineFacts(reading, content, table, terms))
            draft.role = block.role
            draft.level = block.level
            draft.label = block.label
            draft.isCertain = kind == .heading
            draft.blankBefore = kind != .item
            draftOfBlock[index] = Int32(truncatingIfNeeded: outline.drafts.count)
            outline.drafts.append(draft)
        }
    }

    /// The content of a block up to its first child, trimmed, notation read as blanks.
    private func ownText(of index: Int) -> Span {
        let block = markup.blocks[index]
        var stop = min(block.content.stop, text.count)
        if index + 1 < min(block.end, markup.blocks.count) { stop = min(stop, markup.blocks[index + 1].span.start) }
        let start = min(max(block.content.start, 0), text.count)
        return LineNotation.trimmed(reading, Span(start, max(start, stop)), table)
    }

    // MARK: Writing

    private consuming func write() -> BlockTree {
        var tree = BlockTree(capacity: markup.blocks.count)
        var open: [Int] = []
        var written = [Int32](repeating: -1, count: outline.drafts.count)
        var floor = 0
        for (index, block) in markup.blocks.enumerated() {
            while let last = open.last, markup.blocks[last].end <= index {
                tree.end()
                open.removeLast()
            }
            let span = clamped(block.span, from: floor)
            let number = Int(draftOfBlock[index])
            let draft = number >= 0 ? outline.drafts[number] : nil
            let content = within(span, draft, block)
            floor = max(span.start, ownStop(of: index, content))
            let node = tree.begin(block.kind, span, content: content)
            decorate(&tree, node, block, draft)
            if let draft {
                written[number] = Int32(truncatingIfNeeded: node)
                if number == outline.title { tree.title = Int32(truncatingIfNeeded: node) }
                if draft.role == .faq, draft.kind == .item || draft.kind == .text, draft.split > 0 {
                    addPhrases(&tree, draft)
                } else if draft.role == .faq, !draft.label.isEmpty, content.start > span.start, !content.isEmpty {
                    // The question or answer is what stands behind "Q:" or "A:".
                    let phrase = tree.add(.part, content)
                    tree[phrase].role = .faq
                    written[number] = Int32(truncatingIfNeeded: phrase)
                }
            }
            open.append(index)
        }
        for _ in open { tree.end() }
        pairQuestions(&tree, written)
        return tree
    }

    /// The end of the text that a block has before its first child; its start for blocks without text of their own.
    private func ownStop(of index: Int, _ content: Span) -> Int {
        guard markup.blocks[index].kind.bearsText else { return 0 }
        guard index + 1 < min(markup.blocks[index].end, markup.blocks.count) else { return content.stop }
        return min(content.stop, max(content.start, markup.blocks[index + 1].span.start))
    }

    /// A span inside the text that begins no earlier than the block before it.
    private func clamped(_ span: Span, from floor: Int) -> Span {
        let start = min(max(span.start, floor), text.count)
        return Span(start, min(max(span.stop, start), text.count))
    }

    /// The content of a block; a label that was found moves its start.
    private func within(_ span: Span, _ draft: Draft?, _ block: Markup.Block) -> Span {
        var start = max(block.content.start, span.start)
        if let draft, draft.content.start > start { start = withMarks(before: draft.content.start, from: start) }
        start = min(start, span.stop)
        return Span(start, min(max(block.content.stop, start), span.stop))
    }

    /// The start of the notation right before an offset: content behind a label begins with the `[` of its link.
    private func withMarks(before offset: Int, from floor: Int) -> Int {
        var start = min(offset, text.count)
        while start > floor, reading[start - 1] == Ascii.space, text[start - 1] > Ascii.space { start -= 1 }
        return start
    }

    private func decorate(_ tree: inout BlockTree, _ node: Int, _ block: Markup.Block, _ draft: Draft?) {
        tree[node].role = draft?.role ?? block.role
        tree[node].reason = draft.map { $0.isBoilerplate ? $0.reason : .none } ?? block.reason
        tree[node].level = block.level
        tree[node].isOrdered = block.isOrdered
        tree.markers.set(block.marker, at: node)
        let label = draft?.label ?? block.label
        // A label stands before the content of its block.
        let isInPlace = Int(tree[node].start) <= label.start && label.stop <= Int(tree[node].contentStart)
        if isInPlace { tree.labels.set(label, at: node) }
        tree.datelines.set(draft?.dateline ?? Span(0, 0), at: node)
        if block.cell != .single { tree.cellExtents[Int32(truncatingIfNeeded: node)] = block.cell }
    }

    /// The question and the answer in one block, as two blocks below it.
    private func addPhrases(_ tree: inout BlockTree, _ draft: Draft) {
        let question = FAQ.question(reading, Span(draft.content.start, draft.split))
        guard !question.isEmpty, draft.split < draft.content.stop else { return }
        let first = tree.add(.part, question)
        let second = tree.add(.part, Span(draft.split, draft.content.stop))
        tree[first].role = .faq
        tree[second].role = .faq
        tree.faqs.append((Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: second)))
    }

    private func pairQuestions(_ tree: inout BlockTree, _ written: [Int32]) {
        for (index, draft) in outline.drafts.enumerated()
        where draft.role == .faq && draft.kind == .heading && written.indices.contains(draft.split) && draft.split > 0 {
            guard written[index] >= 0, written[draft.split] > written[index] else { continue }
            tree.faqs.append((written[index], written[draft.split]))
        }
        tree.faqs.sort { $0.question < $1.question }
    }
}

extension Outline {
    /// The passes that add to markup rather than replace it.
    ///
    /// - Parameter title: the draft of the title where the markup tells, or -1.
    mutating func inferBesideMarkup(title known: Int) {
        flagBoilerplate()
        if drafts.indices.contains(known) {
            title = known
            drafts[known].role = .title
        }
        flagInlineTeasers()
        readLabels(joiningRuns: false)
        readMetadata()
        if title < 0 { readTitle() }
        readQuestions()
        readDatelines()
    }
}
