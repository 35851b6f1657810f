import Corpus

/// Decides for every element of a page whether its text belongs to the document or to the page around it.
///
/// First the names of elements tell parts apart that are never text (`PageCues`). Then the element that holds
/// the text is looked for: one that its author named so, else by going down from the body as long as one child holds
/// nearly all running text. Inside it, parts full of links are taken out again.
struct MainContent {
    let tree: HTMLTree
    let statistics: PageStatistics
    /// Why an element with everything below it is no part of the text.
    private(set) var reasons: [BoilerplateReason?]
    /// Elements whose text is about the document.
    private(set) var metadata: [Bool]
    /// Sentences below a headline.
    private(set) var decks: [Bool]
    private(set) var captions: [Bool]
    private var bodies: [Int] = []
    /// The elements that hold the text, in order; none inside another.
    private(set) var roots: [Int] = []
    /// For each element whether it is one of `roots`.
    private(set) var isRoot: [Bool]

    init(_ tree: HTMLTree, _ statistics: PageStatistics) {
        self.tree = tree
        self.statistics = statistics
        let count = tree.nodes.count
        reasons = [BoilerplateReason?](repeating: nil, count: count)
        metadata = [Bool](repeating: false, count: count)
        decks = metadata
        captions = metadata
        isRoot = metadata
        readCues()
        findRoots()
        for root in roots {
            isRoot[root] = true
            clean(root)
        }
    }

    // MARK: Cues

