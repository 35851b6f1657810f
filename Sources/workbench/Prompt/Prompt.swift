/// What the prompt talks to.
protocol PromptSession {
    /// Evaluates a chunk and prints its result or its error.
    ///
    /// - Returns: `incomplete` when the chunk only lacks an end; then nothing was done or printed.
    mutating func evaluate(_ chunk: String, mayContinue: Bool) throws(CommandFailure) -> Evaluation
}

/// How a chunk went.
enum Evaluation: Equatable, Sendable {
    case done, failed
    /// More lines are needed: `for s in doc.sentences do`.
    case incomplete
}

/// Reads chunks, line by line, and has them evaluated until the input ends.
struct Prompt<Session: PromptSession> {
    let editor: LineEditor
    var session: Session

    /// Runs to the end of the input.
    ///
    /// - Returns: whether every chunk went well.
    mutating func run() throws(CommandFailure) -> Bool {
        var allWell = true
        var chunk = ""
        while true {
            try StandardOutput.flush()
            switch editor.read(prompt: chunk.isEmpty ? "> " : ">> ") {
            case .line(let line):
                if chunk.isEmpty, line.allSatisfy(\.isWhitespace) { continue }
                chunk += chunk.isEmpty ? line : "\n" + line
                // An empty line ends a chunk that is not complete, so that one is never stuck in it.
                let mayContinue = !line.allSatisfy(\.isWhitespace)
                let result = try session.evaluate(chunk, mayContinue: mayContinue)
                if result == .incomplete { continue }
                allWell = allWell && result == .done
                chunk = ""
            case .interrupted:
                chunk = ""
            case .end:
                if !chunk.isEmpty {
                    allWell = try session.evaluate(chunk, mayContinue: false) == .done && allWell
                }
                return allWell
            }
        }
    }
}
