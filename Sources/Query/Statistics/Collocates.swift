public import Corpus

/// Counts what stands near the hits of a query: surface cooccurrence after Evert (2005), with each token counted once
/// however many hits it is near, windows cut at sentence ends unless told otherwise, and the hits themselves left out
/// of both counts.
public struct Collocates: Sendable {
    public struct Entry: Sendable, Equatable {
        public let form: String
        /// How often it stands near a hit.
        public let joint: Int
        /// How often it occurs at all outside hits.
        public let frequency: Int
        /// The number of documents in which it stands near a hit.
        public let documents: Int
        public let table: Contingency
    }

    private let left: Int
    private let right: Int
    private let acrossSentences: Bool
    private var forms: FormTable
    private var near: [Int] = []
    private var all: [Int] = []
    private var documentCounts: [Int] = []
    private var nearTotal = 0
    private var total = 0

    /// - Parameters:
    ///   - left: tokens before a hit.
    ///   - right: tokens behind a hit.
    ///   - acrossSentences: whether windows go on over the ends of sentences.
    public init(left: Int, right: Int, of form: TokenForm, acrossSentences: Bool = false) {
        self.acrossSentences = acrossSentences
        // No sentence is longer, and sums of positions stay far from overflow.
        self.left = min(max(0, left), Int(Int32.max))
        self.right = min(max(0, right), Int(Int32.max))
        forms = FormTable(form)
    }

    /// Counts a document with its hits, as ranges of tokens.
    public mutating func add(_ document: Document, hits: [Range<Int>]) {
        let countable = document.countableTokens
        let tokens = document.tokens
        let ids = forms.ids(of: document, countable: countable)
        while all.count < forms.count {
            all.append(0)
            near.append(0)
            documentCounts.append(0)
        }
        var isHit = [Bool](repeating: false, count: tokens.count)
        for hit in hits { for token in hit.clamped(to: 0..<tokens.count) { isHit[token] = true } }
        for (token, id) in ids.enumerated() where id >= 0 && !isHit[token] {
            all[Int(id)] += 1
            total += 1
        }
        var isNear = [Bool](repeating: false, count: tokens.count)
        var seen: Set<Int32> = []
        for hit in hits {
            for token in window(of: hit, in: document) where ids[token] >= 0 && !isHit[token] && !isNear[token] {
                isNear[token] = true
                near[Int(ids[token])] += 1
                nearTotal += 1
                if seen.insert(ids[token]).inserted { documentCounts[Int(ids[token])] += 1 }
            }
        }
    }

    /// The tokens of the window around a hit, the hit's own among them.
    public func window(of hit: Range<Int>, in document: Document) -> Range<Int> {
        let tokens = document.tokens
        guard !hit.isEmpty, hit.lowerBound >= 0, hit.upperBound <= tokens.count else { return 0..<0 }
        let window = max(hit.lowerBound - left, 0)..<min(hit.upperBound + right, tokens.count)
        if acrossSentences { return window }
        let first = tokens.sentence(of: hit.lowerBound)
        let last = tokens.sentence(of: hit.upperBound - 1)
        guard first >= 0, last >= 0 else { return 0..<0 }
        return window.clamped(to: Int(tokens.sentenceFirsts[first])..<Int(tokens.sentenceFirsts[last + 1]))
    }

    /// The forms that stand near a hit at least so often, in the order of their first coming.
    public func entries(atLeast minimum: Int) -> [Entry] {
        near.indices.filter { near[$0] >= max(1, minimum) }.map { index in
            Entry(
                form: forms.string(Int32(index)), joint: near[index], frequency: all[index],
                documents: documentCounts[index],
                table: Contingency(
                    joint: Double(near[index]), first: Double(nearTotal), second: Double(all[index]),
                    total: Double(total)))
        }
    }
}
