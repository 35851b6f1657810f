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
            let kind = schema[place.kind],
            let element = element(of: kind, at: Span(place.start - 1, place.stop), in: document, serial: opened.serial)
        else { throw noSuchElement(place) }
        return element
    }

    /// The element of a kind that covers exactly `span`; a stretch that a script held is made anew.
    private func element(
        of kind: KindDeclaration, at span: Span, in document: Document, serial: UInt32
    ) -> Element? {
        if kind.traits.contains(.lent) { return hold(span, as: kind.kind, serial: serial) }
        let found = kind.index(of: span, in: document)
        if let found { return Element(kind.kind, serial: serial, index: found) }
        return kind.kind == .span ? hold(span, as: .span, serial: serial) : nil
    }

    /// The element of a stretch that is in no layer.
    func hold(_ span: Span, as kind: ElementKind, serial: UInt32) -> Element {
        let match = match(span, query: "", captures: [], serial: serial)
        return kind == .match ? match : Element(kind, serial: serial, index: Element.firstHeld + match.index)
    }

    /// The element of a query hit.
    func match(_ span: Span, query: String, captures: [Matches.Capture], serial: UInt32) -> Element {
        let matches = documents.matches(serial) ?? Matches(self)
        documents.setMatches(matches, serial)
        let index = matches.index(of: Matches.Match(span: span, query: query, captures: captures))
        return Element(.match, serial: serial, index: index)
    }
}

extension KindDeclaration {
    /// The number of the element that covers exactly `span`.
    fileprivate func index(of span: Span, in document: Document) -> Int? {
        if let gaps { return gaps.find(document, span) }
        let count = count(document)
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self.span(document, middle).start < span.start { low = middle + 1 } else { high = middle }
        }
        func fits(_ index: Int) -> Bool { self.span(document, index) == span && holds(document, index) }
        while low < count, self.span(document, low).start == span.start {
            if fits(low) { return low }
            low += 1
        }
        return nil
    }
}
