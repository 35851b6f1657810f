extension Format {
    /// The table of all formats, as the manual shows it.
    public static var manual: String {
        let rows = all.map { format in
            let endings = format.extensions.map { "`.\($0)`" }.joined(separator: " ")
            return
                "| \(format.title) | `\(format.name)` | \(endings.isEmpty ? "by what it begins with" : endings) | \(format.use) |"
        }
        return (["| what | `doc.format` | endings | read as |", "|---|---|---|---|"] + rows).joined(separator: "\n")
            + "\n"
    }

    private var use: String {
        switch reading {
        case .whole: "one document"
        case .parts: "several documents"
        case .converted(let command): "not read; `\(command)` makes a text of it"
        }
    }
}
