import CProcess
import Corpus
import Ingest
import Synchronization

/// Reads documents before they are asked for, on the machine's other processors.
///
/// Worth the trouble where documents are asked for in order, as a run over a corpus does. A helper reads a few
/// documents ahead and computes the layers that the last document read here ended up with: most scripts ask every
/// document for the same ones. Whoever waits for a document that a helper is at helps meanwhile. Layers depend on
/// their document alone, so that no result depends on who computed them.
final class ReadAhead: Sendable {
    private enum Slot {
        case taken
        case ready(Result<Document, IngestError>)
    }

    private struct State {
        /// By number; the documents that were asked for are not in here.
        var slots: [Int: Slot] = [:]
        /// The first document that nobody has taken.
        var next = 0
        /// The document asked for last.
        var current = -1
        var layers: Set<ModelLayer> = []
        var helpers = 0

        /// The bytes of text that are read and not asked for yet.
        var waitingBytes: Int {
            slots.values.reduce(0) { sum, slot in
                if case .ready(.success(let document)) = slot { sum + document.text.count } else { sum }
            }
        }
    }

    private let entries: [CorpusEntry]
    private let helperLimit: Int
    private let state = Mutex(State())
    private let change = ThreadSignal()

    /// How many documents behind the current one are read, and how many bytes of text wait at most.
    private static let window = 8
    private static let byteLimit = 16 << 20
    /// Every so often a document is left to its asker, which shows the layers that are asked for now.
    private static let sample = 16

    /// - Parameter processors: those that this process may use; with one there is no reading ahead.
    init(_ entries: [CorpusEntry], processors: Int = Threads.processors) {
        self.entries = entries
        helperLimit = entries.count > 2 ? min(processors - 1, 7) : 0
        // The layers of one document take the memory that those of an earlier one gave back.
        if entries.count > 2 { keep_freed_memory() }
    }

    /// Reads a document, or takes it from a helper.
    ///
    /// - Parameter previous: the document that was read before this one.
    func document(_ ordinal: Int, after previous: Document?) -> Result<Document, IngestError> {
        guard helperLimit > 0 else { return read(ordinal) }
        begin(ordinal, previous)
        while true {
            let seen = change.count
            switch state.withLock({ take(ordinal, &$0) }) {
            case .ready(let result): return result
            case .taken: if !helpOnce() { change.wait(after: seen) }
            case nil: return read(ordinal)
            }
        }
    }

    /// Moves the window, and starts a helper where documents are asked for in order.
    private func begin(_ ordinal: Int, _ previous: Document?) {
        let starts = state.withLock { state in
            let isInOrder = ordinal == state.current + 1
            state.current = ordinal
            if !isInOrder {
                state.slots = [:]
                state.next = ordinal + 1
            }
            state.next = max(state.next, ordinal + 1)
            if isInOrder, let previous, (ordinal - 1) % Self.sample == 0 { state.layers = previous.computed }
            guard isInOrder, ordinal > 0, state.helpers < helperLimit, state.next < entries.count else { return false }
            state.helpers += 1
            return true
        }
        if starts, !Threads.detach({ self.help() }) { state.withLock { $0.helpers -= 1 } }
    }

    private func take(_ ordinal: Int, _ state: inout State) -> Slot? {
        guard let slot = state.slots[ordinal] else { return nil }
        if case .ready = slot { state.slots[ordinal] = nil }
        return slot
    }

    /// Reads documents until there is none to read ahead; then the helper ends.
    private func help() {
        while helpOnce() {}
        state.withLock { $0.helpers -= 1 }
    }

    /// Reads one document ahead; false where none is to be read now.
    private func helpOnce() -> Bool {
        let job: (ordinal: Int, layers: Set<ModelLayer>)? = state.withLock { state in
            while state.next % Self.sample == 0 || state.slots[state.next] != nil { state.next += 1 }
            guard state.next < entries.count, state.next <= state.current + Self.window,
                state.waitingBytes < Self.byteLimit
            else { return nil }
            state.slots[state.next] = .taken
            state.next += 1
            return (state.next - 1, state.layers)
        }
        guard let job else { return false }
        let result = read(job.ordinal)
        if case .success(let document) = result { document.compute(job.layers) }
        state.withLock { state in
            // A jump to another place of the corpus has made the document useless, unless it is waited for.
            guard job.ordinal >= state.current, job.ordinal <= state.current + Self.window else {
                state.slots[job.ordinal] = nil
                return
            }
            state.slots[job.ordinal] = .ready(result)
        }
        change.send()
        return true
    }

    private func read(_ ordinal: Int) -> Result<Document, IngestError> {
        do {
            return .success(try DocumentReader.read(entries[ordinal]))
        } catch {
            return .failure(error)
        }
    }
}
