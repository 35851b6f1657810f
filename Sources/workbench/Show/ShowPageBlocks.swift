import Corpus
import Reports

/// Writes the blocks of a document as HTML elements, in one pass over their columns.
struct ShowPageBlocks {
    private let document: Document
    private let blocks: Blocks
    private var marks: TextMarks
    /// The blocks that are open, each with its closing tags.
    private var open: [(block: Int, closing: String)] = []
    /// The ends of the folded sections that are open, as block indices.
    private var openSections: [Int] = []
    /// The block at which a section ends, by the block of its heading.
    private let sectionEnds: [Int32: Int32]
    /// The reason of the run of boilerplate that is open at the top level.
    private var openReason: BoilerplateReason?
    private var lastLine = 0
    /// Browsers draw no more than about 500 elements inside each other; what is deeper is drawn at this depth.
    private static let depthLimit = 100

    init(_ document: Document, marks: TextMarks) {
        self.document = document
        self.marks = marks
        blocks = document.blocks
        let sections = document.sections
        sectionEnds = Dictionary(zip(sections.headings, sections.endBlocks), uniquingKeysWith: { first, _ in first })
    }

    mutating func write(to write: (String) throws(CommandFailure) -> Void) throws(CommandFailure) {
        for index in 0..<blocks.count {
            try write(close(before: index))
            try write(begin(index))
        }
        try write(close(before: blocks.count))
    }

    /// Ends everything that does not hold the block.
    private mutating func close(before index: Int) -> String {
        var html = ""
        while let last = open.last, Int(blocks.subtreeEnds[last.block]) <= index {
            // What stands behind the last block below it.
            html += tail(of: last.block, before: Int(blocks.stops[last.block])) + last.closing
            open.removeLast()
        }
        guard open.isEmpty else {
            if let last = open.last { html += tail(of: last.block, before: Int(blocks.starts[index])) }
            return html
        }
        let isEnd = index == blocks.count
        if let reason = openReason, isEnd || !isBoilerplate(index) || blocks.reasons[index] != reason {
            html += "</details>\n"
            openReason = nil
        }
        while let end = openSections.last, end <= index {
            html += "</details>\n"
            openSections.removeLast()
        }
        return html
    }

    private func isBoilerplate(_ index: Int) -> Bool { blocks.roles[index] == .boilerplate }

    /// The beginning of a block and its text up to the first block below it.
    private mutating func begin(_ index: Int) -> String {
        var html = ""
        let isTop = blocks.parents[index] < 0
        if isTop, isBoilerplate(index), openReason == nil {
            openReason = blocks.reasons[index]
            html += "<details class=\"boilerplate\">\n<summary>\(blocks.reasons[index])</summary>\n"
        }
        var (opening, closing) = tags(index)
        if isTop, let end = sectionEnds[Int32(truncatingIfNeeded: index)], openReason == nil {
            openSections.append(Int(end))
            (opening, closing) = ("<details open>\n<summary>\(opening)", "\(closing)</summary>\n")
        }
        if open.count >= Self.depthLimit { (opening, closing) = ("<br>", "") }
        html += opening + lead(index)
        if isText(index) {
            let hasBlocksBelow = index + 1 < Int(blocks.subtreeEnds[index])
            let stop = hasBlocksBelow ? Int(blocks.starts[index + 1]) : Int(blocks.contentStops[index])
            html += marks.html(Span(Int(blocks.contentStarts[index]), stop))
        }
        open.append((index, closing))
        return html
    }

    /// Text of a block between or behind the blocks below it.
    private mutating func tail(of index: Int, before stop: Int) -> String {
        guard isText(index), index + 1 < Int(blocks.subtreeEnds[index]) else { return "" }
        return marks.html(Span(min(marks.position, stop), min(stop, Int(blocks.contentStops[index]))))
    }

    /// Whether the block's own text is text: that of lists, tables and rows is notation between their parts.
    private func isText(_ index: Int) -> Bool { blocks.kinds[index].bearsText }

    /// The tags of a block: `<h2 class="role-title">`.
    private func tags(_ index: Int) -> (opening: String, closing: String) {
        let role = blocks.roles[index]
        let attribute = role == .none ? "" : " class=\"role-\(role)\" data-role=\"\(role)\""
        let tag: String
        switch blocks.kinds[index] {
        case .heading: tag = "h\(min(max(Int(blocks.levels[index]), 1), 5) + 1)"
        case .paragraph: tag = "p"
        case .list: tag = blocks.ordered[index] ? "ol" : "ul"
        case .item: tag = "li"
        case .table: tag = "table"
        case .row: tag = "tr"
        case .cell: return cellTags(index)
        case .blockquote: tag = "blockquote"
        case .code: tag = "pre"
        case .figure: tag = "figure"
        case .part: return ("<span\(attribute)>", "</span> ")
        }
        return ("<\(tag)\(attribute)>", "</\(tag)>\n")
    }

    private func cellTags(_ index: Int) -> (opening: String, closing: String) {
        let row = Int(blocks.parents[index])
        let tag = blocks.kinds.indices.contains(row) && blocks.levels[row] == 0 ? "th" : "td"
        let extent = blocks.extent(ofCell: index)
        var spans = ""
        if extent.rows > 1 { spans += " rowspan=\"\(extent.rows)\"" }
        if extent.columns > 1 { spans += " colspan=\"\(extent.columns)\"" }
        return ("<\(tag)\(spans)>", "</\(tag)>")
    }

    /// The line of the block, where it is a new one, and its label.
    private mutating func lead(_ index: Int) -> String {
        var html = ""
        let line = document.sourceLine(at: Int(blocks.starts[index])) + 1
        if isText(index), line > lastLine {
            lastLine = line
            html += "<a class=\"line\" id=\"L\(line)\" href=\"#L\(line)\">\(line)</a>"
        }
        let label = blocks.labels[index]
        if !label.isEmpty {
            html += "<b class=\"label\">\(HTML.text(document.plainText(label)))</b> "
        }
        return html
    }
}
