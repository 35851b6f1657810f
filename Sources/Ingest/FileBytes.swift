import Corpus
import Glibc

/// Reads whole files.
enum FileBytes {
    /// The bytes of a file, as a `Text` that nobody has checked yet.
    ///
    /// The file is read, not mapped: for small files that is three times faster, and a file that
    /// shrinks meanwhile cannot stop the program.
    ///
    /// - Parameter checkSize: throws where so many bytes are too many; called before they are read.
    static func read(
        _ path: String, checkSize: (Int) throws(IngestError) -> Void = { _ in }
    ) throws(IngestError) -> Text {
        // Without O_NONBLOCK, opening a pipe would wait for a writer.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw IngestError(path: path, errorNumber: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw IngestError(path: path, errorNumber: errno) }
        switch FileStatus(status).kind {
        case .file: break
        case .folder: throw IngestError(path: path, reason: .notAFile("a folder"))
        case .other(let name): throw IngestError(path: path, reason: .notAFile(name))
        }
        // One byte more than the file has: filling it means that the file grew.
        var capacity = max(Int(status.st_size), 0)
        while true {
            try checkSize(capacity)
            capacity += 1
            let bytes = try fill(capacity, from: descriptor, path: path)
            if bytes.count < capacity { return bytes }
            capacity *= 2
        }
    }

    /// At most `capacity` bytes from the beginning.
    private static func fill(_ capacity: Int, from descriptor: Int32, path: String) throws(IngestError) -> Text {
        var failure: Int32 = 0
        let bytes = unsafe Text(capacity: capacity) { target in
            var count = 0
            while count < capacity {
                // `target` has `capacity` bytes, of which `count` are written.
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: target[count...])
                let got = unsafe pread(descriptor, rest.baseAddress, rest.count, count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    break
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
            return count
        }
        if failure != 0 { throw IngestError(path: path, errorNumber: failure) }
        return bytes
    }
}
