/// Rows by document, which is how two sets of them are compared.
///
/// A place in them is the record that JSON has for it, so that rows of a report file and of a run are of one kind.
public struct DocumentRows: Sendable {
    public struct Entry: Sendable {
        public var document: String
        /// SHA-256 of the document; nil where that is not known.
        public var hash: String?
        /// The fields of each row that hold something.
        public var rows: [[Value.Field]]

        public init(document: String, hash: String? = nil, rows: [[Value.Field]]) {
            self.document = document
            self.hash = hash
            self.rows = rows.map { row in
                row.map { Value.Field($0.name, $0.value.asInJSON) }.filter { !$0.value.isNone }
            }
        }
    }

    public var entries: [Entry]

    public init(_ entries: [Entry] = []) { self.entries = entries }

    /// The rows of a table, by their origins.
    ///
    /// - Throws: what keeps rows that are elsewhere from being read.
    public init(_ table: ResultTable) throws {
        entries = []
        try table.forEachRow { row in
            let fields = zip(table.columns, row.values).map { Value.Field($0, $1) }
            let more = Entry(document: row.origin, rows: [fields])
            if entries.last?.document == row.origin {
                entries[entries.count - 1].rows += more.rows
            } else {
                entries.append(more)
            }
        }
    }

    /// The entries by document; those of one document are joined.
    var byDocument: [[UInt8]: Entry] {
        // By bytes: two ids that look alike are two documents.
        Dictionary(entries.map { (Array($0.document.utf8), $0) }) { first, second in
            var joined = first
            joined.rows += second.rows
            return joined
        }
    }
}

extension Value {
    /// The value that is read back when it was written as JSON.
    var asInJSON: Value {
        switch self {
        case .number(let number): number.isFinite ? self : .none
        case .bytes: .string(text)
        case .place(let place): .record(JSONWriter.fields(of: place).map { Field($0.0, $0.1) })
        case .list(let values): .list(values.map(\.asInJSON))
        case .record(let fields): .record(fields.map { Field($0.name, $0.value.asInJSON) })
        default: self
        }
    }

    /// A place that was written as JSON; nil for every other value.
    var placement: Placement? {
        guard case .record(let fields) = self, fields.count == 6, fields.map(\.name) == Placement.names,
            case .string(let text) = fields[0].value, case .string(let document) = fields[2].value,
            case .integer(let start) = fields[3].value, case .integer(let stop) = fields[4].value,
            case .integer(let line) = fields[5].value
        else { return nil }
        return Placement(text: text, document: document, start: start, stop: stop, line: line)
    }

    /// The first place in the value.
    var firstPlacement: Placement? {
        if let placement { return placement }
        switch self {
        case .list(let values): return values.lazy.compactMap(\.firstPlacement).first
        case .record(let fields): return fields.lazy.compactMap(\.value.firstPlacement).first
        default: return nil
        }
    }

    /// The value, with nothing left of a place but its text.
    var withoutPlacements: Value {
        if let placement { return .string(placement.text) }
        return switch self {
        case .list(let values): .list(values.map(\.withoutPlacements))
        case .record(let fields): .record(fields.map { Field($0.name, $0.value.withoutPlacements) })
        default: self
        }
    }
}

/// A place as JSON has it.
struct Placement {
    let text: String
    let document: String
    let start: Int
    let stop: Int
    let line: Int

    /// Where it stands, whatever the text there.
    struct Position: Hashable {
        let document: String
        let start: Int
        let stop: Int
    }

    var position: Position { Position(document: document, start: start, stop: stop) }

    static let names = ["text", "kind", "document", "start", "stop", "line"]
}
