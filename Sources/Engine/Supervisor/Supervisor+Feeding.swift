import Ingest
import Reports
import Scripting
import Store
import Wire

/// What goes to the workers.
extension Supervisor {
    /// The most documents that a worker is given ahead of its answers: so many that small ones never let it wait, so
    /// few that a slow worker does not keep them from the others at the end.
    private static let window = 32

    /// A worker was started.
    func began(_ slot: Int, process: Int32, kill: @escaping @Sendable () -> Void) {
        var worker = WorkerState(process: process, kill: kill, isCareful: !again.isEmpty)
        var writer = WireWriter()
        header.write(to: &writer)
        worker.outbox = writer.bytes + [UInt8(ascii: "\n")]
        workers[slot] = worker
        if phase == .over { return self.kill(slot, .finished) }
        if phase == .report, slot == 0 { beginReport() } else { feed(slot) }
    }

    /// Gives a worker documents, as many as its window holds.
    func feed(_ slot: Int) {
        guard phase == .map, let corpus, let worker = workers[slot], worker.cause == nil else { return }
        // What a dead worker had goes out one by one, so that the next death leaves no doubt.
        let isCareful = worker.pending.isEmpty ? !again.isEmpty : worker.isCareful
        workers[slot]?.isCareful = isCareful
        let room = isCareful ? 1 : window
        guard worker.pending.count <= room / 2 else { return }
        var writer = WireWriter()
        while workers[slot]?.pending.count ?? room < room, let ordinal = takeDocument(isCareful) {
            corpus.entries[ordinal].request(plugin: divided[ordinal]?.plugin).write(to: &writer)
            writer.raw(bytes: CollectionOfOne(UInt8(ascii: "\n")))
            workers[slot]?.pending.append(ordinal)
        }
        send(writer.bytes, to: slot)
    }

    /// Towards the end the windows shrink, so that no worker has a heap of documents left when the others are done.
    private var window: Int { min(Self.window, max(2, (last - next) / (2 * max(1, options.workers)))) }

    private func takeDocument(_ isCareful: Bool) -> Int? {
        if isInterrupted { return nil }
        if isCareful { return again.isEmpty ? nil : again.removeFirst() }
        passKnown()
        guard next < last, cache == nil || next < lookedUp else { return nil }
        defer { next += 1 }
        return next
    }

    func send(_ bytes: [UInt8], to slot: Int) {
        guard !bytes.isEmpty else { return }
        workers[slot]?.outbox += bytes
        workers[slot]?.wakeWriter()
    }

    /// What is to be written next to a worker; waits for it. Nil at the end of its input.
    func nextOutput(_ slot: Int) async -> [UInt8]? {
        while let worker = workers[slot] {
            if !worker.outbox.isEmpty {
                workers[slot]?.outbox = []
                return worker.outbox
            }
            if let piece = reportPiece(slot) { return piece }
            if worker.isInputOver { return nil }
            await withCheckedContinuation { workers[slot]?.writer = $0 }
        }
        return nil
    }
}

extension WorkerLimits {
    init(_ limits: ScriptLimits) { self.init(time: limits.time, memory: limits.memory, rows: limits.rows) }
}
