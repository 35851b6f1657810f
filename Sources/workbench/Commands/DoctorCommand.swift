import ArgumentParser

/// `workbench doctor`: what is here, and what works.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say what is installed and what can be enforced here.")

    func run() throws {}
}
