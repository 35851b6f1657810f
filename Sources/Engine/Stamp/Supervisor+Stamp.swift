import Corpus
import Ingest
public import Reports
import Scripting
import Wire

extension Supervisor {
    /// What the result of each plugin is made from and by, all but the documents.
    var stamps: [Stamp] {
        zip(header.plugins, plugins).map { planned, plugin in
            Stamp(
                program: program, api: api,
                plugin: Stamp.Plugin(
                    name: plugin.name, version: plugin.version,
                    file: Stamp.File(name: Stamp.fileName(of: planned.path), hash: plugin.hash)),
                arguments: planned.arguments, options: options)
        }
    }
}

extension Stamp {
    /// The stamp of a run with these options.
    public init(
        program: String, api: Int, plugin: Plugin, arguments: [(name: String, value: String)], options: RunOptions
    ) {
        self.init(
            program: program, api: api, plugin: plugin, arguments: arguments,
            permissions: options.permissions.map(\.description),
            limits: Limits(time: options.limits.time, memory: options.limits.memory, rows: options.limits.rows),
            reportLimits: Limits(time: options.reportLimits.time, memory: options.reportLimits.memory),
            gazetteers: GazetteerFile.hashes(of: options.gazetteers).map { File(name: $0.name, hash: $0.hash) })
        columns = options.columns
        condition = options.condition
    }

    /// How a stamp names the file of a plugin: without the folders above, which differ from machine to machine, but with
    /// that of a `plugin.lua`, which is the plugin's name.
    static func fileName(of path: String) -> String {
        let names = path.split(separator: "/")
        return names.suffix(names.last == "plugin.lua" ? 2 : 1).joined(separator: "/")
    }

    /// The stamp with the documents that were read.
    func completed(_ sources: [Source]) -> Stamp {
        var stamp = self
        stamp.corpus = Corpus(
            documents: sources.count, hash: ContentHash.ofCorpus(sources.map { ($0.document, $0.hash ?? "-") }))
        return stamp
    }
}
