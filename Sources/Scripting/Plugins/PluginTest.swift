import Lua
public import Reports

/// One entry of a plugin's `tests`: documents, and the rows or the report that the plugin makes of them.
public struct PluginTest {
    public let name: String
    /// Documents that the test brings along.
    public let documents: [(id: String, text: String)]
    /// Arguments as a user would give them.
    public let arguments: [(name: String, value: String)]
    /// What `map` must emit, in order; a field that is left out is not compared.
    public let rows: [[Value.Field]]?
    /// A folder of documents beside the plugin, in place of `documents`.
    public let corpus: String?
    /// A Markdown file beside the plugin that the report must equal.
    public let snapshot: String?
}

/// Reads the `tests` of a plugin.
struct PluginTestReader {
    let plugin: Plugin
    let host: ScriptHost

    private static let fields = ["name", "docs", "args", "rows", "corpus", "snapshot"]

    /// - Throws: `PluginError` that names the test and the field.
    func read() throws(PluginError) -> [PluginTest] {
        guard let reference = plugin.tests else { return [] }
        let value: Value
        do {
            let stack = host.lua.stack
            stack.push(reference)
            defer { stack.pop() }
            value = try Call(host: host, lua: stack).value(at: -1)
        } catch {
            throw invalid("field 'tests': \((error as? ScriptError)?.message ?? "\(error)")")
        }
        guard case .list(let entries) = value else { throw invalid("field 'tests' must be a list of tests") }
        var tests: [PluginTest] = []
        for (number, entry) in entries.enumerated() { tests.append(try test(entry, number + 1)) }
        return tests
    }

    private func invalid(_ message: String) -> PluginError { PluginError(.invalid, "\(plugin.path): \(message)") }

    private func test(_ entry: Value, _ number: Int) throws(PluginError) -> PluginTest {
        guard case .record(let fields) = entry else { throw invalid("test \(number) must be a table with a name") }
        let name = entry[field: "name"]?.text ?? "test \(number)"
        if let unknown = fields.first(where: { !Self.fields.contains($0.name) }) {
            let hint = Suggestion.hint(for: unknown.name, in: Self.fields) ?? ""
            throw invalid("test '\(name)' has an unknown field '\(unknown.name)'\(hint)")
        }
        var documents: [(id: String, text: String)] = []
        for document in try list(entry[field: "docs"], "docs", name) {
            guard let text = document[field: "text"]?.text else {
                throw invalid("test '\(name)': each of 'docs' must be a table such as { id = \"a.txt\", text = \"…\" }")
            }
            documents.append((document[field: "id"]?.text ?? "\(documents.count + 1).txt", text))
        }
        let corpus = try path(entry, "corpus", name)
        guard corpus != nil || !documents.isEmpty else {
            throw invalid("test '\(name)' has neither 'docs' nor 'corpus'")
        }
        var rows: [[Value.Field]]?
        if entry[field: "rows"] != nil {
            rows = []
            for row in try list(entry[field: "rows"], "rows", name) {
                if case .record(let fields) = row { rows?.append(fields) } else { rows?.append([]) }
            }
        }
        var arguments: [(name: String, value: String)] = []
        if case .record(let given)? = entry[field: "args"] {
            for field in given {
                var text = field.value.text
                if case .list(let values) = field.value { text = values.map(\.text).joined(separator: ",") }
                arguments.append((field.name, text))
            }
        }
        return PluginTest(
            name: name, documents: documents, arguments: arguments, rows: rows, corpus: corpus,
            snapshot: try path(entry, "snapshot", name))
    }

    /// A path below the plugin's folder: a plugin from someone else must not choose what else is read.
    private func path(_ entry: Value, _ field: String, _ name: String) throws(PluginError) -> String? {
        guard let path = entry[field: field]?.text else { return nil }
        guard Permission.isBelow(path) else {
            throw invalid("test '\(name)': '\(field)' must lie in the plugin's folder, got \(Quoting.name(path))")
        }
        return path
    }

    private func list(_ value: Value?, _ field: String, _ name: String) throws(PluginError) -> [Value] {
        guard let value else { return [] }
        guard case .list(let values) = value else { throw invalid("test '\(name)': '\(field)' must be a list") }
        return values
    }
}
