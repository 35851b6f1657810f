import CProcess
import Glibc

/// The fence behind the limit of a script's memory: what the whole worker may take.
///
/// The counting allocator fails first, with a message. This holds where something else than the script's values grows
/// without end; it is so wide that it ends no document that its own need did not make large.
struct AddressSpace {
    /// What the program took before any document.
    private var base = 0
    private var memory = 0
    private var current = 0

    /// For whatever the size of documents is: libraries, one document of ordinary size with all its layers.
    private static let room = 2 << 30
    /// A document's layers take up to twelve times its bytes, and reading it a few more for a while.
    private static let bytesPerByte = 40
    private static let ordinarySize = 16 << 20

    /// - Parameter memory: the bytes that scripts may take.
    mutating func set(memory: Int) {
        base = Int(address_space_used())
        self.memory = memory
        limit(forBytes: 0)
    }

    mutating func makeRoom(forFileAt path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return }
        makeRoom(forBytes: Int(status.st_size))
    }

    mutating func makeRoom(forBytes size: Int) {
        limit(forBytes: size > Self.ordinarySize ? min(size, 1 << 32) : 0)
    }

    /// Takes the limit away: a report holds the rows of all documents.
    mutating func lift() {
        current = 0
        limit_address_space(0)
    }

    private mutating func limit(forBytes size: Int) {
        let wanted = base + memory + Self.room + Self.bytesPerByte * size
        guard wanted != current else { return }
        current = wanted
        limit_address_space(wanted)
    }
}
