import Corpus

/// Gives the blocks of a page their roles: title, lines about the document, boilerplate with its reason.
struct PageFinisher {
    private let text: [UInt8]
    private var blocks: [Markup.Block]
    let states: [Int: PageWriter.State]
    private let links: [Link]
    private(set) var title = -1
    /// The blocks with text of their own, in order.
    let leaves: [Int]
    /// Whether the text has begun: menus stand before it, other stories behind.
    private var isBehindText = false

    init(_ writer: PageWriter) {
        text = writer.bytes
        blocks = writer.blocks
        states = writer.states
        links = writer.links.sorted { $0.span.start < $1.span.start }
        leaves = writer.states.keys.sorted()
    }

    mutating func finish(title known: [String], parts: [String], articleBody: ArticleBody?) -> [Markup.Block] {
        for leaf in leaves {
            settle(leaf, articleBody)
            if isMain(leaf), blocks[leaf].kind == .paragraph { isBehindText = true }
        }
        if let articleBody { flagBeside(articleBody) }
        findTitle(known, parts: parts)
        keepHead()
        flagSetPhrases()
        flagLinks(links)
        flagTail()
        flagRepeats()
        flagEmptyHeadings()
        flagContainers()
        return blocks
    }

    func block(_ leaf: Int) -> Markup.Block { blocks[leaf] }

    func isMain(_ leaf: Int) -> Bool { blocks[leaf].role != .boilerplate && blocks[leaf].role != .metadata }

    func length(_ leaf: Int) -> Int { ownSpan(leaf).count }

    /// The text of a block without that of the blocks below it.
    private func ownSpan(_ leaf: Int) -> Span {
        var span = blocks[leaf].content.isEmpty ? blocks[leaf].span : blocks[leaf].content
        if leaf + 1 < min(blocks[leaf].end, blocks.count) {
            span.stop = max(span.start, min(span.stop, blocks[leaf + 1].span.start))
        }
        return span
    }

    // MARK: Roles

    private mutating func settle(_ leaf: Int, _ articleBody: ArticleBody?) {
        guard let state = states[leaf] else { return }
        if let reason = state.reason {
            if let articleBody, articleBody.holds(words(leaf)) { return }
            return flag(leaf, reason)
        }
        if state.isContents {
            blocks[leaf].role = .toc
        } else if state.isMetadata, blocks[leaf].kind != .heading {
            blocks[leaf].role = .metadata
        } else if state.isInFigure, blocks[leaf].role != .caption, length(leaf) < 400 {
            // Beside the caption of a picture: who took it, buttons, a form in the disguise of a figure.
            flag(leaf, .caption)
        } else if !state.isMain {
            if let articleBody, articleBody.holds(words(leaf)) { return }
            if blocks[leaf].role == .caption { return flag(leaf, .caption) }
            flag(leaf, isBehindText ? .related : .navigation)
        }
    }

    /// Where structured data give most of the text, a paragraph they know nothing of is a box inside it.
    private mutating func flagBeside(_ articleBody: ArticleBody) {
        let paragraphs = leaves.filter { isMain($0) && blocks[$0].kind == .paragraph && length($0) >= 60 }
        let held = paragraphs.filter { articleBody.holds(words($0)) }
        let known = held.reduce(0) { $0 + length($1) }
        guard known * 10 >= paragraphs.reduce(0, { $0 + length($1) }) * 7 else { return }
        for leaf in paragraphs where articleBody.lacks(words(leaf)) && blocks[leaf].role == .none {
            flag(leaf, .related)
        }
    }

    mutating func flag(_ leaf: Int, _ reason: BoilerplateReason) {
        blocks[leaf].role = .boilerplate
        blocks[leaf].reason = reason
    }

    mutating func setMetadata(_ leaf: Int) {
        blocks[leaf].role = .metadata
        blocks[leaf].reason = .none
    }

    mutating func unflag(_ leaf: Int) {
        blocks[leaf].role = .none
        blocks[leaf].reason = .none
    }

    func words(_ leaf: Int) -> ArraySlice<UInt8> {
        let span = ownSpan(leaf)
        return text[max(0, span.start)..<max(0, span.start, min(span.stop, text.count))]
    }

    // MARK: The head of the article

