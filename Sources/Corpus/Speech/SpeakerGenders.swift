/// The genders of speakers: what titles and nouns beside a name tell (`Mrs`, `spokeswoman`, `his wife, Ann`), else the
/// usual one of the given name.
struct SpeakerGenders {
    private var genders: [Gender?]

    init(_ reader: ClauseReader, _ names: Names) {
        let words = reader.words
        genders = [Gender?](repeating: nil, count: names.entities.count)
        for mention in names.mentions where mention.type == .person {
            let entity = Int(mention.entity)
            guard genders[entity] == nil else { continue }
            let first = words.firstWord(from: mention.span.start)
            let end = reader.mentionEnd(min(first, max(0, words.count - 1)), words.count)
            // The title and a noun right before the name, then the apposition behind it.
            for index in stride(from: first - 1, through: max(0, first - 4), by: -1) {
                guard words[index].kind == .word || words[index].kind == .comma else { break }
                if words[index].kind == .word, words[index].classes.intersects([.preposition, .cue]) { break }
                genders[entity] = genders[entity] ?? Self.gender(ofNoun: words[index].hash)
            }
            guard genders[entity] == nil, end + 1 < words.count, words[end].kind == .comma else { continue }
            let start = end + 1
            guard words[start].classes.contains(.determiner), !ClauseReader.relatives.contains(words[start].hash)
            else {
                continue
            }
            for index in start..<min(words.count, start + 6) {
                guard words[index].kind == .word, !words[index].classes.intersects([.preposition, .cue]) else { break }
                genders[entity] = genders[entity] ?? Self.gender(ofNoun: words[index].hash)
            }
        }
        for (index, entity) in names.entities.enumerated() { genders[index] = genders[index] ?? entity.gender }
    }

    func gender(ofEntity entity: Int) -> Gender? { genders.indices.contains(entity) ? genders[entity] : nil }

    /// The gender that a noun or a title tells; nil for most.
    static func gender(ofNoun hash: UInt64) -> Gender? {
        if female.contains(hash) { return .female }
        return male.contains(hash) ? .male : nil
    }

    private static let female = WordSet(
        """
        mrs ms miss dame lady madam madame mme queen princess duchess baroness countess empress woman girl mother \
        grandmother wife widow daughter sister aunt niece actress waitress hostess spokeswoman chairwoman councilwoman \
        congresswoman assemblywoman businesswoman policewoman saleswoman sportswoman alderwoman nun heroine \
        stepmother granddaughter girlfriend mum mom schoolgirl
        """)
    private static let male = WordSet(
        """
        mr sir lord king prince duke baron count emperor pope cardinal bishop archbishop father grandfather husband \
        widower son brother uncle nephew actor man boy spokesman chairman councilman congressman assemblyman \
        businessman policeman salesman sportsman alderman monk imam monsieur herr senor stepfather grandson \
        boyfriend dad fisherman fireman schoolboy sheikh
        """)
}
