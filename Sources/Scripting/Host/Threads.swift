import Glibc

/// Work on several processors at once.
enum Threads {
    /// The processors that this program may use.
    static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on `count` new threads while the caller does `own`, and waits for all of them.
    ///
    /// Where the system gives no more threads, there are fewer: the work must be such that any number can do it.
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void, own: () -> Void) {
        var threads: [pthread_t] = []
        for _ in 0..<max(0, count) {
            var thread = pthread_t()
            // The new thread takes over the reference that is passed to it; where there is none, it is given back.
            let work = unsafe Unmanaged.passRetained(Work(body))
            let failure = unsafe pthread_create(
                &thread, nil,
                { context in
                    if let context = unsafe context {
                        unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                    }
                    return nil
                }, work.toOpaque())
            if failure != 0 {
                unsafe work.release()
                break
            }
            threads.append(thread)
        }
        own()
        for thread in threads { pthread_join(thread, nil) }
    }
}
