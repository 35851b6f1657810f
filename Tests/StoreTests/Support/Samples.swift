import Reports
import Store

/// Answers that are the same on every run.
enum Samples {
    static func name(_ ordinal: Int) -> DocumentName {
        DocumentName(id: "d\(ordinal).txt", path: "corpus/d\(ordinal).txt", ordinal: ordinal)
    }

    static func place(_ ordinal: Int, _ start: Int) -> Value {
        let name = name(ordinal)
        return .place(
            Place(
                document: name.id, path: name.path, kind: "sentence", start: start, stop: start + 9,
                line: start / 7 + 1,
                text: "sentence \(start)", ordinal: ordinal))
    }

    static func answer(_ ordinal: Int, rows: Int) -> PluginAnswer {
        PluginAnswer(
            columns: ["actor", "n", "where"],
            rows: (0..<rows).map { [.string("Kyiv \($0 % 3)"), .integer($0), place(ordinal, $0 * 10 + 1)] },
            tallies: [.init("words", "the", ordinal), .init("words", .integer(ordinal % 2), 1)],
            warnings: ordinal % 3 == 0
                ? [Warning(document: "d\(ordinal).txt", plugin: "p", message: "odd", line: 4)] : [])
    }
}
