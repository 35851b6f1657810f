/// Finds the places in a document that may be names, sentence by sentence.
///
/// A find is strong where its own words or its neighbours tell what it is: a gazetteer, a title before
/// it, a given name, a word such as `Ministry`. Everything else written with a capital is weak and
/// waits for `NameResolver`, which knows the whole document.
struct NameFinder {
    /// A possible name.
    struct Candidate {
        var range: Range<Int>
        var type: EntityType?
        /// The title before the name; empty where there is none.
        var title: Range<Int>
        /// Index into the gazetteer, or -1.
        var entry: Int32 = -1
        var isStrong: Bool
        /// Whether the words are those of a heading or a line where every word has a capital.
        var inTitleCase: Bool
    }

    let text: Text
    let words: Words
    let terms: NameTerms
    let gazetteer: GazetteerIndex
    private(set) var candidates: [Candidate] = []
    private(set) var nationalities: [(word: Range<Int>, country: String)] = []

    init(_ document: Document) {
        text = document.reading
        words = document.words
        terms = words.terms.names
        gazetteer = document.vocabulary.gazetteer
    }

    mutating func find() {
        for sentence in 0..<max(0, words.sentenceFirsts.count - 1) {
            let range = words.range(ofSentence: sentence)
            let style = SentenceStyle(words, range)
            var index = range.lowerBound
            while index < range.upperBound {
                index = mayBegin(index) ? step(index, limit: range.upperBound, style) : index + 1
            }
        }
    }

    /// Whether a name may begin at a word: at one with a capital, at a small one that a list knows, at a number.
    @inline(__always)
    private func mayBegin(_ index: Int) -> Bool {
        switch words[index].kind {
        case .word:
            words[index].shape.contains(.capitalized) || words[index].classes.intersects([.title, .particle])
                || mayBeWrittenSmall(index)
        case .number: true
        default: false
        }
    }

    /// Whether a gazetteer's name may begin at a small word: not where it is an ordinary one, see `GazetteerIndex.match`.
    @inline(__always)
    private func mayBeWrittenSmall(_ index: Int) -> Bool {
        let wordClass = words[index].classes
        return wordClass.contains(.phraseStart)
            && (!wordClass.contains(.common) || wordClass.intersects([.determiner, .particle]))
    }

    /// Looks for a name at a word and returns the word to go on with.
    private mutating func step(_ index: Int, limit: Int, _ style: SentenceStyle) -> Int {
        let wordClass = words[index].classes
        let shape = words[index].shape
        guard words[index].kind == .word else {
            return numbered(index, limit) ?? (index + 1)
        }
        guard shape.contains(.capitalized) else {
            if mayBeWrittenSmall(index), let match = gazetteer.match(words, at: index, limit: limit) {
                return place(match, from: index, limit, style)
            }
            if wordClass.contains(.title), let end = titled(index, limit, style) { return end }
            return particle(index, limit, style) ?? (index + 1)
        }
        if style.isAllCapitals, !wordClass.contains(.phraseStart) { return index + 1 }
        if index + 1 < limit, words[index + 1].classes.contains(.nationality) {
            // "Liberal Democratic Party", but "New Zealand".
            if wordClass.contains(.phraseStart), let match = gazetteer.match(words, at: index, limit: limit),
                match.end > index + 2
            {
                return place(match, from: index, limit, style)
            }
            if let end = nationality(index, limit) { return end }
        }
        if let match = usersMatch(index, limit) { return place(match, from: index, limit, style) }
        if shape.contains(.sentenceStart), terms.describes(words[index].hash), index + 1 < limit,
            words[index + 1].shape.contains(.capitalized)
        {
            return index + 1
        }
        if let end = agreementNumber(index, limit) ?? headed(index, limit, style) ?? led(index, limit, style) {
            return end
        }
        if wordClass.intersects([.title, .honorific, .titleModifier]), let end = titled(index, limit, style) {
            return end
        }
        if isRoleAtStart(index, limit) { return index + 1 }
        let match = wordClass.contains(.phraseStart) ? gazetteer.match(words, at: index, limit: limit) : nil
        if wordClass.intersects([.firstName, .weakFirstName]), !(match.map { $0.end > index + 1 } ?? false),
            let end = person(index, limit, style, gazetteerEntry: match?.entry ?? -1)
        {
            return end
        }
        if let match, isName(match, from: index, limit, style) { return place(match, from: index, limit, style) }
        if wordClass.contains(.nationality), let end = nationality(index, limit) { return end }
        return unknown(index, limit, style)
    }

    mutating func add(
        _ range: Range<Int>, _ type: EntityType?, title: Range<Int> = 0..<0, entry: Int32 = -1, strong: Bool = true,
        _ style: SentenceStyle
    ) {
        candidates.append(
            Candidate(
                range: range, type: type, title: title, entry: entry, isStrong: strong, inTitleCase: style.isTitleCase))
    }

    // MARK: Gazetteer

