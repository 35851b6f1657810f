import Ingest
import Reports
import Wire

/// What is to be told of a document when its turn has come.
struct Notice: Sendable {
    var log: String
    var failures: [Failure] = []
    var warnings: [Warning] = []
}

/// Telling what goes on, in the order of the documents.
extension Supervisor {
    /// The beginning of warnings that are not empty.
    private static let warned = Array("\"warnings\":[{".utf8)

    /// What is to be told of an answer. It is read only where that is asked for, and where there may be something.
    func notice(of line: ArraySlice<UInt8>, _ ordinal: Int, failed: Int, log: String) -> Notice {
        var notice = Notice(log: log)
        guard events.noticed != nil, failed > 0 || line.firstRange(of: Self.warned) != nil else { return notice }
        var reader = WireReader(Array(line))
        guard let answer = try? DocumentAnswer(reading: &reader, plugins: plugins.map(\.name), ordinal: ordinal) else {
            return notice
        }
        notice.warnings = answer.warnings + answer.results.flatMap(\.warnings)
        notice.failures = (answer.failure.map { [$0] } ?? []) + answer.results.compactMap(\.failure)
        return notice
    }

    /// Tells of all documents whose turn has come.
    func tellNotices() {
        while nextNotice < goal, let notice = notices.removeValue(forKey: nextNotice) {
            if !notice.log.isEmpty { events.printed(notice.log, corpus?.entries[nextNotice].id) }
            if !notice.failures.isEmpty || !notice.warnings.isEmpty {
                events.noticed?(notice.failures, notice.warnings)
            }
            nextNotice += 1
        }
    }
}
