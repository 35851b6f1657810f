import Glibc

/// A result file: there is the whole new one, or the old one is left as it was.
enum OutputFile {
    /// Where the pieces of a file go.
    typealias Sink = ([UInt8]) throws(SystemFailure) -> Void

    /// Writes beside the file and renames; a device or pipe is written to directly.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        try write(to: path) { sink throws(SystemFailure) in try sink(Array(text.utf8)) }
    }

    /// Writes a file in pieces.
    static func write(to path: String, _ body: (Sink) throws(SystemFailure) -> Void) throws(CommandFailure) {
        do {
            try write(body, replacing: path)
        } catch {
            var advice = "check the folder and its permissions"
            if error.number == EISDIR { advice = "name a file in it" }
            if error.number == ENOSPC || error.number == EDQUOT { advice = "make room, or write elsewhere with -o" }
            throw CommandFailure(.plugin, "\(path): cannot be written: \(error); \(advice)")
        }
    }

    private static func write(
        _ body: (Sink) throws(SystemFailure) -> Void, replacing path: String
    ) throws(SystemFailure) {
        var status = stat()
        let exists = unsafe stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            try writeThrough(body, to: path)
        } else {
            // A link stays a link: what it leads to is replaced.
            let target = exists ? FileKind.resolve(path) ?? path : path
            try writeBeside(body, target, mode: exists ? status.st_mode & 0o777 : nil)
        }
    }

    private static func writeThrough(
        _ body: (Sink) throws(SystemFailure) -> Void, to path: String
    ) throws(SystemFailure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure() }
        defer { close(descriptor) }
        try body { piece throws(SystemFailure) in try FileDescriptor.write(piece, to: descriptor) }
    }

    private static func writeBeside(
        _ body: (Sink) throws(SystemFailure) -> Void, _ path: String, mode: mode_t?
    ) throws(SystemFailure) {
        let temporary = "\(path).\(getpid()).partial"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw SystemFailure() }
        do {
            do {
                if let mode, fchmod(descriptor, mode) != 0 { throw SystemFailure() }
                try body { piece throws(SystemFailure) in try FileDescriptor.write(piece, to: descriptor) }
                // A file system that is full may say so only now.
                guard fsync(descriptor) == 0 else { throw SystemFailure() }
            } catch {
                close(descriptor)
                throw error
            }
            guard close(descriptor) == 0 else { throw SystemFailure() }
            guard unsafe rename(temporary, path) == 0 else { throw SystemFailure() }
        } catch {
            unsafe unlink(temporary)
            throw error as? SystemFailure ?? SystemFailure(EIO)
        }
    }
}
