public import Corpus
public import Ingest
public import Lexicon

/// The documents of a corpus by number, read when they are asked for.
///
/// The documents that were asked for last stay at hand with their layers, as far as a budget of memory goes; others are
/// let go and read again when they are needed. Reading and layers are the same every time, so what was noted of a
/// document that was let go meanwhile is still good.
public final class CorpusSource {
    /// The name of the corpus, and the path it was opened with.
    public let name: String
    public let path: String
    public let entries: [CorpusEntry]
    /// What should have been a document and cannot be.
    public let failures: [IngestError]

    /// A document at hand, with the bytes it was last seen to keep.
    private struct Held {
        let document: Document
        var weight: Int
    }

    private var held: [Int: Held] = [:]
    /// Numbers in the order of reading, the latest last; what is in front of `oldest` was let go.
    private var order: [Int] = []
    private var oldest = 0
    private var heldBytes = 0
    private let budget: Int
    private let readAhead: ReadAhead
    /// The document asked for last, whose layers may have grown since.
    private var latest = -1
    /// What the documents were that were let go, to notice a file that changed.
    private var fingerprints: [Int: Int] = [:]
    /// Numbers of documents that were let go and that nobody has asked about since.
    private var gone: [Int] = []

    /// - Parameter budget: bytes that documents at hand may keep; the latest two always may.
    public init(_ listing: CorpusListing, budget: Int = 192 << 20) {
        name = listing.name
        path = listing.path
        entries = listing.entries
        failures = listing.failures
        self.budget = budget
        readAhead = ReadAhead(entries)
    }

    /// A corpus of documents that are at hand.
    public init(_ documents: [Document]) {
        name = "documents"
        path = ""
        entries = documents.map { CorpusEntry(id: $0.id, path: $0.path) }
        failures = []
        budget = .max
        readAhead = ReadAhead([])
        for (ordinal, document) in documents.enumerated() { held[ordinal] = Held(document: document, weight: 0) }
    }

    public var count: Int { entries.count }

    /// The word lists that its documents are read with.
    public var languages: Languages { entries.first?.vocabulary?.languages ?? .builtIn }

    /// Reads document `ordinal`, from 0.
    ///
    /// - Throws: also when its file is not what it was when it was first read.
    public func document(_ ordinal: Int) throws(IngestError) -> Document {
        weighLatest()
        if let known = held[ordinal] {
            latest = ordinal
            if heldBytes > budget { makeRoom(besides: ordinal) }
            return known.document
        }
        let document = try readAhead.document(ordinal, after: held[ordinal - 1]?.document).get()
        if hasChanged(document, ordinal) {
            throw IngestError(
                path: entries[ordinal].path,
                reason: .notReadable("it has changed since it was first read; open the corpus again"))
        }
        keep(document, ordinal)
        latest = ordinal
        return document
    }

    /// Document `ordinal`, where it was read before and is still at hand.
    package func kept(_ ordinal: Int) -> Document? { held[ordinal]?.document }

    /// Keeps a document that was read, and lets the oldest go where they take too much.
    package func keep(_ document: Document, _ ordinal: Int) {
        guard held[ordinal] == nil, !hasChanged(document, ordinal) else { return }
        let weight = document.weight
        held[ordinal] = Held(document: document, weight: weight)
        heldBytes += weight
        order.append(ordinal)
        makeRoom(besides: ordinal)
    }

    /// Counts the layers that were computed since the document was asked for.
    private func weighLatest() {
        guard budget < .max, let known = held[latest] else { return }
        let weight = known.document.weight
        guard weight != known.weight else { return }
        heldBytes += weight - known.weight
        held[latest]?.weight = weight
    }

    /// Lets the oldest documents go, but neither `ordinal` nor the one asked for before: a loop may compare the two.
    private func makeRoom(besides ordinal: Int) {
        var kept: [Int] = []
        while heldBytes > budget, oldest < order.count {
            let candidate = order[oldest]
            oldest += 1
            guard candidate != ordinal, candidate != latest else {
                kept.append(candidate)
                continue
            }
            guard let last = held.removeValue(forKey: candidate) else { continue }
            heldBytes -= last.weight
            fingerprints[candidate] = Self.fingerprint(of: last.document)
            gone.append(candidate)
        }
        order.append(contentsOf: kept)
        if oldest > 1024, oldest * 2 > order.count {
            order.removeFirst(oldest)
            oldest = 0
        }
    }

    /// The documents that were let go since this was last asked.
    package func takeGone() -> [Int] {
        if gone.isEmpty { return [] }
        defer { gone = [] }
        return gone
    }

    /// Whether a document is not what it was when it was let go.
    private func hasChanged(_ document: Document, _ ordinal: Int) -> Bool {
        fingerprints[ordinal].map { $0 != Self.fingerprint(of: document) } ?? false
    }

    /// Of all that layers are made from: an element is a number in a layer, so where a page has the same words in other
    /// blocks, the element of before may not be there any more.
    private static func fingerprint(of document: Document) -> Int {
        var hasher = Hasher()
        hasher.combine(document.markup)
        hasher.combine(document.annotations)
        unsafe document.text.withBytes { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize()
    }

    /// The numbers of the documents whose id or path is `name`, or else contains it.
    package func ordinals(matching name: String) -> [Int] {
        if let exact = entries.firstIndex(where: { $0.id == name }) { return [exact] }
        // A file may hold several documents.
        let inFile = entries.indices.filter { entries[$0].path == name || entries[$0].fileID == name }
        return inFile.isEmpty ? ordinals(containing: name) : inFile
    }

    private func ordinals(containing name: String) -> [Int] {
        entries.indices.filter { entries[$0].id.contains(name) || entries[$0].path.contains(name) }
    }
}
