import CEditline
import Glibc

/// What the program is connected to.
enum Terminal {
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
    static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether standard output may carry colours: a terminal that can, and no `NO_COLOR` (https://no-color.org).
    static var hasColors: Bool { isOutputTerminal && allowsColors }
    static var errorHasColors: Bool { isErrorTerminal && allowsColors }

    /// The columns of a line on standard output; 100 where it is no terminal, or one of unknown width.
    static var width: Int {
        let columns = Int(editline_columns_(STDOUT_FILENO))
        return columns > 0 ? columns : 100
    }

    private static var allowsColors: Bool {
        Environment["NO_COLOR", default: ""].isEmpty && Environment["TERM", default: "dumb"] != "dumb"
    }
}

/// Environment variables.
enum Environment {
    static subscript(name: String) -> String? {
        // The string belongs to the environment, which this program never changes.
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    static subscript(name: String, default fallback: String) -> String { self[name] ?? fallback }
}

/// Colours of the terminal, empty strings where there are none.
struct Style {
    let isOn: Bool

    func bold(_ text: String) -> String { wrap("1", text) }
    func dim(_ text: String) -> String { wrap("2", text) }
    func red(_ text: String) -> String { wrap("31", text) }
    func green(_ text: String) -> String { wrap("32", text) }
    func yellow(_ text: String) -> String { wrap("33", text) }
    func blue(_ text: String) -> String { wrap("34", text) }
    func magenta(_ text: String) -> String { wrap("35", text) }
    func cyan(_ text: String) -> String { wrap("36", text) }

    private func wrap(_ code: String, _ text: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
