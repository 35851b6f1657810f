import CProcess
import Glibc

/// Opens files below a folder without ever leaving it: each name on the way is opened by itself, and none may be a
/// link, so that no link that is put there meanwhile leads elsewhere.
enum FolderWalk {
    /// A failed call, by its `errno`.
    struct Failure: Error {
        let number: Int32
        init(_ number: Int32 = errno) { self.number = number }

        static let absent = Failure(ENOENT)
        /// Whether the file is simply not there.
        var isAbsence: Bool { number == ENOENT || number == ENOTDIR }

        var reason: String {
            switch number {
            case ENOENT: "there is no such file"
            case EISDIR: "it is a folder"
            case ENOTDIR: "it is no folder"
            case ELOOP: "it is a link, or lies behind one; links are not followed"
            case EACCES, EPERM: "the system does not allow it"
            case ENOSPC, EDQUOT: "there is no room left on the disk"
            case ENAMETOOLONG: "its name is too long"
            case EROFS: "the disk is read-only"
            case EINVAL: "it is no ordinary file"
            default: unsafe String(cString: strerror(number))
            }
        }
    }

    /// An open folder or file, closed when it goes.
    struct Descriptor: ~Copyable {
        let number: Int32
        deinit { close(number) }
    }

    /// Opens the folder that `names` lead to from `root`.
    ///
    /// - Parameter creating: whether missing folders are made.
    static func folder(_ root: String, _ names: [String], creating: Bool = false) throws(Failure) -> Descriptor {
        // As places only: on the way to what was granted lie folders that may not be read.
        var current = unsafe Descriptor(number: open(root, place_flag() | O_DIRECTORY | O_CLOEXEC))
        guard current.number >= 0 else { throw Failure() }
        for name in names {
            if creating, unsafe mkdirat(current.number, name, 0o777) != 0, errno != EEXIST { throw Failure() }
            let next = unsafe Descriptor(
                number: openat(current.number, name, place_flag() | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
            guard next.number >= 0 else {
                // With both flags a link is reported as no folder; what it is, is worth telling.
                let number = errno
                throw Failure(number == ENOTDIR && isLink(name, in: current.number) ? ELOOP : number)
            }
            current = next
        }
        return current
    }

    private static func isLink(_ name: String, in folder: Int32) -> Bool {
        var status = stat()
        return unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The bytes of a regular file of at most `limit` bytes; nil where it is larger.
    static func read(_ name: String, in folder: borrowing Descriptor, limit: Int) throws(Failure) -> [UInt8]? {
        // A pipe would be waited for, so it is opened without waiting and refused.
        let file = unsafe Descriptor(
            number: openat(folder.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
        guard file.number >= 0 else { throw Failure() }
        var status = stat()
        guard unsafe fstat(file.number, &status) == 0 else { throw Failure() }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(file.number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure() }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else { return nil }
            bytes += chunk[..<count]
        }
    }

    /// Writes beside the file and renames: there is the whole new file, or the old one is left as it was.
    ///
    /// - Parameter content: gives the bytes in pieces; what it throws is passed on.
    static func write(
        _ name: String, in folder: borrowing Descriptor,
        _ content: (_ piece: @escaping ([UInt8]) throws(Failure) -> Void) throws -> Void
    ) throws {
        var status = stat()
        if unsafe fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
            status.st_mode & S_IFMT != S_IFREG
        {
            switch status.st_mode & S_IFMT {
            case S_IFDIR: throw Failure(EISDIR)
            case S_IFLNK: throw Failure(ELOOP)
            default: throw Failure(EINVAL)
            }
        }
        let temporary = ".\(name.prefix(100)).\(getpid()).partial"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = unsafe Descriptor(number: openat(folder.number, temporary, flags, 0o666))
        guard file.number >= 0 else { throw Failure() }
        do {
            let number = file.number
            try content { bytes throws(Failure) in try writeAll(bytes, to: number) }
            // A file system that is full may say so only now.
            guard fsync(file.number) == 0 else { throw Failure() }
            guard unsafe renameat(folder.number, temporary, folder.number, name) == 0 else { throw Failure() }
        } catch {
            unsafe unlinkat(folder.number, temporary, 0)
            throw error
        }
    }

    private static func writeAll(_ bytes: [UInt8], to file: Int32) throws(Failure) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(file, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure() }
            done += count
        }
    }

    /// Whether there is a file or folder of this name.
    static func exists(_ name: String, in folder: borrowing Descriptor) -> Bool {
        var status = stat()
        guard unsafe fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
        return [S_IFDIR, S_IFREG].contains(status.st_mode & S_IFMT)
    }

    /// The names in a folder in byte order, folders with a slash behind them.
    static func names(in folder: borrowing Descriptor) throws(Failure) -> [String] {
        let copy = unsafe openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw Failure() }
        guard let stream = unsafe fdopendir(copy) else {
            close(copy)
            throw Failure()
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            var status = stat()
            guard unsafe fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: names.append(name + "/")
            case S_IFREG: names.append(name)
            default: continue
            }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
