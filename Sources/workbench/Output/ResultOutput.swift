import ArgumentParser
import Reports

/// Where the result of a run goes, and how the program ends after it.
struct ResultOutput {
    var format: OutputFormat
    /// The file; standard output where there is none.
    var file: String?
    var csv: CSVOptions

    init(format: OutputFormat?, file: String?, csv: CSVOptions) {
        self.format = format ?? OutputFormat(output: file)
        self.file = file
        self.csv = csv
    }

    /// Writes a result, and tells what failed in it.
    ///
    /// - Throws: where not all is well; `CommandFailure` has the status.
    func finish(_ result: RunResult) throws(CommandFailure) {
        if let failure = result.reportFailure { try giveUpReport(result, failure) }
        // What failed is told and decides the status, whether or not anyone takes the report.
        let unwritten = write(result)
        for warning in result.warnings { Message.warning(warning.report) }
        for failure in result.failures { Message.error(failure.report) }
        if let done = result.documentsRun {
            throw CommandFailure(.interrupted, "interrupted after \(done) of \(result.documents) documents")
        }
        if !result.failures.isEmpty {
            let count = result.failures.count
            Message.note("workbench: \(count) of \(max(result.documents, count)) documents failed")
        }
        if let unwritten, unwritten.status != .success { throw unwritten }
        if !result.failures.isEmpty { throw CommandFailure(.documentsFailed) }
    }

    /// Rows outlive a report that fails, where the format can hold them without it.
    private func giveUpReport(_ result: RunResult, _ failure: String) throws(CommandFailure) -> Never {
        if format == .json || format == .csv, let unwritten = write(result), unwritten.status != .success {
            throw unwritten
        }
        throw CommandFailure(result.isReportDenied ? .permission : .plugin, "\(lines: failure)")
    }

    /// Writes the report.
    ///
    /// - Returns: why it could not be written; a quiet success where its reader went away.
    private func write(_ result: RunResult) -> CommandFailure? {
        do {
            if let file {
                try OutputFile.write(csv.renderer(format).render(result), to: file)
            } else if format == .text {
                try StandardOutput.show(ScreenText(rendered: TextRenderer.screen.render(result)))
            } else {
                try StandardOutput.write(csv.renderer(format).render(result))
            }
            try StandardOutput.flush()
            return nil
        } catch {
            return error
        }
    }
}

extension Warning {
    /// `a.txt:12: speakers: message`
    fileprivate var report: ScreenText {
        let place: ScreenText = document.isEmpty ? "" : "\(document)\(line.map { ":\($0)" } ?? ""): "
        return place + "\(continued: message)"
    }
}

extension Failure {
    /// `a.txt:12: error in plugins/a.lua:3: message`; what cannot be read names its own path.
    fileprivate var report: ScreenText {
        if kind == .unreadable { return "\(message)" }
        let place = document + (line.map { ":\($0)" } ?? "")
        return "\(place): \(kind.rawValue) in \(script ?? plugin): \(continued: message)"
    }
}
