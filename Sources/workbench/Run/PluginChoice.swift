import Engine
import Reports
import Wire

/// The plugins that a run is for, as the words of the command line name them.
struct PluginChoice {
    let path: PluginPath
    /// The limits under which plugins are read to see what they are.
    let options: RunOptions

    /// The files that the words stand for, each once, in the order of the words.
    ///
    /// A word is a path, a name in the plugin path, or a selection over all plugins there.
    func files(_ words: [String]) throws(CommandFailure) -> [String] {
        var files: [String] = []
        for word in words {
            let found: [String]
            do {
                found = [try path.find(word)]
            } catch {
                guard !word.contains("/"), !word.hasSuffix(".lua") else { throw error }
                found = try select(word, otherwise: error)
            }
            for file in found where !files.contains(file) { files.append(file) }
        }
        return files
    }

    /// What the files say about themselves.
    func describe(_ files: [String]) throws(CommandFailure) -> [PluginDescription] {
        do {
            return try BatchRun.describe(files, options: options, program: WorkerOptions.program)
        } catch {
            throw CommandFailure(ExitStatus(error.kind), "\(lines: error.description)")
        }
    }

    private func select(_ text: String, otherwise unknown: CommandFailure) throws(CommandFailure) -> [String] {
        let selection = try PluginSelection(text)
        let plugins = try describe(path.all)
        let usable = plugins.filter { $0.failure == nil }
        let found = usable.filter { selection.selects(name: $0.name, categories: $0.categories) }
        if found.isEmpty, case .word = selection { throw unknown }
        for plugin in plugins {
            if let failure = plugin.failure { Message.warning("left out of the selection: \(continued: failure)") }
        }
        guard found.isEmpty else { return found.map(\.path) }
        let known = Set(usable.flatMap { [$0.name] + $0.categories })
        let strange = selection.words.filter { !known.contains($0) }
        let hint = strange.first.flatMap { Suggestion.hint(for: $0, in: known.sorted()) } ?? ""
        let reason: ScreenText =
            strange.isEmpty
            ? "no plugin meets it" : "no plugin and no category is called '\(strange[0])'\(hint)"
        throw CommandFailure(
            .plugin, "'\(text)' selects nothing: \(reason); looked in \(path.folders.joined(separator: ", "))")
    }

    /// The plugins with the arguments that are for them: one for a plugin by name (`speakers.least=2`), else one for all
    /// plugins that take it.
    func plan(_ files: [String], _ arguments: [PluginArgument]) throws(CommandFailure) -> [PlannedPlugin] {
        let given = arguments.map { (name: $0.name, value: $0.value) }
        guard files.count > 1, !given.isEmpty else {
            return files.map { PlannedPlugin(path: $0, arguments: given) }
        }
        let descriptions = try describe(files)
        var plugins = files.map { PlannedPlugin(path: $0) }
        for argument in given {
            var isTaken = false
            for (number, plugin) in descriptions.enumerated() {
                let own =
                    argument.name.hasPrefix(plugin.name + ".") ? argument.name.dropFirst(plugin.name.count + 1) : nil
                let name = own.map(String.init) ?? argument.name
                guard own != nil || plugin.arguments.contains(where: { $0.name == name }) else { continue }
                plugins[number].arguments.append((name, argument.value))
                isTaken = true
            }
            if !isTaken { throw unknown(argument.name, descriptions) }
        }
        return plugins
    }

    private func unknown(_ argument: String, _ plugins: [PluginDescription]) -> CommandFailure {
        let known = plugins.flatMap { $0.arguments.map(\.name) }
        let hint = Suggestion.hint(for: argument, in: known) ?? ""
        return .usage("none of \(plugins.map(\.name).joined(separator: ", ")) has an argument '\(argument)'\(hint)")
    }
}

extension PluginPath {
    /// The files of all plugins, each name from the first folder that has it.
    var all: [String] {
        var seen: Set<String> = []
        var files: [String] = []
        for folder in folders {
            for name in PluginPath.names(in: folder) where seen.insert(name).inserted {
                let file = "\(folder)/\(name).lua"
                files.append(FileKind.of(file) == .file ? file : "\(folder)/\(name)/plugin.lua")
            }
        }
        return files
    }
}
