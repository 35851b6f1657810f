/// Finds whom a pronoun or a short phrase such as "the Spaniard" stands for.
///
/// Looked through are the last sentences, the nearest first: in each of them who spoke, then its
/// subject, then the others who are named. Names inside quotations are left out, since a quotation
/// says little about who goes on speaking; so are those whose gender or number does not fit.
struct PronounResolver {
    /// How many sentences back a pronoun may look; those inside a quotation do not count.
    private static let reach = 6

    private struct Candidate {
        var speaker: Speech.Speaker
        /// The last word of a phrase, which tells who it is; -1 for a name.
        var head: Int
        var start: Int
        var number: Number
        /// 0 for one who speaks, 1 for a subject, 2 for the others.
        var rank: Int
    }
    private enum Number { case person, group, people }
    private struct Sentence {
        let range: Range<Int>
        private(set) var candidates: [Candidate] = []

        init(range: Range<Int>) { self.range = range }

        /// Keeps a candidate; of a list of hundreds of names the first ones are enough.
        mutating func add(_ candidate: Candidate) {
            if candidates.count < 24 { candidates.append(candidate) }
        }

        /// Puts the one who speaks before the others.
        mutating func note(_ candidate: Candidate) {
            if candidates.count >= 24 { candidates.removeLast() }
            candidates.insert(candidate, at: 0)
        }
    }

    private let reader: ClauseReader
    private let names: Names
    private let words: Words
    private let terms: SpeechTerms
    private let quoted: [Bool]
    private let genders: SpeakerGenders
    private var sentences: [Sentence] = []
    private var nextMention = 0
    /// The last one who was introduced with a role: "the mayor" is whom "the mayor, Ann Smith" named.
    private var bearers = WordMap<Speech.Speaker>()

    /// - Parameter quoted: for each word, whether it lies inside a quotation.
    init(_ reader: ClauseReader, _ names: Names, quoted: [Bool]) {
        self.reader = reader
        self.names = names
        self.quoted = quoted
        words = reader.words
        terms = words.terms.speech
        genders = SpeakerGenders(reader, names)
    }

    /// Goes on to the next sentence.
    mutating func begin(_ range: Range<Int>) {
        let stop = words.span(range).stop
        var sentence = Sentence(range: range)
        while nextMention < names.mentions.count, names.mentions[nextMention].span.start < stop {
            add(nextMention, range, to: &sentence)
            nextMention += 1
        }
        guard sentences.isEmpty || range.contains(where: { !quoted[$0] && words[$0].kind == .word }) else { return }
        if sentences.count > Self.reach { sentences.removeFirst() }
        sentences.append(sentence)
        keepUp(range)
    }

    /// A sentence about "him" or "her" keeps the talk on that person.
    private mutating func keepUp(_ range: Range<Int>) {
        guard
            let pronoun = range.first(where: {
                words[$0].classes.contains(.thirdPerson) && !quoted[$0] && !terms.it.contains(words[$0].hash)
                    && !terms.they.contains(words[$0].hash)
            }), let speaker = speaker(for: pronoun)
        else { return }
        sentences[sentences.count - 1].add(
            Candidate(speaker: speaker, head: -1, start: pronoun, number: .person, rank: 1))
    }

    private mutating func add(_ mention: Int, _ range: Range<Int>, to sentence: inout Sentence) {
        let found = names.mentions[mention]
        let first = words.firstWord(from: found.span.start)
        guard first < words.count, !quoted[first], !isByline(first, range) else { return }
        let number: Number
        switch found.type {
        case .person: number = .person
        case .organization, .place: number = .group
        default: return
        }
        let speaker = Speech.Speaker.mention(Int32(truncatingIfNeeded: mention))
        if number == .person { introduce(speaker, mention, first, range) }
        let end = reader.mentionEnd(first, range.upperBound)
        let isPossessor = end < range.upperBound && words[end].kind == .possessive
        let isOblique = isPossessor || reader.isBehindPreposition(first, range.lowerBound)
        sentence.add(
            Candidate(speaker: speaker, head: -1, start: first, number: number, rank: isOblique ? 2 : 1))
    }

    /// "By Ann Smith" on a line of its own.
    private func isByline(_ first: Int, _ range: Range<Int>) -> Bool {
        range.count < 10 && terms.by.contains(words[range.lowerBound].hash) && first > range.lowerBound
            && words[range.upperBound - 1].kind == .word
    }

    /// Remembers the roles that a name comes with: its title and the apposition behind it.
    private mutating func introduce(_ speaker: Speech.Speaker, _ mention: Int, _ first: Int, _ range: Range<Int>) {
        let end = reader.mentionEnd(first, range.upperBound)
        let isFollowed = end < range.upperBound && words[end].kind == .comma
        for index in max(range.lowerBound, first - 4)..<min(range.upperBound, isFollowed ? end + 9 : first)
        where words[index].kind == .word && words[index].classes.intersects([.role, .title]) && !quoted[index] {
            bearers[words[index].hash] = speaker
            if let full = terms.fullTitles[words[index].hash] { bearers[full] = speaker }
        }
    }

