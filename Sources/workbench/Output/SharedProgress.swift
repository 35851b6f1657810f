import Synchronization

/// The progress bar of a run, drawn from wherever documents are counted.
final class SharedProgress: Sendable {
    private let bar = Mutex<ProgressBar?>(nil)

    func begin(total: Int) { bar.withLock { $0 = ProgressBar(total: total) } }
    func update(done: Int, failed: Int) { bar.withLock { $0?.update(done: done, failed: failed) } }
    func finish() { bar.withLock { $0?.finish() } }
}
