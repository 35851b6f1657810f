import Corpus

/// Reads Markdown (CommonMark with GitHub's tables, strikethrough, autolinks and footnotes) with front matter.
///
/// The text is the file: blocks cover ranges of the source, and notation inside them is hidden from the scanners of
/// sentences and words (see docs/decisions/markdown-notation.md).
struct MarkdownReader {
    private(set) var markup = Markup()
    let metadata: Metadata
    private let text: Text
    /// The text as the parser sees what stands in its lines.
    private let tamed: Text
    private let lines: Lines
    private let firstLine: Int
    private let tree: MarkdownTree
    /// Lists and quotations nested deeper are read as if they were not there.
    private static let deepest = 100
    /// How many rows of the table at hand were read, and how many cells its head has.
    private var rows = 0
    private var columns = 0
    /// Rows of long tables that were not given to the parser, and how many of these runs were read.
    private let plainRows: [Range<Int>]
    private var plainRowsRead = 0

    /// Nil where the parser would need memory out of proportion to the text.
    init?(_ text: Text) {
        let front = FrontMatter(text)
        tamed = Self.tame(text, from: front.stop)
        metadata = front.metadata
        self.text = text
        lines = Lines(text)
        firstLine = front.stop > 0 ? lines.line(at: front.stop) : 0
        let rows = PlainRows(TableGuard.tame(tamed, from: front.stop), lines, from: front.stop)
        guard var tree = MarkdownTree(rows.rest, from: rows.start) else { return nil }
        plainRows = rows.runs
        if !plainRows.isEmpty { tree.moveLines { rows.sourceLine(of: $0) } }
        tree.placeTables(in: text, lines, from: firstLine)
        tree.endBlocksBeforeTheNext()
        self.tree = tree
        if front.stop > 0 { markup.hidden.append(Span(0, front.stop)) }
        read()
        markup.hidden.sort { $0.start < $1.start }
        markup.links.sort { $0.span.start < $1.span.start }
    }

    /// The text without what is made to be slow or to fill the memory.
    private static func tame(_ text: Text, from start: Int) -> Text {
        var tamed = NestGuard.tame(text, from: start)
        tamed = InlineGuard.tame(tamed, from: start)
        tamed = LinkGuard.tame(tamed, from: start)
        return ReferenceGuard.tame(tamed, from: start)
    }

    // MARK: Blocks

    private struct Open {
        let node: Int
        let end: Int
        let block: Int
    }

    private mutating func read() {
        var open: [Open] = []
        var tops: [Int] = []
        var depth: UInt16 = 0
        var index = 1
        while index < tree.nodes.count {
            while let last = open.last, last.end <= index {
                close(last, &depth)
                open.removeLast()
            }
            let node = tree.nodes[index]
            let before = markup.blocks.count
            let isTop = open.allSatisfy { $0.block < 0 }
            switch node.kind {
            case .blockquote where open.count >= Self.deepest, .list where open.count >= Self.deepest,
                .item where open.count >= Self.deepest:
                open.append(Open(node: index, end: node.end, block: -1))
            case .blockquote: open.append(Open(node: index, end: node.end, block: begin(.blockquote, node)))
            case .list:
                let block = begin(.list, node)
                markup.blocks[block].isOrdered = node.level == 1
                depth += 1
                open.append(Open(node: index, end: node.end, block: block))
            case .item:
                let block = begin(.item, node)
                markup.blocks[block].level = depth
                readMarker(block)
                open.append(Open(node: index, end: node.end, block: block))
            case .footnote: open.append(Open(node: index, end: node.end, block: -1))
            case .table:
                rows = 0
                open.append(Open(node: index, end: node.end, block: begin(.table, node)))
            case .row:
                readRow(index)
                index = node.end
                if isTop, markup.blocks.count > before { tops.append(before) }
                continue
            case .paragraph, .heading, .htmlBlock, .code: readLeaf(index, in: open.last?.block ?? -1)
            default: break
            }
            if isTop, markup.blocks.count > before { tops.append(before) }
            let isLeaf = node.kind == .paragraph || node.kind == .heading
            index = isLeaf ? max(node.end, index + 1) : index + 1
        }
        while let last = open.popLast() { close(last, &depth) }
        markup.blocks = BlockOrder.restored(markup.blocks, topLevel: tops)
    }

    private mutating func begin(_ kind: BlockKind, _ node: MarkdownTree.Node) -> Int {
        let start = min(span(of: node).start, text.count)
        markup.blocks.append(Markup.Block(kind, span: Span(start, start)))
        return markup.blocks.count - 1
    }

