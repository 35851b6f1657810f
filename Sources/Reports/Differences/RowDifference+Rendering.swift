extension RowDifference {
    /// The differences as a person reads them: documents, rows, and how many of each.
    ///
    ///     a.txt
    ///       + line 3  speaker = Angela Merkel, verb = said
    ///       - line 7  speaker = Helmut Kohl, verb = says
    ///       ~ line 9  speaker = Konrad Adenauer, verb = said → says
    ///
    /// - Parameter limit: the most rows that are shown; the rest is counted.
    public func text(limit: Int = .max) -> String {
        var text = ""
        var room = limit
        for document in documents + (tallies.map { [$0] } ?? []) {
            let shown = document.changes.filter { $0.kind != .moved }
            text += Display.line(document.document) + remark(on: document) + "\n"
            for change in shown.prefix(room) { text += "  \(Self.line(change))\n" }
            if shown.count > room { text += "  … \(shown.count - room) more\n" }
            room = max(0, room - shown.count)
        }
        return text + summary + "\n"
    }

    private func remark(on document: Document) -> String {
        var remarks: [String] = []
        if addedDocuments.contains(document.document) { remarks.append("new") }
        if goneDocuments.contains(document.document) { remarks.append("gone") }
        if document.isChanged == true { remarks.append("the document has changed") }
        let moved = document.changes.count { $0.kind == .moved }
        if moved > 0 { remarks.append("\(Self.rows(moved)) moved") }
        return remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
    }

    /// How many rows differ, in one line.
    public var summary: String {
        var parts = [Self.rows(count(.added)) + " added", "\(count(.gone)) gone", "\(count(.changed)) changed"]
        if count(.moved) > 0 { parts.append("\(count(.moved)) moved") }
        let counts = tallies.map { "; \($0.changes.count) counts of tallies differ" } ?? ""
        return parts.joined(separator: ", ") + "; \(same) the same" + counts
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    private static func line(_ change: Change) -> String {
        let place = change.line.map { "line \($0)  " } ?? ""
        switch change.kind {
        case .added: return "+ \(place)\(cells(change.after ?? []))"
        case .gone: return "- \(place)\(cells(change.before ?? []))"
        case .changed, .moved:
            let (before, after, differing) = (change.before ?? [], change.after ?? [], change.columns)
            let gone = before.map(\.name).filter { differing.contains($0) && after.value($0).isNone }
            let cells = (after.map(\.name) + gone).map { name in
                let (old, new) = (before.value(name), after.value(name))
                return "\(Display.line(name)) = \(differing.contains(name) ? pair(old, new) : shown(new))"
            }
            return "~ \(place)\(cells.joined(separator: ", "))"
        }
    }

    private static func cells(_ row: [Value.Field]) -> String {
        row.map { "\(Display.line($0.name)) = \(shown($0.value))" }.joined(separator: ", ")
    }

    /// Two values of a cell; of elements with one text, where they stand.
    private static func pair(_ old: Value, _ new: Value) -> String {
        let texts = (shown(old), shown(new))
        guard texts.0 == texts.1, let one = old.firstPlacement, let other = new.firstPlacement else {
            return "\(texts.0) → \(texts.1)"
        }
        guard one.line == other.line else { return "\(texts.0) (line \(one.line) → \(other.line))" }
        return "\(texts.0) (bytes \(one.start)–\(one.stop) → \(other.start)–\(other.stop))"
    }

    private static func shown(_ value: Value) -> String {
        value.isNone ? "nothing" : UnicodeText.shortened(Display.text(value.withoutPlacements), to: 80)
    }
}

extension RowDifference {
    /// The differences as JSON: how many of each kind, then each document with its rows, one a line.
    public var json: String {
        var writer = JSONWriter()
        writer.raw("{")
        for kind in Kind.allCases { writer.raw("\n  \"\(kind.rawValue)\": \(count(kind)),") }
        writer.raw("\n  \"same\": \(same),\n  \"tallies\": ")
        writer.write(.list(tallies?.changes.map(Self.object) ?? []))
        writer.raw(",\n  \"documents\": [")
        for (number, document) in documents.enumerated() {
            writer.raw(number == 0 ? "\n    " : ",\n    ")
            writer.write(self.object(document))
        }
        writer.raw(documents.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
        return writer.text
    }

    private func object(_ document: Document) -> Value {
        .record([
            Value.Field("document", .string(document.document)),
            Value.Field("new", .boolean(addedDocuments.contains(document.document))),
            Value.Field("gone", .boolean(goneDocuments.contains(document.document))),
            Value.Field("changed", document.isChanged.map { .boolean($0) } ?? .none),
            Value.Field("rows", .list(document.changes.map(Self.object))),
        ])
    }

    private static func object(_ change: Change) -> Value {
        var fields = [
            Value.Field("change", .string(change.kind.rawValue)),
            Value.Field("line", change.line.map { .integer($0) } ?? .none),
        ]
        if !change.columns.isEmpty { fields.append(Value.Field("columns", .list(change.columns.map { .string($0) }))) }
        if let before = change.before { fields.append(Value.Field("before", .record(before))) }
        if let after = change.after { fields.append(Value.Field("after", .record(after))) }
        return .record(fields)
    }
}
