import Corpus

extension MainContent {
    // MARK: Further stories

    /// Flags whole stories that follow the one of the page, as pages without end have them: elements of the kind of
    /// the one with the page's headline, each with a headline of its own.
    ///
    /// - Parameter titles: names of the page's story, as words in lower case.
    mutating func flagFurtherStories(_ titles: Set<String>) {
        guard let headline = headline(titles) else { return }
        var node = headline
        while let parent = parent(of: node) {
            if let kind = rowKind(of: node) {
                for next in children(of: parent) where next > node && reasons[next] == nil && rowKind(of: next) == kind
                {
                    if isStory(next) { reasons[next] = .related }
                }
            }
            node = parent
        }
    }

    private func headline(_ titles: Set<String>) -> Int? {
        tree.nodes.indices.first {
            let level = tree.nodes[$0].tag.headingLevel
            return (level == 1 || level == 2) && !isFlagged($0) && (12...1000).contains(statistics.all[$0])
                && titles.contains(PlainWords.joined(tree.text(below: $0).utf8))
        }
    }

    private func parent(of node: Int) -> Int? {
        let parent = tree.nodes[node].parent
        return parent >= 0 ? parent : nil
    }

    /// Running text under a headline of the first level, or one that links to a page of its own.
    private func isStory(_ node: Int) -> Bool {
        guard prose(node) >= 5 else { return false }
        let heading = (node..<tree.nodes[node].end).first {
            tree.nodes[$0].tag.headingLevel > 0 && statistics.all[$0] >= 12
        }
        guard let heading, prose(heading) == 0 else { return false }
        let isFirst = !(node..<heading).contains { statistics.own[$0] >= 100 }
        let isArticle = tree.nodes[node].tag == .article && tree.nodes[heading].tag == .h1
        return isFirst && (isArticle || statistics.linkDensity(heading) > 0.9)
    }
}
