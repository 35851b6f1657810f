import Corpus

/// Decides for every element of a page whether its text belongs to the document or to the page around it.
///
/// First the names of elements tell parts apart that are never text (`PageCues`), unless what stands in them says
/// otherwise (`holdsText`, `misleadingWords`), and so do headings that are set phrases (`MainContent+Headings`), fields
/// for an address (`MainContent+Forms`), rows of cards (`MainContent+Cards`) and further stories
/// (`MainContent+Stories`). Then the element that holds the text is looked for (`MainContent+Roots`). Inside it, parts
/// full of links are taken out again (`MainContent+Cleaning`).
struct MainContent {
    let tree: HTMLTree
    let statistics: PageStatistics
    /// Why an element with everything below it is no part of the text.
    var reasons: [BoilerplateReason?]
    /// Elements whose text is about the document.
    var metadata: [Bool]
    /// Sentences below a headline.
    var decks: [Bool]
    var captions: [Bool]
    /// Lines named as headlines.
    var titles: [Bool]
    /// Elements named as those with the author's name.
    var authors: [Int] = []
    /// Tables of contents.
    var contents: [Bool]
    /// Elements that their author named as the text.
    var bodies: [Int] = []
    /// The one of them with the most running text.
    var namedBody: Int?
    /// How many paragraphs of running text, outside lists, begin before each node.
    private let paragraphsBefore: [Int32]
    /// The first heading of the first level that is no link.
    let mainHeading: Int?
    /// The elements that hold the text, in order; none inside another.
    private(set) var roots: [Int] = []
    /// For each element whether it is one of `roots`.
    private(set) var isRoot: [Bool]

    /// - Parameters:
    ///   - known: names of the page's story, as words in lower case.
    ///   - isArticle: whether the page says so of itself.
    init(_ tree: HTMLTree, _ statistics: PageStatistics, titles known: Set<String>, isArticle: Bool) {
        self.tree = tree
        self.statistics = statistics
        let count = tree.nodes.count
        reasons = [BoilerplateReason?](repeating: nil, count: count)
        metadata = [Bool](repeating: false, count: count)
        decks = metadata
        captions = metadata
        titles = metadata
        contents = metadata
        isRoot = metadata
        var paragraphs: [Int32] = [0]
        paragraphs.reserveCapacity(count + 1)
        for node in 0..<count {
            let isParagraph =
                statistics.own[node] >= 80 && !tree.nodes[node].tag.isListed && statistics.ownLinkDensity(node) < 0.3
            paragraphs.append(paragraphs[node] + (isParagraph ? 1 : 0))
        }
        paragraphsBefore = paragraphs
        mainHeading = tree.nodes.indices.first {
            tree.nodes[$0].tag == .h1 && statistics.all[$0] >= 12 && statistics.linkDensity($0) < 0.5
        }
        readCues()
        findContents()
        flagHeadedBoxes()
        flagSubscriptionBoxes()
        flagCards(leaving: isArticle ? 1 : 5)
        flagFurtherStories(known)
        readDiscussions()
        roots = findRoots()
        for root in roots {
            isRoot[root] = true
            clean(root)
        }
    }

    /// Flags an element, unless it holds half of the page's running text or the main heading with much of it.
    mutating func flag(_ node: Int, _ reason: BoilerplateReason, _ total: Float) {
        guard reasons[node] == nil else { return }
        let isMost = total > 0 && statistics.prose[node] >= total * 0.5
        let isNotice = (isMost || statistics.prose[node] >= 30) && isNotice(node, reason, total)
        if isMost, reason != .comments, !isNotice, !isClosing(node, reason) { return }
        if !isNotice, holdsHeadline(node) { return }
        if reason == .comments, statistics.prose[node] > total * 0.85 { return }
        if reason != .comments, !isNotice, holdsText(node) { return }
        reasons[node] = reason
    }

    /// Whether a name must be wrong, as `subscribe-content` around an article is: the element holds what its author
    /// named as the text, or most of that, or is long and free of links as no box beside a text is.
    private func holdsText(_ node: Int) -> Bool {
        let own = statistics.prose[node]
        guard own >= 2, !tree.nodes[node].tag.isListed else { return false }
        if let body = namedBody {
            let end = tree.nodes[body].end
            if node <= body, body < tree.nodes[node].end { return prose(body) >= own * 0.5 }
            if node > body, node < end { return own >= prose(body) * 0.5 }
            return false
        }
        guard own >= 30, statistics.linkDensity(node) < 0.1 else { return false }
        return paragraphsBefore[tree.nodes[node].end] - paragraphsBefore[node] >= 5
    }

    /// Whether the main heading and text below it stand in an element, as in `comments-open` around an article.
    private func holdsHeadline(_ node: Int) -> Bool {
        guard let heading = mainHeading, node < heading, heading < tree.nodes[node].end else { return false }
        return paragraphsBefore[tree.nodes[node].end] - paragraphsBefore[heading] >= 2
    }

    /// Whether a long element is a window over the page, or speaks of cookies, and text is left beside it: what asks
    /// for consent can be longer than an article.
    private func isNotice(_ node: Int, _ reason: BoilerplateReason, _ total: Float) -> Bool {
        guard total - statistics.prose[node] >= 5 else { return false }
        let isWindow = tree.nodes[node].tag == .dialog || tree.value(.role, of: node)?.hasSuffix("dialog") == true
        guard isWindow || reason == .cookie else { return false }
        let opening = tree.opening(of: node, bytes: 1500).lowercased()
        return ["cookie", "consent", "privacy"].contains { opening.contains($0) }
    }

    /// A few lines at the end of the page, below a text that is shorter.
    private func isClosing(_ node: Int, _ reason: BoilerplateReason) -> Bool {
        guard reason == .navigation, statistics.all[node] < 500 else { return false }
        let stop = tree.nodes[node].end
        return !(stop..<tree.nodes.count).contains { statistics.own[$0] >= 25 }
            && (0..<node).contains { tree.nodes[$0].tag == .h1 }
    }

    // MARK: Tree

    /// Points of running text below a node, with what is flagged.
    func prose(_ node: Int) -> Float { statistics.prose.indices.contains(node) ? statistics.prose[node] : 0 }

    func isFlagged(_ node: Int) -> Bool {
        var node = node
        while node >= 0 {
            if reasons[node] != nil { return true }
            node = tree.nodes[node].parent
        }
        return false
    }

    func elements(_ tag: HTMLTag, below node: Int) -> [Int] {
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
}

extension HTMLTag {
    /// Lists and their items.
    fileprivate var isListed: Bool {
        switch self {
        case .ul, .ol, .dl, .li, .dt, .dd: true
        default: false
        }
    }

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
