import Ingest

/// One setting of `workbench.toml`: where it stands, what it may be, what it is for. Reading, messages and the manual have
/// all of them from ``all``.
struct Setting: Sendable {
    /// What a value may be.
    enum Form: Sendable {
        /// Paths and patterns, relative to the folder of the file.
        case paths(@Sendable (inout Settings, [String]) -> Void)
        /// The name or number of a column.
        case column
        case time(@Sendable (inout Settings, Double) -> Void)
        case size(@Sendable (inout Settings, Int) -> Void)
    }

    /// The table it stands in; nil for those at the top.
    let table: String?
    let name: String
    let form: Form
    let summary: String
    /// A value, as TOML writes it.
    let example: String

    private init(_ table: String?, _ name: String, _ form: Form, _ summary: String, example: String) {
        self.table = table
        self.name = name
        self.form = form
        self.summary = summary
        self.example = example
    }

    static let all: [Setting] =
        [
            Setting(
                nil, "corpus", .paths { $0.corpus = $1 }, "What is read where no --corpus is given.",
                example: "[\"letters\", \"news/*.txt\"]"),
            Setting(
                nil, "plugins", .paths { $0.plugins = $1 }, "The folders in which plugins are looked for by name.",
                example: "[\"plugins\"]"),
            Setting(
                "names", "gazetteers", .paths { $0.gazetteers = $1 },
                "Tables of names to know, besides those of --gazetteer.", example: "[\"names.tsv\"]"),
            Setting(
                "languages", "lexicons", .paths { $0.lexicons = $1 }, "Word lists to know, besides those of --lexicon.",
                example: "[\"terms.tsv\", \"lists/*.tsv\"]"),
        ]
        + Columns.settingNames.map { role in
            Setting(
                "columns", role, .column,
                role == "header"
                    ? "Whether the first row of a table names its columns: yes or no."
                    : "Which column of a table, or field of JSON lines, is the \(role).",
                example: role == "header" ? "true" : "\"\(role == "text" ? "body" : role)\"")
        } + [
            Setting(
                "limits", "time", .time { $0.timeLimit = $1 },
                "The processor time of a script for a document, where no --time-limit is given.", example: "\"10s\""),
            Setting(
                "limits", "memory", .size { $0.memoryLimit = $1 },
                "The memory of a script for a document, where no --memory-limit is given.", example: "\"256MB\""),
        ]

    /// Takes the value out of its table, where there is one.
    func take(_ table: SettingsTable, _ settings: inout Settings) throws(CommandFailure) {
        switch form {
        case .paths(let set):
            if let paths = try table.strings(name) { set(&settings, paths.map(settings.resolve)) }
        case .column:
            if let value = try table.name(name) { settings.columns.append("\(name)=\(value)") }
        case .time(let set):
            if let time = try table.quantity(name, Quantity.seconds) { set(&settings, time) }
        case .size(let set):
            if let size = try table.quantity(name, Quantity.bytes) { set(&settings, size) }
        }
    }
}

extension Setting.Form {
    /// What a value may be, for people.
    var phrase: String {
        switch self {
        case .paths: "a path or pattern, or a list of them"
        case .column: "the name or number of a column"
        case .time: "a time with its unit"
        case .size: "an amount of memory with its unit"
        }
    }
}
