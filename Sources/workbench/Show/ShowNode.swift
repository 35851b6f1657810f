import Corpus
import Reports

/// One element of a document, ready to be drawn.
struct ShowNode {
    /// The word for it: `paragraph`, `sentence`, `money`.
    let kind: String
    let span: Span
    let look: KindDeclaration.Look
    /// What else is known, in the order it is drawn: `role`, `label`.
    var facts: [(name: String, value: Value)] = []
    /// The names of those that are not drawn again where the element around it has the same.
    var saidOnce: Set<String> = []
    /// The part of the text that is drawn; nil for what only holds other elements.
    var excerpt: Span?
    /// Decides between elements with the same span: the lower holds the higher.
    let rank: Int
    /// Its number among the elements of its rank.
    let index: Int
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

    init(_ document: Document, layers: Set<ModelLayer>, schema: Schema = .standard) {
        self.document = document
        nodes = ShowTree.nest(schema.nodes(of: document, layers))
    }

    private static func nest(_ found: [ShowNode]) -> [ShowNode] {
        // Blocks are numbered in reading order with parents first, which decides where spans are equal.
        let order = found.indices.sorted {
            let (left, right) = (found[$0], found[$1])
            if left.span.start != right.span.start { return left.span.start < right.span.start }
            if left.span.stop != right.span.stop { return left.span.stop > right.span.stop }
            return (left.rank, left.index) < (right.rank, right.index)
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
