extension NameFinder {
    /// `28-point peace plan`, `14-point proposal`; nil where the number is only a number.
    mutating func numbered(_ index: Int, _ limit: Int) -> Int? {
        guard words[index].kind == .number, index + 3 < limit, words[index + 1].kind == .hyphen,
            terms.point.contains(words[index + 2].hash)
        else { return nil }
        var end = index + 3
        let last = min(limit, end + 3)
        while end < last, words[end].kind == .word {
            if terms.plans.contains(words[end].hash) {
                add(index..<end + 1, .agreement, SentenceStyle(words, index..<index))
                return end + 1
            }
            guard !words[end].classes.intersects(WordClass.functionWord) else { return nil }
            end += 1
        }
        return nil
    }

    /// `Article 5`, `Resolution 2202`, `Directive 95/46`.
    mutating func agreementNumber(_ index: Int, _ limit: Int) -> Int? {
        guard terms.numberedTexts.contains(words[index].hash), index + 1 < limit, words[index + 1].kind == .number
        else { return nil }
        add(index..<index + 2, .agreement, SentenceStyle(words, index..<index))
        return index + 2
    }

    /// A run of capitalised words around a word such as `Ministry`, `Summit`, `Treaty`, `River`, `Inc`.
    mutating func headed(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        guard let head = head(index, limit, style) else { return nil }
        let isCompany = words[head.index].classes.contains(.companySuffix)
        // A headline in capitals is no name, whatever its words are.
        if style.isAllCapitals, !isCompany { return nil }
        var end = head.index + 1
        if isCompany {
            end = companyEnd(end, limit)
        } else if head.type == .organization || head.type == .agreement || head.type == .event {
            end = continuation(end, limit, head.index == index, head.type) ?? end
        }
        if end > index + 1, end < limit, terms.plc.contains(words[end].hash) { end += 1 }
        if end == index + 1 {
            // "Congress", "Parliament" alone: known ones are in the gazetteer.
            return nil
        }
        if head.index == index, end == head.index + 1 { return nil }
        // "Defense Ministry" is a name inside a sentence; "Eastern Front", "Customer Service" are not without a proper word.
        let isSure =
            terms.institutions.contains(words[head.index].hash) && !style.isTitleCase
            && !words[index].shape.contains(.sentenceStart)
        // Three words in capitals around `Fund` or `Union` inside a sentence are no accident.
        let isLong =
            head.type == .organization && end - index > 2 && !style.isTitleCase
            && !words[index].shape.contains(.sentenceStart)
        guard isSure || isLong || (isCompany && end - index > 2) || hasProperWord(index..<end, excluding: head.index)
        else {
            return nil
        }
        add(index..<end, head.type, style)
        return end
    }

    /// `Co. Ltd.`: further suffixes, and the full stop of the last where the sentence goes on behind it.
    func companyEnd(_ index: Int, _ limit: Int) -> Int {
        var end = index
        while end + 1 < limit, words[end].kind == .period, !words[end].shape.contains(.spaceBefore) {
            end += 1
            guard words[end].classes.contains(.companySuffix), words[end].shape.contains(.capitalized) else { break }
            end += 1
        }
        return end
    }

    /// Whether `'s` belongs to the name: `St Mary's Hospital`, `King's College`, `Women's Institute`.
    private func ownsHead(_ index: Int, from start: Int, _ limit: Int) -> Bool {
        guard index > start, index + 1 < limit, words[index].kind == .possessive, words[index + 1].kind == .word,
            words[index + 1].shape.contains(.capitalized)
        else { return false }
        return terms.saints.contains(words[start].hash) || terms.owners.contains(words[index - 1].hash)
    }

    /// The last head word of the run of capitalised words that starts here.
    private func head(_ start: Int, _ limit: Int, _ style: SentenceStyle) -> (index: Int, type: EntityType)? {
        let first = words[start].classes
        if first.intersects(WordClass.functionWord), !words[start].shape.contains(.allCapitals) { return nil }
        if first.intersects([.title, .honorific]), !first.intersects([.organizationHead, .agreementHead, .eventHead]) {
            return nil
        }
        var result: (index: Int, type: EntityType)?
        var position = start
        let last = min(limit, start + 9)
        while position < last {
            if words[position].kind == .hyphen || (words[position].kind == .other && isAmpersand(position)) {
                guard position + 1 < last, words[position + 1].shape.contains(.capitalized) else { break }
                position += 1
                continue
            }
            if joinsNouns(position, from: start, last) {
                position += 1
                continue
            }
            if words[position].kind == .comma, position + 1 < last,
                words[position + 1].classes.contains(.companySuffix),
                words[position + 1].shape.contains(.capitalized)
            {
                position += 1
                continue
            }
            if ownsHead(position, from: start, last) {
                position += 1
                continue
            }
            guard words[position].kind == .word, words[position].shape.contains(.capitalized) else { break }
            let wordClass = words[position].classes
            // "Denise Okafor-Lane"
            if position > start, words[position - 1].kind == .hyphen, wordClass.contains(.placeHead) { break }
            // "Anne Smith Broadband Inc" on one line is a person and a company.
            if position > start + 1, wordClass.contains(.firstName), !wordClass.contains(.weakFirstName) { break }
            if wordClass.intersects([.month, .weekday, .honorific, .pronoun]) && position > start { break }
            if wordClass.intersects([.title]), !wordClass.intersects([.organizationHead, .titleModifier]),
                position > start
            {
                break
            }
            if wordClass.intersects(WordClass.functionWord), position > start { break }
            if let type = terms.things.contains(words[position].hash) ? .other : Self.type(of: wordClass),
                position > start || Self.leads(wordClass)
            {
                result = (position, type)
            }
            position += 1
        }
        guard let result else { return nil }
        // "Larry Page", "James Bank": a given name and one more word is a person.
        if result.index == start + 1, first.contains(.firstName), !first.contains(.weakFirstName),
            result.type != .event, result.type != .other,
            !words[result.index].classes.contains(.companySuffix), !isGazetteerName(start, limit)
        {
            return nil
        }
        // A match of the gazetteer that is as long says more.
        if words[start].classes.contains(.phraseStart), let match = gazetteer.match(words, at: start, limit: limit),
            match.end > result.index
        {
            return nil
        }
        return result
    }

