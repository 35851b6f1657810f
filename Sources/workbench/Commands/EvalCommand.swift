import ArgumentParser

/// `workbench eval LUA`: one expression or chunk, its result printed as at the prompt.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Evaluate Lua over the corpus and print the result.")

    @Argument(help: ArgumentHelp("An expression or a chunk.", valueName: "lua"))
    var chunk: String

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var limits: LimitOptions

    func run() throws {
        let settings = try Settings.load()
        _ = try corpus.listingIfNamed(settings)
    }
}
