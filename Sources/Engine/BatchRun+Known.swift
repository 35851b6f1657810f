public import Ingest
import Scripting
import Wire

extension BatchRun {
    /// How many documents of a corpus need not run, since their results are kept; nil where none are used.
    ///
    /// - Throws: where a plugin cannot be read.
    public static func knownDocuments(
        of listing: CorpusListing, _ plugins: [PlannedPlugin], options: RunOptions
    ) throws -> Int? {
        let header = WorkerHeader(plugins: plugins.map { WorkerHeader.Plugin($0, options) })
        guard let settings = options.cache, Supervisor.mayServe(header, options) else { return nil }
        let cache = RunCache(settings, options) { _ in }
        cache.begin(try plugins.map { try PluginFiles.hash(of: $0.path) }, header, options)
        var count = 0
        var next = 0
        while next < listing.entries.count {
            let found = cache.answers(next..<min(next + Supervisor.batch, listing.entries.count), of: listing)
            count += found.known.count
            next += max(1, found.count)
        }
        return count
    }
}

extension WorkerHeader.Plugin {
    init(_ plugin: PlannedPlugin, _ options: RunOptions) {
        self.init(
            path: plugin.path, arguments: plugin.arguments, permissions: options.permissions.map(\.description))
    }
}
