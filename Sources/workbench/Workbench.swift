import ArgumentParser
import Reports

/// The program: what a bare `workbench` does, and its subcommands.
struct Workbench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbench",
        abstract: "Read, query and report on documents with small Lua scripts.",
        discussion: """
            On a terminal, `workbench` alone opens the prompt over the corpus that workbench.toml names.
            Exit status: 0 all well; 1 some documents failed; 2 wrong usage; 3 the corpus cannot be read; \
            4 the plugin is invalid, its report failed or the result could not be written; \
            5 a permission was not granted; 130 interrupted.
            """,
        version: Version.current,
        subcommands: [
            RunCommand.self, MergeCommand.self, DiffCommand.self, VerifyCommand.self, QueryCommand.self,
            ReplCommand.self, EvalCommand.self, ShowCommand.self, CorpusCommand.self,
            DoctorCommand.self,
            DocsCommand.self, PluginCommand.self, WorkerCommand.self,
        ])

    /// Refuses a first word that is no command; the parser would call it an unexpected argument.
    static func checkCommandName(_ word: String?) throws(CommandFailure) {
        let commands = configuration.subcommands.map { $0.configuration }
        let names = commands.filter(\.shouldDisplay).compactMap(\.commandName) + ["help"]
        guard let word, !word.hasPrefix("-"), !names.contains(word),
            !commands.contains(where: { $0.commandName == word })
        else { return }
        throw .usage(
            "there is no command '\(word)'\(Suggestion.hint(for: word, in: names) ?? ""); there are: \(names.joined(separator: ", "))"
        )
    }

    func run() throws {
        guard Terminal.isInteractive else {
            throw CleanExit.helpRequest(Workbench.self)
        }
        let prompt = try ReplCommand.parse([])
        try prompt.run()
    }
}
