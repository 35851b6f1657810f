/// Reads the words that bound an amount: `over`, `more than`, `up to`, `about`.
struct BoundReader {
    let words: Words

    /// The bound at a word and the word behind it; no bound and the word itself where there is none.
    func bound(at index: Int, limit: Int) -> (bound: Values.Bound?, next: Int) {
        guard index < limit, words.classes[index].contains(.bound) else { return (nil, index) }
        let hash = words.hashes[index]
        if let bound = Self.single[hash] { return (bound, index + 1) }
        if index + 1 < limit, let bound = Self.double[WordHash.combine(hash, words.hashes[index + 1])] {
            return (bound, index + 2)
        }
        return (nil, index)
    }

    private static let single: [UInt64: Values.Bound] = table([
        "over": .over, "above": .over, "exceeding": .over, "topping": .over, "surpassing": .over, "under": .under,
        "below": .under, "about": .about, "around": .about, "roughly": .about, "approximately": .about,
        "approx": .about, "nearly": .about, "almost": .about, "circa": .about, "estimated": .about, "some": .about,
    ])

    private static let double: [UInt64: Values.Bound] = {
        let phrases: [(String, String, Values.Bound)] = [
            ("more", "than", .over), ("at", "least", .over), ("upwards", "of", .over), ("less", "than", .under),
            ("fewer", "than", .under), ("up", "to", .under), ("at", "most", .under), ("close", "to", .about),
        ]
        return Dictionary(
            phrases.map { (WordHash.combine(WordHash.of($0.0), WordHash.of($0.1)), $0.2) },
            uniquingKeysWith: { first, _ in first })
    }()

    private static func table(_ entries: [String: Values.Bound]) -> [UInt64: Values.Bound] {
        Dictionary(entries.map { (WordHash.of($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
