import Engine
import Reports
import Scripting

/// A plugin that a stamp names, to be found again.
struct KnownPlugin {
    let known: Stamp.Plugin

    init(_ known: Stamp.Plugin) { self.known = known }

    /// The plugin's file: the one that the user names, or else where it was, here, or in the plugin path. Of those, one
    /// with the very hash is taken before another of its name.
    ///
    /// - Parameter old: where it was, if that is known.
    func find(named given: String?, old: String? = nil, _ settings: Settings) throws(CommandFailure) -> String {
        let path = PluginPath(settings: settings)
        if let given { return try path.find(given) }
        let folders = [""] + path.folders.map { $0 + "/" }
        let candidates = (old.map { [$0] } ?? []) + folders.map { $0 + known.file.name }
        let there = candidates.filter { FileKind.of($0) == .file }
        if let same = there.first(where: { (try? PluginFiles.hash(of: $0)) == known.file.hash }) { return same }
        if let first = there.first { return first }
        throw CommandFailure(
            .plugin, "the plugin \(known.name) (\(known.file.name)) is not here; name its file with --plugin FILE")
    }

    /// The stamp of a run here of the plugin's file at a path.
    func stamp(
        _ path: String, _ arguments: [(name: String, value: String)], _ options: RunOptions
    ) throws(CommandFailure) -> Stamp {
        var plugin = known
        do {
            plugin.file.hash = try PluginFiles.hash(of: path)
        } catch {
            throw CommandFailure(.plugin, "\(error)")
        }
        return Stamp(program: Version.current, api: API.version, plugin: plugin, arguments: arguments, options: options)
    }
}
