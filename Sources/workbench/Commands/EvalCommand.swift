import ArgumentParser
import Engine
import Ingest
import Library
import Scripting

/// `workbench eval LUA`: one expression or chunk, its result printed as at the prompt.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Evaluate Lua over the corpus and print the result.")

    @Argument(help: ArgumentHelp("An expression or a chunk.", valueName: "lua"))
    var chunk: String

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var permissions: PermissionOptions
    @OptionGroup var limits: LimitOptions

    func run() throws {
        try FencedProcess.goOn(granting: permissions.allow)
        let settings = try Settings.load()
        let listing = try corpus.listingIfNamed(settings)
        try WorkerFence(corpus: corpus.roots(settings, listing), permissions: permissions.allow).closeHere()
        let session = try ScriptSession(
            listing: listing, limits: limits, permissions: permissions.allow, settings)
        try session.evaluate(chunk, name: "eval").check()
    }
}

extension ScriptSession {
    /// A session that prints to standard output, under the limits that flags and settings give, if any.
    convenience init(
        listing: CorpusListing?, limits: LimitOptions, permissions: [Permission] = [],
        _ settings: Settings
    ) throws(CommandFailure) {
        do {
            try self.init(
                source: listing.map { CorpusSource($0) },
                memoryLimit: limits.memoryLimit ?? settings.memoryLimit ?? 2 << 30, timeLimit: limits.timeLimit,
                permissions: permissions,
                output: { text in
                    // Written at the end of the chunk; what cannot be written is noticed there.
                    try? StandardOutput.write(text)
                })
        } catch {
            throw CommandFailure(.plugin, "\(error)")
        }
    }
}

extension ScriptSession.Outcome {
    /// - Throws: the failure, with its status.
    func check() throws(CommandFailure) {
        switch self {
        case .done, .incomplete: return
        case .failed(let message): throw CommandFailure(.plugin, "\(lines: message)")
        case .denied(let message): throw CommandFailure(.permission, "\(lines: message)")
        case .interrupted: throw CommandFailure(.interrupted, "interrupted")
        }
    }
}
