import Lexicon

/// The page of the word lists that are part of the program, from their tables.
enum WordListPage {
    static var text: String {
        let codes = Languages.codes.filter { Languages.builtIn.lists(of: $0).isKnown }
        return """
            # Word lists

            Made by `make docs` from the tables in `languages/`; do not edit. [Languages](../languages.md) says how they are \
            used, and how to add your own.

            Terms are counted as they stand in the table. Languages that can only be told apart have none.

            \(codes.map(section).joined(separator: "\n"))
            """
    }

    private static func section(_ code: String) -> String {
        let tables = Languages.builtIn.lists(of: code).all.filter { !$0.lists.isEmpty }
        return "## \(code)\n\n| list | terms | for |\n|---|---|---|\n"
            + tables.flatMap { table in
                table.lists.map { list in
                    "| `\(name(of: table))` `\(list.name)` | \(list.rows.count) | \(cell(list.purpose)) |\n"
                }
            }.joined()
    }

    /// `en/roles` for `languages/en/roles.tsv`, as `workbench.lexicon` takes it.
    private static func name(of table: LexiconFile) -> String {
        var path = table.path[...]
        if path.hasPrefix("languages/") { path = path.dropFirst("languages/".count) }
        return String(path.hasSuffix(".tsv") ? path.dropLast(4) : path)
    }

    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
