import Corpus
import Ingest
import Library
import Lua

extension ScriptHost {
    /// Opens document `ordinal` of the corpus, once.
    func openDocument(_ ordinal: Int) throws -> Element {
        guard let source, ordinal >= 0, ordinal < source.count else {
            throw ScriptError("there is no corpus here")
        }
        let document = try read(ordinal, of: source)
        if let serial = documents.serial(ofOrdinal: ordinal) {
            try checkKept(document, serial: serial)
            documents.resume(document, serial)
            return Element(.document, serial: serial, index: 0)
        }
        return try open(document, ordinal: ordinal)
    }

    /// The document that an element is of, read again where it was let go.
    ///
    /// - Throws: when it was closed, or is not there any more.
    func document(of element: Element) throws -> Document {
        if let document = documents.document(element.serial) { return document }
        guard let ordinal = documents.restingOrdinal(element.serial), let source else {
            throw ScriptError("this document is closed; keep what you need of it before the next one")
        }
        let document = try read(ordinal, of: source)
        try checkKept(document, serial: element.serial)
        documents.resume(document, element.serial)
        return document
    }

    private func read(_ ordinal: Int, of source: CorpusSource) throws -> Document {
        // The source tells nobody: a weak reference to this host would make each of its counted references slow.
        defer { for ordinal in source.takeGone() { documents.rest(ordinal: ordinal) } }
        do {
            return try source.document(ordinal)
        } catch let error where source.entries[ordinal].hash != nil && error.reason == .changed {
            throw ScriptError("\(source.entries[ordinal].id) has changed since it was read; run the plugin again")
        } catch let error where source.entries[ordinal].hash != nil && error.reason == .notFound {
            throw ScriptError(
                "\(source.entries[ordinal].id) is not here; what its rows keep can be read (text, line, source), no more"
            )
        } catch {
            throw ScriptError(error.description)
        }
    }
}
