import Corpus

/// Takes the sting out of pages made to be slow.
///
/// The HTML algorithm walks over the open elements for many tags, and compares each attribute with those before
/// it, so that a page with 100,000 nested elements, or as many attributes on one, takes quadratic time. Browsers stop
/// nesting at 512; here, tags beyond a depth and attributes beyond a number are blanked. Offsets do not change.
struct HTMLGuard {
    private let text: Text
    private var blanks: [Span] = []
    private var open = OpenElements()
    /// Elements without a start tag, for their end tags to go too.
    private var blanked: [String: Int] = [:]
    private var formatting = 0

    /// Blink's `kMaximumHTMLParserDOMTreeDepth`.
    private static let deepest = 512
    /// Formatting elements that are left open are opened again in every paragraph.
    private static let mostFormatting = 64
    private static let mostAttributes = 128

    /// The page itself where it is harmless, else a copy with blanks.
    static func tame(_ page: Text) -> Text {
        var scan = HTMLGuard(page)
        scan.run()
        return scan.blanks.isEmpty ? page : page.blanking(scan.blanks)
    }

    private init(_ page: Text) { text = page }

    private mutating func run() {
        var position = 0
        while position < text.count {
            guard text[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            position = markup(at: position)
        }
    }

    /// Reads what begins with `<`; returns the offset behind it.
    private mutating func markup(at start: Int) -> Int {
        var name = start + 1
        let isEnd = text[name] == UInt8(ascii: "/")
        if isEnd { name += 1 }
        if text[name] == UInt8(ascii: "!") { return comment(at: start) }
        guard isLetter(text[name]) else { return start + 1 }
        var nameStop = name
        while nameStop < text.count, !isSpace(text[nameStop]), text[nameStop] != UInt8(ascii: ">"),
            text[nameStop] != UInt8(ascii: "/"), nameStop - name < 16
        { nameStop += 1 }
        let tag = text.string(name, nameStop).lowercased()
        let stop = attributesStop(nameStop)
        if isEnd {
            close(tag, Span(start, stop))
        } else {
            begin(tag, Span(start, stop))
            if Self.rawTags.contains(tag) { return rawStop(tag, stop) }
        }
        return stop
    }

    private mutating func begin(_ tag: String, _ span: Span) {
        if Self.voidTags.contains(tag) {
            open.leaveForeign()
            return
        }
        let isFormatting = Self.formattingTags.contains(tag)
        // A link closes the one before it.
        if tag == "a" || tag == "nobr", open.remove(formatting: tag) { formatting = max(formatting - 1, 0) }
        if open.count >= Self.deepest || isFormatting && formatting >= Self.mostFormatting {
            blanks.append(span)
            blanked[tag, default: 0] += 1
            return
        }
        if isFormatting { formatting += 1 }
        open.append(tag, closesItself: text[span.stop - 2] == UInt8(ascii: "/"))
    }

    private mutating func close(_ tag: String, _ span: Span) {
        if let count = blanked[tag], count > 0 {
            blanks.append(span)
            blanked[tag] = count - 1
        } else if Self.formattingTags.contains(tag) {
            formatting = max(formatting - 1, 0)
            _ = open.remove(formatting: tag)
        } else if !Self.voidTags.contains(tag) {
            open.close(tag)
        }
    }

    /// The end of a tag: behind the `>` that no quotation mark encloses.
    private mutating func attributesStop(_ start: Int) -> Int {
        var position = start
        var attributes = 0
        var blankFrom = -1
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: ">") { break }
            if isSpace(byte) || byte == UInt8(ascii: "/") {
                position += 1
                continue
            }
            attributes += 1
            if attributes == Self.mostAttributes { blankFrom = position }
            position = attributeStop(position)
        }
        if blankFrom >= 0, position > blankFrom { blanks.append(Span(blankFrom, position)) }
        return min(position + 1, text.count)
    }

    private func attributeStop(_ start: Int) -> Int {
        var position = start
        while position < text.count, !isSpace(text[position]), text[position] != UInt8(ascii: ">") {
            if text[position] == UInt8(ascii: "="), position > start {
                position += 1
                while isSpace(text[position]), position < text.count { position += 1 }
                let quote = text[position]
                guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                    while position < text.count, !isSpace(text[position]), text[position] != UInt8(ascii: ">") {
                        position += 1
                    }
                    return position
                }
                position += 1
                while position < text.count, text[position] != quote { position += 1 }
                return min(position + 1, text.count)
            }
            position += 1
        }
        return max(position, start + 1)
    }

    private func comment(at start: Int) -> Int {
        guard text[start + 2] == UInt8(ascii: "-"), text[start + 3] == UInt8(ascii: "-") else { return start + 1 }
        var position = start + 4
        while position < text.count {
            if text[position] == UInt8(ascii: ">"), text[position - 1] == UInt8(ascii: "-"),
                text[position - 2] == UInt8(ascii: "-")
            {
                return position + 1
            }
            position += 1
        }
        // A comment without an end takes the rest of the page.
        return text.count
    }

    /// The start of the end tag of an element whose content is no markup.
    private mutating func rawStop(_ tag: String, _ start: Int) -> Int {
        let name = Array(tag.utf8)
        var position = start
        while position < text.count {
            if text[position] == UInt8(ascii: "<"), text[position + 1] == UInt8(ascii: "/"),
                name.indices.allSatisfy({ text[position + 2 + $0] | 0x20 == name[$0] })
            {
                return position
            }
            position += 1
        }
        return text.count
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Elements without an end, and those whose end may be left out: neither nests in itself.
    private static let voidTags: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rt",
        "rp",
        "html", "head", "body",
    ]
    private static let formattingTags: Set<String> = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    ]
    private static let rawTags: Set<String> = ["script", "style", "textarea", "title", "xmp", "iframe", "noframes"]
}