    /// Whether `and` stands inside the name of an institution: `Risk Reduction and Management Council`, `Devon and Cornwall
    /// Police`. A noun that is no name of its own, or two places before a force, cannot be what "and" joins to another name.
    private func joinsNouns(_ index: Int, from start: Int, _ last: Int) -> Bool {
        guard terms.and.contains(words[index].hash), index > start, index + 2 < last,
            words[index + 1].kind == .word, words[index + 1].shape.contains(.capitalized)
        else { return false }
        var head = index + 2
        while head < last, words[head].kind == .word, words[head].shape.contains(.capitalized),
            !words[head].classes.intersects([.organizationHead, .firstName])
        {
            head += 1
        }
        guard head < last, words[head].shape.contains(.capitalized), words[head].classes.contains(.organizationHead)
        else { return false }
        if index == start + 1, terms.forces.contains(words[head].hash) {
            return words[start].shape.isDisjoint(with: [.allCapitals, .initial])
                && words[start].classes.isDisjoint(with: [.organizationHead, .common])
        }
        return words[index + 1].classes.contains(.common) && words[index - 1].classes.contains(.common)
            && words[index - 1].classes.isDisjoint(with: [.organizationHead, .agreementHead, .eventHead, .placeHead])
    }

    func isAmpersand(_ index: Int) -> Bool { text[Int(words[index].start)] == 0x26 }

    private static func leads(_ wordClass: WordClass) -> Bool {
        wordClass.intersects([.organizationHead, .agreementHead, .eventHead]) && !wordClass.contains(.companySuffix)
    }

    private static func type(of wordClass: WordClass) -> EntityType? {
        if wordClass.contains(.companySuffix) { return .organization }
        if wordClass.contains(.agreementHead) { return .agreement }
        if wordClass.contains(.eventHead) { return .event }
        if wordClass.contains(.organizationHead) { return .organization }
        if wordClass.contains(.placeHead) { return .place }
        return nil
    }

    /// `of Defence`, `of Justice and Home Affairs`, `for Refugees`, and a place right behind the head.
    func continuation(_ index: Int, _ limit: Int, _ isAtStart: Bool, _ type: EntityType) -> Int? {
        guard index < limit else { return nil }
        if words[index].kind == .word, words[index].shape.contains(.capitalized), type == .organization, !isAtStart,
            let match = words[index].classes.contains(.phraseStart)
                ? gazetteer.match(words, at: index, limit: limit) : nil,
            gazetteer.entries[Int(match.entry)].isCountry || terms.schools.contains(words[index - 1].hash)
        {
            return match.end
        }
        if type == .event, isAtStart, terms.namedEvents.contains(words[index - 1].hash), words[index].kind == .word,
            words[index].shape.contains(.capitalized)
        {
            // "Hurricane Maria", "Operation Desert Storm"
            let hasSecond =
                index + 1 < limit && words[index + 1].kind == .word && words[index + 1].shape.contains(.capitalized)
            return index + (hasSecond ? 2 : 1)
        }
        var position = index
        var end: Int?
        let last = min(limit, index + 12)
        while position + 1 < last, terms.linkWords.contains(words[position].hash) {
            var next = position + 1
            if words[next].classes.contains(.determiner), next + 1 < limit { next += 1 }
            guard words[next].kind == .word, words[next].shape.contains(.capitalized),
                !words[next].classes.intersects([.title, .honorific, .month, .weekday])
            else { break }
            // "and" only goes on inside a list that "of" began.
            if terms.and.contains(words[position].hash), end == nil { break }
            next += 1
            while next < last, words[next].kind == .word, words[next].shape.contains(.capitalized),
                !words[next].classes.intersects(WordClass.functionWord.union([.firstName, .title]))
            {
                next += 1
            }
            end = next
            position = next
        }
        return end
    }

    /// Whether some word of a run is more than an ordinary word with a capital.
    private func hasProperWord(_ range: Range<Int>, excluding head: Int) -> Bool {
        range.contains { index in
            index != head && words[index].kind == .word && words[index].shape.contains(.capitalized)
                && (words[index].classes.intersects([.nationality, .firstName])
                    || isGazetteerName(index, range.upperBound)
                    || !words[index].classes.intersects(
                        [
                            .common, .adverb, .compass, .role, .group, .organizationHead, .agreementHead, .eventHead,
                            .placeHead, .title,
                            .titleModifier, .cue, .siteHead, .season, .ordinal, .numberWord,
                        ].reduce(WordClass.functionWord) { $0.union($1) }))
        }
    }
}
