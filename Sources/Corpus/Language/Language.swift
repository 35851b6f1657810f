/// The language a document is written in, as its text shows it.
///
/// The script decides for most languages that have one of their own; for the rest the commonest words do, which
/// make up a third to a half of any running text. What a document says about itself decides where the text is too
/// short to tell, and loses to text that is clearly something else: pages are often labelled wrongly.
public final class Language: Sendable {
    /// ISO 639-1; nil where neither the text nor the document tells.
    public let code: String?

    /// Words that are looked at; more would not change the answer.
    private static let sampleWords = 600
    /// Fewer known words than this tell nothing.
    private static let leastHits = 5

    public init(of document: Document) {
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
        let name = LanguageWords.languages[best.offset].code
        if let declared, let index = LanguageWords.languages.firstIndex(where: { $0.code == declared }) {
            // Neighbours such as Danish and Norwegian share most of their words.
            if sample.hits[index] * 4 >= best.element * 3 { return declared }
        }
        return name
    }
}

extension Document {
    /// Whether what only English has (names by their gazetteers, verbs of saying) is looked for: not in a document
    /// that is known to be in another language.
    var mayBeEnglish: Bool { language.map { $0 == "en" } ?? true }
}
