import Reports

/// What a worker is asked for after its first line.
public enum WorkerRequest: Sendable, Equatable {
    /// A file to read and run the plugins on, or only the one of that number.
    case file(id: String, path: String, part: DocumentPart? = nil, plugin: Int? = nil)
    /// A document that comes with the request; `format` is that of a file's ending when nil.
    ///
    /// `part` says where the text stood in a file.
    case text(id: String, text: String, format: String?, part: DocumentPart? = nil)
    /// The report of a plugin over the documents whose answers follow, one a line.
    case report(ReportRequest)
}

/// A report to be made.
public struct ReportRequest: Sendable, Equatable {
    /// The number of the plugin, from 0.
    public var plugin: Int
    /// How many lines of answers follow.
    public var documents: Int
    /// The name of the corpus, and the path it was opened with.
    public var name: String
    public var path: String
    public var limits: WorkerLimits

    public init(plugin: Int, documents: Int, name: String, path: String, limits: WorkerLimits) {
        self.plugin = plugin
        self.documents = documents
        self.name = name
        self.path = path
        self.limits = limits
    }
}

extension WorkerRequest {
    public func write(to writer: inout WireWriter) {
        switch self {
        case .file(let id, let path, let part, let plugin):
            writer.raw("{\"id\":")
            writer.string(id)
            writer.raw(",\"path\":")
            writer.string(path)
            if let part { writer.part(part) }
            if let plugin {
                writer.raw(",\"plugin\":")
                writer.integer(plugin)
            }
        case .text(let id, let text, let format, let part):
            writer.raw("{\"id\":")
            writer.string(id)
            writer.raw(",\"text\":")
            writer.string(text)
            if let format {
                writer.raw(",\"format\":")
                writer.string(format)
            }
            if let part { writer.part(part) }
        case .report(let request):
            writer.raw("{\"report\":{\"plugin\":")
            writer.integer(request.plugin)
            writer.raw(",\"documents\":")
            writer.integer(request.documents)
            writer.raw(",\"corpus\":{\"name\":")
            writer.string(request.name)
            writer.raw(",\"path\":")
            writer.string(request.path)
            writer.raw("},\"limits\":")
            writer.limits(request.limits)
            writer.raw("}")
        }
        writer.raw("}")
    }

    public init(reading reader: inout WireReader) throws(WireError) {
        var id: String?
        var path: String?
        var text: String?
        var format: String?
        var part: DocumentPart?
        var plugin: Int?
        var report: ReportRequest?
        try reader.object { reader, name throws(WireError) in
            switch name {
            case "id": id = try reader.string()
            case "path": path = try reader.string()
            case "text": text = try reader.string()
            case "format": format = try reader.string()
            case "part": part = try reader.documentPart()
            case "plugin": plugin = try reader.integer()
            case "report": report = try reader.reportRequest()
            default:
                throw reader.unknown(
                    name, in: "a request", known: ["id", "path", "part", "plugin", "text", "format", "report"])
            }
        }
        try reader.finish()
        switch (report, id, path, text) {
        case (let report?, nil, nil, nil): self = .report(report)
        case (nil, let id?, let path?, nil): self = .file(id: id, path: path, part: part, plugin: plugin)
        case (nil, let id?, nil, let text?): self = .text(id: id, text: text, format: format, part: part)
        default: throw reader.failure("a document has an id, and either a path or a text")
        }
    }
}

extension WireReader {
    fileprivate mutating func reportRequest() throws(WireError) -> ReportRequest {
        var request = ReportRequest(plugin: 0, documents: 0, name: "", path: "", limits: WorkerLimits(time: nil))
        try object { reader, name throws(WireError) in
            switch name {
            case "plugin": request.plugin = try reader.integer()
            case "documents": request.documents = try reader.integer()
            case "limits": request.limits = try reader.limits()
            case "corpus":
                try reader.object { reader, name throws(WireError) in
                    switch name {
                    case "name": request.name = try reader.string()
                    case "path": request.path = try reader.string()
                    default: throw reader.unknown(name, in: "a corpus", known: ["name", "path"])
                    }
                }
            default:
                throw reader.unknown(name, in: "a report", known: ["plugin", "documents", "corpus", "limits"])
            }
        }
        return request
    }
}
