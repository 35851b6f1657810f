import Glibc

/// A folder that is there as long as the value.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/ingest-tests-XXXXXX".utf8CString)
        path = try unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress, let made = unsafe mkdtemp(base) else { throw Failure(errno) }
            return unsafe String(cString: made)
        }
    }

    deinit {
        // `rm` makes short work of trees that a test has nested deeply or closed to reading.
        _ = unsafe system("chmod -R u+rwx '\(path)'; rm -rf '\(path)'")
    }

    struct Failure: Error {
        let number: Int32
        init(_ number: Int32) { self.number = number }
    }

    /// Writes a file, and the folders above it.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8] = Array("Text.\n".utf8)) throws -> String {
        let file = path + "/" + name
        var folder = ""
        for part in file.split(separator: "/").dropLast() {
            folder += "/" + part
            unsafe mkdir(folder, 0o755)
        }
        let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw Failure(errno) }
        defer { close(descriptor) }
        guard unsafe bytes.withUnsafeBytes({ unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }) == bytes.count
        else { throw Failure(errno) }
        return file
    }

    func link(_ name: String, to target: String) throws {
        guard unsafe symlink(target, path + "/" + name) == 0 else { throw Failure(errno) }
    }
}
