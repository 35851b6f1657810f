import Corpus
import Lua
import Reports

/// Where an element is, and what the operators of elements do.
extension ScriptHost {
    /// The bytes that an element covers.
    @inline(__always)
    func span(of element: Element, in document: Document) -> Span {
        if element.rawKind == tokenKind {
            let tokens = document.tokens
            let index = element.index
            guard index < tokens.count else { return Span(0, 0) }
            return Span(Int(tokens.starts[index]), Int(tokens.stops[index]))
        }
        return slowSpan(of: element, in: document)
    }

    @inline(never)
    private func slowSpan(of element: Element, in document: Document) -> Span {
        isHeld(element)
            ? documents.matches(element.serial)?.span(of: element) ?? Span(0, 0)
            : schema[element.kind].span(document, element.index)
    }

    /// Whether an element stands in no layer, but in the list of those that scripts hold.
    @inline(__always)
    func isHeld(_ element: Element) -> Bool { element.kind == .match || element.index >= Element.firstHeld }

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
        let ranks = (schema.rank(of: a.kind), schema.rank(of: b.kind))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 ? -1 : 1 }
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
        if schema[element.kind].traits.contains(.inSentence) { place.sentence = try sentence(around: element) }
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
