import Glibc

/// Reads the names in one folder.
@safe
final class FolderReader {
    struct Item {
        enum Kind {
            case file, folder, link
            case other(String)
        }
        /// The name; repaired, for messages, when it is not UTF-8.
        let name: String
        let isNameValid: Bool
        let kind: Kind
        let identity: FileIdentity
    }

    // The stream is open from `init` to `deinit` and never leaves this object.
    private let stream: OpaquePointer
    private let path: String
    let identity: FileIdentity

    init(path: String) throws(IngestError) {
        guard let stream = unsafe opendir(path) else { throw IngestError(path: path, errorNumber: errno) }
        unsafe self.stream = stream
        self.path = path
        var status = stat()
        let result = unsafe fstat(dirfd(stream), &status)
        identity = FileStatus(status).identity
        // All properties are set, so `deinit` closes the stream when this throws.
        if result != 0 { throw IngestError(path: path, errorNumber: errno) }
    }

    deinit { unsafe closedir(stream) }

    /// The next name, in no particular order; nil at the end. `.` and `..` are among them.
    func next() throws(IngestError) -> Item? {
        errno = 0
        guard let entry = unsafe readdir(stream) else {
            if errno != 0 { throw IngestError(path: path, errorNumber: errno) }
            return nil
        }
        // `d_name` ends with NUL and lies inside the entry, which stays as it is until the next call.
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let bytes = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
        let valid = unsafe String(validatingCString: bytes)
        let name = unsafe valid ?? String(cString: bytes)
        let identity = unsafe FileIdentity(device: self.identity.device, number: UInt64(entry.pointee.d_ino))
        return Item(
            name: name, isNameValid: valid != nil, kind: kind(unsafe entry.pointee.d_type, name: name),
            identity: identity)
    }

    private func kind(_ type: UInt8, name: String) -> Item.Kind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .link
        case Int(DT_FIFO): return .other("a pipe")
        case Int(DT_SOCK): return .other("a socket")
        case Int(DT_CHR), Int(DT_BLK): return .other("a device")
        default:
            // The file system does not say: treated as a link, it is asked for what it leads to.
            return .link
        }
    }
}
