public import Reports

/// What a worker says that is no answer to a document.
public enum WorkerReply: Sendable, Equatable {
    /// The plugins are loaded and their `setup` has run.
    case ready(WorkerReady)
    /// The worker cannot do what it is asked to, and ends.
    case refusal(WorkerRefusal)
    /// What a script printed or logged; it belongs to the first document that is not answered.
    case log(String)
    case report(WorkerReport)
    /// Where time and memory went since the last such message.
    case profile(WorkerProfile)
    /// A script is stuck; the worker ends.
    case stuck(WorkerStuck)
    /// What the plugins are, where the first line asked for no more.
    case described([PluginDescription])
    /// Rows of a table in a report that comes later: the number of the table, and that of the rows.
    case part(Int, rows: Int)
    /// An answer, which is kept as it came.
    case answer(AnswerHead)
}

extension WorkerReply {
    /// Rows of a table that is too long for one line: the report names it by its number.
    public struct TablePart: Sendable {
        public var part: Int
        public var rows: [[Value]]
        public var origins: [String]

        public init(part: Int, rows: [[Value]], origins: [String]) {
            self.part = part
            self.rows = rows
            self.origins = origins
        }

        public func write(to writer: inout WireWriter) { writer.rows(self) }

        public init(reading line: [UInt8]) throws(WireError) {
            var reader = WireReader(line)
            self = try reader.part()
        }
    }

    /// Gives the table of a number whose rows came ahead; nil where none did.
    public typealias TableParts = (_ part: Int, _ columns: [String]) -> ResultTable?
}

/// A plugin as a worker has loaded it.
public struct WorkerReady: Sendable, Equatable {
    public struct Plugin: Sendable, Equatable {
        public var name: String
        public var version: String
        public var summary: String
        public var columns: [String]
        /// SHA-256 over its files: its text and the modules that it requires.
        public var hash: String
        /// Whether it has a `report`.
        public var hasReport: Bool
        /// What `setup` warned of.
        public var warnings: [Warning]

        public init(
            name: String, version: String, summary: String, columns: [String], hash: String, hasReport: Bool,
            warnings: [Warning] = []
        ) {
            self.name = name
            self.version = version
            self.summary = summary
            self.columns = columns
            self.hash = hash
            self.hasReport = hasReport
            self.warnings = warnings
        }
    }

    /// The version of the program, and of its script API.
    public var version: String
    public var api: Int
    public var plugins: [Plugin]

    public init(version: String, api: Int, plugins: [Plugin]) {
        self.version = version
        self.api = api
        self.plugins = plugins
    }
}

/// Why a worker ends without having done what it was asked to.
public struct WorkerRefusal: Error, Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// The plugin cannot be used, or its `setup` failed.
        case plugin
        /// An argument does not fit the plugin.
        case argument
        /// The plugin asks for what was not granted.
        case permission
        /// A setting cannot be used: a gazetteer that is not there.
        case settings
        /// The system does not let the worker close its fences.
        case system
        /// The message before it is not of the protocol.
        case `protocol`
    }

    public var kind: Kind
    public var message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}

/// Where a script is stuck: past its limit, inside one function that does not end.
public struct WorkerStuck: Sendable, Equatable {
    /// The document; empty for `setup` and the report.
    public var document: String
    /// `file.lua:12`; empty where that is not known.
    public var script: String

    public init(document: String, script: String) {
        self.document = document
        self.script = script
    }

    /// The line that says so up to the place, which is not known before it is written, where no memory can be had.
    public static func line(upToPlaceIn document: String) -> String {
        var writer = WireWriter()
        WorkerReply.stuck(WorkerStuck(document: document, script: "")).write(to: &writer)
        return String(decoding: writer.bytes.dropLast(endOfLine.utf8.count - 1), as: UTF8.self)
    }

    /// The rest of the line.
    public static let endOfLine = "\"}}\n"
}

/// The report of a plugin, or why there is none.
public struct WorkerReport: Sendable, Equatable {
    public var blocks: [ReportBlock] = []
    public var warnings: [Warning] = []
    /// The message and the script's own functions.
    public var failure: String?
    /// Whether the script had asked for what it was not granted.
    public var isDenied = false

    public init() {}
}

extension WorkerReply {
    public func write(to writer: inout WireWriter) {
        switch self {
        case .ready(let ready): writer.ready(ready)
        case .refusal(let refusal):
            writer.raw("{\"error\":{\"kind\":")
            writer.string(refusal.kind.rawValue)
            writer.raw(",\"message\":")
            writer.string(refusal.message)
            writer.raw("}}")
        case .log(let text):
            writer.raw("{\"log\":")
            writer.string(text)
            writer.raw("}")
        case .report(let report): writer.report(report)
        case .profile(let profile): writer.profile(profile)
        case .stuck(let stuck):
            writer.raw("{\"stuck\":{\"id\":")
            writer.string(stuck.document)
            writer.raw(",\"script\":")
            writer.string(stuck.script)
            writer.raw("}}")
        case .described(let plugins):
            writer.raw("{\"described\":")
            writer.list(plugins) { $0.description($1) }
            writer.raw("}")
        case .answer, .part: break
        }
    }

