import Reports

/// How far a run has come, on one line of the terminal that is drawn over and over.
///
///     1200/4000 documents  30%  410/s  2 failed  7 s left
///
/// Nothing is drawn in the first half second, so quick runs stay quiet, and never in a pipe.
struct ProgressBar {
    private let total: Int
    private let isOn: Bool
    /// What goes on behind the last document.
    private let ending: String?
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var lastDrawn: ContinuousClock.Instant
    private var isDrawn = false
    private var pace = Pace()

    init(total: Int, isOn: Bool = Terminal.isErrorTerminal, ending: String? = nil) {
        self.total = total
        self.isOn = isOn
        self.ending = ending
        start = clock.now
        lastDrawn = start + .milliseconds(400)
    }

    /// Draws what has been done, at most ten times a second.
    ///
    /// - Parameter share: how much of the work that is, from 0 to 1; the share of the documents when left out. Where
    ///   documents differ in size, their bytes tell the time that is left better than their number.
    mutating func update(done: Int, failed: Int, share: Double? = nil) {
        guard isOn else { return }
        let now = clock.now
        guard now - lastDrawn >= .milliseconds(100) || (done == total && isDrawn) else { return }
        lastDrawn = now
        isDrawn = true
        let seconds = (now - start) / .seconds(1)
        let share = share ?? (total > 0 ? Double(done) / Double(total) : 0)
        pace.note(share, at: seconds)
        var line = ProgressBar.line(done: done, failed: failed, total: total, seconds: seconds, left: pace.left)
        if done == total, let ending { line += "  \(ending)" }
        // One that went over the edge could not be drawn over.
        Message.write("\r\u{1B}[K\(UnicodeText.shortened(line, to: max(Terminal.errorWidth - 1, 1)))")
    }

    /// Takes the line away; it is drawn again with what is done next.
    mutating func clear() {
        if isDrawn { Message.write("\r\u{1B}[K") }
    }

    /// Takes the line away.
    mutating func finish() {
        clear()
        isDrawn = false
    }

    /// The line after so many seconds.
    static func line(done: Int, failed: Int, total: Int, seconds: Double, left: Double?) -> String {
        var parts = ["\(done)/\(total) documents"]
        if total > 0 { parts.append("\(done * 100 / total)%") }
        let rate = seconds > 0 ? Double(done) / seconds : 0
        if rate >= 1 { parts.append("\(Int(rate.rounded()))/s") }
        if failed > 0 { parts.append("\(failed) failed") }
        if done < total, let left { parts.append("\(duration(left)) left") }
        return parts.joined(separator: "  ")
    }

    private static func duration(_ seconds: Double) -> String {
        // A year of waiting is as good as any longer one.
        let whole = Int(min(seconds, 31_536_000).rounded(.up))
        if whole < 60 { return "\(whole) s" }
        return whole < 3600 ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
}

/// How fast work goes on, from its last seconds: it is slower or faster than at the start.
struct Pace {
    private var samples: [(seconds: Double, share: Double)] = []
    /// Seconds between two samples, and how many are kept.
    private static let step = 1.0
    private static let most = 20

    mutating func note(_ share: Double, at seconds: Double) {
        if let last = samples.last, seconds - last.seconds < Self.step { return }
        samples.append((seconds, share))
        if samples.count > Self.most { samples.removeFirst() }
    }

    /// The seconds that are left; nil until it can be told: after two seconds, and a fiftieth of the work.
    var left: Double? {
        guard let first = samples.first, let last = samples.last, last.seconds - first.seconds >= 2, last.share >= 0.02,
            last.share > first.share
        else { return nil }
        return (1 - last.share) * (last.seconds - first.seconds) / (last.share - first.share)
    }
}
