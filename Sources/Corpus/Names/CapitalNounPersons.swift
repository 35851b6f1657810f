/// Finds the persons of a text in a language that writes every noun with a capital, where a capital alone tells no name:
/// by titles and honorifics before them and given names, and by the surname once the full name was read.
struct CapitalNounPersons {
    private let text: Text
    private let words: Words
    private let endings: RoleEndings
    private var builder: EntityBuilder
    /// The last words of full names.
    private var surnames = GrowingWordSet()
    private var found: [NameFinder.Candidate] = []

    init(_ document: Document) {
        text = document.reading
        words = document.words
        endings = words.terms.roleEndings
        builder = EntityBuilder(text, words, document.vocabulary.gazetteer)
    }

    /// The mentions of persons in reading order, with their entities.
    mutating func read() -> (mentions: [Names.Mention], entities: [Names.Entity]) {
        for sentence in 0..<max(0, words.sentenceFirsts.count - 1) {
            let range = words.range(ofSentence: sentence)
            var index = range.lowerBound
            while index < range.upperBound { index = step(index, range) }
        }
        for sentence in 0..<max(0, words.sentenceFirsts.count - 1) { addSurnames(words.range(ofSentence: sentence)) }
        for candidate in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) { builder.add(candidate) }
        return (builder.mentions, builder.entities)
    }

    // MARK: Full names

    /// Reads the name that begins at a word; returns the word to go on with.
    private mutating func step(_ index: Int, _ range: Range<Int>) -> Int {
        guard isCapital(index) else { return index + 1 }
        var name = index
        var isTitled = false
        // "Finanzminister Dr. Martin Seebach"
        while name < range.upperBound, isTitle(name) {
            isTitled = true
            name += 1
            if name < range.upperBound, words[name].kind == .period, touches(name) { name += 1 }
        }
        let end = nameEnd(name, range.upperBound)
        let count = (name..<end).count { words[$0].kind == .word && isCapital($0) }
        guard count > 0, isTitled || count > 1 && isGivenName(name, range) else { return max(index + 1, name) }
        add(name..<end, title: isTitled ? index..<name : name..<name)
        surnames.insert(words[end - 1].hash)
        return end
    }

    /// The word behind the name that begins at a word: words with a capital, hyphens and small particles between them.
    private func nameEnd(_ start: Int, _ limit: Int) -> Int {
        var end = start
        var position = start
        while position < limit, position < start + 8 {
            if words[position].kind == .word, isCapital(position),
                position == start || isNamePart(position, behind: start)
            {
                position += 1
                end = position
            } else if end > start, words[position].kind == .hyphen, touches(position), position + 1 < limit {
                position += 1
            } else if end > start, words[position].classes.contains(.particle), position + 1 < limit,
                isCapital(position + 1)
            {
                position += 1
            } else {
                break
            }
        }
        return end
    }

    /// Nouns that everyone knows end a name: "Martin Seebach Anfang März".
    ///
    /// Right behind a given name a role is a surname: `Martin Bauer`.
    private func isNamePart(_ index: Int, behind start: Int) -> Bool {
        if index == start + 1, words[start].classes.contains(.firstName),
            !words[index].classes.intersects([.month, .weekday, .currency, .timeUnit])
        {
            return true
        }
        return !words[index].classes.intersects([
            .month, .weekday, .dateEdge, .timeUnit, .role, .group, .honorific, .determiner, .preposition, .pronoun,
            .conjunction, .auxiliary, .adverb, .currency, .magnitude, .season,
        ])
    }

    private func isGivenName(_ index: Int, _ range: Range<Int>) -> Bool {
        let classes = words[index].classes
        if classes.intersects([.month, .weekday, .season]) { return false }
        if classes.contains(.firstName) { return true }
        guard classes.contains(.weakFirstName) else { return false }
        return index > range.lowerBound || !words[index].shape.contains(.sentenceStart)
    }

    /// A title, an honorific or a role, also as the end of a compound: `Bundesfinanzminister`.
    private func isTitle(_ index: Int) -> Bool {
        guard words[index].kind == .word, isCapital(index) else { return false }
        return words[index].classes.intersects([.honorific, .title]) || endings.isTitle(text, words[index])
    }

    // MARK: Surnames

    /// Mentions of persons by the surname alone, where the full name stands elsewhere.
    private mutating func addSurnames(_ range: Range<Int>) {
        var taken = found.filter { range.contains($0.range.lowerBound) }.map(\.range)
        for index in range where words[index].kind == .word && isCapital(index) && surnames.contains(words[index].hash)
        {
            guard !taken.contains(where: { $0.contains(index) }) else { continue }
            taken.append(index..<index + 1)
            add(index..<index + 1, title: index..<index)
        }
    }

    private mutating func add(_ range: Range<Int>, title: Range<Int>) {
        found.append(
            NameFinder.Candidate(range: range, type: .person, title: title, isStrong: true, inTitleCase: false))
    }

    private func isCapital(_ index: Int) -> Bool { words[index].shape.contains(.capitalized) }
    private func touches(_ index: Int) -> Bool { !words[index].shape.contains(.spaceBefore) }
}
