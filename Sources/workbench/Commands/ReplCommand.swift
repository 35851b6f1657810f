import ArgumentParser

/// `workbench repl`: the prompt.
struct ReplCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repl", abstract: "Open the prompt over the corpus.")

    @Argument(help: ArgumentHelp("Lua files to run first.", valueName: "file"))
    var files: [String] = []

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var limits: LimitOptions

    func run() throws {
        let settings = try Settings.load()
        _ = try corpus.listingIfNamed(settings)
    }
}
