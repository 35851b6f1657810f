import Reports
import TOMLKit

/// Reads `workbench.toml`: the only place that knows TOML.
///
/// A key that means nothing is an error, since it is most likely a misspelt one that would be
/// silently without effect.
enum SettingsFile {
    static func parse(_ text: String, file: String) throws(CommandFailure) -> Settings {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let place = error.source.begin
            throw .usage("\(file):\(place.line):\(place.column): not valid TOML: \(error.description)")
        } catch {
            throw .usage("\(file): not valid TOML")
        }
        var settings = Settings(file: file)
        let reader = SettingsTable(text: text, file: file, table: table, name: nil)
        try reader.checkKeys(Setting.all.map { $0.table ?? $0.name }.uniqued)
        for name in Setting.all.compactMap(\.table).uniqued {
            try reader.table(name)?.checkKeys(Setting.all.filter { $0.table == name }.map(\.name))
        }
        for setting in Setting.all {
            guard let table = try setting.table.map(reader.table) ?? reader else { continue }
            try setting.take(table, &settings)
        }
        return settings
    }
}

/// Takes values out of one table, with messages that name file and line.
struct SettingsTable {
    let text: String
    let file: String
    let table: TOMLTable
    /// The table's name; nil for the top level.
    let name: String?

    func checkKeys(_ known: [String]) throws(CommandFailure) {
        for key in table.keys where !known.contains(key) {
            let what = name.map { "[\($0)] has no setting '\(key)'" } ?? "there is no setting '\(key)'"
            let hint = Suggestion.hint(for: key, in: known) ?? ""
            throw .usage("\(place(of: key)): \(what)\(hint); there are: \(known.joined(separator: ", "))")
        }
    }

    /// A string or a list of strings.
    func strings(_ key: String) throws(CommandFailure) -> [String]? {
        guard let value = table[key] else { return nil }
        if let string = value.string { return [string] }
        guard let array = value.array else { throw wrongType(key, expected: "a string or a list of strings") }
        var result: [String] = []
        for element in array {
            guard let string = element.string else { throw wrongType(key, expected: "a string or a list of strings") }
            result.append(string)
        }
        return result
    }

    /// A string, or a number or truth value as one.
    func name(_ key: String) throws(CommandFailure) -> String? {
        guard let value = table[key] else { return nil }
        if let string = value.string { return string }
        if let number = value.int { return "\(number)" }
        if let isTrue = value.bool { return isTrue ? "yes" : "no" }
        throw wrongType(key, expected: "the name or the number of a column")
    }

    func table(_ key: String) throws(CommandFailure) -> SettingsTable? {
        guard let value = table[key] else { return nil }
        guard let inner = value.table else { throw wrongType(key, expected: "a table, written [\(key)]") }
        return SettingsTable(text: text, file: file, table: inner, name: key)
    }

    func quantity<Value>(
        _ key: String, _ read: (String) throws(QuantityError) -> Value
    ) throws(CommandFailure) -> Value? {
        guard let value = table[key] else { return nil }
        guard let string = value.string ?? value.int.map(String.init) else {
            throw wrongType(key, expected: "a string with a unit")
        }
        do {
            return try read(string)
        } catch {
            throw .usage("\(place(of: key)): '\(key)': \(error)")
        }
    }

    private func wrongType(_ key: String, expected: String) -> CommandFailure {
        .usage("\(place(of: key)): '\(key)' must be \(expected)")
    }

    /// `file:line` of a key, or of the inline table that holds it.
    ///
    /// The parser keeps no places, so this looks for the line whose key, with the table's name before it, is the
    /// one wanted: `time` below `[limits]`, or `limits.time`.
    private func place(of key: String) -> String {
        let wanted = name.map { "\($0).\(key)" } ?? key
        var header = ""
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let bare = line.prefix { $0 != "=" && $0 != "#" }.filter { !" \t\r\"'[]".contains($0) }
            let isHeader = line.drop { $0 == " " || $0 == "\t" }.hasPrefix("[")
            if isHeader { header = bare }
            let path = isHeader || header.isEmpty ? bare : "\(header).\(bare)"
            if path == wanted || path.hasPrefix(wanted + ".") || path == name && line.contains("{") {
                return "\(file):\(index + 1)"
            }
        }
        return file
    }
}

extension [String] {
    /// The same, each once.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
