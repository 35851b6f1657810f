import Engine
import Ingest
import Reports

extension RunCommand {
    /// Runs one share of the documents and writes its part; what failed in it is told where the parts are merged.
    func run(_ shard: Shard, to file: String, _ plugins: [PlannedPlugin], _ settings: Settings) throws {
        guard plugins.count == 1 else {
            throw CommandFailure.usage("a part is of one plugin, and these are \(plugins.count); run each on its own")
        }
        let bar = SharedProgress()
        var options = try options(settings)
        options.makesReport = false
        let (run, listing) = try corpus.start(plugins, options, bar.events, settings)
        bar.begin(shard.share(of: listing))
        let part: RunPart
        do {
            defer { bar.finish() }
            part = try run.run(shard, of: listing)
        } catch {
            throw CommandFailure(ExitStatus(error.kind), "\(lines: error.description)")
        }
        try OutputFile.write(to: file) { try part.write($0) }
        if part.documents < part.share {
            throw CommandFailure(.interrupted, "interrupted after \(part.documents) of \(part.share) documents")
        }
        let failed = part.failed > 0 ? ", \(part.failed) failed (merge says why)" : ""
        Message.note("workbench: part \(shard): \(part.documents) of \(listing.entries.count) documents\(failed)")
    }
}