    /// The title is the heading that the page's metadata name; else the first main heading of the first level.
    ///
    /// - Parameter parts: what may be the title within the page's title element.
    private mutating func findTitle(_ known: [String], parts: [String]) {
        let names = known.map { PlainWords.joined($0.utf8) }.filter { !$0.isEmpty }
        let whole = Set(names + parts.map { PlainWords.joined($0.utf8) })
        let headings = leaves.filter { blocks[$0].kind == .heading }
        for name in names {
            let match = headings.first { heading in
                let own = PlainWords.joined(words(heading))
                return own == name || own.utf8.count >= 12 && (name.hasPrefix(own) || own.hasPrefix(name))
            }
            if let match { return setTitle(match) }
        }
        // Pages without headings of their own, as old ones and journals, set their headlines as bold lines.
        let line = leaves.prefix(60).first { leaf in
            let isOpen = isMain(leaf) || states[leaf]?.reason == nil
            let isLine = blocks[leaf].kind == .heading || blocks[leaf].kind == .paragraph && isOpen
            return isLine && length(leaf) >= 12 && whole.contains(PlainWords.joined(words(leaf)))
        }
        if let line { return setTitle(line) }
        let firstMain = leaves.first { isMain($0) && blocks[$0].kind != .heading } ?? 0
        let top = headings.filter { blocks[$0].level == 1 && isMain($0) }
        let above = headings.last { blocks[$0].level == 1 && $0 < firstMain && states[$0]?.reason != .navigation }
        if let heading = top.first ?? above { return setTitle(heading) }
        let named = leaves.first { states[$0]?.isTitle == true && states[$0]?.reason == nil && length($0) >= 12 }
        if let named { setTitle(named) }
    }

    private mutating func setTitle(_ heading: Int) {
        unflag(heading)
        blocks[heading].role = .title
        title = heading
    }

    // MARK: Repeats and headings

    /// A paragraph that stands on the page twice (for small screens, as a pulled quotation) counts once, and so does
    /// the headline.
    private mutating func flagRepeats() {
        let headline = title >= 0 ? PlainWords.joined(words(title)) : " "
        var seen: Set<String> = []
        for leaf in leaves where isMain(leaf) && blocks[leaf].kind != .cell && leaf != title {
            let own = PlainWords.joined(words(leaf))
            if own == headline, length(leaf) >= 12 || blocks[leaf].kind == .heading {
                flag(leaf, .navigation)
            } else if length(leaf) >= 40, !seen.insert(own).inserted {
                flag(leaf, .related)
            }
        }
    }

    /// Headings whose text was flagged go with it.
    private mutating func flagEmptyHeadings() {
        // For each level: whether text follows before the next heading of that level or above.
        var ahead = [Bool](repeating: false, count: 8)
        var next = BoilerplateReason.none
        for leaf in leaves.reversed() {
            let block = blocks[leaf]
            if block.role == .boilerplate {
                next = block.reason
            } else if block.kind == .heading {
                let level = min(Int(block.level), 7)
                if !ahead[level], next != .none, leaf != title { flag(leaf, next) }
                for below in level..<ahead.count { ahead[below] = false }
                if blocks[leaf].role != .boilerplate { next = .none }
            } else {
                for level in ahead.indices { ahead[level] = true }
                next = .none
            }
        }
    }

    private func holdsContents(_ index: Int) -> Bool {
        index + 1 < blocks[index].end && blocks[index + 1].role == .toc
    }

    /// What holds nothing but flagged blocks is flagged too.
    private mutating func flagContainers() {
        // Reasons of blocks with text, and of what is below containers, gathered from the last block on.
        var kept = [Bool](repeating: false, count: blocks.count + 1)
        for index in blocks.indices.reversed() {
            if states[index] != nil { kept[index] = blocks[index].role != .boilerplate }
            var child = index + 1
            var reason = BoilerplateReason.none
            var hasText = states[index] != nil
            while child < blocks[index].end {
                kept[index] = kept[index] || kept[child]
                if blocks[child].role == .boilerplate {
                    hasText = true
                    if reason == .none { reason = blocks[child].reason }
                }
                child = max(blocks[child].end, child + 1)
            }
            if hasText, !kept[index], blocks[index].role == .none {
                blocks[index].role = .boilerplate
                blocks[index].reason = reason
            } else if states[index] == nil, holdsContents(index) {
                blocks[index].role = .toc
            }
        }
    }
}
