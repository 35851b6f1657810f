import Reports
import Wire

/// What `run PLUGIN --help` shows: what the plugin does and takes, and the options of `run` in short.
struct PluginHelp {
    let plugin: PluginDescription
    let width: Int
    let style: Style

    init(_ plugin: PluginDescription, width: Int = Terminal.width, style: Style = Style(isOn: Terminal.hasColors)) {
        self.plugin = plugin
        self.width = min(max(width, 30), 100)
        self.style = style
    }

    var text: ScreenText {
        var text = style.bold(plugin.name) + " \(plugin.version)"
        text += plugin.summary.isEmpty ? "\n" : ": \(plugin.summary)\n"
        if !plugin.text.isEmpty { text += "\n" + wrapped(plugin.text, indent: 0) }
        text += "\n" + style.bold("Usage") + "\n" + wrapped("workbench run \(plugin.path)\(usage) [options]", indent: 2)
        if !plugin.arguments.isEmpty { text += "\n" + style.bold("Arguments") + " (--arg NAME=VALUE)\n" + arguments }
        if !plugin.columns.isEmpty { text += section("Columns", plugin.columns.joined(separator: ", ")) }
        text += section(
            "Permissions", plugin.permissions.isEmpty ? "none: it sees the documents and nothing else" : permissions)
        if !plugin.categories.isEmpty { text += section("Categories", plugin.categories.joined(separator: ", ")) }
        let origin = plugin.authors + (plugin.license.isEmpty ? [] : ["license \(plugin.license)"])
        if !origin.isEmpty { text += section("By", origin.joined(separator: ", ")) }
        return text + section("Options in short", Self.options)
    }

    private var usage: String { plugin.arguments.isEmpty ? "" : " [--arg NAME=VALUE ...]" }

    private static let options =
        "--corpus PATH, --where CONDITIONS, --format FORMAT, -o FILE, -j N, --allow PERMISSION, --time-limit TIME, "
        + "--memory-limit SIZE, --dry-run, --watch; all of them: workbench run --help"

    private var permissions: String {
        plugin.permissions.joined(separator: ", ") + "\nIt runs with "
            + plugin.permissions.map { "--allow '\($0)'" }.joined(separator: " ")
    }

    private func section(_ title: String, _ content: String) -> ScreenText {
        "\n" + style.bold(title) + "\n" + wrapped(content, indent: 2)
    }

    private var arguments: ScreenText {
        plugin.arguments.reduce("") { text, argument in
            let head = wrapped("\(argument.name): \(argument.rule)", indent: 2)
            return text + head + (argument.help.isEmpty ? "" : wrapped(argument.help, indent: 6))
        }
    }

    private func wrapped(_ content: String, indent: Int) -> ScreenText {
        let lines = Self.trimmed(content[...]).split(separator: "\n", omittingEmptySubsequences: false)
        let space = String(repeating: " ", count: indent)
        return lines.reduce("") { text, line in
            let pieces = UnicodeText.wrap(UnicodeText.visible(Self.trimmed(line), .shown), width - indent)
            return pieces.isEmpty ? text + "\n" : pieces.reduce(text) { $0 + "\(space)\($1)\n" }
        }
    }
}

extension PluginHelp {
    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension PluginDescription.Argument {
    /// `a whole number from 1 to 9; default 3`
    var rule: String {
        var rule =
            switch kind {
            case "integer": "a whole number"
            case "number": "a number"
            case "boolean": "true or false"
            case "list": "a list, separated by commas"
            case "choice": choices.joined(separator: " or ")
            default: "a text"
            }
        if let bounds { rule += " " + bounds }
        if !defaultValue.isNone { rule += "; default \(Self.text(defaultValue))" }
        return rule
    }

    private var bounds: String? {
        switch (minimum.map(Self.number), maximum.map(Self.number)) {
        case (let low?, let high?): "from \(low) to \(high)"
        case (let low?, nil): "from \(low) on"
        case (nil, let high?): "up to \(high)"
        case (nil, nil): nil
        }
    }

    private static func number(_ number: Double) -> String { Int(exactly: number).map { "\($0)" } ?? "\(number)" }

    static func text(_ value: Value) -> String {
        switch value {
        case .list(let values): values.isEmpty ? "none" : values.map(\.text).joined(separator: ",")
        case .string(""): "''"
        default: value.text
        }
    }
}
