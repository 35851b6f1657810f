/// The genders of speakers: what titles and nouns beside a name tell (`Mrs`, `spokeswoman`, `his wife, Ann`), else the
/// usual one of the given name.
struct SpeakerGenders {
    private var genders: [Gender?]

    init(_ reader: ClauseReader, _ names: Names) {
        let words = reader.words
        let terms = reader.terms
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
                genders[entity] = genders[entity] ?? terms.gender(ofNoun: words[index].hash)
            }
            guard genders[entity] == nil, end + 1 < words.count, words[end].kind == .comma else { continue }
            let start = end + 1
            guard words[start].classes.contains(.determiner), !terms.relatives.contains(words[start].hash)
            else {
                continue
            }
            for index in start..<min(words.count, start + 6) {
                guard words[index].kind == .word, !words[index].classes.intersects([.preposition, .cue]) else { break }
                genders[entity] = genders[entity] ?? terms.gender(ofNoun: words[index].hash)
            }
        }
        for (index, entity) in names.entities.enumerated() { genders[index] = genders[index] ?? entity.gender }
    }

    func gender(ofEntity entity: Int) -> Gender? { genders.indices.contains(entity) ? genders[entity] : nil }
}
