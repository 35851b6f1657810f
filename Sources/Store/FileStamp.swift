import Glibc

/// What the system says of a file, by which one sees without reading it that it has not changed.
public struct FileStamp: Sendable, Hashable {
    public var size: Int
    /// When the bytes, and when anything about the file changed last; in nanoseconds since 1970.
    public var modified: Int
    public var changed: Int
    public var inode: UInt64
    public var device: UInt64

    public init(size: Int, modified: Int, changed: Int, inode: UInt64, device: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
        self.device = device
    }

    /// The stamp of a file; nil where there is none.
    public init?(of path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        self.init(
            size: Int(status.st_size), modified: FileStamp.nanoseconds(status.st_mtim),
            changed: FileStamp.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino),
            device: UInt64(status.st_dev))
    }

    private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }

    var text: String { "\(size) \(modified) \(changed) \(inode) \(device)" }

    /// Whether the file did not change after a time in seconds.
    func isOlder(than seconds: Int) -> Bool { max(modified, changed) / 1_000_000_000 < seconds }
}