    private mutating func close(_ open: Open, _ depth: inout UInt16) {
        guard open.block >= 0 else { return }
        if tree.nodes[open.node].kind == .list { depth -= min(depth, 1) }
        markup.blocks[open.block].end = markup.blocks.count
        // A container reaches to the end of what it holds; the parser counts blank lines in.
        var stop = max(markup.blocks[open.block].content.stop, markup.blocks[open.block].marker.stop)
        var child = open.block + 1
        while child < markup.blocks.count {
            stop = max(stop, markup.blocks[child].span.stop)
            child = max(markup.blocks[child].end, child + 1)
        }
        let kind = markup.blocks[open.block].kind
        if open.block + 1 == markup.blocks.count, kind != .item {
            markup.blocks.removeLast()
            return
        }
        markup.blocks[open.block].span.stop = max(stop, markup.blocks[open.block].span.start)
        if kind != .item {
            let stop = markup.blocks[open.block].span.stop
            markup.blocks[open.block].content = Span(markup.blocks[open.block + 1].span.start, stop)
        }
    }

    /// The bullet or number that an item begins with.
    private mutating func readMarker(_ block: Int) {
        let start = markup.blocks[block].span.start
        var stop = start
        while stop < text.count, text[stop] > 0x20, stop - start < 12 { stop += 1 }
        stop = checkboxStop(stop)
        markup.blocks[block].marker = Span(start, stop)
        markup.blocks[block].content = Span(stop, stop)
        markup.blocks[block].span.stop = stop
    }

    /// Behind the `[ ]` or `[x]` of a task, which belongs to the marker; the same offset where there is none.
    private mutating func checkboxStop(_ start: Int) -> Int {
        var position = start
        while text[position] == 0x20 || text[position] == 0x09 { position += 1 }
        let state = text[position + 1]
        guard position > start, text[position] == UInt8(ascii: "["), text[position + 2] == UInt8(ascii: "]"),
            state == 0x20 || state | 0x20 == UInt8(ascii: "x"), text[position + 3] == 0x20
        else { return start }
        markup.hidden.append(Span(position, position + 3))
        return position + 3
    }

    // MARK: Leaves

    private mutating func readLeaf(_ index: Int, in parent: Int) {
        let node = tree.nodes[index]
        let span = span(of: node)
        switch node.kind {
        case .code: addCode(node, span)
        case .htmlBlock: addHTML(span)
        default:
            let inlines = index + 1..<node.end
            guard let content = align(span, inlines), !content.isEmpty else { return }
            if isPicture(inlines) { return add(.figure, span, content) }
            if node.kind == .paragraph, parent >= 0, markup.blocks[parent].kind == .item,
                parent + 1 == markup.blocks.count,
                markup.blocks[parent].content.isEmpty
            {
                markup.blocks[parent].content = Span(
                    max(content.start, markup.blocks[parent].content.start), content.stop)
                return
            }
            add(node.kind == .heading ? .heading : .paragraph, content, content)
            if node.kind == .heading {
                markup.blocks[markup.blocks.count - 1].level = UInt16(truncatingIfNeeded: node.level)
            }
        }
    }

    private mutating func add(_ kind: BlockKind, _ span: Span, _ content: Span) {
        var block = Markup.Block(
            kind, span: Span(min(span.start, content.start), max(span.stop, content.stop)), content: content)
        block.end = markup.blocks.count + 1
        markup.blocks.append(block)
    }

    private func isPicture(_ inlines: Range<Int>) -> Bool {
        guard let first = inlines.first else { return false }
        return tree.nodes[first].kind == .image && tree.nodes[first].end == inlines.upperBound
    }

    /// The range of a block's text, its notation hidden; the whole range where source and text do not fit.
    private mutating func align(_ span: Span, _ inlines: Range<Int>) -> Span? {
        var start = span.start
        // Definitions of link addresses may stand before the text of a paragraph and belong to none.
        for _ in 0..<64 {
            let aligner = InlineAligner(tree, tamed, Span(start, span.stop), nodes: inlines)
            if aligner.isAligned {
                markup.hidden += aligner.hidden
                markup.links += aligner.links
                return aligner.balanced
            }
            let next = lines.line(at: start) + 1
            guard next < lines.count, lines.span(next).start < span.stop,
                firstByte(start, span.stop) == UInt8(ascii: "[")
            else { break }
            start = lines.span(next).start
        }
        return inlines.isEmpty ? nil : trimmed(span)
    }

    private func firstByte(_ start: Int, _ stop: Int) -> UInt8 {
        var position = start
        while position < stop, text[position] <= 0x20 { position += 1 }
        return text[position]
    }

