public import Reports

/// What a plugin says about itself, read without running any of its functions.
public struct PluginDescription: Sendable, Equatable {
    /// An argument that it takes.
    public struct Argument: Sendable, Equatable {
        public var name: String
        /// `string`, `integer`, `number`, `boolean`, `choice` or `list`.
        public var kind: String
        public var help = ""
        /// Nothing where the argument has no default.
        public var defaultValue = Value.none
        public var minimum: Double?
        public var maximum: Double?
        public var choices: [String] = []

        public init(name: String, kind: String) {
            self.name = name
            self.kind = kind
        }
    }

    public var path: String
    /// Why the file is no plugin; all below is empty then.
    public var failure: String?
    public var name = ""
    public var version = ""
    public var summary = ""
    /// Markdown.
    public var text = ""
    public var authors: [String] = []
    public var license = ""
    public var categories: [String] = []
    /// What it asks for: `read:lists/`.
    public var permissions: [String] = []
    public var columns: [String] = []
    public var arguments: [Argument] = []

    public init(path: String) { self.path = path }
}

extension WireWriter {
    mutating func description(_ plugin: PluginDescription) {
        raw("{\"path\":")
        string(plugin.path)
        if let failure = plugin.failure {
            raw(",\"failure\":")
            string(failure)
            return raw("}")
        }
        raw(",\"name\":")
        string(plugin.name)
        raw(",\"version\":")
        string(plugin.version)
        raw(",\"summary\":")
        string(plugin.summary)
        raw(",\"description\":")
        string(plugin.text)
        raw(",\"authors\":")
        list(plugin.authors) { $0.string($1) }
        raw(",\"license\":")
        string(plugin.license)
        raw(",\"categories\":")
        list(plugin.categories) { $0.string($1) }
        raw(",\"permissions\":")
        list(plugin.permissions) { $0.string($1) }
        raw(",\"columns\":")
        list(plugin.columns) { $0.string($1) }
        raw(",\"args\":")
        list(plugin.arguments) { $0.argument($1) }
        raw("}")
    }

    private mutating func argument(_ argument: PluginDescription.Argument) {
        raw("{\"name\":")
        string(argument.name)
        raw(",\"type\":")
        string(argument.kind)
        raw(",\"default\":")
        value(argument.defaultValue)
        if let minimum = argument.minimum {
            raw(",\"min\":")
            value(.number(minimum))
        }
        if let maximum = argument.maximum {
            raw(",\"max\":")
            value(.number(maximum))
        }
        if !argument.choices.isEmpty {
            raw(",\"choices\":")
            list(argument.choices) { $0.string($1) }
        }
        raw(",\"help\":")
        string(argument.help)
        raw("}")
    }
}

extension WireReader {
    mutating func descriptions() throws(WireError) -> [PluginDescription] {
        var plugins: [PluginDescription] = []
        try list { reader throws(WireError) in plugins.append(try reader.description()) }
        return plugins
    }

    private mutating func description() throws(WireError) -> PluginDescription {
        var plugin = PluginDescription(path: "")
        try object { reader, name throws(WireError) in
            switch name {
            case "path": plugin.path = try reader.string()
            case "failure": plugin.failure = try reader.string()
            case "name": plugin.name = try reader.string()
            case "version": plugin.version = try reader.string()
            case "summary": plugin.summary = try reader.string()
            case "description": plugin.text = try reader.string()
            case "authors": plugin.authors = try reader.strings()
            case "license": plugin.license = try reader.string()
            case "categories": plugin.categories = try reader.strings()
            case "permissions": plugin.permissions = try reader.strings()
            case "columns": plugin.columns = try reader.strings()
            case "args":
                try reader.list { reader throws(WireError) in plugin.arguments.append(try reader.argument()) }
            default: throw reader.failure("a plugin that is described has no field '\(name)'")
            }
        }
        return plugin
    }

    private mutating func argument() throws(WireError) -> PluginDescription.Argument {
        var argument = PluginDescription.Argument(name: "", kind: "")
        try object { reader, name throws(WireError) in
            switch name {
            case "name": argument.name = try reader.string()
            case "type": argument.kind = try reader.string()
            case "default": argument.defaultValue = try reader.value()
            case "min": argument.minimum = try reader.value().asDouble
            case "max": argument.maximum = try reader.value().asDouble
            case "choices": argument.choices = try reader.strings()
            case "help": argument.help = try reader.string()
            default: throw reader.failure("an argument has no field '\(name)'")
            }
        }
        return argument
    }
}
