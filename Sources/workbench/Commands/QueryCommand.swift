import ArgumentParser
import Corpus
import Ingest
import Lexicon
import Library
import Query
import Reports

/// `workbench query QUERY`: a concordance, a count or groups, without writing Lua.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Find a query in the corpus and show the hits in context.",
        discussion: """
            Bare words are a phrase; docs/query-language.md describes the rest. Hits are shown as they are found, unless \
            they are sorted or drawn.

            workbench query 'security guarantee*' --kwic 10 --sort right1,left1
            workbench query 'who:<person/> []{0,3} "said|told"' --group who.name
            workbench query '$leaders said' --list leaders=leaders.txt --sample 20 --seed 7
            workbench query --explain 'security guarantee*' report.txt:12
            """)

    @Argument(help: ArgumentHelp("A phrase or a query.", valueName: "query"))
    var text: String

    @Argument(help: ArgumentHelp("With --explain: a document and a line of it.", valueName: "document:line"))
    var place: String?

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("Tokens of context on each side.", valueName: "n"))
    var kwic = 8

    @Option(
        help: ArgumentHelp(
            "Sort by keys, the first decides: \(ConcordanceKey.known), a capture or a field of one; "
                + "'descending' behind a key turns its order round.", valueName: "key,..."))
    var sort: String?

    @Option(help: ArgumentHelp("Draw so many of the hits at random.", valueName: "n"))
    var sample: Int?

    @Option(help: ArgumentHelp("Another seed, another sample; the same seed draws the same.", valueName: "n"))
    var seed = 1

    @Option(help: ArgumentHelp("End after so many hits.", valueName: "n"))
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            "Count the values of 'match', a capture, a field of one ('who.name'), 'document', 'date', 'month' or 'year'.",
            valueName: "key"))
    var group: String?

    @Flag(help: "Print the number of hits only.")
    var count = false

    @Option(
        help: ArgumentHelp("A word list for $name: a file with a word or phrase a line.", valueName: "name=file"))
    var list: [WordListArgument] = []

    @Option(
        help: "Form of the result: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
        transform: OutputFormat.named)
    var format: OutputFormat = .text

    @OptionGroup var csv: CSVOptions

    @Flag(help: "Print how the query runs and what it is likely to cost.")
    var plan = false

    @Flag(help: "Tell why there is a hit on a line, or why there is none.")
    var explain = false

    @Option(
        help: ArgumentHelp("Processor time for a document (default 10s).", valueName: "time"),
        transform: { try Quantity.seconds($0) })
    var timeLimit: Double?

    func validate() throws {
        try csv.check(format)
        guard kwic >= 0 else { throw ValidationError("--kwic must not be negative") }
        guard sample ?? 1 > 0 else { throw ValidationError("--sample must be above 0") }
        guard limit ?? 1 > 0 else { throw ValidationError("--limit must be above 0") }
        guard explain == (place != nil) else {
            throw ValidationError(
                explain
                    ? "--explain needs a place: workbench query --explain 'QUERY' DOCUMENT:LINE"
                    : "'\(place ?? "")' is one argument too many; put the query in quotes")
        }
        guard group == nil || (sort == nil && sample == nil) else {
            throw ValidationError("--group counts all hits; it goes with neither --sort nor --sample")
        }
    }

    func run() throws {
        let settings = try Settings.load()
        let query = try compile(try corpus.vocabulary(settings)?.languages ?? .builtIn)
        if plan { return try StandardOutput.show("\(lines: query.plan())\n") }
        if explain { return try QueryExplanation(query, place ?? "", corpus).write() }
        let listing = try corpus.listing(settings)
        RunMessages.warn(ofSkipped: listing)
        let shows = group == nil && !count
        let keys = (sort ?? "").split(separator: ",").map { ConcordanceKey($0.trimmed) }
        var output = try ConcordanceOutput(
            query, context: min(kwic, 1_000), sort: keys, longestSource: format == .text ? longestSource(listing) : nil)
        var groups = try group.map { HitGroups(by: try HitKey($0, of: query)) }
        // All hits are wanted before some are chosen; without that, the search can end early.
        let chooses = sample != nil || !keys.isEmpty
        var search = CorpusSearch(
            // A search goes over the documents once: there is nothing to keep them for.
            query, CorpusSource(listing, budget: 32 << 20), timeLimit: timeLimit ?? settings.timeLimit ?? 10,
            limit: chooses ? .max : limit ?? .max,
            showsProgress: !(shows && sample == nil && output.isStreaming && Terminal.isOutputTerminal))
        var found: [CorpusSearch.Found] = []
        try search.run { document, ordinal, hits in
            for hit in hits {
                if sample != nil {
                    found.append(CorpusSearch.Found(ordinal: ordinal, hit: hit))
                } else if groups != nil {
                    groups?.add(hit, in: document, ordinal: ordinal)
                } else if shows {
                    try output.add(hit, in: document, ordinal: ordinal)
                }
            }
            if output.isStreaming { try StandardOutput.flush() }
        }
        for position in Sampling.draw(sample ?? 0, of: found.count, seed: UInt64(bitPattern: Int64(seed))) {
            let (ordinal, hit) = (found[position].ordinal, found[position].hit)
            try output.add(hit, in: try search.source.document(ordinal), ordinal: ordinal)
        }
        if count { try StandardOutput.show("\(min(search.hitCount, sample ?? .max))\n") }
        if let groups, search.hitCount > 0 || format != .text { try write(groups) }
        if shows { try output.finish(csv.renderer(format), limit: limit ?? .max) }
        try StandardOutput.flush()
        if search.hitCount == 0, !count, !search.isInterrupted {
            Message.note("workbench: no hits for \(text) in \(CorpusSource.documents(listing.entries.count))")
        }
        try search.reportFailures()
    }

    private func compile(_ languages: Languages) throws -> Query {
        var lists: [String: [String]] = [:]
        for list in list {
            do {
                lists[list.name, default: []] += try list.entries()
            } catch let error as IngestError {
                throw CommandFailure.usage("--list \(list.name): \(error)")
            }
        }
        do {
            return try Query(text, lists: lists, languages: languages)
        } catch {
            throw CommandFailure.usage("\(lines: "\(error)")")
        }
    }

    private func write(_ groups: HitGroups) throws {
        let table = limit.map { groups.table.top($0) } ?? groups.table
        if format == .text {
            try StandardOutput.show(ScreenText(rendered: try TextRenderer.screen.render(table)))
        } else {
            try StandardOutput.write(try csv.renderer(format).render(table))
        }
        if groups.left > 0 {
            Message.note("workbench: \(groups.left) hits have no \(group ?? "value") and are not counted")
        }
    }

    /// The columns of the longest source there can be: lines of more than five digits are rare.
    private func longestSource(_ listing: CorpusListing) -> Int {
        listing.entries.reduce(0) { max($0, UnicodeText.width($1.path)) } + 5
    }
}

extension CorpusSource {
    static func documents(_ count: Int) -> String { count == 1 ? "1 document" : "\(count) documents" }
}

extension Substring {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