    /// Reads one line of a worker; of an answer and of rows only the beginning.
    ///
    /// - Parameter tables: gives those whose rows came ahead.
    public init(
        reading bytes: [UInt8], in range: Range<Int>, tables: TableParts? = nil
    ) throws(WireError) {
        if let head = try? AnswerHead(reading: bytes, in: range) {
            self = .answer(head)
            return
        }
        var reader = WireReader(bytes, in: range)
        if let head = try? reader.partHead() {
            self = .part(head.part, rows: head.count)
            return
        }
        reader = WireReader(bytes, in: range)
        reader.tablePart = tables
        var reply: WorkerReply?
        var ready = WorkerReady(version: "", api: 0, plugins: [])
        var isReady = false
        try reader.object { reader, name throws(WireError) in
            switch name {
            case "ready": isReady = try reader.boolean()
            case "version": ready.version = try reader.string()
            case "api": ready.api = try reader.integer()
            case "v": _ = try reader.integer()
            case "plugins":
                try reader.list { reader throws(WireError) in ready.plugins.append(try reader.readyPlugin()) }
            case "error": reply = .refusal(try reader.refusal())
            case "log": reply = .log(try reader.string())
            case "report": reply = .report(try reader.report())
            case "profile": reply = .profile(try reader.profile())
            case "stuck": reply = .stuck(try reader.stuck())
            case "described": reply = .described(try reader.descriptions())
            default: throw reader.failure("'\(name)' begins no message of a worker")
            }
        }
        try reader.finish()
        guard let read = isReady ? .ready(ready) : reply else { throw reader.failure("this is no message of a worker") }
        self = read
    }
}

extension WireWriter {
    fileprivate mutating func ready(_ ready: WorkerReady) {
        raw("{\"ready\":true,\"v\":")
        integer(WorkerHeader.version)
        raw(",\"version\":")
        string(ready.version)
        raw(",\"api\":")
        integer(ready.api)
        raw(",\"plugins\":")
        list(ready.plugins) { writer, plugin in
            writer.raw("{\"name\":")
            writer.string(plugin.name)
            writer.raw(",\"version\":")
            writer.string(plugin.version)
            writer.raw(",\"summary\":")
            writer.string(plugin.summary)
            writer.raw(",\"columns\":")
            writer.list(plugin.columns) { $0.string($1) }
            writer.raw(",\"sha256\":")
            writer.string(plugin.hash)
            writer.raw(",\"report\":")
            writer.boolean(plugin.hasReport)
            writer.raw(",\"warnings\":")
            writer.list(plugin.warnings) { $0.warning($1) }
            writer.raw("}")
        }
        raw("}")
    }
}

extension WireReader {
    fileprivate mutating func readyPlugin() throws(WireError) -> WorkerReady.Plugin {
        var plugin = WorkerReady.Plugin(name: "", version: "", summary: "", columns: [], hash: "", hasReport: false)
        try object { reader, name throws(WireError) in
            switch name {
            case "name": plugin.name = try reader.string()
            case "version": plugin.version = try reader.string()
            case "summary": plugin.summary = try reader.string()
            case "columns": plugin.columns = try reader.strings()
            case "sha256": plugin.hash = try reader.string()
            case "report": plugin.hasReport = try reader.boolean()
            case "warnings": plugin.warnings = try reader.warnings("", plugin.name)
            default: throw reader.failure("a plugin that is ready has no field '\(name)'")
            }
        }
        return plugin
    }

    fileprivate mutating func stuck() throws(WireError) -> WorkerStuck {
        var stuck = WorkerStuck(document: "", script: "")
        try object { reader, name throws(WireError) in
            switch name {
            case "id": stuck.document = try reader.string()
            case "script": stuck.script = try reader.string()
            default: throw reader.failure("what is stuck has no field '\(name)'")
            }
        }
        return stuck
    }

    fileprivate mutating func refusal() throws(WireError) -> WorkerRefusal {
        var refusal = WorkerRefusal(.protocol, "")
        try object { reader, name throws(WireError) in
            switch name {
            case "kind": refusal.kind = WorkerRefusal.Kind(rawValue: try reader.string()) ?? .protocol
            case "message": refusal.message = try reader.string()
            default: throw reader.failure("an error has no field '\(name)'")
            }
        }
        return refusal
    }
}
