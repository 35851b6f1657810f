/// Reads the blocks of a document from its lines.
struct BlockReader {
    let text: Text
    let lines: Lines

    init(_ document: Document) {
        text = document.text
        lines = document.lines
    }

    func read() -> BlockTree {
        var tree = BlockTree()
        let table = ByteTable.shared
        for index in 0..<lines.count {
            var span = lines.span(index)
            while span.start < span.stop, table[text[span.start]].has(.space) { span.start += 1 }
            while span.stop > span.start, table[text[span.stop - 1]].has(.space) { span.stop -= 1 }
            guard !span.isEmpty else { continue }
            let last = text[span.stop - 1]
            let isHeading = span.count < 120 && last != Ascii.period && last != Ascii.colon
            let block = tree.add(isHeading ? .heading : .paragraph, span)
            if isHeading { tree.levels[block] = 2 }
        }
        return tree
    }
}
