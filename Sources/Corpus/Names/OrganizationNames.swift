/// How organizations are named after their full name was given.
enum OrganizationNames {
    /// Whether the first word of a name can stand for it: `Tandle` for `Tandle Industries Inc`, but not `National`,
    /// nor the town of `Haddon County Court`.
    static func canBeShort(_ words: Words, _ range: Range<Int>) -> Bool {
        let index = range.lowerBound
        let shape = words[index].shape
        return words[index].kind == .word && shape.contains(.capitalized)
            && shape.isDisjoint(with: [.initial, .hasDigit, .dotted])
            && words[index].stop - words[index].start > 2
            && words[index].classes.isDisjoint(with: Self.ordinary)
            && range.dropFirst().contains { isBusiness(words, $0) }
    }

    /// Whether a word ends names of companies: `Systems`, `Capital`, `Inc`.
    static func isBusiness(_ words: Words, _ index: Int) -> Bool {
        words[index].classes.contains(.companySuffix) || words.terms.names.businessWords.contains(words[index].hash)
    }

    private static let ordinary: WordClass = [
        .common, .adverb, .compass, .role, .group, .organizationHead, .agreementHead, .eventHead, .placeHead, .title,
        .titleModifier, .cue, .siteHead, .season, .ordinal, .numberWord, .nationality, .firstName, .weakFirstName,
        .phraseStart, .month, .weekday, .honorific, .particle,
    ].reduce(WordClass.functionWord) { $0.union($1) }
}
