import CEditline
import Glibc

/// Reads lines from the person at the terminal, with editing, history and completion; from anything
/// else, plain lines without a prompt.
///
///     let editor = LineEditor(complete: { word in names.filter { $0.hasPrefix(word) } })
///     while case .line(let line) = editor.read(prompt: "> ") { ... }
///
/// History is kept line by line.
/// There is one editor in a program, used from one thread: the library behind it keeps its state in
/// global variables.
final class LineEditor {
    enum Input: Equatable {
        case line(String)
        /// Ctrl-C: what was typed is to be forgotten.
        case interrupted
        /// Ctrl-D, or the end of the input.
        case end
    }

    private let isInteractive: Bool
    private let historyFile: String?
    private static let historyLimit: Int32 = 2000

    /// - Parameters:
    ///   - historyFile: where history is kept between sessions; nil keeps none.
    ///   - complete: the words that the one before the cursor may become.
    init(
        isInteractive: Bool = Terminal.isInteractive, historyFile: String? = LineEditor.defaultHistoryFile,
        complete: @escaping @Sendable (String) -> [String] = { _ in [] }
    ) {
        self.isInteractive = isInteractive
        self.historyFile = historyFile
        guard isInteractive else { return }
        LineEditor.chooseLocale()
        Completion.install(complete)
        Interrupt.endsLine()
        using_history()
        stifle_history(LineEditor.historyLimit)
        if let historyFile { unsafe read_history(historyFile) }
    }

    /// The library takes bytes for characters in the encoding of the locale; terminals speak UTF-8
    /// also where `LANG` is not set.
    private static func chooseLocale() {
        unsafe setlocale(LC_CTYPE, "")
        if __ctype_get_mb_cur_max() == 1 { unsafe setlocale(LC_CTYPE, "C.UTF-8") }
    }

    /// `history` in the user's state folder.
    static var defaultHistoryFile: String? { UserFolders.state.map { $0 + "/history" } }

    /// Reads one line, without its end.
    func read(prompt: String) -> Input {
        guard isInteractive else {
            return readLine(strippingNewline: true).map(Input.line) ?? .end
        }
        Interrupt.reset()
        guard let pointer = unsafe readline(prompt) else {
            // The cursor still stands behind what was typed.
            Message.note("")
            return Interrupt.happened ? .interrupted : .end
        }
        // The line is ours to free; the history makes its own copy.
        defer { unsafe free(pointer) }
        let line = unsafe String(cString: pointer)
        if line.contains(where: { !$0.isWhitespace }), line != lastLine {
            unsafe add_history(pointer)
            lastLine = line
            // Before it is run: a line that brings the program down is the one to look at again.
            saveHistory()
        }
        return .line(line)
    }

    /// The line added last: the same again is not kept twice.
    private var lastLine = ""

    /// Keeps the history for the next session. Failing to is no reason to disturb anyone.
    private func saveHistory() {
        guard isInteractive, let historyFile else { return }
        UserFolders.create(for: historyFile)
        let old = umask(0o077)
        unsafe write_history(historyFile)
        umask(old)
    }
}
