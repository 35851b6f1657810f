import Corpus
import Glibc
import Ingest
import Query
import Reports
import Scripting
import Wire

/// Reads documents and runs plugins over them, one document at a time.
struct DocumentRunner {
    let scripts: [PluginScript]
    /// What a document must meet to be run; nil for all documents.
    var conditions: DocumentConditions?

    /// What all plugins give for a file, or only the one of that number. A file that cannot be read is an answer too.
    func answer(_ entry: CorpusEntry, ordinal: Int, plugin: Int? = nil) -> DocumentAnswer {
        answer(entry, ordinal, plugin) { () throws(IngestError) in
            let read = try DocumentReader.readHashed(entry)
            return (read.document, read.hash)
        }
    }

    /// What all plugins give for a text that comes with its request.
    func answer(_ entry: CorpusEntry, text: String, format: String?, ordinal: Int) -> DocumentAnswer {
        answer(entry, ordinal) { () throws(IngestError) in
            let bytes = Text(text)
            let document = try DocumentReader.document(from: bytes, entry: entry, format: format)
            return (document, ContentHash.of(bytes))
        }
    }

    /// What all plugins give for a document that is at hand.
    func answer(_ document: Document, ordinal: Int) -> DocumentAnswer {
        answer(CorpusEntry(id: document.id, path: document.path), ordinal) { () throws(IngestError) in (document, nil) }
    }

    private func answer(
        _ entry: CorpusEntry, _ ordinal: Int, _ plugin: Int? = nil,
        _ read: () throws(IngestError) -> (Document, String?)
    ) -> DocumentAnswer {
        let start = ThreadClock.seconds
        let id = entry.id
        var answer = DocumentAnswer(of: entry)
        if conditions?.mayHold(id: id, path: entry.path) == false {
            answer.isLeftOut = true
            return answer
        }
        do throws(IngestError) {
            let (document, hash) = try limitingTime(ofReading: id, read)
            answer.hash = hash
            if conditions?.hold(for: document) == false {
                answer.isLeftOut = true
                return answer
            }
            if let warning = DocumentReader.warning(for: document) {
                answer.warnings = [Warning(document: id, plugin: firstPlugin, message: warning.message)]
            }
            for (number, script) in scripts.enumerated() {
                guard plugin ?? number == number else {
                    answer.results.append(DocumentAnswer.Result())
                    continue
                }
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

    private func limitingTime<Result>(
        ofReading id: String, _ read: () throws(IngestError) -> Result
    ) throws(IngestError) -> Result {
        guard let script = scripts.first else { return try read() }
        return try script.limitingTime(ofReading: id, read)
    }

    private var firstPlugin: String { scripts.first?.plugin.name ?? "" }

    func unreadable(_ error: IngestError, id: String) -> Failure {
        Failure(
            document: id, plugin: firstPlugin, kind: .unreadable, message: error.description, line: error.line)
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
