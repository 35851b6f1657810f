internal import CMarkdown
import Corpus

/// What a node of a Markdown document is.
enum MarkdownKind: Sendable {
    case document, blockquote, list, item, code, htmlBlock, paragraph, heading, rule, footnote, table, row, cell
    case text, softBreak, lineBreak, codeSpan, htmlInline, emphasis, strong, strikethrough, link, image, reference,
        other

    /// Whether it is a block that stands by itself, and no part of a table or a line.
    var isBlock: Bool {
        switch self {
        case .blockquote, .list, .item, .code, .htmlBlock, .paragraph, .heading, .rule, .footnote, .table: true
        default: false
        }
    }

    fileprivate init(_ kind: cmarkdown_kind) {
        switch kind {
        case CMARKDOWN_DOCUMENT: self = .document
        case CMARKDOWN_BLOCKQUOTE: self = .blockquote
        case CMARKDOWN_LIST: self = .list
        case CMARKDOWN_ITEM: self = .item
        case CMARKDOWN_CODE_BLOCK: self = .code
        case CMARKDOWN_HTML_BLOCK: self = .htmlBlock
        case CMARKDOWN_PARAGRAPH: self = .paragraph
        case CMARKDOWN_HEADING: self = .heading
        case CMARKDOWN_RULE: self = .rule
        case CMARKDOWN_FOOTNOTE: self = .footnote
        case CMARKDOWN_TABLE: self = .table
        case CMARKDOWN_ROW: self = .row
        case CMARKDOWN_CELL: self = .cell
        case CMARKDOWN_TEXT: self = .text
        case CMARKDOWN_SOFT_BREAK: self = .softBreak
        case CMARKDOWN_LINE_BREAK: self = .lineBreak
        case CMARKDOWN_CODE: self = .codeSpan
        case CMARKDOWN_HTML_INLINE: self = .htmlInline
        case CMARKDOWN_EMPHASIS: self = .emphasis
        case CMARKDOWN_STRONG: self = .strong
        case CMARKDOWN_STRIKETHROUGH: self = .strikethrough
        case CMARKDOWN_LINK: self = .link
        case CMARKDOWN_IMAGE: self = .image
        case CMARKDOWN_FOOTNOTE_REFERENCE: self = .reference
        default: self = .other
        }
    }
}

/// A Markdown document as a tree in columns: nodes in reading order, a parent before its children.
struct MarkdownTree {
    struct Node {
        let kind: MarkdownKind
        /// The number of nodes up to the end of its descendants.
        let end: Int
        /// Lines count from 0, columns from 0 in bytes; the last column is outside.
        var startLine: Int
        var startColumn: Int
        var endLine: Int
        var endColumn: Int
        /// Heading level; 1 for a numbered list, a header row, fenced code.
        let level: Int
        /// Range in `bytes`: text, code, or the address of a link.
        let text: Range<Int>
    }

    var nodes: [Node] = []
    private(set) var bytes: [UInt8] = []

    /// Memory that the parser may take: a text needs 10 to 60 bytes for each of its own, one of empty cells 350.
    private static func budget(_ count: Int) -> Int {
        Memory.parserBudget(for: count, bytesPerByte: 512)
    }

    /// Parses the text from an offset on; nil where that takes memory out of proportion to it.
    init?(_ text: Text, from start: Int) {
        guard read(text, start) else { return nil }
    }

    /// How many nodes stand right below a node.
    func children(of index: Int) -> Int {
        var (count, child) = (0, index + 1)
        while child < nodes[index].end {
            count += 1
            child = max(nodes[child].end, child + 1)
        }
        return count
    }

    /// Gives every place its line in a text with more lines.
    mutating func moveLines(to line: (Int) -> Int) {
        for index in nodes.indices {
            if nodes[index].startLine >= 0 { nodes[index].startLine = line(nodes[index].startLine) }
            if nodes[index].endLine >= 0 { nodes[index].endLine = line(nodes[index].endLine) }
        }
    }

    // The records live as long as the parsed document, which is freed at the end; all of them are copied before.
    private mutating func read(_ text: Text, _ start: Int) -> Bool {
        let parsed = unsafe text.withBytes { source in
            guard let base = source.baseAddress, start <= source.count else { return unsafe nil as OpaquePointer? }
            return unsafe (base + start).withMemoryRebound(to: CChar.self, capacity: source.count - start) {
                unsafe cmarkdown_parse($0, source.count - start, Self.budget(source.count - start))
            }
        }
        guard let parsed = unsafe parsed else { return false }
        defer { unsafe cmarkdown_free(parsed) }
        let records = unsafe UnsafeBufferPointer(start: cmarkdown_nodes(parsed), count: cmarkdown_node_count(parsed))
        nodes.reserveCapacity(records.count)
        for index in records.indices {
            let record = unsafe records[index]
            let textStart = bytes.count
            if let text = unsafe record.text {
                let length = unsafe Int(record.text_length)
                unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) {
                    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
                }
            }
            unsafe nodes.append(
                Node(
                    kind: MarkdownKind(record.kind), end: Int(record.end), startLine: Int(record.start_line) - 1,
                    startColumn: Int(record.start_column) - 1, endLine: Int(record.end_line) - 1,
                    endColumn: Int(record.end_column), level: Int(record.level), text: textStart..<bytes.count))
        }
        return true
    }
}
