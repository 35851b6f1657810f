import Corpus

extension MainContent {
    // MARK: Boxes under set phrases

    /// Flags boxes whose heading says what they are: "Related articles", "Reader comments (5)", "About the author".
    ///
    /// The box is the largest element that begins with the heading and does not hold a third of the running text.
    /// Where the heading stands beside what it heads, the elements behind it are flagged up to the next heading;
    /// behind "Comments", all of them.
    mutating func flagHeadedBoxes() {
        let total = prose(0)
        let counts = Counts(self)
        for node in tree.nodes.indices {
            if repeatsSubject(node) { reasons[node] = .navigation }
            guard isShortLine(node), !isFlagged(node), let reason = reason(ofHeading: node) else { continue }
            let box = box(headedBy: node, counts, limit: total * (reason == .comments ? 0.8 : 0.34))
            if box != node {
                flag(box, reason, total)
            } else {
                flagFollowing(node, reason, total)
            }
        }
    }

    /// `Re: Leaking valve` above each post of a forum.
    private func repeatsSubject(_ node: Int) -> Bool {
        tree.nodes[node].tag.headingLevel > 1 && tree.opening(of: node, bytes: 32).hasPrefix("Re: ")
    }

    /// A heading, or a line that may stand for one.
    private func isShortLine(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        guard tag.headingLevel > 0 || tag == .div || tag == .p else {
            return false
        }
        return (4...60).contains(statistics.all[node]) && statistics.own[node] == statistics.all[node]
    }

    private func reason(ofHeading node: Int) -> BoilerplateReason? {
        // A counter behind the phrase says nothing: "Comments (5)", "12 comments".
        let words = PlainWords.joined(tree.text(below: node).utf8).split(separator: " ").filter { Int($0) == nil }
        guard (1...7).contains(words.count) else { return nil }
        let isHeading = tree.nodes[node].tag.headingLevel > 0
        return InterfacePhrases.reason(ofHeading: words.joined(separator: " "), isSure: isHeading)
    }

    /// How many elements with text and how many main headings stand before each node.
    private struct Counts {
        var texts = [0]
        var mainHeadings = [0]

        init(_ content: MainContent) {
            for node in content.tree.nodes.indices {
                texts.append(texts[node] + (content.statistics.own[node] > 0 ? 1 : 0))
                mainHeadings.append(mainHeadings[node] + (content.tree.nodes[node].tag == .h1 ? 1 : 0))
            }
        }
    }

    private func box(headedBy heading: Int, _ counts: Counts, limit: Float) -> Int {
        var box = heading
        var node = tree.nodes[heading].parent
        while node >= 0, !tree.nodes[node].tag.isPageFrame, statistics.prose[node] <= limit,
            counts.texts[node] == counts.texts[heading],
            counts.mainHeadings[node] == counts.mainHeadings[tree.nodes[node].end]
        {
            box = node
            node = tree.nodes[node].parent
        }
        return box
    }

    private mutating func flagFollowing(_ heading: Int, _ reason: BoilerplateReason, _ total: Float) {
        let level = tree.nodes[heading].tag.headingLevel
        var node = tree.nodes[heading].end
        let parent = tree.nodes[heading].parent
        guard parent >= 0 else { return }
        reasons[heading] = reason
        while node < tree.nodes[parent].end {
            let tag = tree.nodes[node].tag
            let isNext = tag.headingLevel > 0 && (level == 0 || tag.headingLevel <= level)
            if isNext, reason != .comments { return }
            if tag != .text {
                // Text goes on behind a stray "Read more".
                let isBox = statistics.linkDensity(node) > 0.3 || tag == .form || reason == .comments
                guard isBox || statistics.all[node] == 0 || level > 0 && statistics.prose[node] < 6 && tag != .p else {
                    return
                }
                flag(node, reason, total)
            }
            node = max(tree.nodes[node].end, node + 1)
        }
    }

    // MARK: Tables of contents

    /// Lists whose links all lead to places in the page are tables of contents.
    mutating func findContents() {
        var passed = 0
        for node in tree.nodes.indices where tree.nodes[node].tag == .ul || tree.nodes[node].tag == .ol {
            // A list inside another is judged with it.
            guard node >= passed else { continue }
            passed = tree.nodes[node].end
            guard statistics.linkCounts[node] >= 2, statistics.linkDensity(node) > 0.8 else { continue }
            let links = (node..<tree.nodes[node].end).filter { tree.nodes[$0].tag == .a }
            if links.allSatisfy({ tree.value(.href, of: $0)?.utf8.first == UInt8(ascii: "#") && tree.hasPlace($0) }) {
                contents[node] = true
            }
        }
        for node in tree.nodes.indices where contents[node] { reasons[node] = nil }
    }
}

extension HTMLTree {
    /// Whether a link leads to a named place: `#costs`, not `#`.
    fileprivate func hasPlace(_ link: Int) -> Bool { (value(.href, of: link)?.utf8.count ?? 0) > 2 }
}
