/// The first line that a worker gets: what it is to run, and what that may use.
public struct WorkerHeader: Sendable, Equatable {
    /// The version of the protocol.
    public static let version = 1

    /// One plugin to run.
    public struct Plugin: Sendable, Equatable {
        /// The file; with `source`, only its name in messages and where modules lie.
        public var path: String
        /// The text of the plugin, where it is not in a file.
        public var source: String?
        /// SHA-256 that the plugin must have, as a worker that is ready says it; nil for any.
        public var hash: String?
        /// Arguments as a user types them.
        public var arguments: [(name: String, value: String)]
        /// What is granted: `read:lists/`.
        public var permissions: [String]

        public init(
            path: String, source: String? = nil, hash: String? = nil,
            arguments: [(name: String, value: String)] = [], permissions: [String] = []
        ) {
            self.path = path
            self.source = source
            self.hash = hash
            self.arguments = arguments
            self.permissions = permissions
        }

        public static func == (left: Plugin, right: Plugin) -> Bool {
            (left.path, left.source, left.hash, left.permissions)
                == (right.path, right.source, right.hash, right.permissions)
                && left.arguments.elementsEqual(right.arguments) { $0 == $1 }
        }
    }

    public var plugins: [Plugin]
    public var limits: WorkerLimits
    /// Tables of names to know besides the built-in ones: paths and patterns.
    public var gazetteers: [String]
    /// Which columns of tables are what: `text=body`.
    public var columns: [String] = []
    /// Whether the worker tells where the time and memory of scripts go.
    public var isProfiled = false
    /// The files and folders that documents are read from; nothing elsewhere can be opened.
    public var roots: [String]
    /// Whether the worker is only to say what the plugins are, and to run nothing of them.
    public var describes = false
    /// Conditions that a document must meet to be run; nil for all documents.
    public var condition: String?

    /// The folder for the rows of a report that do not fit into memory; the usual one when nil.
    public var scratch: String?

    public init(
        plugins: [Plugin], roots: [String] = [], limits: WorkerLimits = WorkerLimits(), gazetteers: [String] = [],
        scratch: String? = nil
    ) {
        self.plugins = plugins
        self.roots = roots
        self.limits = limits
        self.gazetteers = gazetteers
        self.scratch = scratch
    }
}

/// What a script may use: for each document, or for a report.
public struct WorkerLimits: Sendable, Equatable {
    /// Seconds of processor time; nil for no limit.
    public var time: Double?
    /// Bytes.
    public var memory: Int
    public var rows: Int

    public init(time: Double? = 10, memory: Int = 256 << 20, rows: Int = 1_000_000) {
        self.time = time
        self.memory = memory
        self.rows = rows
    }
}

extension WorkerHeader {
    public func write(to writer: inout WireWriter) {
        writer.raw("{\"v\":")
        writer.integer(Self.version)
        writer.raw(",\"plugins\":")
        writer.list(plugins) { $0.plugin($1) }
        writer.raw(",\"roots\":")
        writer.list(roots) { $0.string($1) }
        writer.raw(",\"limits\":")
        writer.limits(limits)
        writer.raw(",\"settings\":{\"gazetteers\":")
        writer.list(gazetteers) { $0.string($1) }
        if !columns.isEmpty {
            writer.raw(",\"columns\":")
            writer.list(columns) { $0.string($1) }
        }
        if let condition {
            writer.raw(",\"where\":")
            writer.string(condition)
        }
        if let scratch {
            writer.raw(",\"scratch\":")
            writer.string(scratch)
        }
        writer.raw("}")
        if describes { writer.raw(",\"describe\":true") }
        if isProfiled { writer.raw(",\"profile\":true") }
        writer.raw("}")
    }

    public init(reading reader: inout WireReader) throws(WireError) {
        var header = WorkerHeader(plugins: [])
        var version = 0
        try reader.object { reader, name throws(WireError) in
            switch name {
            case "v": version = try reader.integer()
            case "plugins":
                try reader.list { reader throws(WireError) in header.plugins.append(try reader.plugin()) }
            case "roots": header.roots = try reader.strings()
            case "limits": header.limits = try reader.limits()
            case "settings": try reader.settings(&header)
            case "profile": header.isProfiled = try reader.boolean()
            case "describe": header.describes = try reader.boolean()
            default:
                throw reader.unknown(
                    name, in: "the first line",
                    known: ["v", "plugins", "roots", "limits", "settings", "profile", "describe"])
            }
        }
        try reader.finish()
        guard version == Self.version else {
            throw reader.failure(
                "this is version \(Self.version) of the protocol; the first line says \"v\":\(version)")
        }
        guard !header.plugins.isEmpty else { throw reader.failure("the first line names no plugin") }
        self = header
    }
}

extension WireWriter {
    fileprivate mutating func plugin(_ plugin: WorkerHeader.Plugin) {
        raw("{\"path\":")
        string(plugin.path)
        if let source = plugin.source {
            raw(",\"source\":")
            string(source)
        }
        if let hash = plugin.hash {
            raw(",\"sha256\":")
            string(hash)
        }
        raw(",\"args\":{")
        for (index, argument) in plugin.arguments.enumerated() {
            if index > 0 { raw(",") }
            string(argument.name)
            raw(":")
            string(argument.value)
        }
        raw("},\"allow\":")
        list(plugin.permissions) { $0.string($1) }
        raw("}")
    }

    mutating func limits(_ limits: WorkerLimits) {
        raw("{")
        if let time = limits.time {
            raw("\"time\":")
            number(time)
            raw(",")
        }
        raw("\"memory\":")
        integer(limits.memory)
        raw(",\"rows\":")
        integer(limits.rows)
        raw("}")
    }
}

extension WireReader {
    fileprivate mutating func plugin() throws(WireError) -> WorkerHeader.Plugin {
        var plugin = WorkerHeader.Plugin(path: "")
        try object { reader, name throws(WireError) in
            switch name {
            case "path": plugin.path = try reader.string()
            case "source": plugin.source = try reader.string()
            case "sha256": plugin.hash = try reader.string()
            case "args":
                try reader.object { reader, name throws(WireError) in
                    plugin.arguments.append((name, try reader.string()))
                }
            case "allow": plugin.permissions = try reader.strings()
            default:
                throw reader.unknown(name, in: "a plugin", known: ["path", "source", "sha256", "args", "allow"])
            }
        }
        guard !plugin.path.isEmpty else { throw failure("a plugin has no path") }
        return plugin
    }

    mutating func limits() throws(WireError) -> WorkerLimits {
        var limits = WorkerLimits(time: nil)
        try object { reader, name throws(WireError) in
            switch name {
            case "time": limits.time = try reader.number()
            case "memory": limits.memory = try reader.integer()
            case "rows": limits.rows = try reader.integer()
            default: throw reader.unknown(name, in: "limits", known: ["time", "memory", "rows"])
            }
        }
        guard limits.time ?? 1 > 0, (1...1 << 50).contains(limits.memory), limits.rows >= 0 else {
            throw failure("a limit must be positive, and memory at most a petabyte")
        }
        return limits
    }

    fileprivate mutating func settings(_ header: inout WorkerHeader) throws(WireError) {
        var read = header
        try object { reader, name throws(WireError) in
            switch name {
            case "gazetteers": read.gazetteers = try reader.strings()
            case "columns": read.columns = try reader.strings()
            case "where": read.condition = try reader.optionalString()
            case "scratch": read.scratch = try reader.optionalString()
            default:
                throw reader.unknown(name, in: "settings", known: ["gazetteers", "columns", "where", "scratch"])
            }
        }
        header = read
    }
}
