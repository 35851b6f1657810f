import ArgumentParser
import Engine
import Glibc

/// `workbench worker`: runs plugins on documents that another program hands it.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Run plugins for a scheduler: JSON lines in, JSON lines out.",
        discussion: """
            Reads a first line that says what to run, answers that it is ready, and then answers one line for each \
            document. `workbench run` works this way; so can any scheduler. See docs/worker-protocol.md.

            {"v":1,"plugins":[{"path":"plugins/speakers.lua","args":{},"allow":[]}],"roots":["texts"],"limits":{"time":10,"memory":268435456,"rows":1000000}}
            {"id":"a.txt","path":"texts/a.txt"}

            Exit status: 0 at the end of the input; 2 a line is not of the protocol; 4 the plugin cannot be used; \
            5 the system does not let it be a worker; 6 a script did not stop at its limit; 7 the system gave no more memory.
            """,
        shouldDisplay: false)

    @Option(
        help: ArgumentHelp("A descriptor that stays open in the worker; all others are closed.", valueName: "number"))
    var keep: [Int32] = []

    func run() throws { Self.serve(keeping: keep) }

    static func serve(keeping descriptors: [Int32] = []) -> Never {
        Glibc.exit(WorkerSession.serve(version: Version.current, keeping: descriptors))
    }
}
