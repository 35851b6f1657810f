import Corpus

extension MarkdownTree {
    /// Sets right where a table begins that follows the lines of a paragraph.
    ///
    ///     Sales by year:
    ///     | Year | Sales |
    ///     |------|-------|
    ///
    /// The parser takes such a table out of the paragraph, leaves the paragraph without a place and gives the table
    /// and its header the paragraph's beginning. The header is the line above the line of dashes.
    ///
    /// - Parameter firstLine: the line of `text` at which the parser began.
    mutating func placeTables(in text: Text, _ lines: Lines, from firstLine: Int) {
        var unplaced: Int?
        for index in nodes.indices {
            let node = nodes[index]
            if node.kind == .paragraph, node.startLine < 0 { unplaced = index }
            guard node.kind == .table, let paragraph = unplaced, nodes[paragraph].end == index else { continue }
            unplaced = nil
            var dashes = node.startLine + 1
            while dashes + firstLine < lines.count, dashes <= node.endLine,
                TableGuard.columns(text, lines.span(dashes + firstLine)) == 0
            {
                dashes += 1
            }
            let header = dashes - 1
            guard header > node.startLine, dashes + firstLine < lines.count else { continue }
            nodes[paragraph].startLine = node.startLine
            nodes[paragraph].startColumn = node.startColumn
            nodes[paragraph].endLine = header - 1
            nodes[paragraph].endColumn = lines.span(header - 1 + firstLine).count
            nodes[index].startLine = header
            if index + 1 < nodes.count, nodes[index + 1].kind == .row { nodes[index + 1].startLine = header }
        }
    }

    /// Ends every block before the next one begins.
    ///
    /// The parser gives a heading that is underlined one line too many where text follows it at once.
    mutating func endBlocksBeforeTheNext() {
        for index in nodes.indices {
            let node = nodes[index]
            guard node.kind.isBlock, node.end < nodes.count else { continue }
            let next = nodes[node.end]
            guard next.kind.isBlock, (next.startLine, next.startColumn) > (node.startLine, node.startColumn),
                (next.startLine, next.startColumn) < (node.endLine, node.endColumn)
            else { continue }
            let isOnLaterLine = next.startLine > node.startLine
            nodes[index].endLine = isOnLaterLine ? next.startLine - 1 : next.startLine
            // A line's end, wherever that is: columns are cut to their line.
            nodes[index].endColumn = isOnLaterLine ? Int(Int32.max) : next.startColumn
        }
    }
}
