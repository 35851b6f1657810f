import Reports

/// How a run ends: its reports are written, what went wrong is told, and the status says which of it was worst.
struct RunEnding {
    let output: RunOutput
    let failures: FailureDisplay

    /// - Parameter text: goes to standard output in place of the reports; those of a file are written all the same.
    /// - Throws: where the program is to end with another status than success.
    func end(_ results: inout [RunResult], instead text: ScreenText? = nil) throws(CommandFailure) {
        for number in results.indices {
            results[number].listsAll = failures == .all
            if results.count > 1 { results[number].explainReportFailure() }
        }
        let failed = results.filter { $0.reportFailure != nil }
        // A single report that failed leaves rows only, which not every form can hold.
        let isWritten = failed.isEmpty || results.count > 1 || output.format == .json || output.format == .csv
        // What failed is told and decides the status, whether or not anyone takes the report.
        let unwritten = isWritten ? write(results, instead: text) : nil
        RunMessages(display: failures).tell(results)
        if case .file(let file, let format) = failures { try RunOutput.write(failures: results, to: file, format) }
        for result in failed.dropLast() { Message.error("\(lines: result.reportFailure ?? "")") }
        if let last = failed.last, let reason = last.reportFailure {
            if let unwritten, unwritten.status != .success { throw unwritten }
            if last.isReportInterrupted { throw CommandFailure(.interrupted, Self.interruption(last, isWritten)) }
            let isDenied = failed.allSatisfy(\.isReportDenied)
            throw CommandFailure(isDenied ? .permission : .plugin, "\(lines: reason)")
        }
        try endDocuments(results, unwritten)
    }

    /// What there is after Ctrl-C in the report, and how to go on.
    private static func interruption(_ result: RunResult, _ isWritten: Bool) -> ScreenText {
        let rows: ScreenText = "\(result.rows.count) rows of \(result.documents) documents"
        return isWritten
            ? "interrupted while the report was made; the \(rows) are written without it"
            : "interrupted while the report was made; --format json or csv writes the \(rows) without it"
    }

    private func write(_ results: [RunResult], instead text: ScreenText?) -> CommandFailure? {
        guard let text else { return output.write(results) }
        do {
            try StandardOutput.show(text)
            try StandardOutput.flush()
        } catch {
            return error
        }
        return output.file == nil ? nil : output.write(results)
    }

    private func endDocuments(_ results: [RunResult], _ unwritten: CommandFailure?) throws(CommandFailure) {
        guard let first = results.first else { return }
        if let done = first.documentsRun {
            throw CommandFailure(.interrupted, "interrupted after \(done) of \(first.documents) documents")
        }
        let count = Set(results.flatMap { $0.failures.map(\.document) }).count
        if let done = first.documentsToFailure {
            Message.note("workbench: ended at the first document that failed, after \(done) of \(first.documents)")
        } else if count > 0 {
            Message.note("workbench: \(count) of \(max(first.documents, count)) documents failed")
        }
        if let unwritten, unwritten.status != .success { throw unwritten }
        if count > 0 { throw CommandFailure(.documentsFailed) }
    }
}

extension RunResult {
    /// Puts the rows in the place of a report that failed.
    fileprivate mutating func explainReportFailure() {
        guard let reason = reportFailure else { return }
        report = [.title(plugin), .note("The report failed, these are the rows: \(reason)"), .table(rows)]
    }
}
