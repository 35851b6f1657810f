import ArgumentParser

/// `workbench doctor`: what is installed, and what can be enforced here.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say what is installed and what can be enforced here.")

    func run() throws {
        let style = Style(isOn: Terminal.hasColors)
        let sections = [Diagnosis.program, Diagnosis.machine, Diagnosis.terminal] + [try Diagnosis.places()]
        for section in sections {
            try StandardOutput.write(style.bold(section.title) + "\n")
            let width = section.findings.map(\.name.count).max() ?? 0
            for finding in section.findings {
                let padding = String(repeating: " ", count: width - finding.name.count)
                let value = finding.isGood ? finding.value : style.yellow(finding.value)
                try StandardOutput.write("  \(finding.name)\(padding)  \(value)\n")
            }
        }
    }
}
