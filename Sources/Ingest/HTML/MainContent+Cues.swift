import Corpus

extension MainContent {
    // MARK: Cues

    mutating func readCues() {
        let cues = gatherCues()
        let total = prose(0)
        let misleading = misleadingWords(cues, total)
        let mainHeading = tree.nodes.indices.first { tree.nodes[$0].tag == .h1 } ?? 0
        var articleEnd = 0
        var figureEnd = 0
        for node in tree.nodes.indices {
            let tag = tree.nodes[node].tag
            if tag == .text || tag == .body || tag == .html { continue }
            if tag == .article || tag == .main { articleEnd = max(articleEnd, tree.nodes[node].end) }
            if tag == .figure { figureEnd = max(figureEnd, tree.nodes[node].end) }
            if tag == .button, isInHeading(node) { continue }
            if let reason = reason(ofTag: tag, inArticle: node < articleEnd) { flag(node, reason, total) }
            guard let cue = cues[node], !misleading.contains(cue.word) else { continue }
            switch cue.meaning {
            case .body: break
            case .title: titles[node] = tag.isBlock && statistics.all[node] < 250
            case .contents: contents[node] = tag.isBlock && statistics.linkDensity(node) > 0.5
            case .deck: decks[node] = statistics.linkDensity(node) < 0.5 && tag.isBlock
            case .caption: captions[node] = tag.isBlock && statistics.all[node] < 600
            case .author: readAuthor(node, total)
            case .metadata: metadata[node] = isAside(node) && (!cue.isWeak || statistics.all[node] < 120)
            case .boilerplate(let reason):
                // Inline elements count beside headings only: see `PageWriter`.
                guard tag.isBlock || !cue.isWeak && reason == .navigation, tag != .article, tag != .main,
                    tag.headingLevel == 0 || !cue.isWeak
                else { continue }
                // Above the headline, even a weak name is one of the page's own parts.
                let isAbove = tree.nodes[node].end <= mainHeading && statistics.prose[node] < total * 0.2
                let isCredit = reason == .caption && (node < figureEnd || statistics.all[node] < 100)
                // A notice that asks for money, not the text behind it.
                let isNotice =
                    reason == .subscribe && statistics.all[node] < 300 && statistics.prose[node] < total * 0.1
                if !cue.isWeak || isAbove || isCredit || isNotice || isLinks(node) { flag(node, reason, total) }
            }
        }
    }

    /// Reads the names of all elements, and finds those that are named as the text.
    private mutating func gatherCues() -> [PageCue?] {
        var cues = [PageCue?](repeating: nil, count: tree.nodes.count)
        for node in tree.nodes.indices {
            let tag = tree.nodes[node].tag
            guard tag.isBlock && tag != .body && tag != .html || tag == .span || tag == .other || tag == .time else {
                continue
            }
            cues[node] = tree.cue(of: node)
            if cues[node]?.meaning == .body, tag.isContainer { bodies.append(node) }
        }
        namedBody = bodies.max { prose($0) < prose($1) }.flatMap { prose($0) >= 2 ? $0 : nil }
        return cues
    }

    /// Words that half of the page's running text stands under, without links: on this site they mean something else,
    /// as `cmp` does for a component.
    private func misleadingWords(_ cues: [PageCue?], _ total: Float) -> Set<String> {
        var sums: [String: Float] = [:]
        var ends: [String: Int] = [:]
        for node in cues.indices {
            guard let cue = cues[node], !cue.word.isEmpty, case .boilerplate(let reason) = cue.meaning,
                reason != .comments, node >= ends[cue.word] ?? 0, statistics.linkDensity(node) < 0.1,
                statistics.linkBlocks[node] == 0
            else { continue }
            ends[cue.word] = tree.nodes[node].end
            if prose(node) > 0, !tree.opening(of: node, bytes: 300).lowercased().contains("cookie") {
                sums[cue.word, default: 0] += prose(node)
            }
        }
        return Set(sums.filter { total >= 8 && $0.value >= total * 0.5 }.keys)
    }

    /// Where all that is said on a page are comments, as in a forum, they are its text.
    mutating func readDiscussions() {
        var left: Float = 0
        var said: Float = 0
        var node = 0
        while node < tree.nodes.count {
            if let reason = reasons[node] {
                if reason == .comments { said += prose(node) }
                node = max(tree.nodes[node].end, node + 1)
                continue
            }
            left += statistics.ownProse(node, tree.nodes[node].tag)
            node += 1
        }
        guard left < 2, said >= 8 else { return }
        for node in reasons.indices where reasons[node] == .comments { reasons[node] = nil }
    }

    /// A by-line is about the document; a box about its author, with sentences, is no part of it either.
    private mutating func readAuthor(_ node: Int, _ total: Float) {
        if statistics.all[node] < 120 {
            authors.append(node)
            metadata[node] = true
        } else if statistics.all[node] < 1500, statistics.prose[node] < total * 0.25 {
            flag(node, .related, total)
        }
    }

    private func reason(ofTag tag: HTMLTag, inArticle: Bool) -> BoilerplateReason? {
        switch tag {
        case .nav, .menu, .select, .option, .search: .navigation
        case .footer: inArticle ? .related : .navigation
        case .header: inArticle ? nil : .navigation
        case .aside: .related
        case .button, .dialog: .navigation
        case .form: .subscribe
        case .video, .audio: .player
        default: nil
        }
    }

    /// The headings of folded sections are often buttons.
    private func isInHeading(_ node: Int) -> Bool {
        let parent = tree.nodes[node].parent
        return parent >= 0 && (tree.nodes[parent].tag.headingLevel > 0 || tree.nodes[parent].tag == .dt)
    }

    private func isLinks(_ node: Int) -> Bool {
        statistics.linkDensity(node) > 0.35 || statistics.all[node] < 40 && statistics.linkCounts[node] > 0
    }

    /// Short enough for a line about the document.
    private func isAside(_ node: Int) -> Bool { statistics.all[node] < 400 }
}
