import Corpus
import Ingest
import Reports

/// The first line of a part file: what was run, over which corpus, and which share of it. See `docs/batch.md`.
struct PartHead: Sendable, Equatable {
    static let version = 1

    /// What all parts of a run know of its corpus, though each reads its share alone.
    struct Corpus: Sendable, Equatable {
        var name: String
        var path: String
        var documents: Int
        /// SHA-256 over all ids in their order.
        var ids: String
        /// Files that could not be listed, with the whole message.
        var failures: [[String]]
        /// Files that are not read, with their format; it is empty for a link out of the corpus.
        var skipped: [[String]]
        /// Endings that no document has, how many files have each, and the first of them.
        var ignored: [[String]]
    }

    /// What the plugin said when it was loaded.
    struct Plugin: Sendable, Equatable {
        var path: String
        var summary: String
        var columns: [String]
        var hasReport: Bool
    }

    var shard: Shard
    /// All but the documents.
    var stamp: Stamp
    var corpus: Corpus
    var plugin: Plugin
    /// Paths and patterns of tables of names.
    var gazetteers: [String]
}

extension PartHead.Corpus {
    init(_ listing: CorpusListing) {
        self.init(
            name: listing.name, path: listing.path, documents: listing.entries.count,
            ids: Self.hash(ofIds: listing.entries.map(\.id)),
            failures: listing.failures.map { [$0.path, $0.description] },
            skipped: listing.skipped.map { [$0.id, $0.format ?? ""] },
            ignored: listing.ignoredKinds.map { [$0.ending, "\($0.count)", $0.first] })
    }

    static func hash(ofIds ids: [String]) -> String {
        ContentHash.of(Text(ids.map { $0 + "\n" }.joined()))
    }

    /// The corpus as a run lists it, with the documents that are known.
    func listing(_ entries: [CorpusEntry]) -> CorpusListing {
        CorpusListing(
            name: name, path: path, entries: entries,
            skipped: skipped.map { CorpusListing.Skipped(id: $0[0], format: $0[1].isEmpty ? nil : $0[1]) },
            ignoredKinds: ignored.map { CorpusListing.Ignored(ending: $0[0], count: Int($0[1]) ?? 0, first: $0[2]) },
            failures: failures.map { IngestError(path: $0[0], reason: .told($0[1])) })
    }
}

extension PartHead {
    /// As a line of JSON, without its end.
    var line: String {
        func tuples(_ tuples: [[String]]) -> Value { .list(tuples.map { .list($0.map { .string($0) }) }) }
        func strings(_ strings: [String]) -> Value { .list(strings.map { .string($0) }) }
        return JSON.encode(
            .record([
                Value.Field(
                    "part",
                    .record([
                        Value.Field("v", .integer(Self.version)), Value.Field("number", .integer(shard.number)),
                        Value.Field("of", .integer(shard.count)),
                    ])),
                Value.Field("stamp", stamp.value),
                Value.Field(
                    "corpus",
                    .record([
                        Value.Field("name", .string(corpus.name)), Value.Field("path", .string(corpus.path)),
                        Value.Field("documents", .integer(corpus.documents)), Value.Field("ids", .string(corpus.ids)),
                        Value.Field("failures", tuples(corpus.failures)),
                        Value.Field("skipped", tuples(corpus.skipped)),
                        Value.Field("ignored", tuples(corpus.ignored)),
                    ])),
                Value.Field(
                    "plugin",
                    .record([
                        Value.Field("path", .string(plugin.path)), Value.Field("summary", .string(plugin.summary)),
                        Value.Field("columns", strings(plugin.columns)),
                        Value.Field("report", .boolean(plugin.hasReport)),
                    ])),
                Value.Field("gazetteers", strings(gazetteers)),
            ]))
    }

    /// - Throws: where the line is no head of a part that this version reads.
    init(reading line: String) throws(PartError) {
        guard let value = try? JSON.decode(line), let part = value[field: "part"],
            case .integer(let version)? = part[field: "v"]
        else { throw PartError("is no part of a run; make one with workbench run PLUGIN --shard 1/7 -o part-1.jsonl") }
        guard version == Self.version else {
            throw PartError("is a part of version \(version), and this program reads version \(Self.version)")
        }
        guard case .integer(let number)? = part[field: "number"], case .integer(let count)? = part[field: "of"],
            let shard = Shard(number: number, of: count), let stamp = value[field: "stamp"].flatMap(Stamp.init),
            let corpus = value[field: "corpus"].flatMap(Corpus.init(reading:)),
            let plugin = value[field: "plugin"].flatMap(Plugin.init(reading:)),
            let gazetteers = value.strings("gazetteers")
        else { throw PartError("its first line is damaged; run this part again") }
        self.init(shard: shard, stamp: stamp, corpus: corpus, plugin: plugin, gazetteers: gazetteers)
    }
}

extension PartHead.Corpus {
    fileprivate init?(reading value: Value) {
        guard let name = value[field: "name"]?.asString, let path = value[field: "path"]?.asString,
            case .integer(let documents)? = value[field: "documents"], documents >= 0,
            let ids = value[field: "ids"]?.asString, let failures = value.tuples("failures", of: 2),
            let skipped = value.tuples("skipped", of: 2), let ignored = value.tuples("ignored", of: 3)
        else { return nil }
        self.init(
            name: name, path: path, documents: documents, ids: ids, failures: failures, skipped: skipped,
            ignored: ignored)
    }
}

extension PartHead.Plugin {
    fileprivate init?(reading value: Value) {
        guard let path = value[field: "path"]?.asString, let summary = value[field: "summary"]?.asString,
            let columns = value.strings("columns"), case .boolean(let hasReport)? = value[field: "report"]
        else { return nil }
        self.init(path: path, summary: summary, columns: columns, hasReport: hasReport)
    }
}

extension Value {
    /// A field that is a list of strings.
    fileprivate func strings(_ name: String) -> [String]? { self[field: name]?.asStrings }

    /// A field that is a list of lists of so many strings.
    fileprivate func tuples(_ name: String, of count: Int) -> [[String]]? {
        guard case .list(let values)? = self[field: name] else { return nil }
        let tuples = values.compactMap(\.asStrings).filter { $0.count == count }
        return tuples.count == values.count ? tuples : nil
    }

    private var asStrings: [String]? {
        guard case .list(let values) = self else { return nil }
        let strings = values.compactMap(\.asString)
        return strings.count == values.count ? strings : nil
    }
}
