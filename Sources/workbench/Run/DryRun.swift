import Engine
import Ingest
import Reports
import Scripting
import Wire

/// What `run --dry-run` shows: what would run, over what, and what it may do.
struct DryRun {
    let plugins: [PlannedPlugin]
    let descriptions: [PluginDescription]
    let listing: CorpusListing
    let options: RunOptions

    var text: ScreenText {
        var text: ScreenText = "Plugins\n"
        for (plan, plugin) in zip(plugins, descriptions) { text += describe(plan, plugin) }
        text += "\nDocuments\n" + documents
        text += "\nLimits\n" + limits
        return text + "\nNothing was run.\n"
    }

    /// - Throws: what the run would begin and end with.
    func check() throws(CommandFailure) {
        for (plan, plugin) in zip(plugins, descriptions) {
            if let failure = plugin.failure { throw CommandFailure(.plugin, "\(lines: failure)") }
            for argument in plan.arguments where !plugin.arguments.contains(where: { $0.name == argument.name }) {
                let known = plugin.arguments.map(\.name)
                let hint = Suggestion.hint(for: argument.name, in: known) ?? ""
                throw .usage("\(plugin.name) has no argument '\(argument.name)'\(hint)")
            }
            let missing = missing(plugin)
            guard missing.isEmpty else {
                let flags = missing.map { "--allow \($0)" }.joined(separator: " ")
                throw CommandFailure(
                    .permission,
                    "\(plugin.name) asks for \(missing.joined(separator: ", ")), which was not granted; to grant it, add \(flags)"
                )
            }
        }
    }

    private func missing(_ plugin: PluginDescription) -> [String] {
        plugin.permissions.filter { text in
            guard let wanted = try? Permission(text) else { return true }
            return !options.permissions.contains { $0.covers(wanted) }
        }
    }

    private func describe(_ plan: PlannedPlugin, _ plugin: PluginDescription) -> ScreenText {
        if plugin.failure != nil { return "  \(plan.path)\n" }
        var text: ScreenText = "  \(plugin.name) \(plugin.version) (\(plugin.path))"
        text += plugin.summary.isEmpty ? "\n" : ": \(plugin.summary)\n"
        for argument in plugin.arguments {
            // The last of several counts.
            let given = plan.arguments.last { $0.name == argument.name }?.value
            let isUnset = given == nil && argument.defaultValue.isNone
            let value = given ?? PluginDescription.Argument.text(argument.defaultValue)
            text += "    \(argument.name) \(isUnset ? "is not set" : "= \(value)")"
            text += given == nil && !isUnset ? " (default)\n" : "\n"
        }
        let permissions = plugin.permissions.map { missing(plugin).contains($0) ? "\($0) (not granted)" : $0 }
        return text + "    permissions: \(permissions.isEmpty ? "none" : permissions.joined(separator: ", "))\n"
    }

    private var documents: ScreenText {
        let size = listing.entries.reduce(0) { $0 + FileKind.size(of: $1) }
        var text: ScreenText =
            "  \(Self.number(listing.entries.count, "document")), \(Self.amount(size)), in \(listing.path)\n"
        if let condition = options.condition { text += "  of which those that meet: \(condition)\n" }
        if let known = try? BatchRun.knownDocuments(of: listing, plugins, options: options) {
            let share =
                switch known {
                case 0: "none of them has a result yet"
                case listing.entries.count: "all of them have results already"
                case 1: "1 of them has a result already"
                default: "\(known) of them have results already"
                }
            text += "  \(share)\n"
        }
        for failure in listing.failures { text += "  cannot be read: \(failure)\n" }
        for files in listing.skippedKinds {
            text += "  \(Self.number(files.count, "file")) not read: \(files.reason) (first: \(files.first))\n"
        }
        return text
    }

    private var limits: ScreenText {
        let report = options.reportLimits(documents: listing.entries.count)
        return "  each document: \(Self.limits(options.limits)), \(options.limits.rows) rows\n"
            + "  the report: \(Self.limits(report))\n  \(Self.number(options.workers, "worker"))\n"
    }

    private static func limits(_ limits: ScriptLimits) -> String {
        let time = limits.time.map { Int(exactly: $0).map { "\($0) s" } ?? "\($0) s" } ?? "any time"
        return "\(time), \(amount(limits.memory))"
    }

    private static func number(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private static func amount(_ bytes: Int) -> String {
        let units = ["bytes", "KB", "MB", "GB", "TB"]
        var amount = Double(bytes)
        var unit = 0
        while amount >= 1024, unit + 1 < units.count {
            amount /= 1024
            unit += 1
        }
        let text = unit == 0 || amount == amount.rounded() ? "\(Int(amount))" : "\((amount * 10).rounded() / 10)"
        return "\(text) \(bytes == 1 ? "byte" : units[unit])"
    }
}
