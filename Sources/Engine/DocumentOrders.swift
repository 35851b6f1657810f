import Corpus
import Ingest
import Library
import Reports
import Scripting

/// Tells whether what a plugin gives for a document depends on the documents that were read before it.
///
/// The variables of a plugin start anew with each document; what it keeps in tables does not. Documents are read in any
/// order and by several processes at once, so a plugin whose rows depend on it is wrong.
struct DocumentOrders {
    let run: PluginRun
    /// A larger corpus is not read in other orders, since each of its documents is also read alone.
    static let mostDocuments = 50

    /// What one document gave.
    private struct Output: Equatable {
        var rows: [[Value.Field]] = []
        var tallies: [Tallied] = []
        var failure: String?
    }

    private struct Tallied: Equatable, CustomStringConvertible {
        let name: String
        let key: Value
        let count: Int
        var description: String { "\(count) of '\(key.text)'" }
    }

    /// The first document whose rows differ, with what it was read after and how they differ; nil when there is none.
    ///
    /// - Throws: when the plugin cannot be run at all.
    func difference() throws(RunError) -> String? {
        let count = run.source.count
        guard (2...Self.mostDocuments).contains(count) else { return nil }
        var alone: [Output] = []
        for ordinal in 0..<count { alone.append(try output(of: ordinal)) }
        for order in [Array(0..<count), (0..<count).reversed()] {
            let found = try outputs(of: order)
            if let place = order.firstIndex(where: { found[$0] != alone[$0] }) {
                return try description(of: order[place], alone[order[place]], after: Array(order[..<place]))
            }
        }
        return nil
    }

    private func output(of ordinal: Int, after earlier: [Int] = []) throws(RunError) -> Output {
        try outputs(of: earlier + [ordinal])[ordinal] ?? Output()
    }

    /// Reads documents in the given order.
    private func outputs(of order: [Int]) throws(RunError) -> [Int: Output] {
        let script = try run.open()
        var outputs: [Int: Output] = [:]
        for ordinal in order { outputs[ordinal] = try output(of: ordinal, script) }
        return outputs
    }

    private func output(of ordinal: Int, _ script: PluginScript) throws(RunError) -> Output {
        let document: Document
        do { document = try run.source.document(ordinal) } catch { return Output(failure: "\(error)") }
        let found = script.map(document, ordinal: ordinal)
        if let failure = found.failure {
            if failure.isInterrupt { throw RunError(.interrupted, "interrupted") }
            return Output(failure: failure.failure.message)
        }
        let tallies = found.tallies.flatMap { tally in
            tally.counts.map { Tallied(name: tally.name, key: $0.key, count: $0.count) }
        }
        return Output(rows: found.rows, tallies: tallies)
    }

    // MARK: Messages

    private func description(of ordinal: Int, _ alone: Output, after earlier: [Int]) throws(RunError) -> String {
        // One document before it is usually enough to see it.
        for other in earlier {
            let found = try output(of: ordinal, after: [other])
            if found != alone { return message(ordinal, found, alone, after: id(other)) }
        }
        let found = try output(of: ordinal, after: earlier)
        return message(ordinal, found, alone, after: "\(earlier.count) others")
    }

    private func message(_ ordinal: Int, _ found: Output, _ alone: Output, after others: String) -> String {
        let what = found.rows != alone.rows ? "rows" : found.failure != alone.failure ? "results" : "tallies"
        return "\(id(ordinal)) gives other \(what) when it is read after \(others): \(Self.difference(found, alone)); "
            + "what `map` keeps in a table stays for the next document"
    }

    private func id(_ ordinal: Int) -> String { run.source.entries[ordinal].id }

    private static func difference(_ found: Output, _ alone: Output) -> String {
        if let failure = found.failure { return "it fails with '\(failure)'" }
        if let failure = alone.failure { return "alone it fails with '\(failure)'" }
        if found.rows.count != alone.rows.count { return "\(rows(found.rows.count)), alone \(alone.rows.count)" }
        for (number, (row, other)) in zip(found.rows, alone.rows).enumerated() where row != other {
            return "row \(number + 1): \(difference(row, other))"
        }
        for (tally, other) in zip(found.tallies, alone.tallies) where tally != other {
            return "the tally '\(tally.name)' gets \(tally), alone \(other)"
        }
        return "\(found.tallies.count) tallies, alone \(alone.tallies.count)"
    }

    /// The first field of a row that another lacks, or has with another value.
    private static func difference(_ row: [Value.Field], _ other: [Value.Field]) -> String {
        for field in row {
            let value = other.first { $0.name == field.name }?.value ?? .none
            if value != field.value { return "\(field.name) is '\(field.value.text)', alone '\(value.text)'" }
        }
        let missing = other.first { field in !row.contains { $0.name == field.name } }
        return "\(missing?.name ?? "a field") is missing"
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
}
