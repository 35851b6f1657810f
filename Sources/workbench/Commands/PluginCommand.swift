import ArgumentParser
import Engine
import Scripting

/// `workbench plugin test`: what concerns plugins themselves.
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "Test plugins.", subcommands: [TestCommand.self])

    /// `workbench plugin test PLUGIN ...`
    struct TestCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Run the tests that plugins bring along.")

        @Argument(help: ArgumentHelp("Files of plugins, or their names in the plugin path.", valueName: "plugin"))
        var plugins: [String]

        @OptionGroup var permissions: PermissionOptions
        @OptionGroup var limits: LimitOptions

        func run() throws {
            try FencedProcess.goOn(granting: permissions.allow)
            let settings = try Settings.load()
            var options = RunOptions()
            options.permissions = permissions.allow
            options.limits.time = limits.seconds(settings)
            options.limits.memory = limits.bytes(settings)
            options.reportLimits = options.limits
            var failed = 0
            let files = try plugins.map { try PluginPath(settings: settings).find($0) }
            try WorkerFence(corpus: [], plugins: files, permissions: options.permissions).closeHere()
            for file in files {
                let outcomes = try outcomes(of: file, options)
                for outcome in outcomes {
                    let mark = outcome.failure == nil ? "ok    " : "failed"
                    try StandardOutput.show("\(mark)  \(file): \(outcome.name)\n")
                    if let failure = outcome.failure { try StandardOutput.show("    \(continued: failure)\n") }
                }
                if outcomes.isEmpty { try StandardOutput.show("none    \(file) has no tests\n") }
                failed += outcomes.count { $0.failure != nil }
            }
            if failed > 0 { throw CommandFailure(.plugin, "\(failed) \(failed == 1 ? "test" : "tests") failed") }
        }

        private func outcomes(of file: String, _ options: RunOptions) throws(CommandFailure) -> [PluginTester.Outcome] {
            do {
                return try PluginTester(plugin: file, options: options).run()
            } catch {
                throw CommandFailure(.plugin, "\(lines: error.description)")
            }
        }
    }
}
