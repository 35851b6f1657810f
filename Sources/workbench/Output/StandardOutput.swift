import Glibc
import Reports
import Synchronization

/// Standard output, written in large pieces and with every error noticed.
enum StandardOutput {
    private static let pending = Mutex<[UInt8]>([])
    private static let pieceSize = 1 << 16

    /// Adds data to what goes out: as it is into a file or pipe, made visible where a person would see it act.
    static func write(_ data: String) throws(CommandFailure) {
        try append(Terminal.isOutputTerminal ? UnicodeText.visible(data, .kept) : data)
    }

    /// Adds text for a person to what goes out.
    static func show(_ text: ScreenText) throws(CommandFailure) { try append(text.raw) }

    private static func append(_ text: String) throws(CommandFailure) {
        let full = pending.withLock { buffer in
            buffer.append(contentsOf: text.utf8)
            return buffer.count >= pieceSize
        }
        if full { try flush() }
    }

    /// Writes what is waiting.
    ///
    /// - Throws: a quiet failure when the reader went away, else one that says why.
    static func flush() throws(CommandFailure) {
        let bytes = pending.withLock { buffer in
            let taken = buffer
            buffer.removeAll(keepingCapacity: true)
            return taken
        }
        do {
            try FileDescriptor.write(bytes, to: STDOUT_FILENO)
        } catch {
            if error.number == EPIPE { throw CommandFailure(.success) }
            throw CommandFailure(.plugin, "standard output: \(error); what was printed is not complete")
        }
    }
}

/// Messages for the user on standard error.
enum Message {
    static func error(_ text: ScreenText) { note("workbench: \(text)") }

    static func warning(_ text: ScreenText) { note("workbench: warning: \(text)") }

    static func note(_ text: ScreenText) { write(text + "\n") }

    /// Writes without a line end. Nobody is left to tell when standard error is closed.
    static func write(_ text: ScreenText) {
        try? FileDescriptor.write(Array(text.raw.utf8), to: STDERR_FILENO)
    }
}
