import ArgumentParser
import Engine
import Reports

/// Where the profile of a run goes: `--profile`, or `--profile FILE`.
struct ProfileOption: ParsableArguments {
    @Option(
        name: .customLong("profile"), defaultAsFlag: "",
        help: ArgumentHelp(
            "Show where the time goes, or write it to a file: .txt as tables, .folded as stacks.", valueName: "file"))
    private var path: String?

    private enum Destination {
        case screen
        case tables(String)
        case stacks(String)
    }

    /// Whether a profile is wanted.
    var isGiven: Bool { path != nil }

    private var destination: Destination? {
        guard let path, !path.isEmpty else { return path == nil ? nil : .screen }
        return path.hasSuffix(".txt") ? .tables(path) : path.hasSuffix(".folded") ? .stacks(path) : nil
    }

    func validate() throws {
        guard let path, destination == nil else { return }
        throw ValidationError(
            "--profile \(path): a profile is written to a file that ends in .txt (tables) or .folded (stacks for "
                + "FlameGraph and speedscope); without a file, --profile stands behind the plugin")
    }

    /// Shows or writes the profile, where one was asked for.
    ///
    /// - Returns: why it could not be written.
    func write(_ profile: RunProfile) -> CommandFailure? {
        do {
            switch destination {
            case nil: break
            case .screen:
                let renderer = TextRenderer(width: Terminal.errorWidth, colour: Terminal.errorHasColors)
                Message.write(ScreenText(rendered: try renderer.text(of: profile.blocks)))
            case .tables(let path): try OutputFile.write(try TextRenderer().text(of: profile.blocks), to: path)
            case .stacks(let path): try OutputFile.write(profile.collapsedStacks, to: path)
            }
            return nil
        } catch {
            return error as? CommandFailure ?? CommandFailure(.plugin, "\(lines: "\(error)")")
        }
    }
}
