import Engine
import Glibc
import Ingest
import Synchronization

/// The progress bar of a run, drawn from wherever documents are counted.
final class SharedProgress: Sendable {
    private struct State {
        var bar: ProgressBar?
        /// The bytes of each document, once they are known.
        var sizes: [Int] = []
        var totalSize = 0
        var doneSize = 0
        /// Documents that were done before the sizes were known.
        var done: [Int] = []
    }

    private let state = Mutex(State())

    /// - Parameter listing: what is to be run. The sizes of its files are looked up meanwhile.
    func begin(_ listing: CorpusListing) {
        guard Terminal.isErrorTerminal else { return }
        state.withLock { $0.bar = ProgressBar(total: listing.entries.count, ending: "making the report") }
        Task.detached { [self] in
            let sizes = listing.entries.map { FileKind.size(of: $0) }
            state.withLock { state in
                state.sizes = sizes
                state.totalSize = sizes.reduce(0, +)
                for ordinal in state.done { state.doneSize += sizes[ordinal] }
                state.done = []
            }
        }
    }

    func update(_ progress: RunProgress) {
        state.withLock { state in
            guard state.bar != nil else { return }
            if state.sizes.indices.contains(progress.ordinal) {
                state.doneSize += state.sizes[progress.ordinal]
            } else {
                state.done.append(progress.ordinal)
            }
            let share = state.totalSize > 0 ? Double(state.doneSize) / Double(state.totalSize) : nil
            state.bar?.update(done: progress.done, failed: progress.failed, share: share)
        }
    }

    /// What shows a run on standard error: the bar, and what scripts print.
    var events: RunEvents {
        var events = RunEvents()
        events.progress = { [self] in update($0) }
        events.printed = { [self] text, _ in aside { Message.write("\(lines: text)") } }
        return events
    }

    /// Writes something else, where the bar does not stand in its way.
    func aside(_ write: () -> Void) {
        state.withLock { state in
            state.bar?.clear()
            write()
        }
    }

    func finish() { state.withLock { $0.bar?.finish() } }
}
