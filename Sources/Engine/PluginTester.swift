import Corpus
import Ingest
import Library
import Reports
import Scripting

/// Runs the tests that a plugin brings along. The documents of a test are also read in the opposite order and each alone,
/// and must give the same rows.
///
/// ```swift
/// for outcome in try PluginTester(plugin: "plugins/speakers.lua").run() {
///     print(outcome.failure == nil ? "ok" : "failed", outcome.name)
/// }
/// ```
public struct PluginTester {
    public struct Outcome: Sendable {
        public let name: String
        /// What differs; nil when the test passed.
        public let failure: String?
    }

    public var plugin: String
    public var options: RunOptions

    public init(plugin: String, options: RunOptions = RunOptions()) {
        self.plugin = plugin
        self.options = options
    }

    /// - Throws: when the plugin or one of its tests cannot be read.
    public func run() throws(RunError) -> [Outcome] {
        let empty = PluginRun(plugin: plugin, source: CorpusSource([]), options: options)
        let script = try empty.open()
        let tests: [PluginTest]
        do { tests = try script.tests() } catch { throw RunError(.invalidPlugin, error.description) }
        var outcomes: [Outcome] = []
        for test in tests { outcomes.append(Outcome(name: test.name, failure: failure(of: test))) }
        return outcomes
    }

    /// What is wrong with one test; nil when it passes.
    private func failure(of test: PluginTest) -> String? {
        do {
            var options = options
            options.arguments = test.arguments
            let run = PluginRun(plugin: plugin, source: try source(of: test), options: options)
            let result = try run.run()
            if let failure = result.failures.first {
                return "\(failure.document): \(failure.script ?? plugin): \(failure.message)"
            }
            if let difference = try DocumentOrders(run: run).difference() { return difference }
            if let rows = test.rows, let difference = try difference(rows, result.rows) { return difference }
            guard let snapshot = test.snapshot else { return nil }
            let path = beside(snapshot)
            let file = try DocumentReader.plainText(of: path).text.string
            // Its stamp names the plugin's hash, which is another with every change.
            let expected = Stamp.removed(fromMarkdown: file)
            return try MarkdownRenderer().render(result) == expected
                ? nil : "the report is not that of \(path); `workbench run … --format markdown -o` writes it anew"
        } catch {
            return "\(error)"
        }
    }

    private func source(of test: PluginTest) throws -> CorpusSource {
        if let corpus = test.corpus {
            guard !corpus.hasPrefix("/"), !corpus.split(separator: "/").contains("..") else {
                throw CorpusElsewhere(path: corpus)
            }
            return CorpusSource(try CorpusListing.open(beside(corpus)))
        }
        return CorpusSource(
            try test.documents.map { document in
                try DocumentReader.document(
                    from: Array(document.text.utf8), entry: CorpusEntry(id: document.id, path: document.id))
            })
    }

    /// A path that is relative to the plugin's folder.
    private func beside(_ path: String) -> String {
        guard !path.hasPrefix("/"), let slash = plugin.lastIndex(of: "/") else { return path }
        return plugin[...slash] + path
    }

    /// The first difference between the rows that were expected and those that came.
    private func difference(_ expected: [[Value.Field]], _ table: ResultTable) throws -> String? {
        guard expected.count == table.count else {
            let found = try table.rows.map { row in
                zip(table.columns, row).filter { !$1.isNone }.map { "\($0) = \($1.text)" }.joined(separator: ", ")
            }
            return "expected \(expected.count) rows, got \(table.count)" + found.map { "\n    \($0)" }.joined()
        }
        for (number, row) in expected.enumerated() {
            for field in row {
                let found = try table[number]?[field.name] ?? .none
                if !Self.matches(field.value, found) {
                    return "row \(number + 1): \(field.name) is '\(found.text)', expected '\(field.value.text)'"
                }
            }
        }
        return nil
    }

    /// Whether a value is as expected; an element is compared by its text.
    private static func matches(_ expected: Value, _ found: Value) -> Bool {
        switch (expected, found) {
        case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { matches($0, $1) }
        case (_, .place(let place)): expected.text == place.text
        case (.integer, _), (.number, _): expected.asDouble == found.asDouble
        default: expected == found
        }
    }
}

/// A test names a corpus that no colleague has who is given the plugin's folder.
private struct CorpusElsewhere: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "its corpus '\(path)' lies outside the plugin's folder; put it beside the plugin, and name it from there"
    }
}
