import Glibc

/// A file without a name: it is opened when it is made, so that a process may give up its right to open files
/// afterwards, and goes with its owner, however that ends.
final class ScratchFile: Sendable {
    let folder: String
    private let descriptor: Int32

    init(in folder: String) throws(StoreError) {
        self.folder = folder
        descriptor = Self.open(in: folder)
        if descriptor < 0 { throw StoreError(systemError: errno, folder) }
    }

    deinit { close(descriptor) }

    private static func open(in folder: String) -> Int32 {
        var template = Array("\(folder)/workbench-scratch-XXXXXX".utf8CString)
        return unsafe template.withUnsafeMutableBufferPointer { name in
            guard let start = name.baseAddress else { return -1 }
            let file = unsafe mkstemp(start)
            if file >= 0 {
                _ = fcntl(file, F_SETFD, FD_CLOEXEC)
                unsafe unlink(start)
            }
            return file
        }
    }

    func write(_ bytes: some Sequence<UInt8> & Collection<UInt8>, at start: Int) throws(StoreError) {
        var failure: Int32 = 0
        func writeAll(_ buffer: UnsafeBufferPointer<UInt8>) {
            var done = 0
            while done < buffer.count {
                // What follows `done` in the buffer, which lives as long as this call.
                let count = unsafe pwrite(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(start + done))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    failure = count < 0 ? errno : ENOSPC
                    return
                }
                done += count
            }
        }
        if bytes.withContiguousStorageIfAvailable({ unsafe writeAll($0) }) == nil {
            unsafe Array(bytes).withUnsafeBufferPointer { unsafe writeAll($0) }
        }
        if failure != 0 { throw StoreError(systemError: failure, folder) }
    }

    func read(_ range: Range<Int>) throws(StoreError) -> [UInt8] {
        var failure: StoreError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while count < range.count {
                let read = unsafe pread(
                    descriptor, buffer.baseAddress?.advanced(by: count), range.count - count,
                    off_t(range.lowerBound + count))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else {
                    failure = StoreError(systemError: read < 0 ? errno : EIO, folder)
                    return
                }
                count += read
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

extension StoreError {
    init(systemError number: Int32, _ path: String, reason: String = "rows cannot be kept") {
        let isFull = number == ENOSPC || number == EDQUOT
        // The text is the C library's own and stays until the next call.
        let words = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "system error \(number)"
        self.init(
            isFull ? .full : .inaccessible, path,
            isFull ? "there is no room left for the rows of the run" : "\(reason): \(words)")
    }
}
