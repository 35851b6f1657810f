import Corpus
import Glibc
import Ingest
import Reports
import Scripting
import Wire

/// Reads documents and runs plugins over them, one document at a time.
struct DocumentRunner {
    let scripts: [PluginScript]

    /// What all plugins give for a file. A file that cannot be read is an answer too.
    func answer(_ entry: CorpusEntry, ordinal: Int) -> DocumentAnswer {
        answer(entry.id, entry.path, ordinal) { () throws(IngestError) in
            let bytes = try DocumentReader.bytes(of: entry)
            return (try DocumentReader.document(from: bytes, entry: entry), ContentHash.of(bytes))
        }
    }

    /// What all plugins give for a text that comes with its request.
    func answer(_ entry: CorpusEntry, text: String, format: String?, ordinal: Int) -> DocumentAnswer {
        answer(entry.id, entry.path, ordinal) { () throws(IngestError) in
            let bytes = Text(text)
            let document = try DocumentReader.document(from: bytes, entry: entry, format: format)
            return (document, ContentHash.of(bytes))
        }
    }

    /// What all plugins give for a document that is at hand.
    func answer(_ document: Document, ordinal: Int) -> DocumentAnswer {
        answer(document.id, document.path, ordinal) { () throws(IngestError) in (document, nil) }
    }

    private func answer(
        _ id: String, _ path: String, _ ordinal: Int, _ read: () throws(IngestError) -> (Document, String?)
    ) -> DocumentAnswer {
        let start = ThreadClock.seconds
        var answer = DocumentAnswer(id: id, path: path)
        do throws(IngestError) {
            let (document, hash) = try read()
            answer.hash = hash
            if let warning = DocumentReader.warning(for: document) {
                answer.warnings = [Warning(document: id, plugin: firstPlugin, message: warning.message)]
            }
            for script in scripts {
                let output = script.map(document, ordinal: ordinal)
                answer.results.append(Self.result(output))
                answer.readings += output.readings.filter { !answer.readings.contains($0) }
            }
        } catch {
            answer.failure = unreadable(error, id: id)
        }
        answer.milliseconds = (ThreadClock.seconds - start) * 1000
        return answer
    }

    private var firstPlugin: String { scripts.first?.plugin.name ?? "" }

    func unreadable(_ error: IngestError, id: String) -> Failure {
        Failure(document: id, plugin: firstPlugin, kind: .unreadable, message: error.description)
    }

    private static func result(_ output: DocumentOutput) -> DocumentAnswer.Result {
        var result = DocumentAnswer.Result()
        result.rows = output.rows
        result.tallies = output.tallies
        result.warnings = output.warnings
        result.failure = output.failure?.failure
        return result
    }
}

/// Processor time of the running thread.
enum ThreadClock {
    static var seconds: Double {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
