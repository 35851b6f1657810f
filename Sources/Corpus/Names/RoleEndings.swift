/// Nouns for those who can say something, also as the end of a compound: `Finanzminister`, `Verbraucherzentrale`.
final class RoleEndings: Sendable {
    private let titles, roles: Set<String>
    /// Shorter ends of words tell nothing.
    private static let shortest = 4
    /// Longer words are not looked at.
    private static let longest = 48

    init(_ terms: LanguageTerms) {
        titles = terms.reader("names").strings("title")
        roles = titles.union(terms.reader("roles").strings("role")).union(terms.reader("roles").strings("group"))
    }

    func isTitle(_ text: Text, _ word: Word) -> Bool { Self.ends(text, word, titles) }
    func isRole(_ text: Text, _ word: Word) -> Bool { Self.ends(text, word, roles) }

    private static func ends(_ text: Text, _ word: Word, _ list: Set<String>) -> Bool {
        let count = Int(word.stop - word.start)
        guard !list.isEmpty, count >= shortest, count <= longest else { return false }
        var rest = text.string(Int(word.start), Int(word.stop)).lowercased()[...]
        while rest.utf8.count >= shortest {
            if list.contains(String(rest)) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
