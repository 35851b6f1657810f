import Reports

/// How far a run has come, on one line of the terminal that is drawn over and over.
///
///     1200/4000 documents  30%  410/s  2 failed  7 s left
///
/// Nothing is drawn in the first half second, so quick runs stay quiet, and never in a pipe.
struct ProgressBar {
    private let total: Int
    private let isOn: Bool
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var lastDrawn: ContinuousClock.Instant
    private var isDrawn = false

    init(total: Int, isOn: Bool = Terminal.isErrorTerminal) {
        self.total = total
        self.isOn = isOn
        start = clock.now
        lastDrawn = start + .milliseconds(400)
    }

    /// Draws what has been done, at most ten times a second.
    mutating func update(done: Int, failed: Int) {
        guard isOn else { return }
        let now = clock.now
        guard now - lastDrawn >= .milliseconds(100) else { return }
        lastDrawn = now
        isDrawn = true
        let seconds = (now - start) / .seconds(1)
        let line = ProgressBar.line(done: done, failed: failed, total: total, seconds: seconds)
        // One that went over the edge could not be drawn over.
        Message.write("\r\u{1B}[K\(UnicodeText.shortened(line, to: max(Terminal.errorWidth - 1, 1)))")
    }

    /// Takes the line away.
    mutating func finish() {
        if isDrawn { Message.write("\r\u{1B}[K") }
        isDrawn = false
    }

    /// The line after so many seconds. The time left is told only once it can be: after two seconds and
    /// a twentieth of the documents.
    static func line(done: Int, failed: Int, total: Int, seconds: Double) -> String {
        var parts = ["\(done)/\(total) documents"]
        if total > 0 { parts.append("\(done * 100 / total)%") }
        let rate = seconds > 0 ? Double(done) / seconds : 0
        if rate >= 1 { parts.append("\(Int(rate.rounded()))/s") }
        if failed > 0 { parts.append("\(failed) failed") }
        if seconds >= 2, done * 20 >= total, rate > 0 {
            parts.append("\(duration(Double(total - done) / rate)) left")
        }
        return parts.joined(separator: "  ")
    }

    private static func duration(_ seconds: Double) -> String {
        // A year of waiting is as good as any longer one.
        let whole = Int(min(seconds, 31_536_000).rounded(.up))
        if whole < 60 { return "\(whole) s" }
        return whole < 3600 ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
}
