import Corpus

/// Finds in the source of a block the text that its inline nodes hold, and with it what is notation.
///
/// The parser gives inline nodes no reliable places. But the text of a block is its source with notation left out,
/// so that both can be walked side by side: what the text does not have is notation. Where they do not fit, the
/// block is left as it stands.
struct InlineAligner {
    private let tree: MarkdownTree
    private let text: Text
    private let stop: Int
    private var position: Int
    private(set) var hidden: [Span] = []
    private(set) var links: [Link] = []
    /// From the first to the last byte of text.
    private(set) var content: Span?
    private(set) var isAligned = true

    init(_ tree: MarkdownTree, _ text: Text, _ span: Span, nodes: Range<Int>) {
        self.tree = tree
        self.text = text
        position = span.start
        stop = span.stop
        walk(nodes)
        if isAligned { hide(to: stop, from: position, onlyMarks: true) }
    }

    /// The content with the marks at its ends, where marks inside belong to them: `[a](b) and *c*` as a whole, but
    /// `a` of `**a**`.
    var balanced: Span? {
        guard var span = content, hidden.contains(where: { $0.start >= span.start && $0.stop <= span.stop }) else {
            return content
        }
        if let left = hidden.last(where: { $0.stop == span.start }) {
            span.start = left.start
            while text[span.start] == UInt8(ascii: ">") || text[span.start] == UInt8(ascii: "#") { span.start += 1 }
        }
        if let right = hidden.first(where: { $0.start == span.stop }) { span.stop = right.stop }
        return span
    }

    private struct Open {
        let node: Int
        let end: Int
        let start: Int
    }

    private mutating func walk(_ nodes: Range<Int>) {
        var open: [Open] = []
        for index in nodes {
            while let last = open.last, last.end <= index {
                leave(last)
                open.removeLast()
            }
            guard isAligned else { return }
            let node = tree.nodes[index]
            enter(node)
            if node.end > index + 1 || node.kind == .link || node.kind == .image {
                open.append(Open(node: index, end: node.end, start: position))
            }
        }
        while let last = open.popLast() { leave(last) }
    }

    private mutating func enter(_ node: MarkdownTree.Node) {
        switch node.kind {
        case .text, .other: align(node.text)
        case .softBreak, .lineBreak: lineBreak()
        case .codeSpan: codeSpan(node.text)
        case .htmlInline: hide(count: node.text.count)
        case .emphasis, .strong, .strikethrough: delimiter(node.kind)
        case .link: skip(one: UInt8(ascii: "["), or: UInt8(ascii: "<"))
        case .image:
            skip(one: UInt8(ascii: "!"), or: 0)
            skip(one: UInt8(ascii: "["), or: 0)
        case .reference: reference()
        default: break
        }
    }

    private mutating func leave(_ open: Open) {
        let node = tree.nodes[open.node]
        switch node.kind {
        case .emphasis, .strong, .strikethrough: delimiter(node.kind)
        case .link, .image:
            if node.kind == .link, position > open.start {
                links.append(Link(Span(open.start, position), target: target(node)))
            }
            linkTail()
        default: break
        }
    }

    private func target(_ node: MarkdownTree.Node) -> String { String(decoding: tree.bytes[node.text], as: UTF8.self) }

    // MARK: Text

    /// Walks over the source until it has given every byte of the literal.
    private mutating func align(_ literal: Range<Int>) {
        var place = literal.lowerBound
        while place < literal.upperBound {
            guard position < stop else { return fail() }
            let wanted = tree.bytes[place]
            let byte = text[position]
            if byte == UInt8(ascii: "\\"), text[position + 1] == wanted, isPunctuation(wanted) {
                hide(count: 1)
                take()
                place += 1
            } else if byte == UInt8(ascii: "&"), let end = referenceStop(), wanted != byte || isAmpersand(end) {
                if wanted == byte { take() }
                hide(count: end - position)
                place += 1
                while place < literal.upperBound, tree.bytes[place] & 0xC0 == 0x80 { place += 1 }
            } else if byte == wanted || wanted == 0x20 && isSpace(byte) {
                take()
                place += 1
            } else if isSpace(byte) {
                position += 1
            } else if isPunctuation(byte) {
                hide(count: 1)
            } else {
                return fail()
            }
        }
    }

