import ArgumentParser
import Glibc
import Scripting

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

    func run() throws {
        if let stubs { try write(Stubs().text, "workbench.lua", in: stubs) }
        if let manual { for page in Manual().pages { try write(page.text, page.name, in: manual) } }
        guard stubs == nil, manual == nil else { return }
        do {
            try StandardOutput.write(try Manual().help(name))
        } catch let error as Manual.UnknownName {
            throw CommandFailure.usage("\(error)")
        }
    }

    private func write(_ text: String, _ file: String, in folder: String) throws(CommandFailure) {
        unsafe mkdir(folder, 0o777)
        try OutputFile.write(text, to: "\(folder)/\(file)")
    }
}