    /// A name from a gazetteer of the user, which counts more than any pattern.
    private func usersMatch(_ index: Int, _ limit: Int) -> (entry: Int32, end: Int)? {
        guard gazetteer.hasUsers, words[index].classes.contains(.phraseStart),
            let match = gazetteer.match(words, at: index, limit: limit), gazetteer.entries[Int(match.entry)].isUsers
        else { return nil }
        return match
    }

    /// Whether a gazetteer match at a capitalised word is more than a word at the start of a sentence.
    private func isName(_ match: (entry: Int32, end: Int), from index: Int, _ limit: Int, _ style: SentenceStyle)
        -> Bool
    {
        if words[index].shape.contains(.allCapitals), !style.isAllCapitals { return true }
        // "The Independent Office for Police Conduct" has nothing to do with "The Independent".
        if words[index].classes.contains(.determiner), headsName(at: match.end, limit) { return false }
        if match.end > index + 1 || !words[index].classes.intersects([.common, .title, .role]) {
            return !(style.isAllCapitals && words[index].classes.intersects([.pronoun, .common]))
        }
        return !words[index].shape.contains(.sentenceStart) && !style.isTitleCase
    }

    private func headsName(at index: Int, _ limit: Int) -> Bool {
        var next = index
        while next < min(limit, index + 4), words[next].kind == .word, words[next].shape.contains(.capitalized) {
            if words[next].classes.contains(.organizationHead) { return true }
            next += 1
        }
        return false
    }

    /// Adds a gazetteer name, with the words of a site behind it: `Zaporizhzhia nuclear power plant`.
    private mutating func place(
        _ match: (entry: Int32, end: Int), from index: Int, _ limit: Int, _ style: SentenceStyle
    ) -> Int {
        let entry = gazetteer.entries[Int(match.entry)]
        var end = match.end
        if entry.type == .place {
            var site = end
            while site < limit, words[site].kind == .word, words[site].classes.contains(.siteHead) { site += 1 }
            if site > end + 1 {
                end = site
                add(index..<end, .place, style)
                return end
            }
        }
        // "Stockport South"
        if entry.type == .place, !entry.isCountry, end < limit, words[end].classes.contains(.compass),
            words[end].shape.contains(.capitalized), !words[index].shape.contains(.sentenceStart),
            !style.isTitleCase, end + 1 >= limit || !words[end + 1].shape.contains(.capitalized)
        {
            add(index..<end + 1, .place, style)
            return end + 1
        }
        // "the G7 summit", "a NATO summit"
        if entry.type == .organization, end < limit, terms.summit.contains(words[end].hash) {
            add(index..<end + 1, .event, style)
            return end + 1
        }
        if entry.type == .organization, let longer = longerOrganization(end, limit) {
            add(index..<longer.end, .organization, entry: longer.isSame ? match.entry : -1, style)
            return longer.end
        }
        add(index..<end, entry.type, entry: match.entry, style)
        return end
    }

    /// A nationality is no name of its own, but stays known with its country.
    private mutating func nationality(_ index: Int, _ limit: Int) -> Int? {
        var end = index + 1
        var country = words[index].classes.contains(.nationality) ? gazetteer.demonyms[words[index].hash] : nil
        if end < limit, let long = gazetteer.demonyms[WordHash.combine(words[index].hash, words[end].hash)] {
            country = long
            end += 1
        }
        guard let country else { return nil }
        nationalities.append((index..<end, country))
        return end
    }

    // MARK: The rest

    /// `Striker Dele Torkow`, `Baker Anne Vask`: the first word of a sentence has its capital from there.
    private func isRoleAtStart(_ index: Int, _ limit: Int) -> Bool {
        guard words[index].shape.contains(.sentenceStart), index + 2 < limit, words[index + 1].kind == .word,
            words[index + 2].kind == .word, words[index + 2].shape.contains(.capitalized)
        else { return false }
        let next = words[index + 1].classes
        return next.contains(.firstName) && !next.contains(.common) && words[index + 1].shape.contains(.capitalized)
            && !words[index].classes.intersects([.firstName, .weakFirstName, .phraseStart, .nationality])
            && words[index].shape.isDisjoint(with: [.initial, .allCapitals])
    }

