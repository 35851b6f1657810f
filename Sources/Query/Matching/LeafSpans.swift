import Corpus

/// The stretches of tokens that a leaf of a program matches: elements, or the matches of a group.
final class LeafSpans {
    struct Entry {
        var start: Int
        var stop: Int
        /// The number of the element; 0 for a group.
        var index: Int
    }

    /// By start, then stop, then number.
    let entries: [Entry]
    /// Numbers of entries, by stop.
    let byStop: [Int]
    /// Whether one of them goes over the end of a sentence.
    let crossesSentences: Bool

    init(_ entries: [Entry], in tokens: Tokens) {
        let sorted = entries.sorted { ($0.start, $0.stop, $0.index) < ($1.start, $1.stop, $1.index) }
        self.entries = sorted
        byStop = sorted.indices.sorted { (sorted[$0].stop, $0) < (sorted[$1].stop, $1) }
        crossesSentences = sorted.contains { tokens.sentence(of: $0.start) != tokens.sentence(of: $0.stop - 1) }
    }

    /// The entries that start at a token.
    func starting(at token: Int) -> Range<Int> {
        let low = entries.partitionPoint { $0.start < token }
        var high = low
        while high < entries.count, entries[high].start == token { high += 1 }
        return low..<high
    }

    /// The element that covers exactly these tokens, or nil.
    func index(of tokens: Range<Int>) -> Int? {
        starting(at: tokens.lowerBound).first { entries[$0].stop == tokens.upperBound }.map { entries[$0].index }
    }
}
