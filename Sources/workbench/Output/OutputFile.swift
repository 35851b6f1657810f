import Glibc

/// A result file: there is the whole new one, or the old one is left as it was.
enum OutputFile {
    /// Where the pieces of a file go.
    typealias Sink = ([UInt8]) throws -> Void
    /// Gives the bytes of a file, piece by piece.
    typealias Content = (_ write: @escaping Sink) throws -> Void

    /// Writes a text; see ``write(to:_:)``.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        try write(to: path) { write in try write(Array(text.utf8)) }
    }

    /// Writes beside the file and renames; a device or pipe is written to directly.
    ///
    /// - Throws: what `content` throws, as a failure of the command.
    static func write(to path: String, _ content: Content) throws(CommandFailure) {
        do {
            try write(content, replacing: path)
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as SystemFailure {
            var advice = "check the folder and its permissions"
            if error.number == EISDIR { advice = "name a file in it" }
            if error.number == ENOSPC || error.number == EDQUOT { advice = "make room, or write elsewhere with -o" }
            throw CommandFailure(.plugin, "\(path): cannot be written: \(error); \(advice)")
        } catch {
            throw CommandFailure(.plugin, "\(lines: "\(error)")")
        }
    }

    private static func write(_ content: Content, replacing path: String) throws {
        var status = stat()
        let exists = unsafe stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            try writeThrough(content, to: path)
        } else {
            // A link stays a link: what it leads to is replaced.
            let target = exists ? FileKind.resolve(path) ?? path : path
            try writeBeside(content, target, mode: exists ? status.st_mode & 0o777 : nil)
        }
    }

    private static func writeThrough(_ content: Content, to path: String) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure() }
        defer { close(descriptor) }
        try content { try FileDescriptor.write($0, to: descriptor) }
    }

    private static func writeBeside(_ content: Content, _ path: String, mode: mode_t?) throws {
        let temporary = "\(path).\(getpid()).partial"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw SystemFailure() }
        do {
            do {
                if let mode, fchmod(descriptor, mode) != 0 { throw SystemFailure() }
                try content { try FileDescriptor.write($0, to: descriptor) }
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
            throw error
        }
    }
}
