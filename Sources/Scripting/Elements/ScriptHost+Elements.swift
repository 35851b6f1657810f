import Corpus
import Lua
import Reports

/// Where an element is, and what the operators of elements do.
extension ScriptHost {
    /// The bytes that an element covers.
    @inline(__always)
    func span(of element: Element, in document: Document) -> Span {
        if element.kind == .token {
            let tokens = document.tokens
            let index = element.index
            guard index < tokens.count else { return Span(0, 0) }
            return Span(Int(tokens.starts[index]), Int(tokens.stops[index]))
        }
        return slowSpan(of: element, in: document)
    }

    @inline(never)
    private func slowSpan(of element: Element, in document: Document) -> Span {
        let index = element.index
        switch element.kind {
        case .document: return Span(0, document.text.count)
        case .section:
            let sections = document.sections
            return Span(Int(sections.starts[index]), Int(sections.stops[index]))
        case .heading, .paragraph, .list, .item, .table, .row, .cell, .blockquote, .code, .figure, .callout:
            let blocks = document.blocks
            return Span(Int(blocks.starts[index]), Int(blocks.stops[index]))
        case .faq:
            let blocks = document.blocks
            let pair = blocks.faqs[index]
            return Span(Int(blocks.starts[Int(pair.question)]), Int(blocks.stops[Int(pair.answer)]))
        case .line: return document.lines.span(index)
        case .sentence:
            let sentences = document.sentences
            return Span(Int(sentences.starts[index]), Int(sentences.stops[index]))
        case .token: return Span(Int(document.tokens.starts[index]), Int(document.tokens.stops[index]))
        case .entity: return document.names.mentions[index].span
        case .date: return document.values.dates[index].span
        case .money: return document.values.money[index].span
        case .number: return document.values.numbers[index].span
        case .quote: return document.speech.quotes[index].span
        case .statement: return document.speech.statements[index].span
        case .phrase: return phraseSpan(index, in: document)
        case .link: return document.links.links[index].span
        case .match: return documents.matches(element.serial)?.matches[index].span ?? Span(0, 0)
        }
    }

    /// Phrases are of two sources: speakers, and parts of blocks (a question inside an item), which are
    /// numbered from the top down.
    private func phraseSpan(_ index: Int, in document: Document) -> Span {
        let block = Element.indexLimit - 1 - index
        let blocks = document.blocks
        if block < blocks.count { return Span(Int(blocks.starts[block]), Int(blocks.stops[block])) }
        return document.speech.phrases[index]
    }

    /// Orders two elements by document, then position, then the longer first, then kind.
    func order(_ stack: LuaStack) throws -> Int {
        let a = Element(bits: stack.element(at: 1))
        let b = Element(bits: stack.element(at: 2))
        guard a.bits != 0, b.bits != 0 else {
            let other = phrase(at: a.bits == 0 ? 1 : 2, stack)
            throw ScriptError("an element is compared with another element, not with \(other); compare its text")
        }
        let spans = (try knownSpan(of: a), try knownSpan(of: b))
        let ordinals = (documents.ordinal(a.serial), documents.ordinal(b.serial))
        if ordinals.0 != ordinals.1 { return ordinals.0 < ordinals.1 ? -1 : 1 }
        if spans.0.start != spans.1.start { return spans.0.start < spans.1.start ? -1 : 1 }
        if spans.0.stop != spans.1.stop { return spans.0.stop > spans.1.stop ? -1 : 1 }
        return a.bits == b.bits ? 0 : a.bits < b.bits ? -1 : 1
    }

    /// The bytes that an element covers, by what a row kept of it where its document is not open.
    func knownSpan(of element: Element) throws -> Span {
        if let place = keptPlace(of: element) { return Span(place.start - 1, place.stop) }
        return span(of: element, in: try document(of: element))
    }

    /// What `tostring` gives: kind, place and the beginning of the text.
    func describe(_ element: Element) -> String {
        if let entry = restingEntry(of: element) { return "document \(entry.id)" }
        if let place = keptPlace(of: element) {
            let text = Text(place.text)
            return "\(place.kind) \(place.citation) \"\(text.excerpt(Span(0, text.count), limit: 60))\""
        }
        guard let document = try? document(of: element) else { return "\(element.kind.name) (closed)" }
        if element.kind == .document { return "document \(document.id)" }
        let span = span(of: element, in: document)
        let line = document.sourceLine(at: span.start) + 1
        return "\(element.kind.name) \(document.id):\(line) \"\(document.text.excerpt(span, limit: 60))\""
    }

    /// The element as a cell of a table holds it.
    func place(of element: Element) throws -> Place {
        if var place = keptPlace(of: element), !place.isCut {
            place.handle = element.bits
            return place
        }
        let document = try document(of: element)
        let span = span(of: element, in: document)
        // A document as a cell is its name: its text would be the whole document again.
        let text = element.kind == .document ? document.id : document.text.string(span.start, span.stop)
        return Place(
            document: document.id, path: document.path, kind: element.kind.name, start: span.start + 1,
            stop: span.stop, line: document.sourceLine(at: span.start) + 1, text: text,
            ordinal: documents.ordinal(element.serial), handle: element.bits, number: element.index + 1)
    }

    /// The element as a row keeps it, so that the row alone answers most of what a report asks: with the beginning of
    /// its text, and with the sentence it is in.
    func keptPlace(noting element: Element) throws -> Place {
        var place = try place(of: element).cut(to: Self.keptText)
        if element.kind.isInSentence { place.sentence = try sentence(around: element) }
        return place
    }

    /// The most bytes of text that a row keeps of an element.
    static let keptText = 2048

    private func sentence(around element: Element) throws -> PlacedSentence? {
        let document = try document(of: element)
        let span = span(of: element, in: document)
        let index = document.sentences.sentence(at: span.start)
        guard index >= 0, Int(document.sentences.stops[index]) >= span.stop else { return nil }
        let sentence = Element(.sentence, serial: element.serial, index: index)
        if let last = lastSentence, last.element == sentence { return last.placed }
        let whole = try place(of: sentence).cut(to: Self.keptText)
        let placed = PlacedSentence(
            start: whole.start, stop: whole.stop, line: whole.line, number: whole.number, text: whole.text,
            isCut: whole.isCut)
        lastSentence = (sentence, placed)
        return placed
    }
}

extension Text {
    /// The beginning of a span in one line, with an ellipsis where it was cut.
    func excerpt(_ span: Span, limit: Int) -> String {
        var text = string(span.start, min(span.stop, span.start + limit * 4))
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.count > limit { text = text.prefix(limit - 1) + "…" }
        return text
    }
}

extension Element {
    /// The element of a block: a part of a block that is none of the ordinary kinds is a phrase.
    init(block: Int, of blocks: Blocks, serial: UInt32) {
        let kind: ElementKind =
            switch blocks.kinds[block] {
            case .heading: .heading
            case .paragraph: .paragraph
            case .list: .list
            case .item: .item
            case .table: .table
            case .row: .row
            case .cell: .cell
            case .blockquote: .blockquote
            case .code: .code
            case .figure: .figure
            case .phrase: .phrase
            }
        self.init(kind, serial: serial, index: kind == .phrase ? Element.indexLimit - 1 - block : block)
    }
}