    /// Notes who spoke last.
    mutating func spoke(_ speaker: Speech.Speaker, _ phrase: Range<Int>?) {
        guard !sentences.isEmpty else { return }
        var candidate = Candidate(speaker: speaker, head: -1, start: 0, number: .person, rank: 0)
        switch speaker {
        case .none: return
        case .mention(let mention):
            let type = names.mentions[Int(mention)].type
            candidate.number = type == .person || type == .other ? .person : .group
        case .phrase:
            // A phrase found again through a pronoun keeps the place where it stands.
            guard let phrase, let head = reader.head(of: phrase) else { return }
            candidate.head = head
            // A name that nobody knows is an institution's more often than a person's.
            let isGroup =
                !words[head].classes.contains(.role)
                && (words[head].shape.contains(.capitalized)
                    || phrase.contains { words[$0].classes.contains(.group) })
            candidate.number = isGroup ? .group : reader.isPlural(head) ? .people : .person
        }
        sentences[sentences.count - 1].note(candidate)
    }

    /// The speaker behind `he`, `she`, `it`, `they`; nil where none fits.
    ///
    /// - Parameter isReply: whether the verb answers someone, so that it is another one than spoke last.
    func speaker(for pronoun: Int, isReply: Bool = false) -> Speech.Speaker? {
        let hash = words[pronoun].hash
        guard !terms.it.contains(hash), !terms.they.contains(hash) else {
            return last(before: pronoun, to: 2) {
                $0.number == .people
                    ? terms.they.contains(hash) : $0.number == .group && (terms.it.contains(hash) || $0.rank == 0)
            }
        }
        let gender: Gender = terms.she.contains(hash) ? .female : .male
        let fits = { (candidate: Candidate) in candidate.number == .person && self.fits(candidate, gender) }
        if isReply, let asking = last(before: pronoun, to: 0, where: { _ in true }),
            let other = last(before: pronoun, to: 1, where: { fits($0) && !names.isSame($0.speaker, asking) })
        {
            return other
        }
        return last(before: pronoun, to: 1, where: fits) ?? last(before: pronoun, to: 2, where: fits)
    }

    /// Who is meant by "the Spaniard", "the 19-year-old", "the mayor", "the source"; nil where nobody is.
    ///
    /// - Parameter isTag: whether the phrase stands beside a quotation.
    func speaker(for phrase: Range<Int>, isTag: Bool) -> Speech.Speaker? {
        guard let head = reader.head(of: phrase), phrase.lowerBound > 0,
            terms.definite.contains(words[phrase.lowerBound - 1].hash), !reader.isPlural(head)
        else { return nil }
        let word = phrase.lowerBound
        let isAge = words[word].kind == .number && phrase.contains { terms.old.contains(words[$0].hash) }
        if isAge || (words[head].classes.contains(.nationality) && phrase.count == 1) {
            return last(before: word, to: 1) { $0.number == .person && $0.head < 0 }
        }
        if phrase.count == 1, terms.documents.contains(words[head].hash) { return issuer(of: head) }
        guard phrase.count == 1, words[head].classes.intersects([.role, .group]) else { return nil }
        let same = last(before: word, to: 1) { $0.head >= 0 && words[$0.head].hash == words[head].hash }
        if let known = same ?? bearers[words[head].hash] { return known }
        // "…," the defender said, right behind the words of one who is named.
        guard isTag, !words[head].classes.contains(.group),
            let speaking = sentences.suffix(2).last(where: { $0.candidates.first?.rank == 0 })?.candidates.first,
            speaking.number == .person, speaking.head < 0
        else { return nil }
        return speaking.speaker
    }

    /// Who spoke in the sentence that brought up a document: "In a memo, Smith said … The memo said …".
    private func issuer(of noun: Int) -> Speech.Speaker? {
        for sentence in sentences.reversed() {
            guard let speaking = sentence.candidates.first, speaking.rank == 0 else { continue }
            let range = sentence.range.lowerBound..<min(sentence.range.upperBound, noun)
            if range.suffix(80).contains(where: { words[$0].hash == words[noun].hash }) { return speaking.speaker }
        }
        return nil
    }

    /// The nearest candidate that fits, of a rank up to the one given.
    private func last(before word: Int, to rank: Int, where fits: (Candidate) -> Bool) -> Speech.Speaker? {
        for sentence in sentences.reversed() {
            var best: Candidate?
            for candidate in sentence.candidates
            where candidate.start < word && candidate.rank <= rank && fits(candidate) {
                if candidate.rank < best?.rank ?? 3 { best = candidate }
            }
            if let best { return best.speaker }
        }
        return nil
    }

    private func fits(_ candidate: Candidate, _ gender: Gender) -> Bool {
        let known: Gender?
        switch candidate.speaker {
        case .mention(let mention): known = genders.gender(ofEntity: Int(names.mentions[Int(mention)].entity))
        default: known = candidate.head < 0 ? nil : terms.gender(ofNoun: words[candidate.head].hash)
        }
        return known == nil || known == gender
    }

    /// The nearest group of people before `they`: "US officials", "European leaders".
    func group(before pronoun: Int) -> ClauseReader.Subject? {
        for sentence in sentences.suffix(2).reversed() {
            let range = sentence.range
            let end = min(pronoun, range.upperBound, range.lowerBound + 60)
            for index in range.lowerBound..<max(range.lowerBound, end)
            where words[index].kind == .word && words[index].classes.contains(.role) && reader.isPlural(index) {
                if let found = reader.simplePhrase(endingAt: index, from: range.lowerBound) { return found }
            }
        }
        return nil
    }

}
