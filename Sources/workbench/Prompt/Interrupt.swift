import Glibc
import Synchronization

/// Ctrl-C as something that is asked about: at the prompt it ends the line, in a query the search.
enum Interrupt {
    private static let flag = Atomic<Bool>(false)

    static var happened: Bool { flag.load(ordering: .relaxed) }
    static func reset() { flag.store(false, ordering: .relaxed) }

    /// Without `SA_RESTART`, so that the waiting read returns.
    ///
    /// - Parameter once: whether a second Ctrl-C ends the program, whatever it is doing.
    static func install(once: Bool = false) {
        var action = sigaction()
        // Storing to an atomic is all that the handler does; that is safe in a signal handler.
        unsafe action.__sigaction_handler.sa_handler = { _ in Interrupt.flag.store(true, ordering: .relaxed) }
        if once { action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) }
        unsafe sigaction(SIGINT, &action, nil)
    }
}
