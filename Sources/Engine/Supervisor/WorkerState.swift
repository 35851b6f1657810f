/// What the supervisor knows of one worker.
struct WorkerState {
    /// Why a worker was ended from outside.
    enum Cause {
        /// It used more processor time than its limit and what it may need to end by itself.
        case time
        /// It used no processor time at all for so long.
        case stall
        /// It wrote what is no message of the protocol.
        case breach(String)
        /// The run is over.
        case finished
    }

    let process: Int32
    /// Ends the process at once.
    let kill: @Sendable () -> Void
    /// What is to be written to it.
    var outbox: [UInt8] = []
    var isInputOver = false
    /// Who waits for something to write.
    var writer: CheckedContinuation<Void, Never>?
    /// The documents that were sent and are not answered, in order.
    var pending: [Int] = []
    /// One document at a time: after a death, so that the next one has no doubt which document it was.
    var isCareful: Bool
    var isReady = false
    /// The next line of answers to be written for a report; nil where it makes none.
    var reportLine: Int?
    var isReportSent = false
    var cause: Cause?
    /// What scripts printed since the last answer.
    var log = ""
    var watch = Watch()

    /// What the worker is at.
    var task: Watch.Task? {
        if !isReady { return .start }
        if reportLine != nil { return isReportSent ? .report : nil }
        return pending.first.map { .document($0) }
    }

    mutating func wakeWriter() {
        writer?.resume()
        writer = nil
    }
}

/// Time of one worker, seen from outside.
///
/// Limits count processor time, so that a busy machine changes nothing; the clock on the wall only ends a worker that
/// does not run at all, and stands still while this process does.
struct Watch {
    enum Task: Equatable {
        case start
        case document(Int)
        case report
    }

    private var task: Task?
    /// Processor time when the task was first seen.
    private var begun = 0.0
    private var last = 0.0
    /// Seconds for which the worker used no processor time.
    private var idle = 0.0

    /// Looks at a worker.
    ///
    /// - Parameters:
    ///   - task: what it is at; nil while it has nothing to do.
    ///   - processor: the processor time that it used so far.
    ///   - elapsed: seconds since the last look.
    ///   - budget: the processor time that a task may use.
    /// - Returns: why the worker is to be ended; nil while all is well.
    mutating func look(
        _ task: Task?, processor: Double, elapsed: Double, budget: Double?, stall: Double
    ) -> WorkerState.Cause? {
        guard let task, task == self.task else {
            self.task = task
            begun = processor
            last = processor
            idle = 0
            return nil
        }
        idle = processor - last > 0.001 ? 0 : idle + min(elapsed, 1)
        last = processor
        if let budget, processor - begun > budget { return .time }
        return idle > stall ? .stall : nil
    }
}
