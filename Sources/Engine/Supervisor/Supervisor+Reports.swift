import Ingest
import Reports
import Scripting
import Store
import Wire

/// The reports of the plugins, one after the other.
extension Supervisor {
    /// Bytes of a report's answers that are written at a time.
    private static let pieceSize = 1 << 18
    /// A report that ended so many fresh workers is given up.
    private static let deathLimit = 2

    /// The next plugin that has a report; nil where all are made.
    var nextReport: Int? { plugins.indices.first { $0 >= reportNumber && plugins[$0].hasReport } }

    /// Asks the first worker for the next report.
    func beginReport() {
        guard let corpus, let number = nextReport, let worker = workers[0], worker.cause == nil,
            worker.reportLine == nil
        else { return }
        reportNumber = number
        // What a worker sent that ended before its report was whole.
        parts = nil
        let request = ReportRequest(
            plugin: reportNumber, documents: answeredOrdinals.count, name: corpus.name, path: corpus.path,
            limits: WorkerLimits(reportLimits))
        var writer = WireWriter()
        WorkerRequest.report(request).write(to: &writer)
        writer.raw(bytes: CollectionOfOne(UInt8(ascii: "\n")))
        workers[0]?.reportLine = 0
        workers[0]?.isReportSent = false
        workers[0]?.reportNumber = reportNumber
        send(writer.bytes, to: 0)
    }

    /// The next answers for the report, as many as go out at a time.
    func reportPiece(_ slot: Int) -> [UInt8]? {
        guard var ordinal = workers[slot]?.reportLine, workers[slot]?.isReportSent == false else { return nil }
        var piece: [UInt8] = []
        do {
            while ordinal < last, piece.count < Self.pieceSize {
                if let line = try store.line(ordinal) {
                    piece += line
                    piece.append(UInt8(ascii: "\n"))
                }
                ordinal += 1
            }
        } catch {
            end(with: RunError(.notKept, error.description))
            return nil
        }
        workers[slot]?.reportLine = ordinal
        if ordinal >= last { workers[slot]?.isReportSent = true }
        return piece.isEmpty ? nil : piece
    }

    func reportCame(_ slot: Int, _ report: WorkerReport) {
        if let log = workers[slot]?.log, !log.isEmpty { events.printed(log, nil) }
        workers[slot]?.log = ""
        workers[slot]?.reportLine = nil
        reportEnded(slot, report)
    }

    /// A worker ended while it made a report; the rows are there all the same.
    func reportFailed(_ slot: Int, _ death: Death) {
        reportDeaths += 1
        guard reportDeaths >= Self.deathLimit || death.kind == .time else { return }
        var report = WorkerReport()
        report.failure = "the report failed: \(death.placedMessage)"
        reportEnded(slot, report)
    }

    /// Gives up the reports that are not made; the rows are left.
    func endReports(_ reason: String) {
        while let number = nextReport {
            reports[number] = WorkerReport()
            reports[number]?.failure = reason
            reportNumber = number + 1
        }
        end(with: nil)
    }

    private func reportEnded(_ slot: Int, _ report: WorkerReport) {
        reports[reportNumber] = report
        reportNumber += 1
        reportDeaths = 0
        if nextReport != nil { return beginReport() }
        phase = .over
        endInput(slot)
        changed()
    }
}
