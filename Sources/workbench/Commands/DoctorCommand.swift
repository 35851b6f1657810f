import ArgumentParser

/// `workbench doctor`: what is installed, and what holds for scripts here.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say what is installed and which fences hold for scripts.")

    func run() throws {
        let style = Style(isOn: Terminal.hasColors)
        for section in [Diagnosis.program, .fences, .machine, .terminal] + [try Diagnosis.places()] {
            try StandardOutput.show("\(style.bold(section.title))\n")
            let width = section.findings.map(\.name.count).max() ?? 0
            for finding in section.findings {
                let padding = String(repeating: " ", count: width - finding.name.count)
                let value = finding.isGood ? "\(finding.value)" : style.yellow(finding.value)
                try StandardOutput.show("  \(finding.name)\(padding)  \(value)\n")
            }
        }
    }
}
