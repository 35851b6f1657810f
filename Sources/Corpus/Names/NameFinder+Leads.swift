/// Names that their first word tells, or that go on behind one of a gazetteer.
extension NameFinder {
    /// `River Irwell`, `Lake Chad`, `Radio Cooperativa`, `North Charleston`.
    mutating func led(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        guard index + 1 < limit, !style.isAllCapitals else { return nil }
        if words.classes[index].contains(.compass) { return quarter(index, limit, style) }
        if let end = saint(index, limit, style) { return end }
        guard let type = Self.leads[words.hashes[index]], !isGazetteerName(index, limit), isProper(index + 1, style)
        else {
            return nil
        }
        var end = index + 2
        if type == .organization {
            if isGazetteerName(index + 1, limit), let match = gazetteer.match(words, at: index + 1, limit: limit) {
                end = match.end  // "Hapoel Tel Aviv"
            }
            while end < min(limit, index + 4), isProper(end, style), !words.classes[end].contains(.firstName) {
                end += 1
            }
        }
        add(index..<end, type, style)
        return end
    }

    /// A part of the sky before a place of the gazetteer: `North Charleston`, `South East London`.
    private mutating func quarter(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        var place = index + 1
        if words.classes[place].contains(.compass), words.shapes[place].contains(.capitalized) { place += 1 }
        guard Self.quarters.contains(words.hashes[place - 1]), place < limit, !style.isTitleCase,
            words.shapes[place].contains(.capitalized), words.classes[place].contains(.phraseStart),
            words.shapes[place].contains(.spaceBefore), !isGazetteerName(index, limit),
            let match = gazetteer.match(words, at: place, limit: limit),
            gazetteer.entries[Int(match.entry)].type == .place
        else { return nil }
        if gazetteer.entries[Int(match.entry)].isCountry, words.shapes[index].contains(.sentenceStart) { return nil }
        add(index..<match.end, .place, style)
        return match.end
    }

    /// `St. Thomas`, where the gazetteer has no such place: streets, churches and quarters far more often than persons.
    private mutating func saint(_ index: Int, _ limit: Int, _ style: SentenceStyle) -> Int? {
        guard words.hashes[index] == Self.st, !isGazetteerName(index, limit) else { return nil }
        let isDotted = words.kinds[index + 1] == .period && !words.shapes[index + 1].contains(.spaceBefore)
        let name = isDotted ? index + 2 : index + 1
        guard name < limit, isProper(name, style), words.shapes[name].contains(.spaceBefore) else { return nil }
        add(index..<name + 1, .place, style)
        return name + 1
    }

    /// `Etna` for `Mount Etna`.
    static func shortForm(ofPlace range: Range<Int>, _ words: Words) -> Int? {
        guard range.count == 2, leads[words.hashes[range.lowerBound]] == .place else { return nil }
        return range.lowerBound + 1
    }

    private static let st = WordHash.of("st")

    private func isProper(_ index: Int, _ style: SentenceStyle) -> Bool {
        words.kinds[index] == .word && words.shapes[index].contains(.capitalized)
            && words.shapes[index].isDisjoint(with: [.allCapitals, .initial])
            && !words.classes[index].intersects(
                WordClass.functionWord.union([.common, .month, .weekday, .nationality]))
            && !style.isTitleCase
    }

    /// Where an organization of the gazetteer goes on: `General Motors` `Co.` is the same one, `Supreme Court`
    /// `of India` another.
    func longerOrganization(_ end: Int, _ limit: Int) -> (end: Int, isSame: Bool)? {
        guard end < limit else { return nil }
        if words.hashes[end] == Self.plc { return (end + 1, true) }
        if words.classes[end - 1].contains(.companySuffix), companyEnd(end, limit) > end {
            return (companyEnd(end, limit), true)
        }
        if words.classes[end].contains(.companySuffix), words.shapes[end].contains(.capitalized),
            !words.classes[end - 1].contains(.companySuffix)
        {
            return (companyEnd(end + 1, limit), true)
        }
        if Self.bodies.contains(words.hashes[end - 1]), let longer = continuation(end, limit, false, .organization) {
            return (longer, false)
        }
        guard words.classes[end - 1].contains(.organizationHead), words.hashes[end] == NumberReader.Hashes.of,
            end + 1 < limit, words.shapes[end + 1].contains(.capitalized),
            words.classes[end + 1].contains(.phraseStart),
            let match = gazetteer.match(words, at: end + 1, limit: limit),
            gazetteer.entries[Int(match.entry)].type == .place
        else { return nil }
        return (match.end, false)
    }

    private static let bodies = Set(
        [
            "institute", "institution", "school", "college", "foundation", "association", "society", "office", "center",
            "centre",
        ]
        .map { WordHash.of($0) })
    private static let quarters = Set(["north", "south", "east", "west", "central"].map { WordHash.of($0) })
    private static let leads: [UInt64: EntityType] = DateReader.table([
        ("river lake loch lough mount", EntityType.place),
        ("radio banco banque banca universidad", .organization),
        // The first words of clubs' names.
        (
            "hapoel maccabi dynamo dinamo spartak lokomotiv borussia eintracht olympique atletico athletic deportivo sporting real inter",
            .organization
        ),
    ])
}
