import ArgumentParser
import JSONText

/// The page of all commands with their options, from the declarations of the parser.
enum CommandPage {
    static var text: String {
        guard let dump = try? JSONValue(reading: Array(Workbench._dumpHelp().utf8)), let root = dump["command"] else {
            return ""
        }
        return """
            # Commands

            Made by `make docs` from the declarations of the commands; do not edit. [The command line](../command-line.md) says what \
            the words in capitals stand for, and tells the rest.

            \(sections(root, below: []).joined(separator: "\n"))
            """
    }

    private static func sections(_ command: JSONValue, below parents: [String]) -> [String] {
        guard command["shouldDisplay"] != .boolean(false), let name = command.string("commandName"), name != "help"
        else {
            return []
        }
        let path = parents + [name]
        let inner = command.list("subcommands").flatMap { sections($0, below: path) }
        // The program itself, and commands that only hold others, are told of by these.
        if !command.list("subcommands").isEmpty { return inner }
        return [section(command, path)] + inner
    }

    private static func section(_ command: JSONValue, _ path: [String]) -> String {
        let arguments = command.list("arguments").filter { argument in
            argument["shouldDisplay"] != .boolean(false) && !["help", "version"].contains(argument.longName)
        }
        var text = "## `\(path.joined(separator: " "))`\n\n\(command.string("abstract") ?? "")\n\n```\n"
        text += synopsis(path, arguments) + "```\n"
        if let discussion = command.string("discussion") { text += "\n" + block(discussion) }
        let described = arguments.filter { $0.string("abstract") != nil }
        if !described.isEmpty {
            text += "\n| | |\n|---|---|\n" + described.map { "| `\(cell(form($0)))` | \(meaning($0)) |\n" }.joined()
        }
        return text
    }

    /// The command with all that it takes, in lines of at most 100 columns.
    private static func synopsis(_ path: [String], _ arguments: [JSONValue]) -> String {
        let head = path.joined(separator: " ")
        var lines = [head]
        for argument in arguments {
            let word = argument["isOptional"] == .boolean(true) ? "[\(repeated(argument))]" : repeated(argument)
            if lines[lines.count - 1].count + word.count + 1 > 100 {
                lines.append(String(repeating: " ", count: head.count) + " " + word)
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func repeated(_ argument: JSONValue) -> String {
        form(argument) + (argument["isRepeating"] == .boolean(true) ? " ..." : "")
    }

    /// `--corpus PATH`, `-o FILE`, `PLUGIN`.
    private static func form(_ argument: JSONValue) -> String {
        let value = (argument.string("valueName") ?? "value").uppercased()
        guard argument.string("kind") != "positional" else { return value }
        let names = argument.list("names").compactMap { name in
            name.string("name").map { (name.string("kind") == "long" ? "--" : "-") + $0 }
        }
        let name = names.first { $0.hasPrefix("--") } ?? names.first ?? ""
        let all = names.filter { $0 != name } + [name]
        return all.joined(separator: ", ") + (argument.string("kind") == "option" ? " \(value)" : "")
    }

    private static func meaning(_ argument: JSONValue) -> String {
        let meaning = (argument.string("abstract") ?? "") + (argument.string("discussion").map { " " + $0 } ?? "")
        let given = argument.string("defaultValue").map { " Without it: `\($0)`." } ?? ""
        return cell(meaning) + given
    }

    private static func cell(_ text: String) -> String {
        text.split(separator: "\n").joined(separator: " ").split(separator: "|", omittingEmptySubsequences: false)
            .joined(separator: "\\|")
    }

    /// Prose, with the lines that are commands as a block of code.
    private static func block(_ text: String) -> String {
        var isCode = false
        var result = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isCommand = line.hasPrefix("workbench ")
            if isCommand != isCode { result += "```\n" }
            isCode = isCommand
            result += line + "\n"
        }
        return result + (isCode ? "```\n" : "")
    }
}

extension JSONValue {
    /// The text of a field; nil for an empty one.
    fileprivate func string(_ name: String) -> String? {
        guard case .string(let text) = self[name], !text.isEmpty else { return nil }
        return text
    }

    fileprivate func list(_ name: String) -> [JSONValue] {
        guard case .list(let values) = self[name] else { return [] }
        return values
    }

    fileprivate var longName: String {
        list("names").first { $0.string("kind") == "long" }?.string("name") ?? ""
    }
}
