import Ingest
import Reports

/// What a run tells on standard error when it is over: what went wrong, one line for each cause.
struct RunMessages {
    let display: FailureDisplay
    /// More causes than these are counted only.
    private static let mostCauses = 20

    /// Files that will not be read, one line for each kind.
    static func warn(ofSkipped listing: CorpusListing) {
        for files in Dictionary(grouping: listing.skipped, by: \.format).values.sorted(by: { $0[0].id < $1[0].id }) {
            guard files.count > 1 else {
                Message.warning("\(files[0].id): skipped: \(files[0].reason)")
                continue
            }
            Message.warning("\(files.count) files skipped: \(files[0].reason) (first: \(files[0].id))")
        }
    }

    /// Tells what went wrong.
    func tell(_ results: [RunResult]) {
        let warnings = results.flatMap {
            display == .all ? $0.warnings.map { ($0, 1) } : $0.warningCauses.map { ($0.first, $0.count) }
        }
        tell(warnings) { warning, count in
            Message.warning(count == 1 ? warning.report : "\(count) times: \(warning.common)")
        }
        let failures = failures(of: results)
        tell(failures) { failure, count in
            Message.error(count == 1 ? failure.report : "\(count) documents: \(failure.common)")
        }
    }

    private func tell<Event>(_ causes: [(Event, Int)], _ tell: (Event, Int) -> Void) {
        let most = display == .all ? causes.count : Self.mostCauses
        for (event, count) in causes.prefix(most) { tell(event, count) }
        let rest = causes.dropFirst(most)
        if !rest.isEmpty { Message.note("workbench: … and \(rest.count) more causes; --failures all lists every one") }
    }

    /// What failed; a document that cannot be read is told of once, however many plugins wanted it.
    private func failures(of results: [RunResult]) -> [(Failure, Int)] {
        var told: Set<String> = []
        var failures: [(Failure, Int)] = []
        for result in results {
            let causes =
                display == .all ? result.failures.map { ($0, 1) } : result.failureCauses.map { ($0.first, $0.count) }
            for cause in causes {
                if cause.0.kind == .unreadable, !told.insert(cause.0.document).inserted { continue }
                failures.append(cause)
            }
        }
        return failures
    }
}

extension Warning {
    /// `a.txt:12: message`
    fileprivate var report: ScreenText {
        let place: ScreenText = document.isEmpty ? "" : "\(document)\(line.map { ":\($0)" } ?? ""): "
        return place + "\(continued: message)"
    }

    /// `message (first: a.txt:12)`
    fileprivate var common: ScreenText {
        "\(continued: message)" + (document.isEmpty ? "" : " (first: \(document)\(line.map { ":\($0)" } ?? ""))")
    }
}

extension Failure {
    /// `a.txt:12: error in plugins/a.lua:3: message`; what cannot be read names its own path.
    fileprivate var report: ScreenText {
        if kind == .unreadable { return "\(message)" }
        return "\(place): \(kind.rawValue) in \(script ?? plugin): \(continued: message)"
    }

    /// `plugins/a.lua:3: message (first: a.txt:12)`
    fileprivate var common: ScreenText {
        let first: ScreenText = " (first: \(place))"
        switch kind {
        case .unreadable: return "\(commonMessage)" + first
        case .error: return "\(script ?? plugin): \(continued: message)" + first
        default: return "\(kind.rawValue) in \(script ?? plugin): \(continued: message)" + first
        }
    }

    private var place: String { document + (line.map { ":\($0)" } ?? "") }
}
