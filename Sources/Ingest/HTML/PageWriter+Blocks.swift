import Corpus

extension PageWriter {
    // MARK: Paragraphs

    /// Ends the run of inline text: it becomes a block, or the own text of the item or cell around it.
    mutating func endParagraph() {
        guard paragraphStart >= 0, let frame = frames.last else { return }
        while bytes.count > paragraphStart, let last = bytes.last, last == 0x20 || last == 0x0A || last == 0x09 {
            bytes.removeLast()
            map.removeLast()
        }
        takeBack()
        let span = Span(paragraphStart, bytes.count)
        paragraphStart = -1
        pendingSpace = -1
        lastWasLink = false
        if let place = containers.indices.last, containers[place].kind == .item || containers[place].kind == .cell {
            if frame.leaf == .term, blocks.count == containers[place].block + 1, !containers[place].hasOwnText,
                !containers[place].hasDefinition
            {
                blocks[containers[place].block].label = span
                blocks[containers[place].block].content = Span(span.stop, span.stop)
                containers[place].hasDefinition = true
                states[containers[place].block] = frame.state
                return
            }
            let isFirst = !containers[place].hasOwnText && blocks.count == containers[place].block + 1
            if isFirst, frame.leaf == .paragraph || containers[place].kind == .cell {
                containers[place].hasOwnText = true
                blocks[containers[place].block].content.start = span.start
                blocks[containers[place].block].content.stop = span.stop
                states[containers[place].block] = frame.state
                return
            }
        }
        var block = Markup.Block(.paragraph, span: span)
        switch frame.leaf {
        case .heading(let level):
            block.kind = .heading
            block.level = level
        case .caption: block.role = .caption
        case .code: block.kind = .code
        case .paragraph, .term: break
        }
        states[blocks.count] = frame.state
        block.end = blocks.count + 1
        blocks.append(block)
    }

    /// Shortens what reached into white space that was taken back at the end of a paragraph.
    private mutating func takeBack() {
        while let last = links.last, last.span.stop > bytes.count {
            links.removeLast()
            if last.span.start < bytes.count {
                links.append(Link(Span(last.span.start, bytes.count), target: last.target))
            }
        }
        while let last = hidden.last, last.stop > bytes.count {
            hidden.removeLast()
            if last.start < bytes.count { hidden.append(Span(last.start, bytes.count)) }
        }
    }

    // MARK: Containers

    mutating func openContainer(_ kind: BlockKind) -> Int {
        blocks.append(Markup.Block(kind, span: Span(bytes.count, bytes.count)))
        containers.append(Container(block: blocks.count - 1, kind: kind))
        return containers.count - 1
    }

    /// Sets the start of every open block that has none: its first text is about to be written.
    mutating func markStarts() {
        for place in containers.indices.reversed() {
            if containers[place].hasStart { break }
            setStart(place, bytes.count)
        }
    }

    private mutating func setStart(_ place: Int, _ start: Int) {
        containers[place].hasStart = true
        blocks[containers[place].block].span.start = start
        if blocks[containers[place].block].label.isEmpty {
            blocks[containers[place].block].content = Span(start, start)
        }
    }

    /// Closes the containers from `place` on; those without text leave no block.
    mutating func closeContainer(_ place: Int) {
        while containers.count > place {
            let container = containers.removeLast()
            if container.kind == .row, let table = containers.indices.last {
                // Columns behind the last cell are passed too.
                var column = container.column
                while column < containers[table].covered.count {
                    column = containers[table].uncovered(from: column) + 1
                }
            }
            guard container.hasStart else {
                // Nothing was written below it either.
                blocks.removeSubrange(container.block...)
                continue
            }
            blocks[container.block].end = blocks.count
            blocks[container.block].span.stop = bytes.count
            let hasOwn = container.hasOwnText || container.hasDefinition
            blocks[container.block].content = Span(
                hasOwn
                    ? blocks[container.block].content.start
                    : container.block + 1 < blocks.count
                        ? blocks[container.block + 1].span.start : blocks[container.block].span.start, bytes.count)
        }
    }

