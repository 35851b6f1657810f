import Corpus

/// Puts blocks that the parser moved back in the order of the text.
///
/// The parser takes footnotes from where they are written, which may be inside a list, to the end of the document.
enum BlockOrder {
    /// The blocks in the order of the text, nested as their spans are; as they were where nothing was moved.
    ///
    /// - Parameter topLevel: the indices of the top-level blocks as the parser gave them.
    static func restored(_ blocks: [Markup.Block], topLevel: [Int]) -> [Markup.Block] {
        let tops = topLevel.filter { $0 < blocks.count }
        let isOrdered = zip(tops, tops.dropFirst()).allSatisfy { blocks[$0].span.stop <= blocks[$1].span.start }
        return isOrdered ? blocks : nested(blocks)
    }

    private static func nested(_ blocks: [Markup.Block]) -> [Markup.Block] {
        let order = blocks.indices.sorted { left, right in
            let (one, other) = (blocks[left].span, blocks[right].span)
            if one.start != other.start { return one.start < other.start }
            return one.stop == other.stop ? left < right : one.stop > other.stop
        }
        var sorted: [Markup.Block] = []
        var open: [Int] = []
        for index in order {
            var block = blocks[index]
            while let last = open.last, block.span.start >= sorted[last].span.stop,
                !block.span.isInside(sorted[last].span)
            {
                // What was written between the items of a list belongs to the item before it.
                if sorted[last].kind == .item, block.kind != .item, let list = open.dropLast().last,
                    block.span.start < sorted[list].span.stop
                {
                    sorted[last].span.stop = min(block.span.stop, sorted[list].span.stop)
                    break
                }
                sorted[last].end = sorted.count
                open.removeLast()
            }
            if let last = open.last {
                block.span.stop = min(block.span.stop, sorted[last].span.stop)
                block.content.start = min(block.content.start, block.span.stop)
                block.content.stop = min(block.content.stop, block.span.stop)
            }
            open.append(sorted.count)
            sorted.append(block)
        }
        for last in open { sorted[last].end = sorted.count }
        return sorted
    }
}

extension Span {
    /// Whether an empty span lies at the end of another, or inside it.
    fileprivate func isInside(_ other: Span) -> Bool {
        isEmpty && other.start <= start && start <= other.stop
    }
}
