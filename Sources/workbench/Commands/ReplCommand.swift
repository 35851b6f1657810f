import ArgumentParser
import Ingest
import Scripting

/// `workbench repl`: the prompt.
struct ReplCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repl", abstract: "Open the prompt over the corpus.")

    @Argument(help: ArgumentHelp("Lua files to run first.", valueName: "file"))
    var files: [String] = []

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var permissions: PermissionOptions
    @OptionGroup var limits: LimitOptions

    func run() throws {
        let settings = try Settings.load()
        let listing = try corpus.listingIfNamed(settings)
        let session = try ScriptSession(listing: listing, limits: limits, permissions: permissions.allow, settings)
        for file in files { try session.run(file: file).check() }
        if Terminal.isInteractive {
            session.rowsShown = 50
            try greet(listing)
        }
        // The prompt, its completion and the session are all used from this thread alone.
        nonisolated(unsafe) let shared = session
        let editor = LineEditor(complete: { word in unsafe shared.completions(of: word) })
        var prompt = Prompt(editor: editor, session: ScriptPrompt(session: session))
        if try !prompt.run() { throw CommandFailure(.plugin) }
    }

    private func greet(_ listing: CorpusListing?) throws(CommandFailure) {
        var text: ScreenText = "workbench \(Version.current), Lua 5.4"
        if let listing {
            text += "; corpus \(listing.name): \(listing.entries.count) documents"
        } else {
            text += "; no corpus: name one with --corpus"
        }
        try StandardOutput.show(text + "\nhelp() explains; Ctrl-D leaves.\n")
    }
}

/// A script session as the prompt talks to it.
private struct ScriptPrompt: PromptSession {
    let session: ScriptSession

    mutating func evaluate(_ chunk: String, mayContinue: Bool) throws(CommandFailure) -> Evaluation {
        let outcome = session.evaluate(chunk, mayContinue: mayContinue)
        try StandardOutput.flush()
        switch outcome {
        case .done: return .done
        case .incomplete: return .incomplete
        case .interrupted:
            Message.note("interrupted")
            return .failed
        case .failed(let message), .denied(let message):
            Message.note("\(lines: message)")
            return .failed
        }
    }
}
