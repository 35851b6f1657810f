import ArgumentParser
import Ingest
import Reports

/// `workbench run PLUGIN`: a plugin over every document, then its report.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a plugin over the corpus and print its report.")

    @Argument(help: ArgumentHelp("The file of a plugin, or its name in the plugin path.", valueName: "plugin"))
    var plugin: String

    @OptionGroup var corpus: CorpusOptions

    @Option(
        name: .customLong("arg"),
        help: ArgumentHelp("An argument of the plugin; may be repeated.", valueName: "name=value"))
    var arguments: [PluginArgument] = []

    @Option(
        help: "Form of the report: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
        transform: OutputFormat.named)
    var format: OutputFormat?

    @Option(name: [.short, .long], help: ArgumentHelp("Write the report to a file.", valueName: "file"))
    var output: String?

    @OptionGroup var limits: LimitOptions

    @Flag(help: "End at the first document that fails.")
    var failFast = false

    func run() throws {
        let settings = try Settings.load()
        let request = RunRequest(
            plugin: try PluginPath(settings: settings).find(plugin),
            listing: try corpus.listing(settings),
            arguments: arguments,
            format: format ?? OutputFormat(output: output),
            seconds: limits.seconds(settings), bytes: limits.bytes(settings), failFast: failFast)
        _ = request
    }
}

/// Everything that a run depends on.
struct RunRequest: Sendable {
    /// The plugin's file.
    let plugin: String
    let listing: CorpusListing
    let arguments: [PluginArgument]
    let format: OutputFormat
    /// Limits for each document.
    let seconds: Double
    let bytes: Int
    let failFast: Bool
}
