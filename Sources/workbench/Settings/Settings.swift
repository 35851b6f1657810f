import Glibc

/// What `workbench.toml` says; all of it is optional, and flags win.
///
///     corpus = "seeds"                 # or a list of paths and patterns
///     plugins = ["plugins"]            # folders where plugins are looked for by name
///
///     [names]
///     gazetteers = ["names.tsv"]       # tables of names to know, paths and patterns
///
///     [columns]
///     text = "body"                    # which columns of tables are what
///     [languages]
///     lexicons = ["terms.tsv"]         # word lists to know, paths and patterns
///
///     [limits]
///     time = "10s"
///     memory = "256MB"
///
/// Paths are relative to the file's folder.
struct Settings: Equatable, Sendable {
    /// The file, where there is one.
    var file: String?
    var corpus: [String] = []
    /// Folders of plugins; nil where the file does not say.
    var plugins: [String]?
    /// Gazetteers of the user, paths and patterns.
    var gazetteers: [String] = []
    /// Which columns of tables are what: `text=body`.
    var columns: [String] = []
    /// Word lists of the user, paths and patterns.
    var lexicons: [String] = []
    /// Seconds for a document.
    var timeLimit: Double?
    /// Bytes for a document.
    var memoryLimit: Int?

    static let fileName = "workbench.toml"

    /// Reads the settings that hold in the working folder: those of the nearest `workbench.toml` upwards.
    static func load() throws(CommandFailure) -> Settings {
        guard let file = find() else { return Settings() }
        return try load(file: file)
    }

    static func load(file: String) throws(CommandFailure) -> Settings {
        let text: String
        do {
            text = try TextFile.read(file)
        } catch {
            throw .usage("\(error)")
        }
        return try SettingsFile.parse(text, file: file)
    }

    /// The nearest file, as a path from the working folder: `workbench.toml`, `../workbench.toml`, ...
    private static func find() -> String? {
        var folder = ""
        var previous: (dev_t, ino_t)?
        while true {
            if unsafe access(folder + fileName, F_OK) == 0 { return folder + fileName }
            var status = stat()
            // Above the root there is only the root again.
            guard unsafe stat(folder.isEmpty ? "." : folder, &status) == 0,
                previous.map({ $0 != (status.st_dev, status.st_ino) }) ?? true
            else { return nil }
            previous = (status.st_dev, status.st_ino)
            folder += "../"
        }
    }

    /// A path of the file, seen from the working folder.
    func resolve(_ path: String) -> String {
        guard let file, !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
        return file[...slash] + path
    }
}
