import Corpus

extension MainContent {
    /// Flags parts of the text that are full of links.
    mutating func clean(_ root: Int) {
        // A page that is a list of links is one on purpose.
        guard statistics.linkDensity(root) < 0.5 else { return }
        let isList = statistics.isTeasers(root)
        let isBlog = (root..<tree.nodes[root].end).count { isLinkedHeadline($0) } >= 3
        var index = root + 1
        while index < tree.nodes[root].end {
            let node = tree.nodes[index]
            if reasons[index] != nil || contents[index] || statistics.dropped[index] {
                index = max(node.end, index + 1)
                continue
            }
            if isLinkBox(index) || !isList && isTeaserBox(index, isBlog) { reasons[index] = .related }
            index += 1
        }
    }

    /// - Parameter isBlog: whether the headlines of whole posts are links to themselves.
    private func isTeaserBox(_ node: Int, _ isBlog: Bool) -> Bool {
        switch tree.nodes[node].tag {
        case .div, .section, .ul, .figure:
            if statistics.isTeasers(node) { return true }
            return isLinkAlone(node) && !(isBlog && (node..<tree.nodes[node].end).contains { isLinkedHeadline($0) })
        default: return false
        }
    }

    private func isLinkedHeadline(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        return (tag == .h1 || tag == .h2) && statistics.linkDensity(node) > 0.9
    }

    /// A box with one link and nothing else: the headline of another story.
    private func isLinkAlone(_ node: Int) -> Bool {
        statistics.linkCounts[node] == 1 && statistics.all[node] < 200 && statistics.linkDensity(node) > 0.9
            && statistics.all[node] > 12
    }

    /// `RELATED: Why clinics close`: a word or two with a colon, and the rest a link.
    private func isLabelledLink(_ node: Int) -> Bool {
        let label = tree.text(below: node).prefix(60).prefix { $0 != ":" }
        let characters = label.utf8.count { $0 > 0x20 }
        return characters < 25 && Int(statistics.allLinks[node]) + characters + 2 >= Int(statistics.all[node])
    }

    private func isLinkBox(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        let density = statistics.linkDensity(node)
        switch tag {
        case .ul, .ol, .dl, .div, .section, .table, .article, .center:
            guard statistics.linkCounts[node] >= 2, statistics.all[node] > 0 else { return false }
            if tag == .table, elements(.th, below: node).first != nil { return false }
            return density > 0.65 || density > 0.45 && statistics.prose[node] == 0 && statistics.linkCounts[node] >= 3
        case .p, .blockquote:
            // "Read more: …", alone in its paragraph.
            guard statistics.all[node] < 200, statistics.linkCounts[node] >= 1 else { return false }
            return density > 0.8 || density > 0.4 && isLabelledLink(node)
        default: return false
        }
    }
}
