import Scripting
import Wire

/// What plugins say about themselves.
extension WorkerSession {
    /// Reads each plugin; one that is none is described by why.
    func describe(_ plugins: [WorkerHeader.Plugin], _ limits: WorkerLimits) -> [PluginDescription] {
        plugins.map { plugin in
            do {
                return PluginDescription(try read(plugin, limits))
            } catch {
                var description = PluginDescription(path: plugin.path)
                description.failure = "\(error)"
                return description
            }
        }
    }

    private func read(_ plugin: WorkerHeader.Plugin, _ limits: WorkerLimits) throws(PluginError) -> Plugin {
        var source = plugin.source
        if source == nil { source = try Plugin.read(plugin.path) }
        return try PluginScript.describe(path: plugin.path, source: source ?? "", limits: ScriptLimits(limits))
    }
}

extension PluginDescription {
    init(_ plugin: Plugin) {
        self.init(path: plugin.path)
        name = plugin.name
        version = plugin.version
        summary = plugin.summary
        text = plugin.description
        authors = plugin.authors
        license = plugin.license
        categories = plugin.categories
        permissions = plugin.permissions.map(\.description)
        columns = plugin.columns
        arguments = plugin.arguments.map { argument in
            var described = Argument(name: argument.name, kind: argument.kind.rawValue)
            described.help = argument.help
            described.defaultValue = argument.defaultValue
            described.minimum = argument.minimum
            described.maximum = argument.maximum
            described.choices = argument.choices
            return described
        }
    }
}
