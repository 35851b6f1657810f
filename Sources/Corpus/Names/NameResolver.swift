/// Decides about weak candidates with the evidence of the whole document.
///
/// A surname alone is a person once its full name was seen; a word that the document writes small as
/// well is no name; a word known only from headings is none either.
struct NameResolver {
    private let candidates: [NameFinder.Candidate]
    private let words: Words
    private let text: Text
    /// Words of the names of persons, and whole names that are sure, with their type.
    private var personWords: Set<UInt64> = []
    private var sureNames: [UInt64: EntityType] = [:]
    /// Words of weak candidates that running text has inside sentences.
    private var inRunningText: Set<UInt64> = []
    private var writtenSmall: Set<UInt64> = []

    init(_ candidates: [NameFinder.Candidate], _ document: Document) {
        self.candidates = candidates
        words = document.words
        text = document.reading
        collectEvidence()
    }

    private mutating func collectEvidence() {
        var filter = [UInt64](repeating: 0, count: 64)
        for candidate in candidates {
            if candidate.isStrong, let type = candidate.type {
                sureNames[hash(of: candidate.range)] = type
                if type == .person {
                    for index in candidate.range where isNameWord(index) { personWords.insert(words.hashes[index]) }
                }
            } else if !candidate.isStrong {
                for index in candidate.range {
                    let bits = words.hashes[index]
                    filter[Int(truncatingIfNeeded: bits >> 6) & 63] |= 1 << (bits & 63)
                }
                if !candidate.inTitleCase, !words.shapes[candidate.range.lowerBound].contains(.sentenceStart) {
                    inRunningText.insert(hash(of: candidate.range))
                }
            }
        }
        for index in 0..<words.count where words.kinds[index] == .word && !words.shapes[index].contains(.capitalized) {
            let bits = words.hashes[index]
            if filter[Int(truncatingIfNeeded: bits >> 6) & 63] & (1 << (bits & 63)) != 0 { writtenSmall.insert(bits) }
        }
    }

    /// The candidates that are names, each with a type.
    func resolve() -> [NameFinder.Candidate] { candidates.compactMap(resolve) }

    private func resolve(_ candidate: NameFinder.Candidate) -> NameFinder.Candidate? {
        guard !candidate.isStrong || candidate.type == nil else { return candidate }
        var result = candidate
        if let type = candidate.type {
            // A given name that is an ordinary word too.
            return words.shapes[candidate.range.lowerBound].contains(.sentenceStart)
                ? nil
                : {
                    result.type = type
                    return result
                }()
        }
        if let type = sureNames[hash(of: candidate.range)] {
            result.type = type
            return result
        }
        if isKnownPerson(candidate.range) {
            result.type = .person
            return result
        }
        guard let type = type(of: candidate) else { return nil }
        result.type = type
        return result
    }

    private func isKnownPerson(_ range: Range<Int>) -> Bool {
        guard let last = range.last, personWords.contains(words.hashes[last]) else { return false }
        return range.count == 1 || personWords.contains(words.hashes[range.lowerBound]) || isJoined(range)
    }

    private func isJoined(_ range: Range<Int>) -> Bool { range.contains { words.kinds[$0] == .hyphen } }

    /// What the neighbours of an unknown name tell about it; nil where it is no name.
    private func type(of candidate: NameFinder.Candidate) -> EntityType? {
        let range = candidate.range
        let first = range.lowerBound
        let nameWords = range.filter { words.kinds[$0] == .word }
        let isSentenceStart = words.shapes[first].contains(.sentenceStart)
        let isAcronym = nameWords.count == 1 && words.shapes[first].contains(.allCapitals)
        if nameWords.allSatisfy({ writtenSmall.contains(words.hashes[$0]) }), !isAcronym { return nil }
        if nameWords.count == 1, isSentenceStart || candidate.inTitleCase, !isAcronym,
            !inRunningText.contains(hash(of: range))
        {
            return speaks(after: range) && !candidate.inTitleCase ? .person : nil
        }
        let commonWords = nameWords.count { words.classes[$0].intersects([.common, .role, .group, .adverb]) }
        if commonWords == nameWords.count { return nil }
        if isAcronym { return words.stops[first] - words.starts[first] <= 6 ? .organization : nil }
        if speaks(after: range) { return nameWords.count <= 3 ? .person : .organization }
        if first > 0, Self.placePrepositions.contains(words.hashes[first - 1]) { return .place }
        if first > 0, words.kinds[first - 1] == .comma, first > 1, isPlaceBefore(first - 2) { return .place }
        if candidate.inTitleCase, !isAcronym, !inRunningText.contains(hash(of: range)) { return nil }
        if nameWords.count == 1, actsAsPerson(range) { return .person }
        if nameWords.count == 2 || (nameWords.count == 3 && words.shapes[nameWords[1]].contains(.initial)) {
            return commonWords == 0 && !candidate.inTitleCase && hasPersonShape(nameWords) ? .person : .other
        }
        return .other
    }

    /// What is written like a surname and stands where persons stand: `a call with Smith`, `Smith's plan`.
    private func actsAsPerson(_ range: Range<Int>) -> Bool {
        let shape = words.shapes[range.lowerBound]
        guard !shape.contains(.hasDigit), !shape.contains(.mixed) else { return false }
        if range.lowerBound > 0, Self.personPrepositions.contains(words.hashes[range.lowerBound - 1]) { return true }
        return range.upperBound < words.count && words.kinds[range.upperBound] == .possessive
    }

    private func hasPersonShape(_ nameWords: [Int]) -> Bool {
        nameWords.allSatisfy {
            !words.shapes[$0].contains(.allCapitals) && !words.shapes[$0].contains(.hasDigit)
                && !words.classes[$0].intersects([.organizationHead, .placeHead, .eventHead, .agreementHead, .compass])
        }
    }

    /// `Springfield, Ill.`: a place list goes on with places.
    private func isPlaceBefore(_ index: Int) -> Bool {
        words.classes[index].contains(.phraseStart) && words.shapes[index].contains(.capitalized)
            && !words.classes[index].intersects([.firstName, .common])
    }

    /// Whether the name is the subject of a verb of saying, or `who` follows.
    private func speaks(after range: Range<Int>) -> Bool {
        let next = range.upperBound
        guard next < words.count else { return false }
        if words.hashes[next] == Self.who { return true }
        if words.kinds[next] == .comma, next + 1 < words.count, words.hashes[next + 1] == Self.who { return true }
        return words.classes[next].contains(.cue) && !words.classes[next].contains(.cueOrNoun)
            && !words.classes[next].contains(.cueParticiple) && !words.shapes[next].contains(.capitalized)
    }

    private func isNameWord(_ index: Int) -> Bool {
        words.kinds[index] == .word && words.shapes[index].contains(.capitalized)
            && !words.shapes[index].contains(.initial)
    }

    private func hash(of range: Range<Int>) -> UInt64 { range.reduce(0) { WordHash.combine($0, words.hashes[$1]) } }

    private static let who = WordHash.of("who")
    private static let personPrepositions = Set(["with", "by", "told", "said", "against"].map { WordHash.of($0) })
    private static let placePrepositions = Set(["in", "at", "near", "from", "to", "outside"].map { WordHash.of($0) })
}
