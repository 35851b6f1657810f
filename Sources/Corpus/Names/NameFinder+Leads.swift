/// Names that their first word tells, or that go on behind one of a gazetteer.
extension NameFinder {
    /// `River Irwell`, `Lake Chad`, `Radio Cooperativa`, `North Charleston`.
    mutating func led(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        guard index + 1 < limit, !style.isAllCapitals else { return nil }
        if words[index].classes.contains(.compass) { return quarter(index, limit, style) }
        if let end = saint(index, limit, style) { return end }
        guard let type = terms.leads[words[index].hash], !isGazetteerName(index, limit), isProper(index + 1, style)
        else {
            return nil
        }
        var end = index + 2
        if type == .organization {
            if isGazetteerName(index + 1, limit), let match = gazetteer.match(words, at: index + 1, limit: limit) {
                end = match.end  // "Hapoel Tel Aviv"
            }
            while end < min(limit, index + 4), isProper(end, style), !words[end].classes.contains(.firstName) {
                end += 1
            }
        }
        add(index..<end, type, style)
        return end
    }

    /// A part of the sky before a place of the gazetteer: `North Charleston`, `South East London`.
    private mutating func quarter(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        var place = index + 1
        if words[place].classes.contains(.compass), words[place].shape.contains(.capitalized) { place += 1 }
        guard terms.quarters.contains(words[place - 1].hash), place < limit, !style.isTitleCase,
            words[place].shape.contains(.capitalized), words[place].classes.contains(.phraseStart),
            words[place].shape.contains(.spaceBefore), !isGazetteerName(index, limit),
            let match = gazetteer.match(words, at: place, limit: limit),
            gazetteer.entries[Int(match.entry)].type == .place
        else { return nil }
        if gazetteer.entries[Int(match.entry)].isCountry, words[index].shape.contains(.sentenceStart) { return nil }
        add(index..<match.end, .place, style)
        return match.end
    }

    /// `St. Thomas`, where the gazetteer has no such place: streets, churches and quarters far more often than persons.
    private mutating func saint(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        guard terms.shortSaint.contains(words[index].hash), !isGazetteerName(index, limit) else { return nil }
        let isDotted = words[index + 1].kind == .period && !words[index + 1].shape.contains(.spaceBefore)
        let name = isDotted ? index + 2 : index + 1
        guard name < limit, isProper(name, style), words[name].shape.contains(.spaceBefore) else { return nil }
        add(index..<name + 1, .place, style)
        return name + 1
    }

    /// `Etna` for `Mount Etna`.
    static func shortForm(ofPlace range: Range<Int>, _ words: Words) -> Int? {
        guard range.count == 2, words.terms.names.leads[words[range.lowerBound].hash] == .place else { return nil }
        return range.lowerBound + 1
    }

    private func isProper(_ index: Int, _ style: SentenceStyle) -> Bool {
        words[index].kind == .word && words[index].shape.contains(.capitalized)
            && words[index].shape.isDisjoint(with: [.allCapitals, .initial])
            && !words[index].classes.intersects(
                WordClass.functionWord.union([.common, .month, .weekday, .nationality]))
            && !style.isTitleCase
    }

    /// Where an organization of the gazetteer goes on: `General Motors` `Co.` is the same one, `Supreme Court`
    /// `of India` another.
    func longerOrganization(_ end: Int, _ limit: Int) -> (end: Int, isSame: Bool)? {
        guard end < limit else { return nil }
        if terms.plc.contains(words[end].hash) { return (end + 1, true) }
        if words[end - 1].classes.contains(.companySuffix), companyEnd(end, limit) > end {
            return (companyEnd(end, limit), true)
        }
        if words[end].classes.contains(.companySuffix), words[end].shape.contains(.capitalized),
            !words[end - 1].classes.contains(.companySuffix)
        {
            return (companyEnd(end + 1, limit), true)
        }
        if terms.bodies.contains(words[end - 1].hash), let longer = continuation(end, limit, false, .organization) {
            return (longer, false)
        }
        guard words[end - 1].classes.contains(.organizationHead), terms.of.contains(words[end].hash),
            end + 1 < limit, words[end + 1].shape.contains(.capitalized),
            words[end + 1].classes.contains(.phraseStart),
            let match = gazetteer.match(words, at: end + 1, limit: limit),
            gazetteer.entries[Int(match.entry)].type == .place
        else { return nil }
        return (match.end, false)
    }
}
