import Corpus
import Reports

/// One element of a document, ready to be drawn.
struct ShowNode {
    /// The word for it: `paragraph`, `sentence`, `money`.
    let kind: String
    let span: Span
    /// What else is known, in the order it is drawn: `role`, `label`.
    var facts: [(name: String, value: Value)] = []
    /// The part of the text that is drawn; nil for what only holds other elements.
    var excerpt: Span?
    /// Decides between elements with the same span: the lower holds the higher.
    let rank: Int
    /// How many elements it lies in.
    var depth = 0
    /// The index of the element it lies in, or -1.
    var parent = -1
}

/// The chosen layers of a document as one tree: what lies inside another element hangs below it.
///
/// The nodes are a flat list, a parent before its children, since documents may be nested deeper
/// than a stack of calls could follow.
struct ShowTree {
    let document: Document
    let nodes: [ShowNode]

    init(_ document: Document, layers: Set<ShowLayer>) {
        self.document = document
        var found: [ShowNode] = []
        if layers.contains(.blocks) { found += document.blockNodes(withText: !layers.contains(.sentences)) }
        if layers.contains(.sentences) { found += document.sentenceNodes(withText: !layers.contains(.tokens)) }
        if layers.contains(.tokens) { found += document.tokenNodes() }
        if layers.contains(.names) { found += document.nameNodes() }
        if layers.contains(.values) { found += document.valueNodes() }
        if layers.contains(.speech) { found += document.speechNodes() }
        nodes = ShowTree.nest(found)
    }

    private static func nest(_ found: [ShowNode]) -> [ShowNode] {
        // Blocks come in reading order with parents first; the index keeps that where spans are equal.
        let order = found.indices.sorted {
            let (left, right) = (found[$0], found[$1])
            if left.span.start != right.span.start { return left.span.start < right.span.start }
            if left.span.stop != right.span.stop { return left.span.stop > right.span.stop }
            return (left.rank, $0) < (right.rank, $1)
        }
        var nodes: [ShowNode] = []
        var open: [Int] = []
        for index in order {
            var node = found[index]
            while let last = open.last,
                nodes[last].span.stop < node.span.stop || nodes[last].span.stop <= node.span.start
            {
                open.removeLast()
            }
            node.parent = open.last ?? -1
            node.depth = open.count
            open.append(nodes.count)
            nodes.append(node)
        }
        return nodes
    }
}
