import Corpus

extension PageWriter {
    /// Writes a text node: white space collapsed, except inside preformatted elements.
    mutating func append(text index: Int) {
        let node = tree.nodes[index]
        guard let frame = frames.last else { return }
        var cursor = SourceCursor(page, node.source)
        var position = node.text.lowerBound
        let stop = node.text.upperBound
        var lineEnds = 0
        while position < stop {
            let byte = tree.bytes[position]
            let place = cursor.advance(over: byte, before: stop - position)
            let width = spaceWidth(at: position, stop)
            if width > 0, !frame.isPreformatted || paragraphStart < 0 && byte != 0x20 || byte == 0x0D {
                if byte == UInt8(ascii: "\n"), frame.isPlainText { lineEnds += 1 }
                if lineEnds == 2 {
                    endParagraph()
                    gap = .blank
                }
                if paragraphStart >= 0, pendingSpace < 0 { pendingSpace = place.start }
                for step in 1..<max(width, 1) { _ = cursor.advance(over: tree.bytes[position + step], before: stop) }
                position += max(width, 1)
                continue
            }
            let dropped = droppedWidth(at: position, stop)
            if dropped > 0 {
                for step in 1..<dropped { _ = cursor.advance(over: tree.bytes[position + step], before: stop) }
                position += dropped
                continue
            }
            lineEnds = 0
            beginText(at: place.start)
            bytes.append(byte)
            map.append(count: 1, source: place)
            position += 1
        }
    }

    /// The bytes of white space at a position, no-break spaces included; 0 for none.
    private func spaceWidth(at position: Int, _ stop: Int) -> Int {
        switch tree.bytes[position] {
        case 0x20, 0x09...0x0D: 1
        case 0xC2 where position + 1 < stop && tree.bytes[position + 1] == 0xA0: 2
        default: 0
        }
    }

    /// The bytes of a soft hyphen, a zero-width space or a byte order mark, which are no text; 0 for none.
    private func droppedWidth(at position: Int, _ stop: Int) -> Int {
        switch tree.bytes[position] {
        case 0xC2 where position + 1 < stop && tree.bytes[position + 1] == 0xAD: return 2
        case 0xE2 where position + 2 < stop && tree.bytes[position + 1] == 0x80 && tree.bytes[position + 2] == 0x8B:
            return 3
        case 0xEF where position + 2 < stop && tree.bytes[position + 1] == 0xBB && tree.bytes[position + 2] == 0xBF:
            return 3
        default: return 0
        }
    }

    /// Writes what stands between the last text and the next.
    mutating func beginText(at source: Int) {
        let here = Span(source, source)
        if paragraphStart < 0 {
            if !bytes.isEmpty, gap != .none, bytes.last != UInt8(ascii: "\t") {
                let marks = gap == .blank ? 2 : 1
                bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: marks))
                map.append(count: marks, source: here)
            }
            gap = .none
            paragraphStart = bytes.count
            markStarts()
        } else if pendingSpace >= 0 {
            if bytes.last != UInt8(ascii: "\n") {
                bytes.append(0x20)
                map.append(count: 1, source: Span(pendingSpace, min(pendingSpace + 1, page.count)))
            }
        } else if lastWasLink, link != nil, link?.start == -1 {
            // Entries of a menu that only style sheets keep apart.
            bytes.append(0x20)
            map.append(count: 1, source: here)
        }
        pendingSpace = -1
        lastWasLink = false
        if link?.start == -1 { link?.start = bytes.count }
    }

    /// Writes a mark that the page does not spell out.
    mutating func append(mark: String, at node: Int) {
        let source = tree.nodes[node].source.start
        if mark == "”", paragraphStart < 0 { return }
        if mark == "“" { beginText(at: source) }
        bytes.append(contentsOf: mark.utf8)
        map.append(count: mark.utf8.count, source: Span(source, source))
    }

    /// One line break stays in the paragraph; a second one ends it.
    mutating func lineBreak() {
        guard paragraphStart >= 0 else { return }
        if frames.last?.isPreformatted == true || bytes.last != UInt8(ascii: "\n") {
            pendingSpace = -1
            let source = bytes.count
            bytes.append(UInt8(ascii: "\n"))
            map.append(count: 1, source: map.source(of: Span(max(source - 1, 0), source)))
        } else {
            endParagraph()
            gap = .blank
        }
    }

    mutating func hideMark(from start: Int) {
        var start = start
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        // A mark inside a mark: `<sup>[<a>1</a>]</sup>`.
        while let last = hidden.last, last.start >= start { hidden.removeLast() }
        if let last = hidden.last, last.stop > start { start = last.stop }
        if start < bytes.count { hidden.append(Span(start, bytes.count)) }
    }

    // MARK: Links

    mutating func openLink(_ node: Int) {
        let target = tree.value(.href, of: node) ?? ""
        link = OpenLink(target: String(target.drop { $0 == " " }))
    }

    mutating func closeLink() {
        if let open = link, open.start >= 0, open.start < bytes.count, !open.target.isEmpty {
            links.append(Link(Span(open.start, bytes.count), target: open.target))
        }
        link = nil
        lastWasLink = paragraphStart >= 0
    }
}

