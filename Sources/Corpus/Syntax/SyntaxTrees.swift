import Synchronization
import Syntax

/// The trees of a document's sentences, each read when something first asks for it, from any thread.
///
/// ```swift
/// let syntax = document.syntax(ofSentence: 3)
/// for word in syntax.indices where syntax[word].relation == .nsubj {
///     print(document.lemma(ofWord: word, in: syntax), "→", syntax.head(of: word) ?? -1)
/// }
/// ```
///
/// A sentence costs 16 bytes and 8 for each word, about 10 a token; one that nobody asked for costs 8. What is read of a
/// sentence depends on its words alone, so that any order of asking gives the same trees. docs/syntax.md says how well
/// they are read.
@safe
public final class SyntaxTrees: @unchecked Sendable {
    // Sendable and safe: a cell is 0 or the address of a block that was complete before the address was stored, never
    // changes after, and is freed by `deinit` alone; views keep this object alive. Indices are checked.
    private let cells: UnsafeMutablePointer<Atomic<UInt>>
    private let count: Int
    private let kept = Atomic<Int>(0)

    init(of document: Document) {
        count = document.sentences.count
        unsafe cells = .allocate(capacity: count)
        for index in 0..<count { unsafe (cells + index).initialize(to: Atomic(0)) }
    }

    deinit {
        for index in 0..<count {
            let address = unsafe cells[index].load(ordering: .acquiring)
            unsafe UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
        }
        unsafe cells.deinitialize(count: count)
        unsafe cells.deallocate()
    }

    /// Bytes that are kept.
    var weight: Int { 64 + 8 * count + kept.load(ordering: .relaxed) }

    /// The tree of a sentence of the document.
    @inline(__always)
    func sentence(_ index: Int, of document: Document) -> SentenceSyntax {
        guard index >= 0, index < count else { return unsafe SentenceSyntax(owner: self, words: nil, firstToken: 0) }
        let first = Int(document.tokens.sentenceFirsts[index])
        let address = unsafe cells[index].load(ordering: .acquiring)
        if let block = unsafe UnsafeRawPointer(bitPattern: address) {
            return unsafe SentenceSyntax(owner: self, words: block, firstToken: first)
        }
        return unsafe SentenceSyntax(owner: self, words: read(index, of: document), firstToken: first)
    }

    /// Reads a sentence without a lock, as no two threads read it differently; of two that did the first one's stays.
    @inline(never)
    private func read(_ index: Int, of document: Document) -> UnsafeRawPointer? {
        let words = document.readSyntax(ofSentence: index)
        let bytes = SentenceSyntax.header + words.count * MemoryLayout<SyntaxWord>.stride
        let block = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: SentenceSyntax.header)
        unsafe block.storeBytes(of: words.count, as: Int.self)
        unsafe words.withUnsafeBytes { source in
            guard let from = source.baseAddress else { return }
            unsafe (block + SentenceSyntax.header).copyMemory(from: from, byteCount: source.count)
        }
        let stored = unsafe cells[index].compareExchange(
            expected: 0, desired: UInt(bitPattern: block), ordering: .acquiringAndReleasing)
        guard stored.exchanged else {
            unsafe block.deallocate()
            return unsafe UnsafeRawPointer(bitPattern: stored.original)
        }
        // What the allocator adds.
        kept.add(bytes + 8, ordering: .relaxed)
        return UnsafeRawPointer(block)
    }
}
