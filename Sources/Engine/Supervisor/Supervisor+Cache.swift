import Ingest
import Reports
import Scripting
import Store
import Wire

/// Documents whose answers an earlier run has kept.
extension Supervisor {
    /// Whether results of earlier runs say what this one would give. What a script writes must be written each time, and
    /// where its time goes is seen only while it runs.
    static func mayServe(_ header: WorkerHeader, _ options: RunOptions) -> Bool {
        !header.isProfiled && !header.describes && !options.permissions.contains { $0.kind == .write }
    }

    /// Documents that are looked for at a time.
    static let batch = 256
    /// Documents that are answered at a time, before other things have their turn.
    private static let mostAtOnce = 2048

    /// Answers the documents ahead that are known, up to the first one that must be run.
    ///
    /// Where there are many, it goes on later: a Ctrl-C must not wait.
    func passKnown() {
        guard let cache, let corpus, !plugins.isEmpty, phase == .map else { return }
        var passed = 0
        while next < last, phase == .map {
            if next == lookedUp {
                if passed >= Self.mostAtOnce { return goOnLater() }
                let ahead = lookedUp..<min(lookedUp + Self.batch, last)
                let found = cache.answers(ahead, of: corpus)
                known = found.known
                lookedUp += max(1, found.count)
            }
            if let answer = known.removeValue(forKey: next), keepKnown(answer, next) {
                cache.served(next)
            } else if cache.settings.isReportOnly {
                missing += 1
            } else {
                return
            }
            next += 1
            passed += 1
        }
    }

    private func goOnLater() {
        Task {
            for slot in workers.keys.sorted() { feed(slot) }
            advance()
        }
    }

    /// - Returns: false where the answer is damaged: then the document must be run.
    private func keepKnown(_ answer: CachedAnswer, _ ordinal: Int) -> Bool {
        guard let head = try? AnswerHead(reading: answer.line, in: 0..<answer.line.count),
            head.id == corpus?.entries[ordinal].id
        else { return false }
        keep(answer.line[...], head, ordinal, log: answer.log)
        return true
    }

    /// Keeps the answer of a document that was run for later runs.
    func remember(_ line: ArraySlice<UInt8>, _ head: AnswerHead, _ ordinal: Int, log: String) {
        guard let cache, let corpus, !unkept.contains(ordinal) else { return }
        cache.add(Array(line), head, corpus.entries[ordinal], ordinal: ordinal, log: log)
    }

    /// Why a report alone cannot be made; nil where it can.
    var lackOfResults: RunError? {
        guard missing > 0, let count = corpus?.entries.count else { return nil }
        return RunError(
            .notKept,
            "\(missing) of \(count) documents have no result yet; leave out --report-only, and they are run")
    }
}
