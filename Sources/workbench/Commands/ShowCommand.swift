import ArgumentParser

/// `workbench show DOCUMENT`: the parsed model of one document.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show how a document was read, with positions.")

    func run() throws {}
}
