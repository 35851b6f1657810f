import Lexicon

/// The lists of `languages/<code>/pages.tsv`: set phrases of pages, mails and exports, names of columns. They count in every
/// language, since the furniture of a text is often in another one than the text.
enum PageTerms {
    static func all(_ list: String, of table: String = "pages") -> [Terms.Term] {
        Languages.codes.flatMap { Languages.builtIn.lists(of: $0).terms(table, list).all }
    }

    static func texts(_ list: String) -> [String] { all(list).map(\.text) }
}