    private mutating func take() {
        content = Span(content?.start ?? position, position + 1)
        position += 1
    }

    private mutating func fail() {
        isAligned = false
        hidden = []
        links = []
        content = nil
    }

    private mutating func hide(count: Int) {
        let end = min(position + max(count, 0), stop)
        guard end > position else { return }
        if let last = hidden.indices.last, hidden[last].stop == position {
            hidden[last].stop = end
        } else {
            hidden.append(Span(position, end))
        }
        position = end
    }

    /// Hides what is left when all text was found: closing number signs, underlines.
    private mutating func hide(to end: Int, from start: Int, onlyMarks: Bool) {
        position = start
        while position < end {
            if isSpace(text[position]) { position += 1 } else { hide(count: 1) }
        }
    }

    private mutating func skip(one mark: UInt8, or other: UInt8) {
        skipSpace()
        if position < stop, text[position] == mark || other != 0 && text[position] == other { hide(count: 1) }
    }

    private mutating func skipSpace() { while position < stop, isSpace(text[position]) { position += 1 } }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
            || (0x7B...0x7E).contains(byte)
    }

    // MARK: Notation

    private mutating func delimiter(_ kind: MarkdownKind) {
        // White space before an opening mark is text that was walked over; a break may stand before it.
        let byte = text[position]
        guard position < stop, byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
        else {
            return
        }
        var count = kind == .emphasis ? 1 : 2
        if kind == .strikethrough, text[position + 1] != byte { count = 1 }
        hide(count: count)
    }

    private mutating func lineBreak() {
        if text[position] == UInt8(ascii: "\\") { hide(count: 1) }
        while position < stop, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
        if text[position] == 0x0D { position += 1 }
        if text[position] == 0x0A { position += 1 }
        // The marks of a quotation stand before each of its lines.
        while position < stop, isSpace(text[position]) || text[position] == UInt8(ascii: ">") {
            if text[position] == UInt8(ascii: ">") { hide(count: 1) } else { position += 1 }
        }
    }

    private mutating func codeSpan(_ literal: Range<Int>) {
        let tick = UInt8(ascii: "`")
        var ticks = 0
        while position + ticks < stop, text[position + ticks] == tick { ticks += 1 }
        hide(count: ticks)
        align(literal)
        skipSpace()
        var closing = 0
        while closing < ticks, position + closing < stop, text[position + closing] == tick { closing += 1 }
        hide(count: closing)
    }

    private mutating func reference() {
        var end = position
        while end < stop, text[end] != UInt8(ascii: "]") { end += 1 }
        hide(count: end + 1 - position)
    }

    /// Hides what follows the text of a link: `](address "title")`, `][name]`, `]`, `>`.
    private mutating func linkTail() {
        guard position < stop else { return }
        if text[position] == UInt8(ascii: ">") { return hide(count: 1) }
        guard text[position] == UInt8(ascii: "]") else { return }
        hide(count: 1)
        switch text[position] {
        case UInt8(ascii: "("): hide(count: addressStop() - position)
        case UInt8(ascii: "["):
            var end = position
            while end < stop, text[end] != UInt8(ascii: "]") { end += 1 }
            hide(count: end + 1 - position)
        default: break
        }
    }

    /// The end of `(address "title")`.
    private func addressStop() -> Int {
        var end = position + 1
        var depth = 1
        var quote: UInt8 = 0
        while end < stop, depth > 0 {
            let byte = text[end]
            if byte == UInt8(ascii: "\\") {
                end += 2
                continue
            }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "<"), end == position + 1 {
                quote = UInt8(ascii: ">")
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), isSpace(text[end - 1]) {
                quote = byte
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
            }
            end += 1
        }
        return min(end, stop)
    }

    /// The end of a character reference at the position; nil where there is none.
    private func referenceStop() -> Int? {
        var end = position + 1
        while end < stop, end - position < 34 {
            let byte = text[end]
            if byte == UInt8(ascii: ";") { return end > position + 1 ? end + 1 : nil }
            guard byte == UInt8(ascii: "#") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
            else {
                return nil
            }
            end += 1
        }
        return nil
    }

    private func isAmpersand(_ end: Int) -> Bool { ["&amp;", "&#38;", "&#x26;"].contains(text.string(position, end)) }
}