    // MARK: Lists

    mutating func openList(_ frame: Frame) -> Int {
        let depth = UInt16(truncatingIfNeeded: min(containers.count { $0.kind == .list } + 1, 0xFFFF))
        let place = openContainer(.list)
        containers[place].depth = depth
        blocks[containers[place].block].isOrdered = frame.tag == .ol
        return place
    }

    /// Opens an item where a list is the innermost container; items elsewhere are paragraphs.
    mutating func openItem() -> Int {
        guard let list = containers.last, list.kind == .list else { return -1 }
        let place = openContainer(.item)
        blocks[containers[place].block].level = list.depth
        return place
    }

    mutating func closeItem(of list: Int) {
        if list >= 0, containers.count > list + 1 { closeContainer(list + 1) }
    }

    /// The list of definitions around, with whether an item is open in it.
    private var definitionList: Int? {
        guard let frame = frames.last(where: { $0.tag == .dl }), frame.container >= 0 else { return nil }
        return containers.indices.contains(frame.container) ? frame.container : nil
    }

    /// A term begins a new item, unless it is another name for the one before.
    mutating func openTerm(_ frame: inout Frame) {
        guard let list = definitionList else { return }
        closeItem(of: list)
        if openItem() >= 0 { frame.leaf = .term }
    }

    mutating func openDefinition() {
        guard let list = definitionList, containers.count == list + 1 else { return }
        _ = openItem()
    }

    // MARK: Tables

    mutating func openRow() -> Int {
        guard let table = containers.indices.last, containers[table].kind == .table else { return -1 }
        flushGap()
        let number = containers[table].rows
        containers[table].rows += 1
        let place = openContainer(.row)
        blocks[containers[place].block].level = UInt16(truncatingIfNeeded: number)
        return place
    }

    mutating func openCell(_ node: Int) -> Int {
        guard let row = containers.indices.last, containers[row].kind == .row, row > 0 else { return -1 }
        if containers[row].cells > 0 {
            bytes.append(UInt8(ascii: "\t"))
            map.append(count: 1, source: Span(tree.nodes[node].source.start, tree.nodes[node].source.start))
        }
        gap = .none
        let extent = CellExtent(rows: number(.rowspan, node), columns: number(.colspan, node))
        let column = nextColumn(row, extent)
        containers[row].cells += 1
        for place in containers.indices.reversed() {
            if containers[place].hasStart { break }
            setStart(place, bytes.count)
        }
        let place = openContainer(.cell)
        setStart(place, bytes.count)
        blocks[containers[place].block].level = UInt16(truncatingIfNeeded: column + 1)
        blocks[containers[place].block].cell = extent
        return place
    }

    private mutating func flushGap() {
        if !bytes.isEmpty, gap != .none {
            let marks = gap == .blank ? 2 : 1
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: marks))
            let source = map.source(of: Span(bytes.count - marks, bytes.count - marks)).start
            map.append(count: marks, source: Span(source, source))
        }
        gap = .none
    }

    /// A span as the HTML standard bounds it.
    private func number(_ name: HTMLAttribute, _ node: Int) -> UInt16 {
        guard let value = tree.value(name, of: node),
            let number = Int(value.prefix(8).filter { $0.isASCII && $0.isNumber })
        else { return 1 }
        return UInt16(truncatingIfNeeded: min(max(number, 1), name == .colspan ? 1000 : 60_000))
    }

    /// The next column that no cell of a row above covers; marks what the new cell covers below.
    private mutating func nextColumn(_ row: Int, _ extent: CellExtent) -> Int {
        let table = row - 1
        containers[row].column = containers[table].uncovered(from: containers[row].column)
        let column = containers[row].column
        let stop = min(column + Int(extent.columns), Self.mostColumns)
        if extent.rows > 1, column < stop {
            while containers[table].covered.count < stop { containers[table].covered.append(0) }
            for place in column..<stop { containers[table].covered[place] = extent.rows - 1 }
        }
        containers[row].column = max(stop, column + 1)
        return min(column, Self.mostColumns - 1)
    }

    private static let mostColumns = 2000
}
