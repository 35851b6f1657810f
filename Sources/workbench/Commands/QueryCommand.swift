import ArgumentParser
import Reports
import Scripting

/// `workbench query QUERY`: a concordance, a count or groups, without writing Lua.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Find a query in the corpus and show the hits in context.",
        discussion: "The query language is described in docs/query-language.md; bare words are a phrase.")

    @Argument(help: ArgumentHelp("A phrase or a query.", valueName: "query"))
    var query: String

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("Tokens of context on each side.", valueName: "n"))
    var kwic = 8

    @Option(help: ArgumentHelp("Count the texts of a capture, or of the hits for `match`.", valueName: "capture"))
    var group: String?

    @Flag(help: "Print the number of hits only.")
    var count = false

    @Flag(help: "Print how the query runs and what it is likely to cost.")
    var plan = false

    @Option(help: "Form of the result.", transform: OutputFormat.named)
    var format: OutputFormat = .text

    func validate() throws {
        guard kwic >= 0 else { throw ValidationError("--kwic must not be negative") }
    }

    /// One line of Lua, given the query, the context and the capture.
    private var chunk: String {
        if plan { return "local query = ... return workbench.query(query):plan()" }
        if count { return "local query = ... return #corpus:find(query)" }
        if group == "match" { return "local query = ... return corpus:find(query):count()" }
        if group != nil {
            return "local query, n, name = ... return corpus:find(query):count("
                + "function(hit) return hit[name] and hit[name].text end)"
        }
        return
            "local query, n = ... n = math.tointeger(tonumber(n)) return corpus:find(query):kwic{left = n, right = n}"
    }

    func run() throws {
        let settings = try Settings.load()
        let listing = plan ? try corpus.listingIfNamed(settings) : try corpus.listing(settings)
        let session = try ScriptSession(listing: listing, limits: try LimitOptions.parse([]), settings)
        if count || plan {
            try session.evaluate(chunk, arguments: arguments, name: "query").check()
            return
        }
        let table: ResultTable
        do {
            table = try session.table(of: chunk, arguments: arguments)
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
        let renderer: any Renderer =
            format == .text
            ? TextRenderer(
                width: Terminal.width, colour: Terminal.hasColors,
                linkBase: Terminal.hasColors ? WorkingFolder.fileAddress : nil) : format.renderer
        try StandardOutput.write(renderer.render(table))
    }

    private var arguments: [String] { [query, String(kwic), group ?? ""] }
}
