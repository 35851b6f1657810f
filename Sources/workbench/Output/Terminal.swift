import CEditline
import Glibc
import Reports

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
    static var width: Int { columns(of: STDOUT_FILENO) }
    static var errorWidth: Int { columns(of: STDERR_FILENO) }

    private static func columns(of descriptor: Int32) -> Int {
        let columns = Int(editline_columns_(descriptor))
        return columns > 0 ? columns : 100
    }

    private static var allowsColors: Bool {
        Environment["NO_COLOR", default: ""].isEmpty && Environment["TERM", default: "dumb"] != "dumb"
    }
}

extension TextRenderer {
    /// As wide as the terminal, with its colours and links where it has them.
    static var screen: TextRenderer {
        TextRenderer(
            width: Terminal.width, colour: Terminal.hasColors,
            linkBase: Terminal.hasColors ? WorkingFolder.fileAddress : nil, showsStamp: false)
    }
}

/// Colours of the terminal, around text that is made visible; nothing but the text where there are none.
struct Style {
    let isOn: Bool

    func bold(_ text: String) -> ScreenText { wrap("1", text) }
    func dim(_ text: String) -> ScreenText { wrap("2", text) }
    func red(_ text: String) -> ScreenText { wrap("31", text) }
    func green(_ text: String) -> ScreenText { wrap("32", text) }
    func yellow(_ text: String) -> ScreenText { wrap("33", text) }
    func blue(_ text: String) -> ScreenText { wrap("34", text) }
    func magenta(_ text: String) -> ScreenText { wrap("35", text) }
    func cyan(_ text: String) -> ScreenText { wrap("36", text) }

    private func wrap(_ code: String, _ text: String) -> ScreenText {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : "\(text)"
    }
}
