import Corpus
import Query
import Reports

/// What hits are grouped by: `match`, `document`, `date`, `month`, `year`, a capture (`who`) or a field (`who.name`).
struct HitKey {
    private enum Part {
        case document
        /// The date of the document, or so many letters of it.
        case date(Int)
        case field(capture: String, field: String)
    }

    private static let documentKeys = ["document", "date", "month", "year"]
    private let part: Part
    private let schema: Schema

    /// - Throws: for a name that the query does not bind, or a field that its capture cannot have.
    init(_ text: String, of query: Query) throws(CommandFailure) {
        schema = query.schema
        switch text {
        case "document": part = .document
        case "date": part = .date(10)
        case "month": part = .date(7)
        case "year": part = .date(4)
        default:
            let names = text.split(separator: ".", maxSplits: 1).map(String.init)
            let capture = names.first ?? ""
            guard let fields = query.fields(ofCapture: capture) else {
                let known = query.captureNames + ["match"] + Self.documentKeys
                throw .usage(
                    "the query binds no name '\(capture)'\(Suggestion.hint(for: capture, in: known) ?? ""); "
                        + "there are: \(known.joined(separator: ", "))")
            }
            let field = names.count > 1 ? names[1] : "text"
            guard fields.contains(field) else {
                throw .usage(
                    "'\(capture)' has no field '\(field)'\(Suggestion.hint(for: field, in: fields) ?? ""); "
                        + "there are: \(fields.joined(separator: ", "))")
            }
            part = .field(capture: capture, field: field)
        }
    }

    /// The value for a hit, with the place it is read from; nil where the hit has none.
    func value(of hit: Hit, in document: Document, ordinal: Int) -> (text: String, span: Span?)? {
        switch part {
        case .document: return (document.id, nil)
        case .date(let letters):
            return document.values.documentDate.map { (String($0.prefix(letters)), nil) }
        case .field(let name, let field):
            let capture = hit.capture(named: name)
            guard let capture, let text = schema.text(of: field, in: capture, of: document) else { return nil }
            return (text, capture.span)
        }
    }
}

extension Hit {
    func place(of span: Span, in document: Document, ordinal: Int, text: String? = nil) -> Place {
        Place(
            document: document.id, path: document.path, kind: "match", start: span.start + 1, stop: span.stop,
            line: document.sourceLine(at: span.start) + 1,
            text: text ?? document.text.string(span.start, span.stop), ordinal: ordinal)
    }
}

/// Counts hits by a key, and keeps the first place of each value.
struct HitGroups {
    private struct Group {
        let value: Value
        var count = 0
        var documents = 0
        var last = -1
    }

    let key: HitKey
    /// Hits without a value.
    private(set) var left = 0
    private var groups: [String: Group] = [:]

    init(by key: HitKey) { self.key = key }

    mutating func add(_ hit: Hit, in document: Document, ordinal: Int) {
        guard let (text, span) = key.value(of: hit, in: document, ordinal: ordinal) else {
            left += 1
            return
        }
        var group =
            groups[text]
            ?? Group(
                value: span.map { .place(hit.place(of: $0, in: document, ordinal: ordinal, text: text)) }
                    ?? .string(text))
        group.count += 1
        if group.last != ordinal {
            group.last = ordinal
            group.documents += 1
        }
        groups[text] = group
    }

    /// Highest count first, ties by value; a value has the place of its first hit.
    var table: ResultTable {
        let sorted = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return ResultTable(
            columns: ["value", "count", "documents"],
            rows: sorted.map { [$0.value.value, .integer($0.value.count), .integer($0.value.documents)] })
    }
}
