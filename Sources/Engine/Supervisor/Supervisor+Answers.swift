import Ingest
import Reports
import Store
import Wire

/// What comes from the workers.
extension Supervisor {
    /// The most bytes of one line.
    private static let lineLimit = 1 << 30

    func received(_ slot: Int, _ bytes: [UInt8], _ lines: [Range<Int>], waiting: Int) {
        for line in lines {
            guard workers[slot]?.cause == nil else { return }
            do {
                try receive(slot, bytes, line)
            } catch {
                kill(slot, .breach(error.description))
            }
        }
        if waiting > Self.lineLimit { kill(slot, .breach("a line has more than \(Self.lineLimit >> 20) MB")) }
        feed(slot)
        advance()
    }

    private func receive(_ slot: Int, _ bytes: [UInt8], _ line: Range<Int>) throws(WireError) {
        switch try WorkerReply(reading: bytes, in: line, tables: { self.parts?.table($0, $1, LazySpace()) }) {
        case .ready(let ready): becameReady(slot, ready)
        case .refusal(let refusal): end(with: RunError(refusal))
        case .log(let text): workers[slot]?.log += text
        case .profile(let worker): profiles[worker.plugin, default: ScriptProfile()].add(worker.profile)
        case .stuck(let stuck): workers[slot]?.stuck = stuck
        case .described(let plugins):
            descriptions = plugins
            end(with: nil)
        case .part(let part, let rows):
            keeping {
                if parts == nil { parts = TableParts(try LineFile(in: ScratchFolder.usual)) }
                try parts?.add(bytes[line], part: part, rows: rows)
            }
        case .report(let report): reportCame(slot, report)
        case .answer(let head):
            guard let corpus, let ordinal = workers[slot]?.pending.first, corpus.entries[ordinal].id == head.id else {
                throw WireError(reason: "an answer to '\(head.id)', which was not asked for next", byte: 1)
            }
            workers[slot]?.pending.removeFirst()
            let log = workers[slot]?.log ?? ""
            workers[slot]?.log = ""
            if divided[ordinal] != nil { return try partCame(bytes, line, ordinal, log: log) }
            remember(bytes[line], head, ordinal, log: log)
            keep(bytes[line], head, ordinal, log: log)
        }
    }

    private func becameReady(_ slot: Int, _ ready: WorkerReady) {
        workers[slot]?.isReady = true
        failedStarts = 0
        let log = workers[slot]?.log ?? ""
        workers[slot]?.log = ""
        if plugins.isEmpty {
            // `setup` runs in every worker and prints the same in each.
            if !log.isEmpty { events.printed(log, nil) }
            plugins = ready.plugins
            (program, api) = (ready.version, ready.api)
            cache?.begin(plugins.map(\.hash), header, options)
        } else if plugins != ready.plugins {
            let file = header.plugins.first?.path ?? ""
            end(with: RunError(.invalidPlugin, "\(file): has changed while it was run; run it again"))
        }
    }

    /// Ends the run where what came cannot be kept.
    private func keeping(_ body: () throws -> Void) {
        do {
            try body()
        } catch {
            end(with: RunError(.notKept, "\(error)"))
        }
    }

    /// Keeps the answer of a document.
    func keep(_ line: ArraySlice<UInt8>, _ head: AnswerHead, _ ordinal: Int, log: String) {
        let count = head.failed
        if head.isLeftOut { leftOut.insert(ordinal) }
        deaths[ordinal] = nil
        divided[ordinal] = nil
        if !leftOut.contains(ordinal) { keeping { try store.keep(line, ordinal: ordinal) } }
        isAnswered[ordinal] = true
        answered += 1
        if count > 0 {
            failed += 1
            if options.failFast {
                goal = min(goal, ordinal + 1)
                again.removeAll { $0 >= goal }
            }
        }
        notices[ordinal] = notice(of: line, ordinal, failed: count, log: log)
        tellNotices()
        events.progress(RunProgress(done: answered, failed: failed, ordinal: ordinal))
    }
}

extension RunError {
    /// What a worker said of the plugin or the settings.
    init(_ refusal: WorkerRefusal) {
        let kind: Kind =
            switch refusal.kind {
            case .plugin: .invalidPlugin
            case .argument: .wrongArgument
            case .permission: .permissionMissing
            case .settings: .wrongSettings
            case .protocol, .system: .workerFailed
            }
        self.init(kind, refusal.message)
    }
}
