import Engine
import Ingest

extension CorpusOptions {
    /// Starts a run over the corpus: its first worker starts while the documents are listed.
    func start(
        _ plugins: [PlannedPlugin], _ options: RunOptions, _ events: RunEvents, _ settings: Settings
    ) throws(CommandFailure) -> (run: BatchRun, listing: CorpusListing) {
        // Where links lead must be known before a worker closes its fence.
        let linked = followLinks ? try listing(settings) : nil
        let run = BatchRun(
            plugins, roots: roots(settings, linked), options: options, program: WorkerOptions.program, events: events)
        run.start()
        do throws(CommandFailure) {
            if let linked { return (run, linked) }
            return (run, try listing(settings))
        } catch {
            run.cancel()
            throw error
        }
    }
}