    private mutating func readCues() {
        let total = prose(0)
        var articleEnd = 0
        for node in tree.nodes.indices {
            let tag = tree.nodes[node].tag
            if tag == .text || tag == .body || tag == .html { continue }
            if tag == .article || tag == .main { articleEnd = max(articleEnd, tree.nodes[node].end) }
            if tag == .button, isInHeading(node) { continue }
            if let reason = reason(ofTag: tag, inArticle: node < articleEnd) { flag(node, reason, total) }
            guard tag.isBlock || tag == .span || tag == .other || tag == .time, let cue = tree.cue(of: node) else {
                continue
            }
            switch cue.meaning {
            case .body: bodies.append(node)
            case .deck: decks[node] = statistics.linkDensity(node) < 0.5 && tag.isBlock
            case .caption: captions[node] = tag.isBlock && statistics.all[node] < 600
            case .metadata: metadata[node] = isAside(node) && (!cue.isWeak || statistics.all[node] < 120)
            case .boilerplate(let reason):
                guard tag.isBlock, tag != .article, tag != .main, tag.headingLevel == 0 || !cue.isWeak else { continue }
                if !cue.isWeak || isLinks(node) { flag(node, reason, total) }
            }
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

    /// Flags an element, unless it holds half of the page's running text or the main heading with much of it.
    private mutating func flag(_ node: Int, _ reason: BoilerplateReason, _ total: Float) {
        guard reasons[node] == nil, total == 0 || statistics.prose[node] < total * 0.5 || reason == .comments else {
            return
        }
        if reason == .comments, statistics.prose[node] > total * 0.85 { return }
        reasons[node] = reason
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

    /// Points of running text below a node, without what is flagged.
    private func prose(_ node: Int) -> Float { statistics.prose.indices.contains(node) ? statistics.prose[node] : 0 }

    // MARK: Where the text is

    private mutating func findRoots() {
        guard let body = tree.first(.body) else { return }
        let points = unflaggedProse()
        guard points[body] > 0 else {
            roots = [body]
            return
        }
        if let marked = markedRoots(points, total: points[body]) {
            roots = marked
            return
        }
        var node = body
        for tag in [HTMLTag.main, .article] {
            let found = elements(tag, below: node).max { points[$0] < points[$1] }
            if let found, points[found] >= points[body] * 0.5 { node = found }
        }
        node = descend(from: node, points)
        roots = [node]
        prune(node, points)
    }

    /// `statistics.prose` without flagged elements.
    private func unflaggedProse() -> [Float] {
        var points = statistics.prose
        // What an element holds by itself is the rest over its children's sums.
        for node in points.indices.reversed() where tree.nodes[node].parent >= 0 {
            let parent = tree.nodes[node].parent
            if reasons[node] == nil { continue }
            var above = parent
            let lost = points[node]
            points[node] = 0
            guard lost > 0 else { continue }
            // The depth of a page is bounded, and each flagged element is passed once.
            while above >= 0 {
                points[above] = max(0, points[above] - lost)
                above = tree.nodes[above].parent
            }
        }
        return points
    }

    private func isFlagged(_ node: Int) -> Bool {
        var node = node
        while node >= 0 {
            if reasons[node] != nil { return true }
            node = tree.nodes[node].parent
        }
        return false
    }

    /// The elements that their author named as the text, where they hold a fair share of it.
    private func markedRoots(_ points: [Float], total: Float) -> [Int]? {
        let candidates = bodies.filter { points[$0] > 0 && !isFlagged($0) }
        guard let best = candidates.max(by: { points[$0] <= points[$1] * 1.05 && points[$0] < points[$1] }) else {
            return nil
        }
        // Parts of one text stand side by side under the same names.
        let parent = tree.nodes[best].parent
        let names = tree.value(.class, of: best)
        let parts = candidates.filter { tree.nodes[$0].parent == parent && tree.value(.class, of: $0) == names }
        let sum = parts.reduce(Float(0)) { $0 + points[$1] }
        guard sum >= total * 0.4 || sum >= 12 && sum >= total * 0.2 else { return nil }
        return parts
    }

    private func elements(_ tag: HTMLTag, below node: Int) -> [Int] {
        (node..<tree.nodes[node].end).filter { tree.nodes[$0].tag == tag && reasons[$0] == nil }
    }

    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < tree.nodes[node].end {
            children.append(child)
            child = max(tree.nodes[child].end, child + 1)
        }
        return children
    }

    /// Goes down while one child holds nearly all running text.
    private func descend(from start: Int, _ points: [Float]) -> Int {
        var node = start
        while true {
            guard let best = children(of: node).max(by: { points[$0] < points[$1] }),
                points[best] >= points[node] * 0.8,
                tree.nodes[best].tag.isContainer
            else { return node }
            node = best
        }
    }

    /// Flags the parts beside the text that hold little of it: columns of teasers, boxes.
    private mutating func prune(_ root: Int, _ points: [Float]) {
        let parts = children(of: root).filter { tree.nodes[$0].tag.isContainer && reasons[$0] == nil }
        let best = parts.map { points[$0] }.max() ?? 0
        let loose = points[root] - parts.reduce(Float(0)) { $0 + points[$1] }
        // Where most text stands right in the root, its parts are boxes inside the text and judged by their links.
        guard loose < points[root] * 0.3, best >= points[root] * 0.5 else { return }
        for part in parts where points[part] < best * 0.2 && statistics.linkDensity(part) > 0.25 {
            reasons[part] = .related
        }
    }

    // MARK: Cleaning

    /// Flags parts of the text that are full of links.
    private mutating func clean(_ root: Int) {
        // A page that is a list of links is one on purpose.
        guard statistics.linkDensity(root) < 0.5 else { return }
        var index = root + 1
        while index < tree.nodes[root].end {
            let node = tree.nodes[index]
            if reasons[index] != nil || statistics.dropped[index] {
                index = max(node.end, index + 1)
                continue
            }
            if isLinkBox(index) { reasons[index] = .related }
            index += 1
        }
    }

    private func isLinkBox(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        let density = statistics.linkDensity(node)
        switch tag {
        case .ul, .ol, .dl, .div, .section, .table, .article:
            guard statistics.linkCounts[node] >= 2, statistics.all[node] > 0 else { return false }
            if tag == .table, elements(.th, below: node).first != nil { return false }
            return density > 0.65 || density > 0.45 && statistics.prose[node] == 0 && statistics.linkCounts[node] >= 3
        case .p, .blockquote:
            // "Read more: …", alone in its paragraph.
            return density > 0.8 && statistics.all[node] < 200 && statistics.linkCounts[node] >= 1
        default: return false
        }
    }
}

extension HTMLTag {
    /// Elements that hold others rather than text.
    var isContainer: Bool {
        switch self {
        case .body, .article, .main, .section, .div, .center, .form, .table, .tbody, .tr, .td, .fieldset, .other,
            .header, .aside, .ul, .ol, .dl, .li, .font, .span:
            true
        default: false
        }
    }
}
