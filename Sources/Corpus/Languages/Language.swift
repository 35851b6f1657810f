/// The language a document is written in, as its text shows it.
///
/// The script decides for most languages that have one of their own; for the rest the commonest words do, which
/// make up a third to a half of any running text. What a document says about itself decides where the text is too
/// short to tell, and loses to text that is clearly something else: pages are often labelled wrongly.
public final class Language: Sendable {
    /// The language of a text that does not tell.
    static let assumed = "en"

    /// ISO 639-1; nil where neither the text nor the document tells.
    public let code: String?

    /// Words that are looked at; more would not change the answer.
    private static let sampleWords = 600
    /// Fewer known words than this tell nothing.
    private static let leastHits = 5

    public init(of document: Document) {
        let likely = document.likely
        if likely.isClear {
            code = likely.code
            return
        }
        var sample = LanguageSample(limit: Self.sampleWords)
        sample.read(document)
        code = Self.decide(sample, declared: document.metadata.language)
    }

    private static func decide(_ sample: LanguageSample, declared: String?) -> String? {
        if let script = sample.scriptLanguage { return script }
        let ranked = sample.hits.enumerated().sorted {
            ($0.element, -$0.offset) > ($1.element, -$1.offset)
        }
        guard let best = ranked.first, best.element >= leastHits, best.element * 10 >= sample.words else {
            return declared
        }
        let name = LanguageWords.languages[best.offset]
        if let declared, let index = LanguageWords.languages.firstIndex(of: declared) {
            // Neighbours such as Danish and Norwegian share most of their words.
            if sample.hits[index] * 4 >= best.element * 3 { return declared }
        }
        return name
    }
}

/// The language that the first words of a document show, whatever they are part of.
final class LikelyLanguage: Sendable {
    /// ISO 639-1; nil where they do not tell.
    let code: String?
    /// Whether the words alone tell it, beyond doubt.
    let isClear: Bool

    /// Words that are looked at.
    private static let sampleWords = 64
    /// Fewer known words than this are no proof.
    private static let leastHits = 12

    init(of document: Document) {
        var sample = LanguageSample(limit: Self.sampleWords)
        sample.read(document.reading, Span(0, document.reading.count))
        let clear = sample.clearLanguage(leastHits: Self.leastHits)
        isClear = clear != nil
        code = clear ?? sample.leadingLanguage ?? document.metadata.language
    }
}

extension Document {
    /// Whether a word or phrase, in the form of `token.norm`, is on a list of the document's language.
    public func isListed(_ norm: String, in list: String) -> Bool { terms.words(of: list).contains(norm) }

    /// The language that its first words show clearly, before its blocks are known; else what it says of itself.
    var likelyLanguage: String? { likely.code }

    /// Whether what a language's lists make possible is looked for: names by their titles, verbs of saying.
    func knows(_ table: String) -> Bool { terms.knows(table) }
}
