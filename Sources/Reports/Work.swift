/// Bounds on work that somebody else asked for: a script has so much memory and so much time, and what it lets the host
/// compute counts.
///
/// Long loops ask on their way. Once the answer was no they end early with whatever they have, and who set the bounds
/// drops that. Without bounds, the answer is always yes.
///
/// ```swift
/// let text = Work.bounded(by: { bytes, isKept in … }) { renderer.render(table) }
/// ```
public enum Work {
    /// - Parameters:
    ///   - bytes: how many more are about to be taken; 0 where only time passed.
    ///   - isKept: whether they stay until the work ends.
    /// - Returns: whether the work may go on.
    public typealias Question = (_ bytes: Int, _ isKept: Bool) -> Bool

    /// What the work of a thread is bounded by, and what was used since the last question.
    fileprivate final class Bounds: @unchecked Sendable {
        // Sendable: used by the thread that made it alone, for as long as `bounded` runs.
        let ask: Question
        var kept = 0
        var steps = 0
        var isOver = false

        init(_ ask: @escaping Question) { self.ask = ask }
    }

    @TaskLocal private static var bounds: Bounds?

    /// So many bytes of work, or of memory taken, pass between two questions.
    private static let stride = 1 << 16

    /// Runs `body`, whose loops ask `question`.
    public static func bounded<Result>(by question: Question, _ body: () throws -> Result) rethrows -> Result {
        try withoutActuallyEscaping(question) { question in
            try $bounds.withValue(Bounds(question)) { try body() }
        }
    }

    /// The bounds of this thread, looked up once: for the innermost loops.
    struct Meter {
        fileprivate let bounds: Bounds?

        /// Whether work may go on that looks at `bytes` bytes, and takes so many for a while.
        func goesOn(over bytes: Int) -> Bool {
            guard let bounds else { return true }
            bounds.steps += bytes + 64
            if bounds.steps < stride { return !bounds.isOver }
            bounds.steps = 0
            if !bounds.isOver { bounds.isOver = !bounds.ask(bytes, false) }
            return !bounds.isOver
        }

        /// Whether work may go on that keeps `bytes` more bytes until it ends.
        func goesOn(keeping bytes: Int) -> Bool {
            guard let bounds else { return true }
            bounds.kept += bytes + 16
            if bounds.kept < stride { return goesOn(over: bytes) }
            if !bounds.isOver { bounds.isOver = !bounds.ask(bounds.kept, true) }
            bounds.kept = 0
            return !bounds.isOver
        }
    }

    static var meter: Meter { Meter(bounds: bounds) }
    static func goesOn(over bytes: Int) -> Bool { meter.goesOn(over: bytes) }
    public static func goesOn(keeping bytes: Int) -> Bool { meter.goesOn(keeping: bytes) }
}
