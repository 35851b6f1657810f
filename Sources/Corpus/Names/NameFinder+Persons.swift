extension NameFinder {
    /// `Prime Minister Anne Smith`, `former U.S. President John Doe`, `Presidents Smith and Doe`, `Mr Smith`.
    mutating func titled(_ start: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        var end = start
        var hasTitle = false
        // Titles are short; a bound keeps hostile repetition linear.
        let last = min(limit, start + 12)
        while end < last {
            if words[end].kind == .word, words[end].classes.intersects([.title, .titleModifier, .honorific]) {
                if words[end].classes.intersects([.title, .honorific]) { hasTitle = true }
                end += 1
            } else if end > start,
                words[end].kind == .hyphen || words[end].kind == .period || words[end].kind == .slash,
                !words[end].shape.contains(.spaceBefore), end + 1 < limit,
                words[end].kind == .period || words[end + 1].classes.intersects([.title, .titleModifier])
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
        guard terms.of.contains(words[index].hash) else { return nil }
        var position = index + 1
        if position < limit, words[position].classes.contains(.determiner) { position += 1 }
        let last = min(limit, position + 5)
        while position < last, words[position].kind == .word {
            if words[position].classes.intersects([.firstName, .weakFirstName]),
                words[position].shape.contains(.capitalized)
            {
                return position
            }
            guard words[position].shape.contains(.capitalized) || terms.and.contains(words[position].hash)
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
            if words[next].kind == .comma { next += 1 }
            if next < limit, terms.and.contains(words[next].hash) { next += 1 }
            guard next > end, next < limit, words[next].kind == .word, words[next].shape.contains(.capitalized),
                words[next].classes.subtracting(.common).isEmpty
            else { break }
            let nameEnd = personEnd(next, limit, style)
            // After a comma alone the list must go on, or it was an apposition.
            let isLast = terms.and.contains(words[next - 1].hash)
            guard isLast || nameEnd + 1 < limit && isSeparator(nameEnd) else { break }
            add(next..<nameEnd, .person, style)
            end = nameEnd
            if isLast { break }
        }
        return end
    }

    private func isSeparator(_ index: Int) -> Bool {
        words[index].kind == .comma || terms.and.contains(words[index].hash)
    }

    /// A name that begins with a given name.
    mutating func person(_ index: Int, _ limit: Int, _ style: SentenceStyle, gazetteerEntry: Int32) -> Int? {
        let wordClass = words[index].classes
        let isWeak = wordClass.contains(.weakFirstName)
        if words[index].shape.contains(.allCapitals), words[index].stop - words[index].start <= 3 { return nil }
        let end = personEnd(index, limit, style)
        if end == index + 1 {
            // A given name alone.
            guard gazetteerEntry < 0 else { return nil }
            if isWeak {
                // "Rod left" may be about a rod; inside a sentence a capital tells.
                let isOther = wordClass.intersects([.month, .weekday, .title, .honorific, .nationality, .compass])
                let isSpeaker = NameEvidence(words).speaks(after: index..<end, limit)
                guard !isOther, !style.isTitleCase, isSpeaker || !words[index].shape.contains(.sentenceStart) else {
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
        words[index].classes.intersects([.common, .cue, .nationality])
            && words[index - 1].shape.contains(.sentenceStart)
            || (style.isTitleCase && words[index].classes.contains(.common))
    }

    /// Whether a word can begin a person's name behind a title.
    private func isPersonWord(_ index: Int, _ limit: Int, _ style: SentenceStyle, afterTitle: Bool) -> Bool {
        guard words[index].kind == .word else { return false }
        let wordClass = words[index].classes
        if isNameParticle(index) {
            var next = index + 1
            while next < min(limit, index + 5), isNameParticle(next) || words[next].kind == .hyphen { next += 1 }
            return next < limit && words[next].kind == .word && words[next].shape.contains(.capitalized)
        }
        guard words[index].shape.contains(.capitalized) else { return false }
        if wordClass.intersects(WordClass.functionWord.union([.nationality, .month, .weekday, .organizationHead])) {
            return false
        }
        if words[index].shape.contains(.allCapitals), words[index].stop - words[index].start <= 4 { return false }
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
            if words[end].kind == .hyphen, end > start, words[end - 1].classes.contains(.particle), end + 1 < limit,
                words[end + 1].shape.contains(.capitalized)
            {
                end += 2
                parts += 1
                continue
            }
            guard words[end].kind == .word, words[end].shape.contains(.spaceBefore) else { break }
            if isNameParticle(end) {
                // "von der Bloom", "al-Sadr": the particles count with the capitalised word behind them.
                var next = end + 1
                while next < min(limit, end + 6), isNameParticle(next) || words[next].kind == .hyphen { next += 1 }
                guard next < limit, words[next].kind == .word, words[next].shape.contains(.capitalized) else { break }
                end = next + 1
                parts += 1
                continue
            }
            guard words[end].shape.contains(.capitalized), words[end].hash != words[end - 1].hash,
                continuesPerson(end, limit, style)
            else { break }
            end += 1
            parts += 1
        }
        return pastSuffix(end, limit)
    }

    /// The full stop of `Jr.` and `Sr.` belongs to the name where the sentence goes on.
    func pastSuffix(_ end: Int, _ limit: Int) -> Int {
        guard end + 1 < limit, words[end].kind == .period, !words[end].shape.contains(.spaceBefore),
            terms.nameSuffixes.contains(words[end - 1].hash), !words[end + 1].shape.contains(.sentenceStart)
        else { return end }
        return end + 1
    }

    /// `Moon Seung-min`: the second syllable of a Korean or Chinese given name is written small.
    private func isSyllable(_ hyphen: Int, of start: Int, _ limit: Int) -> Bool {
        guard hyphen == start + 2, hyphen + 1 < limit, words[hyphen].kind == .hyphen,
            !words[hyphen].shape.contains(.spaceBefore), words[hyphen + 1].kind == .word,
            words[hyphen + 1].stop - words[hyphen + 1].start <= 5
        else { return false }
        return PersonName.isEastAsianFamilyName(words[start].hash)
    }

    func isNameParticle(_ index: Int) -> Bool {
        words[index].kind == .word && words[index].classes.contains(.particle)
            && !words[index].classes.intersects([.determiner, .preposition])
    }

    private func continuesPerson(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Bool {
        let wordClass = words[index].classes
        if words[index].shape.contains(.initial) {
            return !wordClass.contains(.pronoun) || words[index].shape.contains(.dotted)
        }
        if wordClass.intersects(WordClass.functionWord.union([.month, .weekday, .nationality, .honorific])) {
            // "Hassan Sheikh Mohamud"
            if terms.innerHonorifics.contains(words[index].hash), index + 1 < limit {
                return words[index + 1].kind == .word && words[index + 1].shape.contains(.capitalized)
            }
            return wordClass.contains(.weakFirstName) && !wordClass.intersects([.pronoun, .determiner, .auxiliary])
        }
        if style.isTitleCase, wordClass.intersects([.common, .cue, .title]),
            !wordClass.intersects([.firstName, .weakFirstName])
        {
            return false
        }
        if words[index].shape.contains(.allCapitals), !words[index - 1].shape.contains(.allCapitals),
            words[index].stop - words[index].start <= 5
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
}
