import Glibc
import Synchronization

/// Ctrl-C while a line is edited: it ends the line, not the program.
enum Interrupt {
    private static let flag = Atomic<Bool>(false)

    static var happened: Bool { flag.load(ordering: .relaxed) }
    static func reset() { flag.store(false, ordering: .relaxed) }

    /// Without `SA_RESTART`, so that the waiting read returns.
    static func install() {
        var action = sigaction()
        // Storing to an atomic is all that the handler does; that is safe in a signal handler.
        unsafe action.__sigaction_handler.sa_handler = { _ in Interrupt.flag.store(true, ordering: .relaxed) }
        unsafe sigaction(SIGINT, &action, nil)
    }
}
