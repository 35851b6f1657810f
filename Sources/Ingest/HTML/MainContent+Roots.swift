import Corpus

extension MainContent {
    /// The element that holds the text: one that its author named so, else the one found by going down from the
    /// body as long as one child holds nearly all running text. The whole body where there is none.
    mutating func findRoots() -> [Int] {
        guard let body = tree.first(.body) else { return [] }
        let points = unflaggedProse()
        guard points[body] > 0 else { return [body] }
        if let marked = markedRoots(points, total: points[body]) { return marked }
        var node = body
        for tag in [HTMLTag.main, .article] {
            let found = elements(tag, below: node).max { points[$0] < points[$1] }
            if let found, points[found] >= points[body] * 0.5 { node = found }
        }
        node = descend(from: node, points)
        prune(node, points)
        return [node]
    }

    /// `statistics.prose` without flagged elements and lines about the document.
    private func unflaggedProse() -> [Float] {
        var points = statistics.prose
        // What an element holds by itself is the rest over its children's sums.
        for node in points.indices.reversed() where tree.nodes[node].parent >= 0 {
            let parent = tree.nodes[node].parent
            if reasons[node] == nil, !metadata[node] { continue }
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

    // MARK: Named

    /// The elements that their author named as the text, where they hold a fair share of it.
    private func markedRoots(_ points: [Float], total: Float) -> [Int]? {
        let candidates = bodies.filter { points[$0] > 0 && !isFlagged($0) }
        guard var best = candidates.max(by: { points[$0] < points[$1] }) else { return nil }
        // A name inside another is the closer one, as long as nothing is lost.
        for inner in candidates where inner > best && inner < tree.nodes[best].end {
            if points[inner] >= points[best] * 0.9 { best = inner }
        }
        let parts = parts(of: best, candidates)
        let sum = parts.reduce(Float(0)) { $0 + points[$1] }
        guard sum >= total * 0.4 || sum >= 12 && sum >= total * 0.2 else { return nil }
        return parts
    }

    /// The pieces of one text: elements under the same names, side by side or with no other headline between them,
    /// as in the answers to one question.
    private func parts(of best: Int, _ candidates: [Int]) -> [Int] {
        let names = kind(of: best)
        let alike = candidates.filter { kind(of: $0) == names }
        guard let place = alike.firstIndex(of: best) else { return [best] }
        var first = place
        while first > 0, isContinued(alike[first - 1], alike[first]) { first -= 1 }
        var last = place
        while last + 1 < alike.count, isContinued(alike[last], alike[last + 1]) { last += 1 }
        return alike[first...last].reduce(into: []) { parts, node in
            // None inside another.
            if let before = parts.last, node < tree.nodes[before].end { return }
            parts.append(node)
        }
    }

    /// The names of an element without the numbers that tell it from its like: `story-body-2`, `post-8123`.
    private func kind(of node: Int) -> String? { tree.value(.class, of: node)?.filter { !$0.isNumber } }

    private func isContinued(_ node: Int, _ next: Int) -> Bool {
        if tree.nodes[node].parent == tree.nodes[next].parent { return true }
        var linkEnd = 0
        var between = tree.nodes[node].end
        while between < next {
            let tag = tree.nodes[between].tag
            // What is flagged, as a box of related stories, divides no text.
            if reasons[between] != nil {
                between = max(tree.nodes[between].end, between + 1)
                continue
            }
            defer { between += 1 }
            if tag == .h1 { return false }
            if tag == .a { linkEnd = tree.nodes[between].end }
            if tag.headingLevel > 0, between < linkEnd || statistics.linkCounts[between] > 0 { return false }
        }
        return true
    }

    // MARK: Found

    /// Goes down while one child holds nearly all running text, and no paragraph stands before that child.
    private func descend(from start: Int, _ points: [Float]) -> Int {
        var node = start
        while true {
            let children = children(of: node)
            guard let best = children.max(by: { points[$0] < points[$1] }), points[best] >= points[node] * 0.8,
                tree.nodes[best].tag.isContainer,
                !children.contains(where: { $0 < best && isOpening($0, points) })
            else { return node }
            node = best
        }
    }

    /// A paragraph of its own beside the element that holds the rest of the text.
    private func isOpening(_ node: Int, _ points: [Float]) -> Bool {
        let tag = tree.nodes[node].tag
        return (tag == .p || tag == .blockquote) && reasons[node] == nil && points[node] > 0
            && statistics.linkDensity(node) < 0.25
    }

    /// Flags the parts beside the text that hold little of it: columns of teasers, boxes.
    private mutating func prune(_ root: Int, _ points: [Float]) {
        let parts = children(of: root).filter { tree.nodes[$0].tag.isContainer && reasons[$0] == nil }
        let best = parts.map { points[$0] }.max() ?? 0
        let loose = points[root] - parts.reduce(Float(0)) { $0 + points[$1] }
        // Where most text stands right in the root, its parts are boxes inside the text and judged by their links.
        guard loose < points[root] * 0.3, best >= points[root] * 0.5 else { return }
        for part in parts {
            let isPoor = points[part] < best * 0.2 && statistics.linkDensity(part) > 0.25
            if isPoor || points[part] < best * 0.75 && statistics.isTeasers(part) { reasons[part] = .related }
        }
    }
}
