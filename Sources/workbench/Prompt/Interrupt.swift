import Glibc
import Synchronization

/// Ctrl-C: ends the program, or is asked about by what knows how to stop: a line at the prompt, a search.
///
/// Scripts have their own way, and give this one back when they end.
enum Interrupt {
    private static let flag = Atomic<Bool>(false)
    /// Seconds that what runs has to stop by itself after Ctrl-C; then the program ends.
    private static let patience: UInt32 = 1

    static var happened: Bool { flag.load(ordering: .relaxed) }
    static func reset() { flag.store(false, ordering: .relaxed) }

    /// From now on Ctrl-C ends the program at once, and says so.
    static func endsProgram() { handle(SIGINT) { _ in Interrupt.end() } }

    /// From now on Ctrl-C sets ``happened``. A second one ends the program, and so does the first when the work has not
    /// stopped a second later.
    static func endsWork() {
        handle(SIGALRM) { _ in Interrupt.end() }
        handle(SIGINT) { _ in
            if Interrupt.flag.exchange(true, ordering: .relaxed) { Interrupt.end() }
            alarm(Interrupt.patience)
        }
    }

    /// The work has stopped; what follows may take its time.
    static func workHasStopped() { alarm(0) }

    /// From now on Ctrl-C sets ``happened`` and ends a read that waits.
    static func endsLine() { handle(SIGINT) { _ in Interrupt.flag.store(true, ordering: .relaxed) } }

    /// Without `SA_RESTART`, so that a waiting read returns. What the handlers do is safe in one: atomics, `alarm`,
    /// `write` and `_exit`.
    private static func handle(_ signal: Int32, _ handler: @convention(c) (Int32) -> Void) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = handler
        unsafe sigaction(signal, &action, nil)
    }

    private static let words: StaticString = "\nworkbench: interrupted\n"

    private static func end() {
        _ = unsafe Glibc.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
        _exit(ExitStatus.interrupted.rawValue)
    }
}