extension HTMLTree {
    /// Whether an element is a link to a place in the page with a number or a sign for its text.
    func isNoteMark(_ node: Int) -> Bool {
        guard nodes[node].end - node <= 12 else { return false }
        let below = node..<nodes[node].end
        guard let link = below.first(where: { nodes[$0].tag == .a }),
            value(.href, of: link)?.utf8.first == UInt8(ascii: "#")
        else { return false }
        let mark = text(below: node).filter { !$0.isWhitespace }
        guard (1...6).contains(mark.count) else { return false }
        // A word is one, `[note 3]` is none.
        let isNumber = mark.contains { $0.isNumber } && mark.count { $0.isLetter } <= 1
        return isNumber || mark.count <= 2 && !mark.contains { $0.isLetter }
    }
}

/// Follows decoded text through the source it was decoded from.
struct SourceCursor {
    private let page: Text
    private let stop: Int
    private var position: Int
    /// The reference that the bytes at hand come from, and how many source bytes it has.
    private var reference = Span(0, 0)

    init(_ page: Text, _ source: Span) {
        self.page = page
        position = source.start
        stop = source.stop
    }

    /// The source of the next decoded byte.
    mutating func advance(over byte: UInt8, before left: Int) -> Span {
        if !reference.isEmpty {
            // Inside a reference's character, until the source goes on with this very byte.
            let isContinuation = byte & 0xC0 == 0x80
            if isContinuation { return reference }
            position = reference.stop
            reference = Span(0, 0)
        }
        // Tags that the parser ignored stand in the middle of its text.
        while position < stop, page[position] == UInt8(ascii: "<"), byte != UInt8(ascii: "<") {
            while position < stop, page[position] != UInt8(ascii: ">") { position += 1 }
            position += 1
        }
        if page[position] == 0x0D, byte == 0x0A, position < stop {
            let start = position
            position += page[position + 1] == 0x0A ? 2 : 1
            return Span(start, position)
        }
        if page[position] == UInt8(ascii: "&"), position < stop, let end = referenceStop() {
            let isAmpersand = byte == UInt8(ascii: "&")
            if !isAmpersand || isAmpersandReference(end) {
                reference = Span(position, end)
                return reference
            }
        }
        let start = min(position, stop)
        position = min(position + 1, stop)
        return Span(start, position)
    }

    /// The end of the character reference at the position; nil where there is none.
    private func referenceStop() -> Int? {
        var end = position + 1
        while end < stop, end - position < 34, isNameByte(page[end]) { end += 1 }
        guard end > position + 1 else { return nil }
        return page[end] == UInt8(ascii: ";") && end < stop ? end + 1 : end
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "#") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    /// `&amp;`, `&#38;`, `&#x26;`
    private func isAmpersandReference(_ end: Int) -> Bool {
        ["&amp;", "&amp", "&AMP;", "&AMP", "&#38;", "&#38", "&#x26;", "&#x26", "&#X26;", "&#038;"].contains(
            page.string(position, end))
    }
}
