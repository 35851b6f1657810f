import Corpus
import Reports

/// The keys that items are grouped and counted by, where these are elements: all that name the same are one.
///
/// Every mention of a person is another place. Who groups statements by their speaker wants the speaker, so names count
/// by their canonical name, and words, phrases, values and cells by their text; what only has a place (a document, a
/// section, a sentence) stays apart.
struct GroupKeys {
    static let details =
        "An element as key: a name stands for all with its canonical `name` and `type`; a word, phrase, match, date, "
        + "amount or cell for all with the same text, case and accents aside; other elements for themselves."

    private let host: ScriptHost
    private var first: [String: Value] = [:]

    init(_ host: ScriptHost) { self.host = host }

    /// The first key that names the same as `key`.
    mutating func representative(of key: Value) throws -> Value {
        guard case .place(let place) = key, place.handle != 0,
            let identity = try identity(of: Element(bits: place.handle))
        else { return key }
        if let known = first[identity] { return known }
        first[identity] = key
        return key
    }

    private func identity(of element: Element) throws -> String? {
        let kind = host.schema[element.kind]
        let document = try host.document(of: element)
        switch kind.identity {
        case .place: return nil
        case .text: return "=" + Fold.norm(document.plainText(host.span(of: element, in: document)))
        case .fields(let names):
            let fields = names.compactMap { host.schema.field($0, of: kind.kind) }
            return fields.map { document.written($0.value(in: document, kind, element.index)).string ?? "" }
                .joined(separator: ":")
        }
    }
}
