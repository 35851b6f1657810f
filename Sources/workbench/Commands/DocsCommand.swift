import ArgumentParser

/// `workbench docs [NAME]`: the manual of the script API.
struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs", abstract: "Show the manual of the script API.")

    @Argument(help: "What to show: a function, a module, a kind of element or a field.")
    var name: String?

    @Option(help: ArgumentHelp("Write the stubs for editors into a folder.", valueName: "folder"))
    var stubs: String?

    @Option(help: ArgumentHelp("Write the manual as Markdown into a folder.", valueName: "folder"))
    var manual: String?

    func run() throws {}
}
