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
        guard let worker, worker.isReady || !plugins.isEmpty else {
            return startFailed(Death(end, worker?.cause, worker?.task, self))
        }
        let death = Death(end, worker.cause, worker.task, self)
        if worker.reportLine != nil { return reportFailed(death) }
        if !worker.isReady {
            startFailed(death)
            again = (worker.pending + again).sorted()
            return
        }
        guard let suspect = worker.pending.first else {
            advance()
            return
        }
        deaths[suspect, default: 0] += 1
        again = (worker.pending + again).sorted()
        if deaths[suspect, default: 0] >= Self.deathLimit {
            again.removeAll { $0 == suspect }
            setAside(suspect, death, log: worker.log)
        }
        advance()
    }

    private func setAside(_ ordinal: Int, _ death: Death, log: String) {
        guard let corpus else { return }
        let entry = corpus.entries[ordinal]
        var answer = DocumentAnswer(id: entry.id, path: entry.path)
        answer.failure = Failure(
            document: entry.id, plugin: plugins.first?.name ?? "", kind: death.kind, message: death.message)
        var writer = WireWriter()
        answer.write(to: &writer)
        if let head = try? AnswerHead(reading: writer.bytes, in: 0..<writer.bytes.count) {
            remember(writer.bytes[...], head, ordinal, log: log)
        }
        keep(writer.bytes[...], ordinal, failed: 1, log: log)
    }

    private func startFailed(_ death: Death) {
        failedStarts += 1
        guard failedStarts >= Self.deathLimit else { return }
        let file = header.plugins.first?.path ?? ""
        self.end(with: RunError(.workerFailed, "\(file): cannot be loaded: \(death.message)"))
    }

    private func reportFailed(_ death: Death) {
        reportDeaths += 1
        guard reportDeaths >= Self.deathLimit || death.kind == .time else { return }
        self.end(with: RunError(.scriptFailed, "the report failed: \(death.message)"))
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
            let budget = worker.task == .report ? reportLimits.time : options.limits.time
            let cause = workers[slot]?.watch.look(
                worker.task, processor: processor_seconds(worker.process), elapsed: elapsed,
                budget: budget.map { $0 * 2 + 1 }, stall: options.stall)
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

    /// The first Ctrl-C ends the reading of documents: the report of those that are done is still made. The next one ends
    /// that too.
    private func checkInterrupts() {
        let count = Int(interrupt_count())
        guard count > handledInterrupts else { return }
        handledInterrupts = count
        guard phase == .map, !isInterrupted, answered > 0 else {
            return end(with: RunError(.interrupted, "interrupted"))
        }
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

    init(_ end: WorkerProcess.End, _ cause: WorkerState.Cause?, _ task: Watch.Task?, _ supervisor: isolated Supervisor)
    {
        let limits = task == .report ? supervisor.reportLimits : supervisor.options.limits
        let seconds = limits.time.map { $0.formatted } ?? "no"
        let stuck =
            "the script did not stop at its time limit of \(seconds) s: it is stuck inside one function; its worker was ended"
        switch (cause, end) {
        case (.time?, _): (kind, message) = (.time, stuck)
        case (.stall?, _):
            kind = .time
            message =
                "its worker did nothing for \(supervisor.options.stall.formatted) s and was ended; --stall sets another time"
        case (.breach(let reason)?, _):
            (kind, message) = (.crash, "its worker broke the protocol and was ended: \(reason)")
        case (_, .exited(WorkerSession.Status.stuck)): (kind, message) = (.time, stuck)
        case (_, .exited(WorkerSession.Status.noWorker)):
            (kind, message) = (.crash, "this system does not let a process give up its rights")
        case (_, .exited(let status)): (kind, message) = (.crash, "its worker ended by itself, with status \(status)")
        case (_, .signalled(SIGKILL)):
            kind = .crash
            message = "its worker was killed from outside (signal 9), as the system does when memory runs out"
        case (_, .signalled(let signal)): (kind, message) = (.crash, "its worker crashed (signal \(signal))")
        case (_, .notStarted(let reason)): (kind, message) = (.crash, "its worker could not be started: \(reason)")
        }
    }
}

extension Double {
    /// Without a fraction that says nothing: `10`, `0.5`.
    fileprivate var formatted: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}
