/// Reads the words that bound an amount: `over`, `more than`, `up to`, `about`, `or more`.
struct BoundReader {
    let words: Words

    /// The bound at a word and the word behind it; no bound and the word itself where there is none.
    func bound(at index: Int, limit: Int) -> (bound: Values.Bound?, next: Int) {
        // "a minimum of $5" begins with an article.
        guard index < limit, words[index].classes.intersects([.bound, .quantifier]) else { return (nil, index) }
        for length in stride(from: 3, through: 1, by: -1) where index + length <= limit {
            if let bound = Self.phrases[phrase(index, length)] {
                return (index > 0 ? denied(bound, by: index - 1, length) : bound, index + length)
            }
        }
        return (nil, index)
    }

    /// The bound that the words before a number say: `over thirty nations`, `at least 5 people`.
    func bound(before index: Int) -> Values.Bound? {
        // What ends the heading above says nothing: "Game over | Thirty nations …".
        if words[index].shape.contains(.sentenceStart) { return nil }
        for length in stride(from: 3, through: 1, by: -1) where index >= length {
            guard let bound = Self.phrases[phrase(index - length, length)] else { continue }
            return index > length ? denied(bound, by: index - length - 1, length) : bound
        }
        return nil
    }

    /// The bound behind an amount and the word behind that: `$5bn or more`.
    func boundBehind(_ index: Int, limit: Int) -> (bound: Values.Bound, end: Int)? {
        guard index + 1 < limit, words[index].hash == Self.or else { return nil }
        return Self.behind[words[index + 1].hash].map { ($0, index + 2) }
    }

    /// `no more than` bounds from above, `not less than` from below.
    private func denied(_ bound: Values.Bound, by index: Int, _ length: Int) -> Values.Bound {
        guard length == 2, Self.denials.contains(words[index].hash) else { return bound }
        return bound == .over ? .under : bound == .under ? .over : bound
    }

    private func phrase(_ start: Int, _ length: Int) -> UInt64 {
        (start + 1..<start + length).reduce(words[start].hash) { WordHash.combine($0, words[$1].hash) }
    }

    // MARK: Tables

    private static let phrases: WordTable<Values.Bound> = {
        let all: [(Values.Bound, String)] = [
            (.over, "over,above,exceeding,topping,surpassing,more than,greater than,at least,upwards of,in excess of"),
            (.over, "a minimum of"),
            (.under, "under,below,less than,fewer than,up to,at most,a maximum of,as much as,as many as"),
            (.about, "about,around,roughly,approximately,approx,nearly,almost,circa,estimated,some,close to"),
        ]
        var table: [UInt64: Values.Bound] = [:]
        for (bound, phrases) in all {
            for phrase in phrases.split(separator: ",") {
                let hashes = phrase.split(separator: " ").map { WordHash.of($0) }
                guard let first = hashes.first else { continue }
                table[hashes.dropFirst().reduce(first) { WordHash.combine($0, $1) }] = bound
            }
        }
        return WordTable(table)
    }()
    private static let or = WordHash.of("or")
    private static let behind = WordTable<Values.Bound>(words: [
        ("more over", .over), ("less fewer", .under), ("so", .about),
    ])
    private static let denials = WordSet("no not")
}
