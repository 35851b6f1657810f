/// Finds whom a pronoun subject stands for: the last named one that fits.
struct PronounResolver {
    static let they = WordHash.of("they")
    private static let it = WordHash.of("it")
    /// How many sentences back a pronoun may look.
    private static let reach = 5

    private let names: Names
    private let words: Words
    private var sentences: [Sentence] = []
    private var nextMention = 0
    private var lastPerson: (speaker: Speech.Speaker, sentence: Int)?
    private var lastGroup: (speaker: Speech.Speaker, sentence: Int)?

    init(_ names: Names, _ words: Words) {
        self.names = names
        self.words = words
    }

    /// The first person and the first organization or place of a sentence.
    private struct Sentence {
        let range: Range<Int>
        var person: Int?
        var group: Int?
    }

    /// Goes on to the next sentence.
    mutating func begin(_ range: Range<Int>) {
        var sentence = Sentence(range: range)
        let stop = words.span(range).stop
        while nextMention < names.mentions.count, names.mentions[nextMention].span.start < stop {
            let type = names.mentions[nextMention].type
            if type == .person, sentence.person == nil { sentence.person = nextMention }
            if type == .organization || type == .place, sentence.group == nil { sentence.group = nextMention }
            nextMention += 1
        }
        sentences.append(sentence)
    }

    /// Notes who spoke last.
    mutating func spoke(_ speaker: Speech.Speaker) {
        switch speaker {
        case .mention(let mention) where names.mentions[Int(mention)].type == .person:
            lastPerson = (speaker, sentences.count)
        case .phrase: lastGroup = (speaker, sentences.count)
        default: break
        }
    }

    /// The speaker behind `he`, `she`, `it`, `they`; nil where none fits.
    func speaker(for pronoun: Int) -> Speech.Speaker? {
        let hash = words.hashes[pronoun]
        if hash == Self.they {
            guard let lastGroup, sentences.count - lastGroup.sentence <= 1 else { return nil }
            return lastGroup.speaker
        }
        let isPerson = hash != Self.it
        // Inside the sentence the first one named is its subject most of the time; before it, who spoke.
        for back in 0...min(Self.reach, max(0, sentences.count - 1)) {
            guard sentences.count - 1 - back >= 0, !sentences.isEmpty else { return nil }
            let sentence = sentences[sentences.count - 1 - back]
            if isPerson, back > 0, let lastPerson, lastPerson.sentence == sentences.count - back {
                return lastPerson.speaker
            }
            guard let mention = isPerson ? sentence.person : sentence.group,
                names.mentions[mention].span.start < Int(words.starts[pronoun])
            else { continue }
            return .mention(Int32(truncatingIfNeeded: mention))
        }
        return nil
    }

    /// The nearest group of people before `they`: "US officials", "European leaders".
    func group(before pronoun: Int, _ reader: ClauseReader) -> ClauseReader.Subject? {
        for back in 0...1 where sentences.count - 1 - back >= 0 {
            let range = sentences[sentences.count - 1 - back].range
            let end = min(back == 0 ? pronoun : range.upperBound, range.lowerBound + 60)
            for index in range.lowerBound..<max(range.lowerBound, end)
            where words.kinds[index] == .word && words.classes[index].contains(.role) && reader.isPlural(index) {
                if let found = reader.simplePhrase(endingAt: index, from: range.lowerBound) { return found }
            }
        }
        return nil
    }
}
