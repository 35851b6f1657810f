import Corpus

/// Writes the text of a page and its blocks in one pass over the tree.
///
/// White space is collapsed; blocks stand a blank line apart, items and rows a line end, cells a tab. Where a
/// paragraph begins is known when its first character is written, so that blocks without text leave nothing behind.
struct PageWriter {
    let tree: HTMLTree
    let content: MainContent
    let tables: LayoutTables
    let page: Text

    // What is written.
    var bytes: [UInt8] = []
    var map = SourceMap()
    var blocks: [Markup.Block] = []
    /// What was decided about each block with text of its own.
    var states: [Int: State] = [:]
    var links: [Link] = []
    /// Marks that lead to a note or back from it: `[1]`, `↩`.
    var hidden: [Span] = []

    // Where the writer is.
    var frames: [Frame] = []
    var containers: [Container] = []
    var paragraphStart = -1
    /// The source of white space that is written when text follows; -1 for none.
    var pendingSpace = -1
    var gap = Gap.none
    var link: OpenLink?
    var lastWasLink = false
    var headingLevel: UInt16 = 0

    /// What separates the next text from the text before.
    enum Gap: Int { case none, line, blank }

    /// An element that is open and matters.
    struct Frame {
        let node: Int
        let end: Int
        let tag: HTMLTag
        var leaf: Leaf
        var state: State
        /// The index in `containers` of the block it opened, or -1.
        var container = -1
        var isPreformatted = false
        /// Whether blank lines in the text end a paragraph, as in mails and old press releases.
        var isPlainText = false
        /// An inline element whose text stands beside the block around it.
        var isBeside = false
        /// Where the mark of a note begins; -1 for other elements.
        var markStart = -1
    }

    enum Leaf: Equatable {
        case paragraph
        case heading(UInt16)
        case caption, code, term
    }

    /// What is known about a piece of text from the elements around it.
    struct State: Equatable {
        var reason: BoilerplateReason?
        var isMain = false
        var isMetadata = false
        var isDeck = false
        var isTitle = false
        var isContents = false
        var isInFigure = false
        var isItalic = false
        var node = 0
        var linkDensity = 0.0
    }

    /// A block that holds others.
    struct Container {
        let block: Int
        let kind: BlockKind
        var hasStart = false
        var hasOwnText = false
        var hasDefinition = false
        var cells = 0
        /// Of a row: the column behind its last cell.
        var column = 0
        /// Of a table: for how many more rows a cell above covers each column.
        var covered: [UInt16] = []
        var depth: UInt16 = 0
        var rows = 0

        /// The first column from `start` on that no cell above covers; counts the row for those passed.
        mutating func uncovered(from start: Int) -> Int {
            var column = start
            while column < covered.count, covered[column] > 0 {
                covered[column] -= 1
                column += 1
            }
            return column
        }
    }

    struct OpenLink {
        let target: String
        var start = -1
    }

    init(_ tree: HTMLTree, _ content: MainContent, _ tables: LayoutTables, _ page: Text) {
        self.tree = tree
        self.content = content
        self.tables = tables
        self.page = page
        bytes.reserveCapacity(page.count / 4)
    }

    mutating func write() {
        guard let body = tree.first(.body) else { return }
        frames = [
            Frame(
                node: body, end: tree.nodes[body].end, tag: .body, leaf: .paragraph,
                state: state(of: body, above: State()))
        ]
        var index = body + 1
        while index < tree.nodes[body].end {
            while let last = frames.last, last.end <= index, frames.count > 1 { leave() }
            let node = tree.nodes[index]
            if node.tag == .text {
                append(text: index)
                index += 1
            } else if content.statistics.dropped[index] {
                if node.tag.isBlock { endParagraph() }
                index = max(node.end, index + 1)
            } else {
                enter(index)
                index += 1
            }
        }
        while frames.count > 1 { leave() }
        endParagraph()
    }

    private func state(of node: Int, above: State) -> State {
        var state = above
        state.node = node
        if content.isRoot[node] {
            state.isMain = true
        }
        if let reason = content.reasons[node], state.reason == nil { state.reason = reason }
        if content.metadata[node] { state.isMetadata = true }
        if content.decks[node] { state.isDeck = true }
        if content.titles[node] { state.isTitle = true }
        if content.contents[node] { state.isContents = true }
        switch tree.nodes[node].tag {
        case .figure: state.isInFigure = true
        case .figcaption, .blockquote, .pre, .table: state.isInFigure = false
        default: break
        }
        state.isItalic = content.statistics.isItalic(node)
        return state
    }

