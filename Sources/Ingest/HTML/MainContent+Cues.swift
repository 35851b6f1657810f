import Corpus

extension MainContent {
    // MARK: Cues

    mutating func readCues() {
        let cues = gatherCues()
        let total = prose(0)
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
            guard let cue = cues[node] else { continue }
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
