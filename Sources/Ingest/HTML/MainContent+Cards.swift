import Corpus

extension MainContent {
    // MARK: Cards

    /// Flags cards: three or more elements of one kind side by side, each with a headline that is a link and at most
    /// a few sentences. They lead to other stories, however much of the page they fill.
    ///
    /// Not where they are all there is: then the page is a list on purpose, as a front page or a digest of links.
    ///
    /// - Parameter least: points of running text that must be left, and more so where nothing says that the page
    ///   is an article.
    mutating func flagCards(leaving least: Float) {
        var cards: [Int] = []
        for parent in tree.nodes.indices where statistics.linkCounts[parent] >= 3 {
            if let body = namedBody, parent >= body, parent < tree.nodes[body].end { continue }
            cards += cardRows(of: parent)
        }
        guard !cards.isEmpty else { return }
        var flagged = reasons
        for card in cards where flagged[card] == nil { flagged[card] = .related }
        if prose(besides: flagged, before: cards) >= least { reasons = flagged }
    }

    /// The children of an element that are cards, where most of their kind are.
    private func cardRows(of parent: Int) -> [Int] {
        var rows: [String: (cards: [Int], others: Int)] = [:]
        for child in children(of: parent) where statistics.all[child] > 0 && reasons[child] == nil {
            guard let kind = rowKind(of: child) else { continue }
            if isCard(child) {
                rows[kind, default: ([], 0)].cards.append(child)
            } else {
                rows[kind, default: ([], 0)].others += 1
            }
        }
        return rows.values.filter { $0.cards.count >= 3 && $0.others * 4 <= $0.cards.count }.flatMap(\.cards)
    }

    /// The tag and the first name without numbers: `article post-`.
    func rowKind(of node: Int) -> String? {
        switch tree.nodes[node].tag {
        case .div, .article, .section, .li, .figure, .a:
            let name = tree.value(.class, of: node)?.prefix(100).prefix { $0 != " " }.filter { !$0.isNumber }
            return "\(tree.nodes[node].tag) \(name ?? "")"
        case .tr: return children(of: node).count { tree.nodes[$0].tag == .td } == 1 ? "tr" : nil
        default: return nil
        }
    }

    private func isCard(_ node: Int) -> Bool {
        // A page of tables has no block for the headline: it is the link that a row begins with.
        if tree.nodes[node].tag == .tr {
            return (15...400).contains(statistics.all[node]) && statistics.linkDensity(node) > 0.1
                && beginsWithLink(node)
        }
        return (15...700).contains(statistics.all[node]) && statistics.linkBlocks[node] >= 1
            && statistics.linkBlocks[node] <= 8 && statistics.linkDensity(node) > 0.08
    }

    private func beginsWithLink(_ node: Int) -> Bool {
        var linkEnd = 0
        for index in node..<tree.nodes[node].end {
            if tree.nodes[index].tag == .a { linkEnd = tree.nodes[index].end }
            guard tree.nodes[index].tag == .text, tree.bytes[tree.nodes[index].text].contains(where: { $0 > 0x2F })
            else { continue }
            return index < linkEnd
        }
        return false
    }

    /// The running text below a main heading without all that is flagged.
    private func prose(besides flagged: [BoilerplateReason?], before cards: [Int]) -> Float {
        // Pages of tables have no main heading; more text must be left there.
        let heading = mainHeading ?? 0
        guard let last = cards.max(), heading < last else { return 0 }
        var left: Float = 0
        var node = heading
        while node < tree.nodes.count {
            if flagged[node] != nil || statistics.dropped[node] {
                node = max(tree.nodes[node].end, node + 1)
                continue
            }
            left += statistics.ownProse(node, tree.nodes[node].tag)
            node += 1
        }
        return heading > 0 ? left : left / 3
    }
}
