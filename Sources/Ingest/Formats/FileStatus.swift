import Glibc

/// What makes two paths the same file: the device and the number there.
struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
}

/// What a path leads to, links followed.
struct FileStatus: Sendable {
    enum Kind: Hashable, Sendable {
        case file, folder
        /// A pipe, a device, ...: with its article, for messages.
        case other(String)
    }
    let kind: Kind
    let identity: FileIdentity

    init(kind: Kind, identity: FileIdentity) {
        self.kind = kind
        self.identity = identity
    }

    init(path: String) throws(IngestError) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw IngestError(path: path, errorNumber: errno) }
        self.init(status)
    }

    init(_ status: stat) {
        identity = FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFIFO: kind = .other("a pipe")
        case S_IFSOCK: kind = .other("a socket")
        default: kind = .other("a device")
        }
    }
}