    // MARK: Elements

    private func isHeading(_ leaf: Leaf) -> Bool {
        if case .heading = leaf { true } else { false }
    }

    private mutating func enter(_ index: Int) {
        let node = tree.nodes[index]
        let tag = node.tag
        if tag == .br { return lineBreak() }
        if let last = frames.last, paragraphStart >= 0, pendingSpace < 0, bytes.last != UInt8(ascii: "\n"),
            tag == .time || tag == .span && (last.state.isMetadata || !last.state.isMain)
        {
            // Parts of a line about the document that only style sheets keep apart.
            pendingSpace = node.source.start
        }
        if tag == .q { append(mark: "“", at: index) }
        guard let above = frames.last else { return }
        // The editing link behind a wiki's heading is no part of the heading.
        let isBeside = content.reasons[index] != nil && tag != .a && !tag.isBlock && isHeading(above.leaf)
        let isMark = (tag == .sup || tag == .a) && tree.isNoteMark(index)
        guard tag.isBlock || tag == .a || tag == .q || content.metadata[index] || isBeside || isMark else { return }
        if tag.isBlock || isBeside { endParagraph() }
        var frame = Frame(node: index, end: node.end, tag: tag, leaf: above.leaf, state: above.state)
        frame.isPreformatted = above.isPreformatted
        frame.isPlainText = above.isPlainText
        frame.state = state(of: index, above: above.state)
        if tag.isBlock { frame.state.linkDensity = content.statistics.linkDensity(index) }
        if content.captions[index], above.leaf == .paragraph { frame.leaf = .caption }
        if isMark { frame.markStart = bytes.count }
        if isBeside {
            frame.leaf = .paragraph
            frame.isBeside = true
            gap = .line
        }
        open(&frame)
        frames.append(frame)
    }

    private mutating func leave() {
        guard let frame = frames.last else { return }
        if frame.markStart >= 0 { hideMark(from: frame.markStart) }
        switch frame.tag {
        case .a: closeLink()
        case .q: append(mark: "”", at: frame.node)
        default: break
        }
        if frame.tag.isBlock || frame.isBeside { endParagraph() }
        if frame.tag == .dl { closeItem(of: frame.container) }
        if frame.container >= 0 { closeContainer(frame.container) }
        frames.removeLast()
        if frame.tag.isBlock { widen(frame.tag) }
    }

    /// The gap that the border of a block makes.
    private mutating func widen(_ tag: HTMLTag) {
        let isTight = containers.contains { $0.kind == .list || $0.kind == .table } || tag == .option
        let wanted: Gap = isTight ? .line : .blank
        if wanted.rawValue > gap.rawValue { gap = wanted }
    }

    private mutating func open(_ frame: inout Frame) {
        if frame.tag.isBlock { widen(frame.tag) }
        switch frame.tag {
        case .a: openLink(frame.node)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            headingLevel = UInt16(truncatingIfNeeded: frame.tag.headingLevel)
            frame.leaf = .heading(headingLevel)
        case .summary: frame.leaf = .heading(min(headingLevel + 1, 6))
        case .figcaption, .caption: frame.leaf = .caption
        case .pre:
            // One inside another is of its kind.
            if !frame.isPreformatted, !frame.isPlainText {
                frame.isPlainText = PlainProse.isProse(tree.opening(of: frame.node, bytes: 8000))
            }
            if !frame.isPlainText {
                frame.leaf = .code
                frame.isPreformatted = true
            }
        case .blockquote: frame.container = openContainer(.blockquote)
        case .figure: frame.container = openContainer(.figure)
        case .ul, .ol, .dl, .menu: frame.container = openList(frame)
        case .li: frame.container = openItem()
        case .dt: openTerm(&frame)
        case .dd: openDefinition()
        case .table: if !tables.isLayout(frame.node) { frame.container = openContainer(.table) }
        case .tr: frame.container = openRow()
        case .td, .th: frame.container = openCell(frame.node)
        default: break
        }
    }
}
