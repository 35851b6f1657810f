/// Reads the words that bound an amount: `over`, `more than`, `up to`, `about`, `or more`.
struct BoundReader {
    let words: Words
    let terms: NumberTerms

    /// The bound at a word and the word behind it; no bound and the word itself where there is none.
    func bound(at index: Int, limit: Int) -> (bound: Values.Bound?, next: Int) {
        // "a minimum of $5" begins with an article.
        guard index < limit, words[index].classes.intersects([.bound, .quantifier]) else { return (nil, index) }
        for length in stride(from: terms.longestBound, through: 1, by: -1) where index + length <= limit {
            if let bound = terms.bounds[phrase(index, length)] {
                return (index > 0 ? denied(bound, by: index - 1, length) : bound, index + length)
            }
        }
        return (nil, index)
    }

    /// The bound that the words before a number say: `over thirty nations`, `at least 5 people`.
    func bound(before index: Int) -> Values.Bound? {
        // What ends the heading above says nothing: "Game over | Thirty nations …".
        if words[index].shape.contains(.sentenceStart) { return nil }
        for length in stride(from: terms.longestBound, through: 1, by: -1) where index >= length {
            guard let bound = terms.bounds[phrase(index - length, length)] else { continue }
            return index > length ? denied(bound, by: index - length - 1, length) : bound
        }
        return nil
    }

    /// The bound behind an amount and the word behind that: `$5bn or more`.
    func boundBehind(_ index: Int, limit: Int) -> (bound: Values.Bound, end: Int)? {
        guard index + 1 < limit, terms.or.contains(words[index].hash) else { return nil }
        return terms.boundsBehind[words[index + 1].hash].map { ($0, index + 2) }
    }

    /// `no more than` bounds from above, `not less than` from below.
    private func denied(_ bound: Values.Bound, by index: Int, _ length: Int) -> Values.Bound {
        guard length == 2, terms.denials.contains(words[index].hash) else { return bound }
        return bound == .over ? .under : bound == .under ? .over : bound
    }

    private func phrase(_ start: Int, _ length: Int) -> UInt64 {
        (start + 1..<start + length).reduce(words[start].hash) { WordHash.combine($0, words[$1].hash) }
    }
}
