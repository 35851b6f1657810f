import Corpus
import Reports

/// From a place that was kept (in a row, in a file) back to the element.
extension ScriptHost {
    /// The element of a place; its document is opened again where it was closed.
    ///
    /// - Throws: when the document is not of this corpus, or has no such element any more.
    func element(of place: Place) throws -> Element {
        let known = Element(bits: place.handle)
        if place.handle != 0, let document = try? document(of: known), document.id == place.document {
            return known
        }
        if let element = try keptElement(of: place) { return element }
        let opened = try openDocument(place.ordinal)
        let document = try document(of: opened)
        guard document.id == place.document,
            let kind = ElementKind.named(place.kind),
            let element = element(of: kind, at: Span(place.start - 1, place.stop), in: document, serial: opened.serial)
        else { throw noSuchElement(place) }
        return element
    }

    /// The element of a kind that covers exactly `span`; a match is made anew.
    private func element(of kind: ElementKind, at span: Span, in document: Document, serial: UInt32) -> Element? {
        func find(_ count: Int, _ spanOf: (Int) -> Span) -> Element? {
            // Layers are in order of their starts: the first that starts here, then the one that fits.
            var low = 0
            var high = count
            while low < high {
                let middle = (low + high) / 2
                if spanOf(middle).start < span.start { low = middle + 1 } else { high = middle }
            }
            while low < count, spanOf(low).start == span.start {
                if spanOf(low) == span { return Element(kind, serial: serial, index: low) }
                low += 1
            }
            return nil
        }
        func spanOf(_ index: Int) -> Span { self.span(of: Element(kind, serial: serial, index: index), in: document) }
        switch kind {
        case .document: return Element(.document, serial: serial, index: 0)
        case .section: return find(document.sections.count, spanOf)
        case .line: return find(document.lines.count, spanOf)
        case .sentence: return find(document.sentences.count, spanOf)
        case .token: return find(document.tokens.count, spanOf)
        case .entity: return find(document.names.mentions.count, spanOf)
        case .date: return find(document.values.dates.count, spanOf)
        case .money: return find(document.values.money.count, spanOf)
        case .number: return find(document.values.numbers.count, spanOf)
        case .quote: return find(document.speech.quotes.count, spanOf)
        case .statement: return find(document.speech.statements.count, spanOf)
        case .link: return find(document.links.count, spanOf)
        case .faq: return find(document.blocks.faqs.count, spanOf)
        case .match: return match(span, query: "", captures: [], serial: serial)
        case .phrase:
            if let phrase = document.speech.phrases.firstIndex(of: span) {
                return Element(.phrase, serial: serial, index: phrase)
            }
            return document.blocks.indices(of: .phrase).map(Int.init).first {
                Int(document.blocks.starts[$0]) == span.start && Int(document.blocks.stops[$0]) == span.stop
            }.map { Element(block: $0, of: document.blocks, serial: serial) }
        case .heading, .paragraph, .list, .item, .table, .row, .cell, .blockquote, .code, .figure, .callout:
            let wanted = BlockKind(kind)
            return document.blocks.indices(of: wanted).map(Int.init).first {
                Int(document.blocks.starts[$0]) == span.start && Int(document.blocks.stops[$0]) == span.stop
            }.map { Element(kind, serial: serial, index: $0) }
        }
    }

    /// The element of a query hit.
    func match(_ span: Span, query: String, captures: [Matches.Capture], serial: UInt32) -> Element {
        let matches = documents.matches(serial) ?? Matches(self)
        documents.setMatches(matches, serial)
        let index = matches.index(of: Matches.Match(span: span, query: query, captures: captures))
        return Element(.match, serial: serial, index: index)
    }
}

extension BlockKind {
    /// The block behind an element kind; a callout is a paragraph with a role.
    init(_ kind: ElementKind) {
        switch kind {
        case .heading: self = .heading
        case .list: self = .list
        case .item: self = .item
        case .table: self = .table
        case .row: self = .row
        case .cell: self = .cell
        case .blockquote: self = .blockquote
        case .code: self = .code
        case .figure: self = .figure
        default: self = .paragraph
        }
    }
}
