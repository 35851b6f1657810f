import Corpus
import Ingest
import Library
import Lua
import Reports

/// Elements of documents that are not open, known by the places that rows kept of them.
///
/// A report over ten thousand documents asks most elements for their text and line. Those stand in the rows, so no
/// document is read for them, and none need be there: a report can be made on another machine. Everything else opens
/// the document.
extension ScriptHost {
    /// The element of a place that says which one of its layer it is; nil where it does not, or where the corpus here
    /// has another document of its number.
    ///
    /// - Throws: when the document is open and has no such element.
    func keptElement(of place: Place) throws -> Element? {
        guard (1...Element.indexLimit).contains(place.number), let source,
            source.entries.indices.contains(place.ordinal), source.entries[place.ordinal].id == place.document,
            let kind = schema[place.kind]?.kind
        else { return nil }
        let serial = try restingSerial(ofOrdinal: place.ordinal)
        let span = Span(place.start - 1, place.stop)
        let numbered = Element(kind, serial: serial, index: place.number - 1)
        let element = isHeld(numbered) ? hold(span, as: kind, serial: serial) : numbered
        if let document = documents.document(serial) {
            guard holds(element, at: span, in: document) else { throw noSuchElement(place) }
        } else {
            keep(place, for: element)
        }
        return element
    }

    /// The serial number of a document that need not have been read.
    private func restingSerial(ofOrdinal ordinal: Int) throws -> UInt32 {
        if let known = documents.serial(ofOrdinal: ordinal) { return known }
        guard let serial = documents.openResting(ordinal: ordinal) else {
            throw ScriptError("too many documents were opened in one session")
        }
        return serial
    }

    private func keep(_ place: Place, for element: Element) {
        guard kept[element.serial]?[element.bits] == nil else { return }
        kept[element.serial, default: [:]][element.bits] = place
        lua.stack.charge(256 + place.text.utf8.count)
    }

    /// What a row kept of an element whose document is not open.
    @inline(__always)
    func keptPlace(of element: Element) -> Place? {
        if documents.document(element.serial) != nil { return nil }
        return kept[element.serial]?[element.bits]
    }

    /// Looks that the elements which rows kept of a document are those that it has.
    ///
    /// - Throws: when one is not: the rows are of another file, or of another version of this program.
    func checkKept(_ document: Document, serial: UInt32) throws {
        guard let places = kept.removeValue(forKey: serial) else { return }
        for (bits, place) in places {
            let element = Element(bits: bits)
            guard holds(element, at: Span(place.start - 1, place.stop), in: document) else {
                kept[serial] = places
                throw noSuchElement(place)
            }
            lua.stack.charge(-256 - place.text.utf8.count)
        }
    }

    func noSuchElement(_ place: Place) -> ScriptError {
        ScriptError("\(place.citation) holds no such \(place.kind) any more")
    }

    /// Whether there is such an element, and whether it covers exactly `span`.
    private func holds(_ element: Element, at span: Span, in document: Document) -> Bool {
        if isHeld(element) { return span.start >= 0 && span.start <= span.stop && span.stop <= document.text.count }
        let kind = schema[element.kind]
        return element.index < kind.count(document) && kind.holds(document, element.index)
            && kind.span(document, element.index) == span
    }

    /// Pushes a field that is known without the document, which is not open; false where the document must answer.
    func pushKnown(_ element: Element, _ stack: LuaStack) -> Bool {
        if let place = kept[element.serial]?[element.bits] { return pushKept(place, element, stack) }
        guard let entry = restingEntry(of: element) else { return false }
        switch stack.string(at: 2) {
        case "id": stack.push(entry.id)
        case "path": stack.push(entry.path)
        case "kind": stack.push(element.kind.name)
        case "doc": stack.push(element: element.bits)
        default: return false
        }
        return true
    }

    private func pushKept(_ place: Place, _ element: Element, _ stack: LuaStack) -> Bool {
        switch stack.string(at: 2) {
        case "kind": stack.push(place.kind)
        case "start": stack.push(place.start)
        case "stop": stack.push(place.stop)
        case "line": stack.push(place.line)
        case "source": stack.push(place.source)
        case "doc": stack.push(element: Element(.document, serial: element.serial, index: 0).bits)
        case "text" where !place.isCut && element.kind != .document: stack.push(place.text)
        case "id" where element.kind == .document: stack.push(place.document)
        case "path" where element.kind == .document: stack.push(place.path)
        case "sentence": return pushKeptSentence(place, element, stack)
        default: return false
        }
        return true
    }

    private func pushKeptSentence(_ place: Place, _ element: Element, _ stack: LuaStack) -> Bool {
        guard element.kind != .sentence else {
            stack.push(element: element.bits)
            return true
        }
        guard schema[element.kind].traits.contains(.inSentence) else { return false }
        guard let sentence = place.sentence else {
            stack.pushNil()
            return true
        }
        guard (1...Element.indexLimit).contains(sentence.number) else { return false }
        let whole = Element(.sentence, serial: element.serial, index: sentence.number - 1)
        keep(Place(sentence, in: place), for: whole)
        stack.push(element: whole.bits)
        return true
    }

    /// The id or path of a document that is not open.
    func restingEntry(of element: Element) -> (id: String, path: String)? {
        guard element.kind == .document, let ordinal = documents.restingOrdinal(element.serial), let source else {
            return nil
        }
        return (source.entries[ordinal].id, source.entries[ordinal].path)
    }
}

extension Place {
    /// The place of a sentence that another place lies in.
    init(_ sentence: PlacedSentence, in place: Place) {
        self.init(
            document: place.document, path: place.path, kind: ElementKind.sentence.name, start: sentence.start,
            stop: sentence.stop, line: sentence.line, text: sentence.text, ordinal: place.ordinal,
            number: sentence.number)
        isCut = sentence.isCut
    }
}
