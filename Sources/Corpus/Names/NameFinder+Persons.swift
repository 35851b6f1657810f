extension NameFinder {
    /// `Prime Minister Anne Smith`, `former U.S. President John Doe`, `Presidents Smith and Doe`, `Mr Smith`.
    mutating func titled(_ start: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        var end = start
        var hasTitle = false
        // Titles are short; a bound keeps hostile repetition linear.
        let last = min(limit, start + 12)
        while end < last {
            if words.kinds[end] == .word, words.classes[end].intersects([.title, .titleModifier, .honorific]) {
                if words.classes[end].intersects([.title, .honorific]) { hasTitle = true }
                end += 1
            } else if end > start,
                words.kinds[end] == .hyphen || words.kinds[end] == .period || words.kinds[end] == .slash,
                !words.shapes[end].contains(.spaceBefore), end + 1 < limit,
                words.kinds[end] == .period || words.classes[end + 1].intersects([.title, .titleModifier])
            {
                end += 1
            } else {
                break
            }
        }
        guard hasTitle, end < limit else { return nil }
        var nameStart = end
        if let office = office(end, limit) { nameStart = office }
        guard nameStart < limit, isPersonWord(nameStart, limit, style, afterTitle: true) else { return nil }
        // A title in small letters is only a noun unless the name follows at once: "the leader Moscow wants".
        let nameEnd = personEnd(nameStart, limit, style)
        add(nameStart..<nameEnd, .person, title: start..<nameStart, style)
        return listed(after: nameEnd, limit, style)
    }

    /// The end of `of the Army`, `of State` behind a title, if a given name follows it.
    private func office(_ index: Int, _ limit: Int) -> Int? {
        guard words.hashes[index] == NumberReader.Hashes.of else { return nil }
        var position = index + 1
        if position < limit, words.classes[position].contains(.determiner) { position += 1 }
        let last = min(limit, position + 5)
        while position < last, words.kinds[position] == .word {
            if words.classes[position].intersects([.firstName, .weakFirstName]),
                words.shapes[position].contains(.capitalized)
            {
                return position
            }
            guard words.shapes[position].contains(.capitalized) || words.hashes[position] == NumberReader.Hashes.and
            else { return nil }
            position += 1
        }
        return nil
    }

    /// More names behind a title: `Presidents Vask and Doe`, `Councillors Vask, Doe and Brakes`.
    private mutating func listed(after index: Int, _ limit: Int, _ style: SentenceStyle) -> Int {
        var end = index
        while end + 1 < limit {
            var next = end
            if words.kinds[next] == .comma { next += 1 }
            if next < limit, words.hashes[next] == NumberReader.Hashes.and { next += 1 }
            guard next > end, next < limit, words.kinds[next] == .word, words.shapes[next].contains(.capitalized),
                words.classes[next].subtracting(.common).isEmpty
            else { break }
            let nameEnd = personEnd(next, limit, style)
            // After a comma alone the list must go on, or it was an apposition.
            let isLast = words.hashes[next - 1] == NumberReader.Hashes.and
            guard isLast || nameEnd + 1 < limit && isSeparator(nameEnd) else { break }
            add(next..<nameEnd, .person, style)
            end = nameEnd
            if isLast { break }
        }
        return end
    }

    private func isSeparator(_ index: Int) -> Bool {
        words.kinds[index] == .comma || words.hashes[index] == NumberReader.Hashes.and
    }

    /// A name that begins with a given name.
    mutating func person(_ index: Int, _ limit: Int, _ style: SentenceStyle, gazetteerEntry: Int32) -> Int? {
        let wordClass = words.classes[index]
        let isWeak = wordClass.contains(.weakFirstName)
        if words.shapes[index].contains(.allCapitals), words.stops[index] - words.starts[index] <= 3 { return nil }
        let end = personEnd(index, limit, style)
        if end == index + 1 {
            // A given name alone.
            guard gazetteerEntry < 0 else { return nil }
            if isWeak {
                // "Rod left" may be about a rod; inside a sentence a capital tells.
                let isOther = wordClass.intersects([.month, .weekday, .title, .honorific, .nationality, .compass])
                let isSpeaker = NameEvidence(words: words).speaks(after: index..<end, limit)
                guard !isOther, !style.isTitleCase, isSpeaker || !words.shapes[index].contains(.sentenceStart) else {
                    return nil
                }
                if isSpeaker {
                    add(index..<end, .person, style)
                    return end
                }
            }
            add(index..<end, .person, strong: !isWeak && !wordClass.contains(.common), style)
            return end
        }
        if isWeak, isNextWordDoubtful(index + 1, style) { return nil }
        add(index..<end, .person, style)
        return end
    }

    /// Whether the word behind `Mark` or `Will` leaves open that it was a name.
    private func isNextWordDoubtful(_ index: Int, _ style: SentenceStyle) -> Bool {
        words.classes[index].intersects([.common, .cue, .nationality])
            && words.shapes[index - 1].contains(.sentenceStart)
            || (style.isTitleCase && words.classes[index].contains(.common))
    }

    /// Whether a word can begin a person's name behind a title.
    private func isPersonWord(_ index: Int, _ limit: Int, _ style: SentenceStyle, afterTitle: Bool) -> Bool {
        guard words.kinds[index] == .word else { return false }
        let wordClass = words.classes[index]
        if isNameParticle(index) {
            var next = index + 1
            while next < min(limit, index + 5), isNameParticle(next) || words.kinds[next] == .hyphen { next += 1 }
            return next < limit && words.kinds[next] == .word && words.shapes[next].contains(.capitalized)
        }
        guard words.shapes[index].contains(.capitalized) else { return false }
        if wordClass.intersects(WordClass.functionWord.union([.nationality, .month, .weekday, .organizationHead])) {
            return false
        }
        if words.shapes[index].contains(.allCapitals), words.stops[index] - words.starts[index] <= 4 { return false }
        if wordClass.intersects([.firstName, .weakFirstName]) { return true }
        if style.isTitleCase, wordClass.intersects([.common, .cue]) { return false }
        guard let match = wordClass.contains(.phraseStart) ? gazetteer.match(words, at: index, limit: limit) : nil
        else { return true }
        let entry = gazetteer.entries[Int(match.entry)]
        return entry.type == .place && !entry.isCountry && match.end == index + 1
    }

    /// Where the name that starts at a word ends.
    func personEnd(_ start: Int, _ limit: Int, _ style: SentenceStyle) -> Int {
        var end = start + 1
        var parts = 1
        while end < limit, parts < 6 {
            if joins(end, limit) {
                end += 2
                continue
            }
            if isSyllable(end, of: start, limit) {
                end += 2
                continue
            }
            if words.kinds[end] == .hyphen, end > start, words.classes[end - 1].contains(.particle), end + 1 < limit,
                words.shapes[end + 1].contains(.capitalized)
            {
                end += 2
                parts += 1
                continue
            }
            guard words.kinds[end] == .word, words.shapes[end].contains(.spaceBefore) else { break }
            if isNameParticle(end) {
                // "von der Bloom", "al-Sadr": the particles count with the capitalised word behind them.
                var next = end + 1
                while next < min(limit, end + 6), isNameParticle(next) || words.kinds[next] == .hyphen { next += 1 }
                guard next < limit, words.kinds[next] == .word, words.shapes[next].contains(.capitalized) else { break }
                end = next + 1
                parts += 1
                continue
            }
            guard words.shapes[end].contains(.capitalized), words.hashes[end] != words.hashes[end - 1],
                continuesPerson(end, limit, style)
            else { break }
            end += 1
            parts += 1
        }
        return pastSuffix(end, limit)
    }

    /// The full stop of `Jr.` and `Sr.` belongs to the name where the sentence goes on.
    func pastSuffix(_ end: Int, _ limit: Int) -> Int {
        guard end + 1 < limit, words.kinds[end] == .period, !words.shapes[end].contains(.spaceBefore),
            Self.suffixes.contains(words.hashes[end - 1]), !words.shapes[end + 1].contains(.sentenceStart)
        else { return end }
        return end + 1
    }

    private static let suffixes = Set(["jr", "sr"].map { WordHash.of($0) })

    /// `Moon Seung-min`: the second syllable of a Korean or Chinese given name is written small.
    private func isSyllable(_ hyphen: Int, of start: Int, _ limit: Int) -> Bool {
        guard hyphen == start + 2, hyphen + 1 < limit, words.kinds[hyphen] == .hyphen,
            !words.shapes[hyphen].contains(.spaceBefore), words.kinds[hyphen + 1] == .word,
            words.stops[hyphen + 1] - words.starts[hyphen + 1] <= 5
        else { return false }
        return PersonName.isEastAsianFamilyName(words.hashes[start])
    }

    func isNameParticle(_ index: Int) -> Bool {
        words.kinds[index] == .word && words.classes[index].contains(.particle)
            && !words.classes[index].intersects([.determiner, .preposition])
    }

    private func continuesPerson(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Bool {
        let wordClass = words.classes[index]
        if words.shapes[index].contains(.initial) {
            return !wordClass.contains(.pronoun) || words.shapes[index].contains(.dotted)
        }
        if wordClass.intersects(WordClass.functionWord.union([.month, .weekday, .nationality, .honorific])) {
            // "Hassan Sheikh Mohamud"
            if Self.innerHonorifics.contains(words.hashes[index]), index + 1 < limit {
                return words.kinds[index + 1] == .word && words.shapes[index + 1].contains(.capitalized)
            }
            return wordClass.contains(.weakFirstName) && !wordClass.intersects([.pronoun, .determiner, .auxiliary])
        }
        if style.isTitleCase, wordClass.intersects([.common, .cue, .title]),
            !wordClass.intersects([.firstName, .weakFirstName])
        {
            return false
        }
        if words.shapes[index].contains(.allCapitals), !words.shapes[index - 1].contains(.allCapitals),
            words.stops[index] - words.starts[index] <= 5
        {
            return false
        }
        guard wordClass.contains(.phraseStart), let match = gazetteer.match(words, at: index, limit: limit) else {
            return true
        }
        let entry = gazetteer.entries[Int(match.entry)]
        // "Lloyd Austin", "George Washington", but not "Smith London".
        return entry.type == .place && !entry.isCountry && match.end == index + 1
    }

    private static let innerHonorifics = Set(["sheikh", "shaikh"].map { WordHash.of($0) })
}
