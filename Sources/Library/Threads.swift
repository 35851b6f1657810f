import CProcess
import Glibc

/// Work on several processors at once.
enum Threads {
    /// The processors that this process may use.
    static let processors = max(1, Int(usable_processors()))

    /// Runs `body` on `count` new threads while the caller does `own`, and waits for all of them.
    ///
    /// Where the system gives no more threads, there are fewer: the work must be such that any number can do it.
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void, own: () -> Void) {
        var threads: [pthread_t] = []
        while threads.count < count, let thread = start(body) { threads.append(thread) }
        own()
        for thread in threads { pthread_join(thread, nil) }
    }

    /// Runs `body` on a thread that ends by itself.
    ///
    /// - Returns: whether the thread could be made.
    static func detach(_ body: @escaping @Sendable () -> Void) -> Bool {
        guard let thread = start(body) else { return false }
        pthread_detach(thread)
        return true
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// A new thread, which gets no signals: those are for the thread that runs the script.
    private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
        var all = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        var thread = pthread_t()
        // The thread takes over the reference; where there is no thread, it is given back here.
        let work = unsafe Unmanaged.passRetained(Work(body))
        let failure = unsafe pthread_create(
            &thread, nil,
            { context in
                if let context = unsafe context {
                    unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                }
                return nil
            }, work.toOpaque())
        guard failure == 0 else {
            unsafe work.release()
            return nil
        }
        return thread
    }
}
