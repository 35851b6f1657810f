import Corpus
import JSONText

/// One line of JSON as a document: its text, and what the other fields say about it.
struct JSONRecord {
    private(set) var text = ""
    /// Whether some field is the text, be it empty.
    private(set) var hasText = false
    private(set) var metadata = Metadata()
    /// The names of the fields; of objects in them with a full stop between.
    private(set) var names: [String] = []
    private var roles: [ColumnRole: Int] = [:]

    struct Fault: Error { let reason: String }

    /// Objects in objects are opened so far.
    private static let deepest = 4

    init(_ source: Text, _ span: Span, _ columns: Columns) throws(Fault) {
        let value: JSONValue
        do {
            value = try JSONValue(reading: Array(source.string(span.start, span.stop).utf8))
        } catch {
            let isArray = source[span.start] == UInt8(ascii: "[")
            throw Fault(
                reason: isArray ? Self.array : "the line is no JSON: \(error.reason) (column \(error.column))")
        }
        if case .string(let string) = value {
            text = string
            hasText = true
            return
        }
        guard case .object(let fields) = value else {
            if case .list = value { throw Fault(reason: Self.array) }
            throw Fault(reason: "the line is no JSON object; write one with its text as a field")
        }
        var values: [JSONValue] = []
        Self.flatten(fields, "", 0, &names, &values)
        roles = Self.roles(names, columns)
        if let index = roles[.text] {
            hasText = true
            text = Self.text(values[index])
        }
        metadata = Self.metadata(names, values, roles)
    }

    private static let array =
        "the line begins an array, where each line is to be an object; jq -c '.[]' makes lines of it"

    private static func flatten(
        _ fields: [JSONValue.Field], _ prefix: String, _ depth: Int, _ names: inout [String],
        _ values: inout [JSONValue]
    ) {
        for field in fields {
            if case .object(let inner) = field.value, depth < deepest {
                flatten(inner, prefix + field.name + ".", depth + 1, &names, &values)
            } else {
                names.append(prefix + field.name)
                values.append(field.value)
            }
        }
    }

    private static func roles(_ names: [String], _ columns: Columns) -> [ColumnRole: Int] {
        var roles: [ColumnRole: Int] = [:]
        for role in ColumnRole.allCases {
            if let choice = columns.choice(role) { roles[role] = names.firstIndex(of: choice) }
        }
        // The fields of the object itself are looked at before those of objects in it.
        let outer = names.map { $0.contains(".") ? "" : $0 }
        let inner = names.map { String($0.split(separator: ".").last ?? "") }
        for role in ColumnRole.allCases where columns.choice(role) == nil {
            let index = role.guess(among: outer) ?? role.guess(among: roles[.text].map { beside($0, names) } ?? inner)
            if let index, !roles.values.contains(index) { roles[role] = index }
        }
        return roles
    }

    /// The last parts of the names of one object's fields: those that stand beside a field; empty for others.
    private static func beside(_ index: Int, _ names: [String]) -> [String] {
        guard let stop = names[index].lastIndex(of: ".") else { return [] }
        let prefix = names[index][...stop]
        return names.map { name in
            name.hasPrefix(prefix) && !name.dropFirst(prefix.count).contains(".")
                ? String(name.dropFirst(prefix.count)) : ""
        }
    }

    /// A list of strings is a text of paragraphs.
    private static func text(_ value: JSONValue) -> String {
        guard case .list(let values) = value else { return string(value) }
        return values.map(text).joined(separator: "\n\n")
    }

    private static func metadata(
        _ names: [String], _ values: [JSONValue], _ roles: [ColumnRole: Int]
    ) -> Metadata {
        var metadata = RecordMetadata()
        for (index, name) in names.enumerated() {
            let role = roles.first { $0.value == index }?.key
            guard role != .text else { continue }
            if case .list(let elements) = values[index] {
                for element in elements { metadata.add(name, string(element), role) }
            } else {
                metadata.add(name, string(values[index]), role)
            }
        }
        return metadata.metadata
    }

    private static func string(_ value: JSONValue) -> String {
        switch value {
        case .string(let string): string
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .list(let values): values.map(string).joined(separator: ", ")
        case .object(let fields): fields.map { "\($0.name): \(string($0.value))" }.joined(separator: ", ")
        case .null: ""
        }
    }

    var missingText: String {
        "no field is the text; there are: \(names.joined(separator: ", ")); "
            + "say which, as in --columns text=\(names.first ?? "NAME")"
    }

    var summary: String {
        let known = ColumnRole.allCases.compactMap { role in roles[role].map { "\(role.rawValue) = \(names[$0])" } }
        let others = names.indices.filter { !roles.values.contains($0) }.map { names[$0] }
        return known.joined(separator: ", ") + (others.isEmpty ? "" : "; others: \(others.joined(separator: ", "))")
    }
}
