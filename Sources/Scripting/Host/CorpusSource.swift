public import Corpus
public import Ingest
import Lua

/// The corpus as scripts see it: documents by number, read when they are asked for.
public final class CorpusSource {
    /// The name of the corpus, and the path it was opened with.
    public let name: String
    public let path: String
    public let entries: [CorpusEntry]
    /// What should have been a document and cannot be.
    public let failures: [IngestError]
    /// Documents that were read, the latest last, so that a report that looks back need not read again.
    private var cache: [Int: Document] = [:]
    /// Their numbers, the latest last; what is in front of `oldest` was let go.
    private var order: [Int] = []
    private var oldest = 0
    private var cachedBytes = 0
    private let cacheLimit: Int
    private let readAhead: ReadAhead

    /// - Parameter cacheLimit: bytes of text that are kept; the latest document always is.
    public init(_ listing: CorpusListing, cacheLimit: Int = 64 << 20) {
        name = listing.name
        path = listing.path
        entries = listing.entries
        failures = listing.failures
        self.cacheLimit = cacheLimit
        readAhead = ReadAhead(entries)
    }

    /// A corpus of documents that are at hand.
    public init(_ documents: [Document]) {
        name = "documents"
        path = ""
        entries = documents.map { CorpusEntry(id: $0.id, path: $0.path) }
        failures = []
        cacheLimit = .max
        readAhead = ReadAhead([])
        cache = Dictionary(
            documents.enumerated().map { ($0.offset, $0.element) }, uniquingKeysWith: { first, _ in first })
    }

    public var count: Int { entries.count }

    /// Reads document `ordinal`, from 0.
    public func document(_ ordinal: Int) throws(IngestError) -> Document {
        if let known = cache[ordinal] { return known }
        let document = try readAhead.document(ordinal, after: cache[ordinal - 1]).get()
        keep(document, ordinal)
        return document
    }

    /// Document `ordinal`, where it was read before and is still at hand.
    func kept(_ ordinal: Int) -> Document? { cache[ordinal] }

    /// Keeps a document that was read, and lets the oldest go where there are too many.
    func keep(_ document: Document, _ ordinal: Int) {
        guard cache[ordinal] == nil else { return }
        cache[ordinal] = document
        order.append(ordinal)
        cachedBytes += document.text.count
        while cachedBytes > cacheLimit, cache.count > 1 {
            cachedBytes -= cache.removeValue(forKey: order[oldest])?.text.count ?? 0
            oldest += 1
        }
        if oldest > 1024, oldest * 2 > order.count {
            order.removeFirst(oldest)
            oldest = 0
        }
    }

    /// The numbers of the documents whose id or path is `name`, or else contains it.
    func ordinals(matching name: String) -> [Int] {
        if let exact = entries.firstIndex(where: { $0.id == name || $0.path == name }) { return [exact] }
        return entries.indices.filter { entries[$0].id.contains(name) || entries[$0].path.contains(name) }
    }
}

extension ScriptHost {
    /// Opens document `ordinal` of the corpus, once.
    func openDocument(_ ordinal: Int) throws -> Element {
        if let serial = documents.serial(ofOrdinal: ordinal) { return Element(.document, serial: serial, index: 0) }
        guard let source, ordinal >= 0, ordinal < source.count else {
            throw ScriptError("there is no corpus here")
        }
        do {
            return try open(try source.document(ordinal), ordinal: ordinal)
        } catch let error as IngestError {
            throw ScriptError(error.description)
        }
    }
}
