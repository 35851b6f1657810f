import Engine
import Ingest
import Reports
import Scripting

/// A run with all that it is told while it goes on.
struct BatchJob {
    let plugins: [PlannedPlugin]
    let options: RunOptions
    let log: RunLog?
    let corpus: CorpusOptions
    let settings: Settings
    let profile: ProfileOption

    func list() throws(CommandFailure) -> CorpusListing { try corpus.listing(settings) }

    /// Runs once, and ends with what `end` makes of the results; the log has both.
    func run(_ end: (inout [RunResult]) throws(CommandFailure) -> Void) throws(CommandFailure) {
        var results: [RunResult] = []
        do throws(CommandFailure) {
            var noted = RunProfile(plugins: [])
            results = try evaluate(&noted)
            // The profile stands behind the report, also behind one that says what failed.
            do throws(CommandFailure) {
                try end(&results)
            } catch {
                if let unnoted = profile.write(noted) { Message.error(unnoted.message) }
                throw error
            }
            if let unnoted = profile.write(noted) { throw unnoted }
            log?.writeEnd(.success, "", results)
        } catch {
            log?.writeEnd(error.status, error.message.raw, results)
            throw error
        }
    }

    /// Runs the plugins over the corpus: the first worker starts while it is listed.
    private func evaluate(_ profile: inout RunProfile) throws(CommandFailure) -> [RunResult] {
        let bar = SharedProgress()
        let (run, listing) = try corpus.start(plugins, options, events(bar), settings)
        RunMessages.warn(ofSkipped: listing)
        log?.writeStart(plugins, listing, options)
        bar.begin(listing)
        defer { bar.finish() }
        do {
            let results = try run.run(listing)
            profile = run.profile
            return results
        } catch {
            throw CommandFailure(ExitStatus(error.kind), "\(lines: error.description)")
        }
    }

    private func events(_ bar: SharedProgress) -> RunEvents {
        var events = bar.events
        if let log {
            let show = events.printed
            events.printed = { text, document in
                log.writePrint(text, document: document)
                show(text, document)
            }
            events.noticed = { failures, warnings in
                for warning in warnings { log.write(warning) }
                for failure in failures { log.write(failure) }
            }
        }
        return events
    }
}

extension RunLog {
    fileprivate func writeStart(_ plugins: [PlannedPlugin], _ listing: CorpusListing, _ options: RunOptions) {
        let planned = plugins.map { plugin in
            Value.record([
                Value.Field("path", .string(plugin.path)),
                Value.Field("args", .record(plugin.arguments.map { Value.Field($0.name, .string($0.value)) })),
            ])
        }
        write(
            "start",
            [
                Value.Field("version", .string(Version.current)), Value.Field("plugins", .list(planned)),
                Value.Field("corpus", .string(listing.path)),
                Value.Field("documents", .integer(listing.entries.count)),
                Value.Field("where", options.condition.map { .string($0) } ?? .none),
                Value.Field("workers", .integer(options.workers)),
                Value.Field("time_limit", options.limits.time.map { .number($0) } ?? .none),
                Value.Field("memory_limit", .integer(options.limits.memory)),
            ])
        for files in listing.skippedKinds {
            write(
                "skipped",
                [
                    Value.Field("kind", .string(files.kind)), Value.Field("reason", .string(files.reason)),
                    Value.Field("files", .integer(files.count)), Value.Field("first", .string(files.first)),
                ])
        }
        for failure in listing.failures {
            write(Failure(document: failure.path, plugin: "", kind: .unreadable, message: failure.description))
        }
    }

    fileprivate func writePrint(_ text: String, document: String?) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
        {
            write(
                "print",
                [
                    Value.Field("document", document.map { .string($0) } ?? .none),
                    Value.Field("text", .string(String(line))),
                ])
        }
    }

    /// The last line: how the run ended, and what it gave.
    func writeEnd(_ status: ExitStatus, _ message: String, _ results: [RunResult]) {
        var fields = [Value.Field("status", .integer(Int(status.rawValue)))]
        if !message.isEmpty { fields.append(Value.Field("message", .string(message))) }
        let counts = results.map { result in
            Value.record([
                Value.Field("name", .string(result.plugin)), Value.Field("version", .string(result.version)),
                Value.Field("documents", .integer(result.documentsRun ?? result.documents)),
                Value.Field("rows", .integer(result.rows.count)),
                Value.Field("failures", .integer(result.failures.count)),
                Value.Field("warnings", .integer(result.warnings.count)),
            ])
        }
        fields.append(Value.Field("plugins", .list(counts)))
        write("end", fields)
    }
}
