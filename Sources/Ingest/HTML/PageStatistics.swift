import Corpus

/// How much text and how many links each element of a page holds.
///
/// Text counts for the nearest block element around it, and in sums for every element above.
struct PageStatistics {
    /// Characters that are no white space, of an element's own inline content.
    private(set) var own: [Int32]
    /// Those of them inside links.
    private(set) var ownLinks: [Int32]
    /// Those of them in italics.
    private(set) var ownItalics: [Int32]
    private var ownCommas: [Int32]
    /// Line breaks between pieces of an element's own text.
    private var ownBreaks: [Int32]
    /// The same for the element with everything below it.
    private(set) var all: [Int32]
    private(set) var allLinks: [Int32]
    private(set) var linkCounts: [Int32]
    /// How many blocks are a link and nothing else: the headlines of teasers, the entries of menus.
    private(set) var linkBlocks: [Int32]
    /// How much of what is below reads like running text; see `ownProse`.
    private(set) var prose: [Float]
    /// Whether what stands in an element is not shown.
    private(set) var dropped: [Bool]

    init(_ tree: HTMLTree) {
        let count = tree.nodes.count
        own = [Int32](repeating: 0, count: count)
        ownLinks = own
        ownCommas = own
        ownItalics = own
        ownBreaks = own
        all = own
        allLinks = own
        linkCounts = own
        linkBlocks = own
        prose = [Float](repeating: 0, count: count)
        dropped = [Bool](repeating: false, count: count)
        collect(tree, showing: nil)
        if let text = hiddenText(tree) { collect(tree, showing: text) }
        for node in 0..<count {
            all[node] = own[node]
            allLinks[node] = ownLinks[node]
            prose[node] = ownProse(node, tree.nodes[node].tag)
            if own[node] > 0, ownLinkDensity(node) > 0.9 { linkBlocks[node] = 1 }
        }
        // Parents stand before their children, so that going backwards every sum is complete when it is passed on.
        for node in stride(from: count - 1, to: 0, by: -1) {
            let parent = tree.nodes[node].parent
            guard parent >= 0 else { continue }
            all[parent] += all[node]
            allLinks[parent] += allLinks[node]
            linkCounts[parent] += linkCounts[node]
            linkBlocks[parent] += linkBlocks[node]
            prose[parent] += prose[node]
        }
    }

    /// The share of an element's text that is inside links, 0…1.
    func linkDensity(_ node: Int) -> Double {
        all[node] > 0 ? Double(allLinks[node]) / Double(all[node]) : 0
    }

    func ownLinkDensity(_ node: Int) -> Double {
        own[node] > 0 ? Double(ownLinks[node]) / Double(own[node]) : 0
    }

    /// Whether an element is made of teasers: headlines that are links, each with a few sentences at most.
    func isTeasers(_ node: Int) -> Bool {
        linkBlocks[node] >= 2 && all[node] / max(linkBlocks[node], 1) < 250
    }

    /// An element that is not shown but holds more than all that is: the text behind a request to pay or to register,
    /// which scripts show to those who did.
    private func hiddenText(_ tree: HTMLTree) -> Int? {
        let shown = own.indices.reduce(0) { $0 + Int(own[$1] - ownLinks[$1]) }
        var index = 0
        while index < tree.nodes.count {
            guard dropped[index] else {
                index += 1
                continue
            }
            let isText = tree.nodes[index].tag.isContainer && tree.isHidden(index) && isUnnamed(index, tree)
            if isText, paragraphs(below: index, tree) > max(1000, shown + shown / 4) { return index }
            index = max(tree.nodes[index].end, index + 1)
        }
        return nil
    }

    /// Windows and copies for the printer are hidden with reason.
    private func isUnnamed(_ node: Int, _ tree: HTMLTree) -> Bool {
        guard let cue = tree.cue(of: node), case .boilerplate(let reason) = cue.meaning else { return true }
        return reason == .subscribe && cue.isWeak
    }

    /// Bytes of the text in paragraphs below a node.
    private func paragraphs(below node: Int, _ tree: HTMLTree) -> Int {
        var bytes = 0
        var end = 0
        for index in node..<tree.nodes[node].end {
            if tree.nodes[index].tag == .p { end = max(end, tree.nodes[index].end) }
            if tree.nodes[index].tag == .text, index < end { bytes += tree.nodes[index].text.count }
        }
        return bytes
    }

    /// - Parameter text: a hidden element that is shown nevertheless.
    private mutating func collect(_ tree: HTMLTree, showing text: Int?) {
        if text != nil {
            for node in own.indices {
                (own[node], ownLinks[node], ownItalics[node], ownCommas[node], ownBreaks[node]) = (0, 0, 0, 0, 0)
                (linkCounts[node], dropped[node]) = (0, false)
            }
        }
        var blocks: [(end: Int, node: Int)] = []
        var linkEnd = 0
        var italicsEnd = 0
        var index = 0
        while index < tree.nodes.count {
            while let last = blocks.last, last.end <= index { blocks.removeLast() }
            let node = tree.nodes[index]
            if node.tag == .text {
                if let block = blocks.last {
                    let found = count(tree.bytes[node.text], block.node, isLink: index < linkEnd)
                    if index < italicsEnd { ownItalics[block.node] += found }
                }
                index += 1
                continue
            }
            if node.tag.isDropped || tree.isHidden(index) && index != text {
                dropped[index] = true
                index = max(node.end, index + 1)
                continue
            }
            if node.tag.isBlock { blocks.append((node.end, index)) }
            switch node.tag {
            case .a:
                linkCounts[index] += 1
                linkEnd = max(linkEnd, node.end)
            case .em, .i: italicsEnd = max(italicsEnd, node.end)
            case .br: if let block = blocks.last { ownBreaks[block.node] += 1 }
            default: break
            }
            index += 1
        }
    }

    /// Counts a piece of text for a block; returns its characters.
    private mutating func count(_ bytes: ArraySlice<UInt8>, _ block: Int, isLink: Bool) -> Int32 {
        var characters: Int32 = 0
        var commas: Int32 = 0
        for byte in bytes where byte > 0x20 && byte & 0xC0 != 0x80 {
            characters += 1
            if byte == UInt8(ascii: ",") { commas += 1 }
        }
        // Commas of other scripts: U+3001, U+FF0C, U+060C.
        own[block] += characters
        ownCommas[block] += commas
        if isLink { ownLinks[block] += characters }
        return characters
    }

    /// Whether an element's own text is in italics from end to end.
    func isItalic(_ node: Int) -> Bool { own[node] > 0 && ownItalics[node] * 20 >= own[node] * 19 }

    /// Points for an element's own text, after Readability: one for a paragraph, one for each comma, up to three for
    /// its length; nothing for short text and for lists of links. Two line breaks make a further paragraph.
    func ownProse(_ node: Int, _ tag: HTMLTag) -> Float {
        guard own[node] >= 25, ownLinkDensity(node) < 0.5, tag.headingLevel == 0 else { return 0 }
        switch tag {
        case .button, .select, .option, .legend, .summary, .figcaption, .caption, .nav, .footer: return 0
        case .li, .td, .th, .dt, .dd: if own[node] < 80 { return 0 }
        default: break
        }
        let paragraphs = 1 + min(ownBreaks[node] / 2, own[node] / 150)
        return Float(paragraphs) + Float(min(ownCommas[node], 20 * paragraphs))
            + min(Float(own[node]) / 100, 3 * Float(paragraphs))
    }
}
