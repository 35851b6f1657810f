import Corpus
import Lexicon

/// The names themselves, as words with what they say: those of `languages/<code>/classes.tsv`, in every language.
extension CueWords {
    static let bodies = terms("body-class").map(\.text)
    /// `has-sidebar`, `no-comments` say nothing about the element itself.
    static let prefixes = Set(terms("prefix-class").map(\.text))
    /// Classes of CSS frameworks for text that is read aloud and not shown.
    static let unseen = Set(terms("unseen-class").map(\.text))
    /// `subscriber-only` is said of text that is paid for, not of a box that asks for money.
    static let neutral = Set(terms("neutral-class").map(\.text))
    static let pairs = cues("class-pair")
    static let exact = cues("class")
    static let stems = terms("class-stem").compactMap { term in cue(term).map { (stem: term.text, cue: $0) } }

    private static func terms(_ list: String) -> [Terms.Term] {
        Languages.codes.flatMap { Languages.builtIn.lists(of: $0).terms("classes", list).all }
    }

    private static func cues(_ list: String) -> [String: PageCue] {
        Dictionary(
            terms(list).compactMap { term in cue(term).map { (term.text, $0) } }, uniquingKeysWith: { _, last in last })
    }

    /// What the row of a name says; nil for what is no meaning.
    private static func cue(_ term: Terms.Term) -> PageCue? {
        guard let meaning = PageCue.Meaning(name: term["value"]) else { return nil }
        return PageCue(meaning: meaning, isWeak: term["strength"] == "weak", word: term.text)
    }
}

extension PageCue.Meaning {
    fileprivate init?(name: String) {
        let names: [String: PageCue.Meaning] = [
            "metadata": .metadata, "author": .author, "contents": .contents, "caption": .caption, "deck": .deck,
            "body": .body, "title": .title, "boilerplate-caption": .boilerplate(.caption),
        ]
        guard let meaning = names[name] ?? BoilerplateReason(name: name).map({ .boilerplate($0) }) else { return nil }
        self = meaning
    }
}
