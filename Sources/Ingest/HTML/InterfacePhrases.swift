import Corpus
import Lexicon

/// Set phrases of sites, in lower case without punctuation: the headings of the boxes around an article, and the
/// lines that newsrooms put below one. Those of `languages/<code>/pages.tsv`, in every language, since the boxes of a page
/// are often in another one than its text.
enum InterfacePhrases {
    /// What a heading says about its box.
    ///
    /// - Parameter isSure: for headings; lines that only look like one must be the phrase and nothing else.
    static func reason(ofHeading words: String, isSure: Bool) -> BoilerplateReason? {
        if let reason = whole[words] { return reason }
        guard isSure else { return nil }
        return openings.first { words.hasPrefix($0.words) }?.reason
    }

    /// Whether a line below the text names those who made it: "Reporting by …; editing by …".
    static func isCredit(_ words: String) -> Bool {
        creditOpenings.contains { words.hasPrefix($0) } || credits.contains { words.contains($0) }
    }

    /// What the beginning of a paragraph says about it, where the rest varies.
    static func reason(ofParagraph words: String) -> BoilerplateReason? {
        paragraphs.first { words.hasPrefix($0.words) }?.reason
    }

    /// Whether a box asks for an address.
    static func asksForMail(_ words: String) -> Bool { mail.contains { words.contains($0) } }

    /// Whether a line below a text is a note about its author, its history, how to answer.
    static func isNote(_ words: String) -> Bool { notes.contains { words.contains($0) } }

    /// Whether words at the front of a line say what its author is or does.
    static func tellsOfAuthor(_ words: some Sequence<Substring>) -> Bool {
        words.contains { authorNotes.contains(String($0)) }
    }

    /// Whether a paragraph asks readers to pay for the site: it speaks to them, of giving, and of what they give for.
    static func isAppeal(_ words: String) -> Bool {
        let words = " " + words + " "
        return appeals.allSatisfy { $0.contains { words.contains($0) } }
    }

    private static let whole = Dictionary(
        reasons("heading").map { ($0.words, $0.reason) }, uniquingKeysWith: { first, _ in first })
    private static let openings = reasons("heading-opening")
    private static let paragraphs = reasons("paragraph-opening")
    private static let creditOpenings = phrases("credit-opening")
    private static let credits = phrases("credit")
    private static let mail = phrases("mail")
    private static let notes = phrases("note")
    private static let authorNotes = Set(phrases("author-note"))
    private static let appeals = ["appeal-reader", "appeal-giving", "appeal-cause"].map(phrases)

    // MARK: Tables

    private static func phrases(_ list: String) -> [String] { PageTerms.texts(list).map(phrase) }

    private static func reasons(_ list: String) -> [(words: String, reason: BoilerplateReason)] {
        PageTerms.all(list).compactMap { term in
            BoilerplateReason(name: term["value"]).map { (phrase(term.text), $0) }
        }
    }

    /// A term with blanks for the lines that stand for them at its edges.
    private static func phrase(_ term: String) -> String { String(term.map { $0 == "_" ? " " : $0 }) }
}
