/// Dates, amounts of money and numbers of a document, each in reading order and without overlaps.
///
/// What is a date is no number, and what is money is neither; a number inside an amount is not
/// reported again.
public final class Values: Sendable {
    /// How exact a date is.
    public enum Granularity: String, Sendable {
        case time, day, weekday, week, month, season, quarter, year, decade, century, range
    }
    /// How a text bounds an amount: `over`/`at least`, `under`/`up to`, `about`/`nearly`.
    public enum Bound: String, Sendable { case over, under, about }

    /// A date or a stretch of time.
    public struct DateValue: Sendable {
        public var span: Span
        /// First and last day, ISO, inclusive; nil where the text does not say.
        public var from: String?
        public var to: String?
        public var granularity: Granularity
        /// Whether the days depend on when the document was written: `Tuesday`, `last week`, `5 March`.
        public var relative: Bool
    }
    /// An amount of money. The span holds the bound word: `over $76.8 billion`.
    public struct Money: Sendable {
        public var span: Span
        /// In whole units of the currency; nil for ranges and vague amounts.
        public var amount: Double?
        /// The ends of a range, or of what a vague amount leaves open.
        public var low: Double?
        public var high: Double?
        /// ISO 4217, empty where unknown. A bare `$` or `dollars` is USD.
        public var currency: String
        public var bound: Bound?
    }
    /// A number and what it counts or measures.
    public struct Number: Sendable {
        public var span: Span
        public var value: Double
        /// `percent`, `km`, `ordinal`, or the counted noun in small letters; nil where there is none.
        public var unit: String?
        /// What the words before say: `over thirty nations`. The span does not hold them.
        public var bound: Bound?
    }
    public let dates: [DateValue]
    public let money: [Money]
    public let numbers: [Number]
    /// The document's own date, ISO; nil where unknown.
    public let documentDate: String?

    public init(of document: Document) {
        var reader = ValueReader(document: document)
        reader.read()
        let today =
            document.metadata.date.flatMap { CivilDay(iso: $0) }
            ?? DocumentDate.find(in: document, among: reader.found, words: reader.words)
        let resolver = DateResolver(today: today)
        dates = reader.found.map { DateValue($0, words: reader.words, resolver: resolver) }
        money = reader.money
        numbers = reader.counts
        documentDate = today?.iso
    }

    /// The first date in an English text, read as of a day.
    ///
    /// - Parameter today: what "Tuesday" and "last week" count from; nil leaves them open.
    public static func date(in text: String, today: CivilDay?) -> DateValue? {
        var reader = ValueReader(document: Document(id: "", text: Text(text)))
        reader.read()
        return reader.found.first.map {
            DateValue($0, words: reader.words, resolver: DateResolver(today: today))
        }
    }
}

extension Values.DateValue {
    fileprivate init(_ found: DateReader.Found, words: Words, resolver: DateResolver) {
        let period = resolver.period(of: found.meaning)
        self.init(
            span: words.span(found.range), from: period?.first.iso, to: period?.last.iso,
            granularity: found.granularity, relative: found.isRelative)
    }
}

/// One pass over a document's words that collects its values.
struct ValueReader {
    let words: Words
    private let dateReader: DateReader
    private let moneyReader: MoneyReader
    private let countReader: CountReader
    private(set) var found: [DateReader.Found] = []
    private(set) var money: [Values.Money] = []
    private(set) var counts: [Values.Number] = []

    /// Where nothing is known of the language's words, only digits, codes and signs are read.
    init(document: Document) {
        let text = document.reading
        words = document.words
        let terms = words.terms
        let numbers = NumberReader(
            text: text, words: words, terms: terms.numbers, readsWords: terms.knows("numbers"),
            hasDecimalComma: terms.conventions.hasDecimalComma,
            hasSpacedThousands: terms.conventions.hasSpacedThousands && terms.knows("numbers"))
        dateReader = DateReader(
            text: text, words: words, terms: terms.calendar, numbers: numbers, readsWords: terms.knows("calendar"))
        moneyReader = MoneyReader(text: text, words: words, numbers: numbers, terms: terms.money)
        countReader = CountReader(text: text, words: words, numbers: numbers, calendar: terms.calendar)
    }

    /// Words that some value may begin with, whatever stands behind them.
    private static let starters = MoneyReader.starts.union(DateReader.starts).subtracting(.quantifier)

    /// Those, small words that count only in front of certain others, and what is no value: web addresses.
    private static let firstWords = starters.union([.quantifier, .linkStart])

    /// More words than any value has; bounds the work for each word whatever the text.
    private static let window = 24

    mutating func read() {
        for sentence in 0..<max(0, words.sentenceFirsts.count - 1) {
            let range = words.range(ofSentence: sentence)
            var index = range.lowerBound
            while index < range.upperBound {
                index =
                    mayBegin(index, range.upperBound)
                    ? step(index, limit: min(range.upperBound, index + Self.window), sentenceEnd: range.upperBound)
                    : index + 1
            }
        }
    }

    /// Whether a value may begin at a word; at most words none can.
    @inline(__always)
    private func mayBegin(_ index: Int, _ limit: Int) -> Bool {
        let word = words[index]
        switch word.kind {
        case .number, .currency: return true
        case .word:
            return word.classes.intersects(Self.firstWords) || word.shape.contains(.hasDigit)
                || standsBeforeAmount(index, limit)
        default: return false
        }
    }

    /// Reads the value at a word and returns the word to go on with.
    private mutating func step(_ index: Int, limit: Int, sentenceEnd: Int) -> Int {
        let wordClass = words[index].classes
        if wordClass.contains(.linkStart), let end = pastLink(index, sentenceEnd) { return end }
        let isWord = words[index].kind == .word
        if isWord, !wordClass.intersects(Self.starters), !isShortStarter(index, limit) { return index + 1 }
        if !isWord || wordClass.intersects(MoneyReader.starts) || standsBeforeAmount(index, limit),
            let (value, end) = moneyReader.money(at: index, limit: limit)
        {
            money.append(value)
            return end
        }
        if !isWord || wordClass.intersects(DateReader.starts) || words[index].shape.contains(.hasDigit),
            let date = dateReader.date(at: index, limit: limit)
        {
            found.append(date)
            return date.range.upperBound
        }
        if !isWord || wordClass.intersects(CountReader.starts),
            let (value, end) = countReader.count(at: index, limit: limit)
        {
            counts.append(value)
            return end
        }
        return index + 1
    }

    /// Whether a word may be a currency's code or letters before its amount: `C$5`, `COP 28 million`.
    @inline(__always)
    private func standsBeforeAmount(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        switch words[index + 1].kind {
        case .currency: return true
        case .number: return words[index].shape.contains(.capitalized)
        default: return false
        }
    }

    /// The word behind a web address, whose digits are no values.
    private func pastLink(_ index: Int, _ limit: Int) -> Int? {
        var end = index + 1
        while end < limit, !words[end].shape.contains(.spaceBefore) { end += 1 }
        return end > index + 2 ? end : nil
    }

    /// Small words that begin a value only in front of certain others: `a million`, `from 2014 to`,
    /// `several billion`, `the nineties`, `early March`, `C$5`, `Q3`.
    private func isShortStarter(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return words[index].shape.contains(.hasDigit) }
        let next = words[index + 1].classes
        if words[index + 1].kind == .currency || words[index + 1].kind == .number { return true }
        return next.intersects(Self.starters) || words[index + 1].kind == .hyphen
            || words[index].shape.contains(.hasDigit)
    }
}
