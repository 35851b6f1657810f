import ArgumentParser
import Reports

/// Words of the command line that are text and begin with `-`: Lua (`-- a comment`, `-1`, `-x`) or a query.
///
/// The parser takes every word that begins so for an option. Here those that no option can be are put behind `--`, where
/// it takes everything as it is; a word that looks like an option and is none is refused by its name.
struct TextArguments {
    /// The command, and what its text is called.
    let command: String
    let text: String
    /// The command's options, and those of them that a value follows.
    private let options: Set<String>
    private let optionsWithValue: Set<String>

    init(of command: any ParsableCommand.Type, text: String) {
        self.command = command.configuration.commandName ?? ""
        self.text = text
        let help = command.helpMessage(columns: 1_000)
        options = Set(help.matches(of: /[\s\[](--?[a-z][a-z-]*)/).map { String($0.output.1) })
        optionsWithValue = Set(help.matches(of: /[\s\[](--?[a-z][a-z-]*) </).map { String($0.output.1) })
    }

    /// The words with texts behind `--`; as they are where there is a `--` already, or no such text.
    ///
    /// - Throws: for an option that the command does not have.
    func sorted(_ words: [String]) throws(CommandFailure) -> [String] {
        guard !words.contains("--") else { return words }
        var optionWords: [String] = []
        var texts: [String] = []
        for word in words {
            let isValue = optionWords.last.map(optionsWithValue.contains) ?? false
            let isOption = try isOption(word)
            if isValue || isOption { optionWords.append(word) } else { texts.append(word) }
        }
        return texts.contains { $0.hasPrefix("-") } ? optionWords + ["--"] + texts : words
    }

    private func isOption(_ word: String) throws(CommandFailure) -> Bool {
        guard word.hasPrefix("-") else { return false }
        let name = String(word.prefix { $0 != "=" })
        if options.contains(name) { return true }
        guard name.wholeMatch(of: /--[a-z][a-z-]*/.ignoresCase()) != nil else { return false }
        let hint = Suggestion.hint(for: name, in: options.sorted()) ?? ""
        throw .usage(
            "\(command) has no option '\(name)'\(hint); \(text) goes behind '--': workbench \(command) -- '\(word)'")
    }
}

extension Workbench {
    /// The words of the command line for the parser.
    static func arguments(_ words: [String]) throws(CommandFailure) -> [String] {
        guard let name = words.first else { return words }
        if name == "run" { return RunCommand.arguments(words) }
        let commands: [(command: any ParsableCommand.Type, text: String)] = [
            (EvalCommand.self, "Lua that begins so"), (QueryCommand.self, "a query that begins so"),
        ]
        guard let (command, text) = commands.first(where: { $0.command.configuration.commandName == name }) else {
            return words
        }
        return [name] + (try TextArguments(of: command, text: text).sorted(Array(words.dropFirst())))
    }
}

extension RunCommand {
    /// The words for the parser, whose own help knows no plugin: `run PLUGIN --help` is about the plugin.
    fileprivate static func arguments(_ words: [String]) -> [String] {
        let others = words.filter { $0 != "--help" && $0 != "-h" }
        // Words that are no command without it get the general help.
        guard others.count < words.count, !words.contains("--"), (try? parse(Array(others.dropFirst()))) != nil else {
            return words
        }
        return others + ["--plugin-help"]
    }
}
