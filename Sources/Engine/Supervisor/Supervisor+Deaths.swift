import CProcess
import Glibc
import Ingest
import Reports
import Scripting
import Wire

/// What happens when a worker ends, and which are ended from here.
extension Supervisor {
    /// A document that ended so many fresh workers is set aside.
    private static let deathLimit = 2
    /// Seconds after which the other workers start: a few documents are done by one before a second is there.
    private static let soloLimit = 0.06

    /// The output of a worker ended: nothing more is to be written to it.
    func outputEnded(_ slot: Int) { endInput(slot) }

    /// A worker is gone. What it had not answered goes out again, each document alone: the first one is most likely what
    /// it died of, but answers may have been on their way.
    func ended(_ slot: Int, _ end: WorkerProcess.End) {
        let worker = workers.removeValue(forKey: slot)
        defer { changed() }
        guard phase != .over else { return }
        if case .finished? = worker?.cause { return }
        let death = Death(end, worker, self)
        guard let worker, worker.isReady || !plugins.isEmpty else { return startFailed(death) }
        if worker.reportLine != nil { return reportFailed(slot, death) }
        if !worker.isReady {
            startFailed(death)
            again = (worker.pending + again).sorted()
            return
        }
        again = (worker.pending + again).sorted()
        if let stuck = ordinal(ofStuckDocumentOf: worker) {
            again.removeAll { $0 == stuck }
            setAside(stuck, death, log: worker.log)
        } else if let suspect = worker.pending.first {
            deaths[suspect, default: 0] += 1
            // A plugin that has the document alone, after two workers ended of it, and does not stop will not the next time.
            let limit = divided[suspect] != nil && death.kind == .time ? 1 : Self.deathLimit
            if deaths[suspect, default: 0] >= limit {
                again.removeAll { $0 == suspect }
                setAside(suspect, death, log: worker.log)
            }
        }
        advance()
    }

    /// The document that a worker's last words name.
    private func ordinal(ofStuckDocumentOf worker: WorkerState) -> Int? {
        guard let corpus, let stuck = worker.stuck else { return nil }
        return worker.pending.first { corpus.entries[$0].id == stuck.document }
    }

    private func startFailed(_ death: Death) {
        failedStarts += 1
        guard failedStarts >= Self.deathLimit || death.kind == .time else { return }
        let file = header.plugins.first?.path ?? ""
        self.end(with: RunError(.workerFailed, "\(file): cannot be loaded: \(death.placedMessage)"))
    }

    // MARK: Time and Ctrl-C

    /// Looks at the workers now and then, until the run is over.
    func watch() async {
        var last = ContinuousClock.now
        var looks = 0
        while phase != .over, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(looks < 5 ? 10 : 50))
            looks += 1
            let now = ContinuousClock.now
            look(elapsed: (now - last) / .seconds(1))
            last = now
        }
    }

    private func look(elapsed: Double) {
        for (slot, worker) in workers where worker.cause == nil {
            let cause = workers[slot]?.watch.look(
                worker.task, processor: processor_seconds(worker.process), elapsed: elapsed,
                budget: budget(of: worker.task), stall: options.stall)
            if let cause { kill(slot, cause) }
        }
        checkInterrupts()
        cache?.flushIfDue()
        // What is known from earlier runs needs no workers.
        if !plugins.isEmpty, hasDocuments, !isCrowded, workers.values.contains(where: { !$0.pending.isEmpty }) {
            soloTime += elapsed
            isCrowded = soloTime > Self.soloLimit
            if isCrowded { changed() }
        }
    }

    /// The processor time after which a worker is ended; nil for any. It is more than what scripts may use by some, since
    /// they are to end by themselves.
    private func budget(of task: Watch.Task?) -> Double? {
        if case .report? = task { return reportLimits.time.map { $0 * 2 + 1 } }
        return options.limits.time.map { $0 * 2 * Double(header.plugins.count) + 1 }
    }

    /// Ctrl-C ends the reading of documents: the report of those that are done is still made. In the report it ends that,
    /// and the rows are left. The second one ends the program.
    private func checkInterrupts() {
        guard interrupt_count() > 0, !isInterrupted, !isReportInterrupted else { return }
        if phase == .report {
            isReportInterrupted = true
            return endReports("interrupted while the report was made")
        }
        guard answered > 0 else { return end(with: RunError(.interrupted, "interrupted")) }
        isInterrupted = true
        for slot in workers.keys {
            workers[slot]?.pending = []
            kill(slot, .finished)
        }
        advance()
    }
}

/// Why a worker ended, as a failure says it.
struct Death {
    let kind: Failure.Kind
    let message: String
    /// The place in the script, where the worker could still say it.
    let script: String?

    /// Whether it says something of the document: what the user or the system ended does not.
    let isOfDocument: Bool

    var placedMessage: String { script.map { "\($0): \(message)" } ?? message }

    init(_ end: WorkerProcess.End, _ worker: WorkerState?, _ supervisor: isolated Supervisor) {
        var isReport = false
        if case .report? = worker?.task { isReport = true }
        let limits = isReport ? supervisor.reportLimits : supervisor.options.limits
        script = worker?.stuck.flatMap { $0.script.isEmpty ? nil : $0.script }
        isOfDocument =
            switch end {
            case .notStarted, .signalled(SIGKILL): worker?.cause != nil
            case .exited(let status): status != WorkerSession.Status.noWorker
            default: true
            }
        let seconds = limits.time.map { $0.formatted } ?? "no"
        let stuck =
            "the script did not stop at its time limit of \(seconds) s: it stayed inside one function; its worker was ended"
        let unread = "it could not be read within the time limit of \(seconds) s; --time-limit sets another"
        switch (worker?.cause, end) {
        case (.time?, _): (kind, message) = (.time, stuck)
        case (.stall?, _):
            kind = .time
            message =
                "its worker did nothing for \(supervisor.options.stall.formatted) s and was ended; --stall sets another time"
        case (.breach(let reason)?, _):
            (kind, message) = (.crash, "its worker broke the protocol and was ended: \(reason)")
        case (_, .exited(WorkerSession.Status.stuck)):
            (kind, message) = (.time, worker?.stuck?.script.isEmpty == true && !isReport ? unread : stuck)
        case (_, .exited(WorkerSession.Status.noWorker)):
            (kind, message) = (.crash, "this system does not let a process give up its rights")
        case (_, .exited(WorkerSession.Status.noMemory)):
            kind = .memory
            message =
                "its worker had no memory left: the script's limit is \(limits.memory >> 20) MB, and reading the document took "
                + "more than it may beside that; its worker was ended"
        case (_, .exited(let status)): (kind, message) = (.crash, "its worker ended by itself, with status \(status)")
        case (_, .signalled(SIGKILL)) where supervisor.memoryRanOut:
            kind = .memory
            message = "the machine had no memory left, and its worker was killed by the system; -j runs fewer at once"
        case (_, .signalled(SIGKILL)):
            (kind, message) = (.crash, "its worker was killed from outside (signal 9)")
        case (_, .signalled(let signal)): (kind, message) = (.crash, "its worker crashed (signal \(signal))")
        case (_, .notStarted(let reason)): (kind, message) = (.crash, "its worker could not be started: \(reason)")
        }
    }
}

extension Double {
    /// Without a fraction that says nothing: `10`, `0.5`.
    fileprivate var formatted: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}
