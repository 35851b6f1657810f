import CProcess
import Glibc
import Ingest

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
    /// The tree of a page takes up to a hundred times its bytes, the layers of a text up to forty times.
    private static let bytesPerByte = 100
    private static let ordinarySize = 16 << 20
    /// A thread has a stack and a heap of its own; that machines have different numbers of them makes no difference.
    private static let bytesPerThread = 80 << 20

    /// - Parameters:
    ///   - memory: the bytes that one script may take.
    ///   - scripts: how many scripts there are, each with values of its own.
    init(memory: Int = 0, scripts: Int = 1) {
        base = Int(address_space_used()) + RunOptions.processors * Self.bytesPerThread
        let (all, isOver) = memory.multipliedReportingOverflow(by: scripts)
        self.memory = min(isOver ? memory : all, 1 << 50)
    }

    /// What the largest document needs, and more than any should: the limit that is set for good.
    var most: Int { base + memory + Self.room + Self.bytesPerByte * DocumentReader.sizeLimit }

    /// Sets the limit for documents of ordinary size.
    mutating func set() { limit(forBytes: 0) }

    mutating func makeRoom(for entry: CorpusEntry) {
        if let part = entry.part { return makeRoom(forBytes: part.count) }
        var status = stat()
        guard unsafe stat(entry.path, &status) == 0 else { return }
        makeRoom(forBytes: Int(status.st_size))
    }

    mutating func makeRoom(forBytes size: Int) {
        limit(forBytes: size > Self.ordinarySize ? min(size, DocumentReader.sizeLimit) : 0)
    }

    /// As much as there may ever be: a report holds the rows of all documents.
    mutating func lift() { limit(forBytes: DocumentReader.sizeLimit) }

    private mutating func limit(forBytes size: Int) {
        let wanted = base + memory + Self.room + Self.bytesPerByte * size
        guard wanted != current else { return }
        current = wanted
        limit_address_space(wanted)
    }
}
