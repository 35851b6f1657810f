import Engine
import Ingest
import Reports

extension RunCommand {
    /// Runs one share of the documents and writes its part; what failed in it is told where the parts are merged.
    func run(_ shard: Shard, to file: String, _ plugin: String, _ settings: Settings) throws {
        let bar = SharedProgress()
        var options = options(settings)
        options.makesReport = false
        let run = BatchRun(
            plugin: plugin, options: options, program: WorkerOptions.program,
            output: { Message.write("\(lines: $0)") }, progress: { bar.update(done: $0, failed: $1) })
        run.start()
        let listing: CorpusListing
        do {
            listing = try corpus.listing(settings)
        } catch {
            run.cancel()
            throw error
        }
        bar.begin(total: listing.entries.count / shard.count)
        let part: RunPart
        do {
            defer { bar.finish() }
            part = try run.run(shard, of: listing)
        } catch {
            throw CommandFailure(ExitStatus(error.kind), "\(lines: error.description)")
        }
        try OutputFile.write(to: file) { sink throws(SystemFailure) in try part.write(sink) }
        if part.documents < part.share {
            throw CommandFailure(.interrupted, "interrupted after \(part.documents) of \(part.share) documents")
        }
        let failed = part.failed > 0 ? ", \(part.failed) failed (merge says why)" : ""
        Message.note("workbench: part \(shard): \(part.documents) of \(listing.entries.count) documents\(failed)")
    }
}
