import CEditline
import Glibc
import Synchronization

/// Completion by TAB: a Swift closure behind the C callbacks of the line editor.
enum Completion {
    private struct State {
        var complete: @Sendable (String) -> [String] = { _ in [] }
        /// The matches of the word at hand that were not handed over yet, last first.
        var remaining: [String] = []
    }

    private static let state = Mutex(State())

    /// What ends a word. Dots and colons do not: `doc.sentences` is completed as one.
    private static let breaks: StaticString = " \t\n\"'`@$><=;|&{}()[]+-*/%^#~,"
    private static let name: StaticString = "workbench"

    static func install(_ complete: @escaping @Sendable (String) -> [String]) {
        state.withLock { $0.complete = complete }
        // Static strings last as long as the program, which the library counts on.
        unsafe name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) { name in
            unsafe breaks.utf8Start.withMemoryRebound(to: CChar.self, capacity: breaks.utf8CodeUnitCount + 1) {
                unsafe editline_configure_(name, $0, Completion.attempt)
            }
        }
    }

    /// Called at TAB with the word before the cursor; gives a list the library frees, or nil.
    private static let attempt:
        @convention(c) (UnsafePointer<CChar>?, Int32, Int32) -> UnsafeMutablePointer<
            UnsafeMutablePointer<CChar>?
        >? = { word, _, _ in
            editline_no_file_names_()
            guard let word = unsafe word else { return nil }
            let text = unsafe String(cString: word)
            let complete = state.withLock { $0.complete }
            let matches = complete(text)
            state.withLock { $0.remaining = matches.reversed() }
            return unsafe rl_completion_matches(word, Completion.next)
        }

    /// Called until it gives nil: each match as a C string that the library frees.
    private static let next: @convention(c) (UnsafePointer<CChar>?, Int32) -> UnsafeMutablePointer<CChar>? = {
        _, _ in
        guard let match = state.withLock({ $0.remaining.popLast() }) else { return nil }
        return unsafe strdup(match)
    }
}
