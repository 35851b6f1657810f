import CManual
import Reports
import Scripting

/// Every page of the manual: those that people wrote, embedded when the program was built, and those that are made from
/// declarations.
enum ManualLibrary {
    struct Page: Sendable {
        /// As `workbench docs` knows it, and its file without the ending: `command-line`.
        let name: String
        let text: @Sendable () -> String

        /// The first heading.
        var title: String {
            String(text().split(separator: "\n", maxSplits: 1).first?.drop { $0 == "#" || $0 == " " } ?? "")
        }
    }

    /// The pages that are made from the declarations of commands, settings and word lists: `docs/reference`.
    static let reference: [Page] = [
        Page(name: "commands") { CommandPage.text },
        Page(name: "settings") { SettingsPage.text },
        Page(name: "word-lists") { WordListPage.text },
    ]

    /// The names of the pages that are no part of the script API, whose names `help()` knows.
    static var names: [String] { (written + reference).map(\.name) }

    /// The text of a page, its name with or without `.md` and in any case, or the help for a name of the script API.
    ///
    /// - Throws: for what is neither; the message names the nearest of both.
    static func text(of name: String) throws(CommandFailure) -> String {
        let wanted = (name.hasSuffix(".md") ? String(name.dropLast(3)) : name).lowercased()
        if let page = (written + reference).first(where: { $0.name.lowercased() == wanted }) { return page.text() }
        if let help = try? Manual().help(name) { return help }
        if let page = fromAPI.first(where: { $0.name.lowercased() == wanted }) { return page.text() }
        throw .usage("\(missing(name))")
    }

    static var written: [Page] {
        (0..<embedded_page_count).compactMap { index in
            // In bounds: the count is the number of elements of the array, set beside it.
            guard let page = unsafe embedded_pages?[index] else { return nil }
            return Page(name: unsafe String(cString: page.name)) { bytes(ofPage: index) }
        }
    }

    private static func bytes(ofPage index: Int) -> String {
        guard let page = unsafe embedded_pages?[index] else { return "" }
        // Constant data of the program, so the bytes outlive every use.
        return unsafe String(decoding: UnsafeRawBufferPointer(start: page.bytes, count: page.count), as: UTF8.self)
    }

    /// The pages of the script API; its index is the overview that `workbench docs` prints.
    private static var fromAPI: [Page] {
        Manual().pages.filter { $0.name != "README.md" }.map { page in
            Page(name: String(page.name.dropLast(3))) { page.text }
        }
    }

    /// What is said where nobody knows a name.
    private static func missing(_ name: String) -> String {
        let near = Suggestion.hint(for: name, in: names + Manual().names)
        return "there is no page and no help for '\(name)'"
            + (near ?? "; the pages are \(names.joined(separator: ", ")), and workbench docs lists the script API")
    }
}
