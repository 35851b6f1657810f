import ArgumentParser
import Glibc
import Scripting

/// `workbench docs [NAME]`: the manual.
struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs", abstract: "Show a page of the manual, or the help for a name of the script API.",
        discussion: """
            Without a name, an overview of both. Pages have the names of their files: command-line, plugins, commands.

            workbench docs query-language
            workbench docs doc:find
            """)

    @Argument(
        help: "A page of the manual, or a function, a module, a kind of element or a field.",
        completion: .custom { _, _, prefix in
            (ManualLibrary.names + Manual().names).filter { $0.hasPrefix(prefix) }
        })
    var name: String?

    @Option(help: ArgumentHelp("Write the stubs for editors into a folder.", valueName: "folder"))
    var stubs: String?

    @Option(help: ArgumentHelp("Write the manual of the script API as Markdown into a folder.", valueName: "folder"))
    var manual: String?

    @Option(
        help: ArgumentHelp("Write the pages of commands, settings and word lists into a folder.", valueName: "folder"))
    var reference: String?

    func run() throws {
        if let stubs { try write(Stubs().text, "workbench.lua", in: stubs) }
        if let manual { for page in Manual().pages { try write(page.text, page.name, in: manual) } }
        if let reference {
            for page in ManualLibrary.reference { try write(page.text(), "\(page.name).md", in: reference) }
        }
        guard stubs == nil, manual == nil, reference == nil else { return }
        try StandardOutput.write(try name.map(ManualLibrary.text) ?? Manual().help(nil) + "\n" + Self.overview)
    }

    /// The pages with their titles.
    private static var overview: String {
        let pages = (ManualLibrary.written + ManualLibrary.reference).filter { $0.name != "README" }
        let width = pages.map(\.name.count).max() ?? 0
        return "Pages of the manual:\n"
            + pages.map { page in
                "  \(page.name)\(String(repeating: " ", count: width - page.name.count))  \(page.title)\n"
            }.joined()
    }

    private func write(_ text: String, _ file: String, in folder: String) throws(CommandFailure) {
        unsafe mkdir(folder, 0o777)
        try OutputFile.write(text, to: "\(folder)/\(file)")
    }
}
