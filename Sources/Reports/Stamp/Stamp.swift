/// What a report was made from and by, as far as it decides the result: enough to make it again and compare.
///
/// It says nothing of workers, parts, caches, time or machines, since the result does not depend on them.
///
/// ```json
/// {"program":"0.1.0","api":1,"plugin":{"name":"speakers","version":"1.0.0","file":"speakers.lua","sha256":"9f2c…"},
///  "args":{"least":"2"},"permissions":[],"limits":{"time":10.0,"memory":268435456,"rows":1000000},
///  "report_limits":{"memory":1073741824},"gazetteers":[],"corpus":{"documents":5,"sha256":"1b4f…"}}
/// ```
public struct Stamp: Sendable, Equatable {
    /// A file by its name, without the folders above it, and its SHA-256.
    public struct File: Sendable, Equatable {
        public var name: String
        public var hash: String

        public init(name: String, hash: String) {
            self.name = name
            self.hash = hash
        }
    }

    public struct Plugin: Sendable, Equatable {
        public var name: String
        public var version: String
        /// Its file, with the folder where it is called `plugin.lua`; the hash is over all files of the plugin.
        public var file: File

        public init(name: String, version: String, file: File) {
            self.name = name
            self.version = version
            self.file = file
        }
    }

    /// What a script may use.
    public struct Limits: Sendable, Equatable {
        /// Seconds of processor time.
        public var time: Double?
        /// Bytes.
        public var memory: Int
        /// Rows of a document; a report has no such limit.
        public var rows: Int?

        public init(time: Double?, memory: Int, rows: Int? = nil) {
            self.time = time
            self.memory = memory
            self.rows = rows
        }
    }

    /// The documents that were read.
    public struct Corpus: Sendable, Equatable {
        public var documents: Int
        /// SHA-256 over the hashes and ids of the documents in their order: that of `sha256sum`'s output.
        public var hash: String

        public init(documents: Int, hash: String) {
            self.documents = documents
            self.hash = hash
        }
    }

    /// The version of the program and of its script API.
    public var program: String
    public var api: Int
    public var plugin: Plugin
    /// Arguments as the user gave them, by name.
    public var arguments: [Value.Field]
    /// What was granted, in byte order.
    public var permissions: [String]
    /// What a script may use for a document, and for its report.
    public var limits: Limits
    public var reportLimits: Limits
    /// Tables of names beside those of the program, the first one decides.
    public var gazetteers: [File]
    /// Which columns of tables are what: `text=body`.
    public var columns: [String] = []
    /// What documents must meet; nil where all are run.
    public var condition: String?
    /// Nil in a part, which does not know all documents.
    public var corpus: Corpus?
    /// How many documents there are, where the run did not get to all of them.
    public var unfinished: Int?

    /// - Parameters:
    ///   - arguments: as they were typed; of several with one name, the last one holds.
    public init(
        program: String, api: Int, plugin: Plugin, arguments: [(name: String, value: String)] = [],
        permissions: [String] = [], limits: Limits, reportLimits: Limits, gazetteers: [File] = []
    ) {
        self.program = program
        self.api = api
        self.plugin = plugin
        self.arguments = Dictionary(arguments.map { ($0.name, $0.value) }) { $1 }
            .map { Value.Field($0, .string($1)) }.sorted { Order(bytesOf: $0.name, $1.name) == .before }
        self.permissions = Set(permissions).sorted { Order(bytesOf: $0, $1) == .before }
        self.limits = limits
        self.reportLimits = reportLimits
        self.gazetteers = gazetteers
    }
}

extension Stamp {
    /// What differs, each as a sentence with both sides; of equal stamps nothing.
    ///
    /// - Parameters:
    ///   - here: what this stamp is called: `"the report"`.
    ///   - there: what the other is called.
    public func differences(to other: Stamp, here: String, there: String) -> [String] {
        var found: [String] = []
        func compare(_ what: String, _ mine: String, _ theirs: String) {
            if mine != theirs { found.append("\(what): \(mine) in \(here), \(theirs) in \(there)") }
        }
        compare("the plugin", plugin.name, other.plugin.name)
        compare("its version", plugin.version, other.plugin.version)
        compare("the plugin's SHA-256", Self.short(plugin.file.hash), Self.short(other.plugin.file.hash))
        compare("arguments", Self.list(arguments), Self.list(other.arguments))
        compare("conditions", condition ?? "none", other.condition ?? "none")
        compare("permissions", Self.list(permissions), Self.list(other.permissions))
        compare("limits", limits.text, other.limits.text)
        compare("limits of the report", reportLimits.text, other.reportLimits.text)
        compare("gazetteers", Self.list(gazetteers), Self.list(other.gazetteers))
        compare("columns", Self.list(columns), Self.list(other.columns))
        compare("the program's version", program, other.program)
        compare("the script API", "\(api)", "\(other.api)")
        return found
    }

    /// So much of a hash as people compare.
    public static func short(_ hash: String) -> String { String(hash.prefix(16)) }

    private static func list(_ fields: [Value.Field]) -> String {
        list(fields.map { "\($0.name)=\($0.value.text)" })
    }

    private static func list(_ files: [File]) -> String { list(files.map { "\($0.name) (\(short($0.hash)))" }) }

    private static func list(_ texts: [String]) -> String { texts.isEmpty ? "none" : texts.joined(separator: " ") }
}

extension Stamp.Limits {
    fileprivate var text: String {
        let parts = [time.map { "\($0) s" } ?? "any time", "\(memory) bytes"] + (rows.map { ["\($0) rows"] } ?? [])
        return parts.joined(separator: ", ")
    }
}
