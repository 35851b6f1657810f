import Engine
import Glibc
import Ingest
import Reports

/// `run --watch`: runs again whenever a plugin is saved or a document changes, comes or goes, and shows what that did to
/// the rows. Ctrl-C ends it.
struct RunWatch {
    let job: BatchJob
    let ending: RunEnding

    /// The least seconds between two looks, and how much of the time looks may take: a large corpus is looked at less often.
    private static let pause = 0.3
    private static let pausePerLook = 4.0
    /// More rows than these are counted only.
    private static let mostRows = 40

    /// Runs until Ctrl-C.
    func run() throws(CommandFailure) -> Never {
        var files = WatchedFiles(job.plugins.map(\.path), job.options.gazetteers, try job.list())
        var last: [RunResult]?
        try runOnce(&last)
        while true {
            Message.note("workbench: watching \(files.summary); Ctrl-C ends it")
            let changes = waitForChange(&files)
            Message.note("workbench: \(changes)")
            try runOnce(&last)
        }
    }

    /// Runs once; what goes wrong is told, and the next change may mend it.
    private func runOnce(_ last: inout [RunResult]?) throws(CommandFailure) {
        // A run leaves Ctrl-C as the system has it.
        defer { Interrupt.endsProgram() }
        do {
            let before = last
            var now: [RunResult]?
            defer { last = now ?? before }
            try job.run { results throws(CommandFailure) in
                now = results
                try ending.end(
                    &results,
                    instead: try before.map { before throws(CommandFailure) in try differences(before, results) })
            }
        } catch {
            if error.status == .interrupted { throw error }
            if !error.message.isEmpty { Message.error(error.message) }
        }
    }

    private func differences(_ before: [RunResult], _ after: [RunResult]) throws(CommandFailure) -> ScreenText {
        do {
            var text: ScreenText = ""
            for (old, new) in zip(before, after) {
                if after.count > 1 { text += "\(new.plugin)\n" }
                let difference = RowDifference(from: try DocumentRows(old.rows), to: try DocumentRows(new.rows))
                text += ScreenText(rendered: difference.text(limit: Self.mostRows))
            }
            return text
        } catch {
            throw CommandFailure(.plugin, "the rows cannot be compared: \(lines: "\(error)")")
        }
    }

    /// Waits until files differ, and no longer do from one look to the next: some are written in pieces.
    private func waitForChange(_ files: inout WatchedFiles) -> ScreenText {
        let known = files
        while true {
            let start = ContinuousClock.now
            let seen = look() ?? files
            let time = (ContinuousClock.now - start) / .seconds(1)
            if seen == files, let changes = seen.changes(since: known) { return changes }
            files = seen
            usleep(UInt32(min(60, max(Self.pause, time * Self.pausePerLook)) * 1e6))
        }
    }

    /// The files as they are now; nil while the corpus cannot be listed.
    private func look() -> WatchedFiles? {
        (try? job.list()).map { WatchedFiles(job.plugins.map(\.path), job.options.gazetteers, $0) }
    }
}