    private func trimmed(_ span: Span) -> Span {
        var span = span
        while span.start < span.stop, text[span.start] <= 0x20 { span.start += 1 }
        while span.stop > span.start, text[span.stop - 1] <= 0x20 { span.stop -= 1 }
        return span
    }

    private mutating func addCode(_ node: MarkdownTree.Node, _ span: Span) {
        var content = trimmed(span)
        if node.level == 1 {
            let first = lines.line(at: span.start)
            let last = lines.line(at: max(span.stop - 1, span.start))
            let start = first < last ? lines.span(first + 1).start : content.stop
            let isClosed = last > first && (firstByte(lines.span(last).start, span.stop) == text[content.start])
            let stop = isClosed ? lines.span(last - 1).stop : content.stop
            content = Span(min(start, span.stop), max(min(start, span.stop), min(stop, span.stop)))
        }
        add(.code, trimmed(span), content)
    }

    /// A block of HTML is its text; without text there is no block.
    private mutating func addHTML(_ span: Span) {
        let html = InlineTags(text, trimmed(span))
        guard let content = html.content else { return }
        markup.hidden += html.tags
        add(.paragraph, content, content)
    }

    // MARK: Tables

    private mutating func readRow(_ index: Int) {
        let node = tree.nodes[index]
        let line = min(max(node.startLine + firstLine, 0), lines.count - 1)
        var cell = index + 1
        addRow(line, fromColumn: max(node.startColumn, 0), isHead: node.level == 1) { reader, piece in
            guard cell < node.end else { return nil }
            let end = max(reader.tree.nodes[cell].end, cell + 1)
            defer { cell = end }
            return piece.isEmpty ? piece : reader.align(piece, cell + 1..<end) ?? Span(piece.start, piece.start)
        }
        if node.level == 1 { columns = tree.children(of: index) }
        readPlainRows(below: line)
    }

    /// Reads the rows below a line that the parser was not given: no cell of them holds any notation.
    private mutating func readPlainRows(below line: Int) {
        while plainRowsRead < plainRows.count, plainRows[plainRowsRead].lowerBound <= line { plainRowsRead += 1 }
        guard plainRowsRead < plainRows.count, plainRows[plainRowsRead].lowerBound == line + 1 else { return }
        for row in plainRows[plainRowsRead] {
            var left = columns
            addRow(row, fromColumn: 0, isHead: false) { _, piece in
                left -= 1
                return left < 0 ? nil : piece
            }
        }
    }

    /// - Parameter content: the text of a cell that lies in a piece of the row; nil where the row has no more cells.
    private mutating func addRow(
        _ line: Int, fromColumn column: Int, isHead: Bool, content: (inout Self, Span) -> Span?
    ) {
        let whole = lines.span(line)
        let row = trimmed(Span(min(whole.start + column, whole.stop), whole.stop))
        let place = markup.blocks.count
        var block = Markup.Block(.row, span: row)
        block.level = isHead ? 0 : UInt16(truncatingIfNeeded: min(rows, 0xFFFF))
        markup.blocks.append(block)
        var number = 0
        for piece in cells(row) {
            let piece = trimmed(piece)
            guard let content = content(&self, piece) else { break }
            add(.cell, piece, content)
            number += 1
            markup.blocks[markup.blocks.count - 1].level = UInt16(truncatingIfNeeded: number)
        }
        markup.blocks[place].end = markup.blocks.count
        if place + 1 < markup.blocks.count { markup.blocks[place].content.start = markup.blocks[place + 1].span.start }
        rows += 1
    }

    /// The pieces of a row between pipes that no backslash stands before.
    private func cells(_ row: Span) -> [Span] {
        var pieces: [Span] = []
        var start = row.start
        if text[start] == UInt8(ascii: "|") { start += 1 }
        var position = start
        while position < row.stop {
            if text[position] == UInt8(ascii: "\\") {
                position += 2
                continue
            }
            if text[position] == UInt8(ascii: "|") {
                pieces.append(Span(start, position))
                start = position + 1
            }
            position += 1
        }
        if start < row.stop { pieces.append(Span(start, row.stop)) }
        return pieces
    }

    // MARK: Places

    private func span(of node: MarkdownTree.Node) -> Span {
        let start = offset(node.startLine, node.startColumn)
        return Span(start, max(start, offset(node.endLine, node.endColumn)))
    }

    private func offset(_ line: Int, _ column: Int) -> Int {
        let index = line + firstLine
        guard index < lines.count else { return text.count }
        let span = lines.span(max(index, 0))
        return min(span.start + max(column, 0), span.stop)
    }
}
