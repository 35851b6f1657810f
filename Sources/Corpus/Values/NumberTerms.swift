import Lexicon

/// The words that numbers of one language are made of, and what they count: `languages/<code>/numbers.tsv`, where every
/// list says what it is.
final class NumberTerms: Sendable {
    let units, magnitudes, suffixes: WordTable<Double>
    let vagueRanges: WordTable<(low: Double, high: Double)>
    let hundred, half, quarter, quarters, indefiniteArticles, one, few, several, and, of, or, to, between: WordSet

    /// By the words combined, the longest of which is so many words long.
    let bounds: WordTable<Values.Bound>
    let longestBound: Int
    /// The words that they begin with, behind an article where one opens them.
    let firstBoundWords: [UInt64]
    let boundsBehind: WordTable<Values.Bound>
    let denials: WordSet

    let fractions, shareArticles, shareChanges, by, percents, percentage, point: WordSet
    let share, shares: WordTable<Double>

    let rankings: WordSet
    let unitNames, unitPairs, powers, rateUnits, scales: WordTable<String>
    let per, hour, capitalMeasures, irregularPlurals, countNouns, notPlural: WordSet

    init(_ reader: TermReader) {
        units = reader.numbers("unit")
        magnitudes = reader.numbers("factor", "counted-factor")
        suffixes = reader.numbers("suffix")
        vagueRanges = reader.values("vague") { Self.range($0) }
        hundred = reader.set("hundred")
        half = reader.set("half")
        quarter = reader.set("quarter")
        quarters = reader.set("quarters")
        indefiniteArticles = reader.set("indefinite-article")
        one = reader.set("one")
        few = reader.set("few")
        several = reader.set("several")
        and = reader.set("and")
        of = reader.set("of")
        or = reader.set("or")
        to = reader.set("to")
        between = reader.set("between")
        bounds = reader.values("bound") { Values.Bound(rawValue: $0) }
        let phrases = reader.terms("bound").map { TermReader.hashes($0.bytes) }
        longestBound = phrases.map(\.count).max() ?? 0
        let quantifiers = reader.set("quantifier")
        firstBoundWords = phrases.compactMap { $0.first { !quantifiers.contains($0) } }
        boundsBehind = reader.values("bound-behind") { Values.Bound(rawValue: $0) }
        denials = reader.set("denial")
        fractions = reader.set("fraction")
        shareArticles = reader.set("share-article")
        shareChanges = reader.set("share-change")
        by = reader.set("by")
        percents = reader.set("percent")
        percentage = reader.set("percentage")
        point = reader.set("point")
        share = reader.numbers("share")
        shares = reader.numbers("shares")
        rankings = reader.set("ranking")
        unitNames = reader.values("measure", "letter-measure", "time-measure") { Self.name($0) }
        unitPairs = reader.values("measure-pair") { Self.name($0) }
        powers = reader.values("power") { $0 + " " }
        rateUnits = reader.values("rate-unit") { Self.name($0) }
        scales = reader.values("scale") { Self.name($0) }
        per = reader.set("per")
        hour = reader.set("hour")
        capitalMeasures = reader.set("capital-measure")
        irregularPlurals = reader.set("plural")
        countNouns = reader.set("counted")
        notPlural = reader.set("no-plural")
    }

    private static func name(_ value: String) -> String? { value.isEmpty ? nil : value }

    /// `10 100`
    private static func range(_ value: String) -> (low: Double, high: Double)? {
        let ends = value.split(separator: " ").compactMap { Double($0) }
        return ends.count == 2 ? (ends[0], ends[1]) : nil
    }

    /// Whether nouns are counted by it, so that a number of four digits before it is no year.
    func isCountNoun(_ hash: UInt64) -> Bool { irregularPlurals.contains(hash) || countNouns.contains(hash) }
}
