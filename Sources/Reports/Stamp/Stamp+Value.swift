/// The stamp as it stands in JSON.
extension Stamp {
    public var value: Value {
        var fields = [
            Value.Field("program", .string(program)), Value.Field("api", .integer(api)),
            Value.Field(
                "plugin",
                .record([
                    Value.Field("name", .string(plugin.name)), Value.Field("version", .string(plugin.version)),
                    Value.Field("file", .string(plugin.file.name)), Value.Field("sha256", .string(plugin.file.hash)),
                ])),
            Value.Field("args", .record(arguments)),
            Value.Field("permissions", .list(permissions.map { .string($0) })),
            Value.Field("limits", limits.value), Value.Field("report_limits", reportLimits.value),
            Value.Field("gazetteers", .list(gazetteers.map(\.value))),
        ]
        if !columns.isEmpty { fields.append(Value.Field("columns", .list(columns.map { .string($0) }))) }
        if let condition { fields.append(Value.Field("where", .string(condition))) }
        if let corpus {
            fields.append(
                Value.Field(
                    "corpus",
                    .record([
                        Value.Field("documents", .integer(corpus.documents)),
                        Value.Field("sha256", .string(corpus.hash)),
                    ])))
        }
        if let unfinished { fields.append(Value.Field("unfinished_of", .integer(unfinished))) }
        return .record(fields)
    }

    /// Reads a stamp; nil for what is none.
    public init?(_ value: Value) {
        guard let program = value[field: "program"]?.asString, case .integer(let api)? = value[field: "api"],
            let plugin = value[field: "plugin"].flatMap(Plugin.init(reading:)),
            case .record(let arguments)? = value[field: "args"],
            case .list(let permissions)? = value[field: "permissions"],
            let limits = value[field: "limits"].flatMap(Limits.init(reading:)),
            let reportLimits = value[field: "report_limits"].flatMap(Limits.init(reading:)),
            case .list(let gazetteers)? = value[field: "gazetteers"]
        else { return nil }
        self.init(
            program: program, api: api, plugin: plugin, arguments: arguments.map { ($0.name, $0.value.text) },
            permissions: permissions.map(\.text), limits: limits, reportLimits: reportLimits,
            gazetteers: gazetteers.compactMap(File.init(reading:)))
        if case .list(let columns)? = value[field: "columns"] { self.columns = columns.compactMap(\.asString) }
        condition = value[field: "where"]?.asString
        if let corpus = value[field: "corpus"], case .integer(let documents)? = corpus[field: "documents"],
            let hash = corpus[field: "sha256"]?.asString
        {
            self.corpus = Corpus(documents: documents, hash: hash)
        }
        if case .integer(let all)? = value[field: "unfinished_of"] { unfinished = all }
    }
}

extension Stamp.Plugin {
    fileprivate init?(reading value: Value) {
        guard let name = value[field: "name"]?.asString, let version = value[field: "version"]?.asString,
            let file = value[field: "file"]?.asString, let hash = value[field: "sha256"]?.asString
        else { return nil }
        self.init(name: name, version: version, file: Stamp.File(name: file, hash: hash))
    }
}

extension Stamp.File {
    fileprivate var value: Value {
        .record([Value.Field("name", .string(name)), Value.Field("sha256", .string(hash))])
    }

    fileprivate init?(reading value: Value) {
        guard let name = value[field: "name"]?.asString, let hash = value[field: "sha256"]?.asString else { return nil }
        self.init(name: name, hash: hash)
    }
}

extension Stamp.Limits {
    fileprivate var value: Value {
        var fields: [Value.Field] = []
        if let time { fields.append(Value.Field("time", .number(time))) }
        fields.append(Value.Field("memory", .integer(memory)))
        if let rows { fields.append(Value.Field("rows", .integer(rows))) }
        return .record(fields)
    }

    fileprivate init?(reading value: Value) {
        guard case .integer(let memory)? = value[field: "memory"] else { return nil }
        self.init(time: value[field: "time"]?.asDouble, memory: memory)
        if case .integer(let rows)? = value[field: "rows"] { self.rows = rows }
    }
}

extension Value {
    /// The string, where it is one.
    public var asString: String? { if case .string(let string) = self { string } else { nil } }
}
