import Reports

/// Where plugins are looked for by name.
struct PluginPath: Equatable, Sendable {
    let folders: [String]

    /// The folders that the settings name, or `plugins` here; then the user's own; then those installed
    /// with the program.
    init(settings: Settings) {
        var folders = settings.plugins ?? ["plugins"]
        if let data = UserFolders.data { folders.append(data + "/plugins") }
        if let installed = UserFolders.installed { folders.append(installed + "/plugins") }
        self.folders = folders
    }

    /// The file of a plugin that is given as a path or by name.
    ///
    /// What has a slash or ends in `.lua` is a path. `NAME` is `NAME.lua` or `NAME/plugin.lua` in the
    /// first folder that has either.
    func find(_ plugin: String) throws(CommandFailure) -> String {
        if plugin.hasSuffix(".lua") || plugin.contains("/") {
            if FileKind.of(plugin) == .file { return plugin }
            if FileKind.of(plugin + "/plugin.lua") == .file { return plugin + "/plugin.lua" }
            throw CommandFailure(.plugin, "\(plugin): no such plugin file; check the path")
        }
        for folder in folders {
            for candidate in ["\(folder)/\(plugin).lua", "\(folder)/\(plugin)/plugin.lua"]
            where FileKind.of(candidate) == .file {
                return candidate
            }
        }
        // A folder of that name here is a plugin too, though less likely meant than one on the path.
        if FileKind.of(plugin + "/plugin.lua") == .file { return plugin + "/plugin.lua" }
        let hint = Suggestion.hint(for: plugin, in: folders.flatMap(PluginPath.names(in:))) ?? ""
        throw CommandFailure(
            .plugin, "no plugin '\(plugin)'\(hint); looked in \(folders.joined(separator: ", "))")
    }

    /// The names of the plugins in a folder, in byte order.
    static func names(in folder: String) -> [String] {
        FileKind.list(folder).compactMap { name in
            if name.hasSuffix(".lua") { return String(name.dropLast(4)) }
            return FileKind.of("\(folder)/\(name)/plugin.lua") == .file ? name : nil
        }
    }
}