    /// Capitalised words that nothing is known of.
    private mutating func unknown(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Int {
        guard isNameLike(index, style) else { return index + 1 }
        var end = index + 1
        var isFirm = false
        while end < limit, end - index < 6 {
            if words[end].kind == .other, isAmpersand(end), end + 1 < limit, words[end + 1].kind == .word,
                words[end + 1].shape.contains(.capitalized)
            {
                // "Faber & Faber"
                isFirm = true
                end += 2
            } else if joins(end, limit) {
                end += 2
            } else if words[end].kind == .word, words[end].shape.contains(.capitalized), isNameLike(end, style),
                !words[end].classes.intersects([.title, .honorific, .nationality]), !isGazetteerName(end, limit),
                !isRank(end)
            {
                end += 1
            } else if words[end].classes.contains(.particle), !words[end].classes.contains(.determiner),
                end + 1 < limit, let next = capital(behindParticle: end, limit), isNameLike(next, style)
            {
                end = next + 1
            } else {
                break
            }
        }
        if style.isAllCapitals { return end }
        end = pastSuffix(end, limit)
        if end < limit, terms.plc.contains(words[end].hash) {
            isFirm = true
            end += 1
        }
        if end - index == 1, words[index].shape.contains(.initial) { return end }
        // "R-La.", "D-Mass.": the party and state of a senator.
        if words[index].shape.contains(.initial), words[index + 1].kind == .hyphen { return end }
        if isFirm, !style.isTitleCase {
            add(index..<end, .organization, style)
        } else {
            add(index..<end, nil, strong: false, style)
        }
        return end
    }

    /// The capitalised word behind a particle, also in `Maarat al-Numan`.
    private func capital(behindParticle index: Int, _ limit: Int) -> Int? {
        let isJoined = index + 2 < limit && words[index + 1].kind == .hyphen
        let next = isJoined ? index + 2 : index + 1
        return words[next].kind == .word && words[next].shape.contains(.capitalized) ? next : nil
    }

    /// "Labour MP", "Velmora CEO": capitals that say what someone is.
    private func isRank(_ index: Int) -> Bool {
        words[index].shape.contains(.allCapitals) && words[index].classes.intersects([.role, .abbreviation])
    }

    func isGazetteerName(_ index: Int, _ limit: Int) -> Bool {
        words[index].classes.contains(.phraseStart) && gazetteer.match(words, at: index, limit: limit) != nil
    }

    /// Whether a capitalised word could be part of a name at all, given where it stands.
    func isNameLike(_ index: Int, _ style: SentenceStyle) -> Bool {
        let wordClass = words[index].classes
        if wordClass.intersects(WordClass.functionWord.union([.month, .weekday])) {
            return words[index].shape.contains(.initial) && !wordClass.contains(.pronoun)
                && !wordClass.contains(.determiner)
        }
        if words[index].shape.contains(.sentenceStart) || style.isTitleCase {
            return !wordClass.intersects([
                .common, .adverb, .cue, .role, .group, .numberWord, .ordinal, .timeUnit, .season, .compass,
            ])
        }
        return true
    }

    /// `al-Sadr`, `bin Laden`, `von der Bloom` without a given name.
    private mutating func particle(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        guard isNameParticle(index) else { return nil }
        var name = index + 1
        let last = min(limit, index + 5)
        while name < last, isNameParticle(name) || words[name].kind == .hyphen { name += 1 }
        guard name < last, words[name].kind == .word, words[name].shape.contains(.capitalized),
            isNameLike(name, style), !words[name].classes.intersects([.common, .nationality]),
            !isGazetteerName(name, limit)
        else { return nil }
        let head = name + 1
        if head < limit, words[head].shape.contains(.capitalized),
            words[head].classes.intersects([.organizationHead, .placeHead])
        {
            let type: EntityType = words[head].classes.contains(.organizationHead) ? .organization : .place
            add(index..<head + 1, type, style)
            return head + 1
        }
        add(index..<name + 1, .person, style)
        return name + 1
    }

    /// Whether a hyphen at the word joins two capitalised parts of a name.
    func joins(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit, words[index].kind == .hyphen, words[index + 1].kind == .word else { return false }
        return !words[index].shape.contains(.spaceBefore) && !words[index + 1].shape.contains(.spaceBefore)
            && words[index + 1].shape.contains(.capitalized)
    }
}

/// How a sentence uses capitals.
struct SentenceStyle {
    /// Most longer words have a capital: a heading, a cell, a list of names.
    let isTitleCase: Bool
    /// Everything is in capitals, so capitals tell nothing.
    let isAllCapitals: Bool

    init(_ words: Words, _ range: Range<Int>) {
        var capitalized = 0
        var capitals = 0
        var small = 0
        var functions = 0
        // Counted without branches: whether a word has a capital is hard to foresee.
        for index in range {
            let isWord = words[index].kind == .word ? 1 : 0
            let shape = words[index].shape
            let hasCapital = shape.contains(.capitalized) ? 1 : 0
            let isInside = shape.contains(.sentenceStart) ? 0 : 1
            let isAllCapitals = shape.contains(.allCapitals) && words[index].stop - words[index].start > 3 ? 1 : 0
            let isContentWord = words[index].classes.intersects(WordClass.functionWord) ? 0 : 1
            capitals += isWord & isAllCapitals
            capitalized += isWord & hasCapital & isInside
            small += isWord & (1 - hasCapital) & isContentWord
            functions += isWord & (1 - hasCapital) & (1 - isContentWord)
        }
        // A sentence may be full of names, but it ends in a full stop, often behind a small word.
        let isSentence = Self.endsAsSentence(words, range) && (small > 1 || small == 1 && functions > 1)
        isTitleCase = small * 3 <= capitalized && !isSentence
        isAllCapitals = capitals >= 3 && capitals * 2 > capitalized && small == 0
    }

    private static func endsAsSentence(_ words: Words, _ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        return words[last].kind == .period
            || words[last].kind == .quote && range.count > 1 && words[last - 1].kind == .period
    }
}
