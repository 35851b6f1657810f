import Glibc

/// How long work takes by the clock of this thread, which stands still while others have the machine.
///
/// Tests bound growth by it, generously: what takes quadratic time misses any bound, what takes linear time keeps it on
/// a busy machine as on an idle one.
public enum ProcessorTime {
    /// Processor time that the body takes on this thread.
    public static func spent(_ body: () throws -> Void) rethrows -> Duration {
        let start = now
        try body()
        return now - start
    }

    private static var now: Duration {
        var time = timespec()
        // Writes to the value it is given, nothing else.
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
