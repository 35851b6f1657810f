import Ingest
import Reports
import Wire

/// A document that workers ended of that ran all plugins on it: now each plugin has it alone, so that the others keep what
/// they find in it.
struct DividedDocument: Sendable {
    /// What the plugins gave that have had it.
    var answer: DocumentAnswer
    var log = ""

    /// The plugin whose turn it is.
    var plugin: Int { answer.results.count }
}

extension Supervisor {
    /// Sets a document aside that fresh workers ended of: for the plugin that had it alone, or the only one there is.
    func setAside(_ ordinal: Int, _ death: Death, log: String) {
        guard let corpus else { return }
        if !death.isOfDocument { unkept.insert(ordinal) }
        let entry = corpus.entries[ordinal]
        var failure = Failure(
            document: entry.id, plugin: "", kind: death.kind, message: death.message, script: death.script)
        if let part = divided[ordinal] {
            failure.plugin = plugins[part.plugin].name
            var result = DocumentAnswer.Result()
            result.failure = failure
            return add(result, to: ordinal, log: log)
        }
        var answer = DocumentAnswer(of: entry)
        if plugins.count > 1 {
            divided[ordinal] = DividedDocument(answer: answer)
            return runAgain(ordinal)
        }
        failure.plugin = plugins.first?.name ?? ""
        answer.failure = failure
        keep(answer, ordinal, log: log)
    }

    /// The answer of one plugin came.
    func partCame(_ bytes: [UInt8], _ line: Range<Int>, _ ordinal: Int, log: String) throws(WireError) {
        guard let part = divided[ordinal] else { return }
        var reader = WireReader(bytes, in: line)
        let answer = try DocumentAnswer(reading: &reader, plugins: plugins.map(\.name), ordinal: ordinal)
        guard answer.results.indices.contains(part.plugin) else {
            // It cannot be read, or is left out: that is so for every plugin.
            return keep(answer, ordinal, log: part.log + log)
        }
        divided[ordinal]?.answer.hash = answer.hash
        divided[ordinal]?.answer.warnings = answer.warnings
        add(answer.results[part.plugin], to: ordinal, log: log)
    }

    private func add(_ result: DocumentAnswer.Result, to ordinal: Int, log: String) {
        divided[ordinal]?.answer.results.append(result)
        divided[ordinal]?.log += log
        guard let part = divided[ordinal] else { return }
        if part.plugin < plugins.count { runAgain(ordinal) } else { keep(part.answer, ordinal, log: part.log) }
    }

    private func runAgain(_ ordinal: Int) {
        deaths[ordinal] = nil
        again = ([ordinal] + again).sorted()
    }

    private func keep(_ answer: DocumentAnswer, _ ordinal: Int, log: String) {
        var writer = WireWriter()
        answer.write(to: &writer)
        guard let head = try? AnswerHead(reading: writer.bytes, in: writer.bytes.indices) else { return }
        remember(writer.bytes[...], head, ordinal, log: log)
        keep(writer.bytes[...], head, ordinal, log: log)
    }
}
