import Glibc
import Scripting
import Wire

/// The worker's way out: one message a line, several to a write where documents are small.
final class ReplyWriter {
    private let descriptor: Int32
    private var writer = WireWriter()
    private var lastFlush = ReplyWriter.now
    /// Bytes that scripts may still print for the document at hand.
    private var logRoom = ReplyWriter.logLimit

    private static let holdLimit = 1 << 15
    /// Answers are held back for so many seconds at most while there is more to do.
    private static let holdTime = 0.005
    static let logLimit = 1 << 20

    init(descriptor: Int32) { self.descriptor = descriptor }

    func send(_ reply: WorkerReply) {
        reply.write(to: &writer)
        endLine()
        flush()
    }

    func send(_ rows: WorkerReply.TablePart) {
        rows.write(to: &writer)
        endLine()
        flush()
    }

    func send(_ answer: DocumentAnswer) {
        answer.write(to: &writer)
        endLine()
        logRoom = Self.logLimit
        if writer.bytes.count > Self.holdLimit || Self.now - lastFlush > Self.holdTime { flush() }
    }

    /// Hands on what a script prints. It goes at once: what a script that hangs printed last shows where it hangs.
    func log(_ text: String) {
        guard logRoom > 0 else { return }
        logRoom -= text.utf8.count
        var text = text
        if logRoom <= 0 { text += "(the rest of what the script prints for this document is left out)\n" }
        send(.log(text))
    }

    /// What is written in place of an answer when a script is stuck. It goes past what is held: the answers before it are
    /// lost, and their documents are run again.
    var lastWords: LastWords {
        LastWords(
            descriptor: descriptor, before: { WorkerStuck.line(upToPlaceIn: $0) }, after: WorkerStuck.endOfLine)
    }

    private func endLine() { writer.raw(bytes: CollectionOfOne(UInt8(ascii: "\n"))) }

    /// Writes what is held. A reader that went away is noticed at the end of the input, which comes with it.
    func flush() {
        unsafe writer.bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                // The rest of `bytes`, which lives until this closure ends.
                let written = unsafe write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
                if written > 0 { done += written } else if errno != EINTR { return }
            }
        }
        writer.removeAll()
        lastFlush = Self.now
    }

    private static var now: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
