/// What a column of a table, or a field of a JSON line, can be to a document.
enum ColumnRole: String, CaseIterable, Sendable {
    case text, title, date, id, author, language, address, site

    /// The names by which such a column is known, the surest first; in small letters, without spaces and signs.
    var names: [String] { Self.lists[self]?.names ?? [] }
    /// Last words of longer names, as in `news_text`; none where they would say too little.
    private var lastWords: [String] { Self.lists[self]?.lastWords ?? [] }

    private static let lists = Dictionary(
        uniqueKeysWithValues: allCases.map { role in
            (
                role,
                (
                    names: PageTerms.texts("\(role.rawValue)-column"),
                    lastWords: PageTerms.texts("\(role.rawValue)-column-end")
                )
            )
        })

    /// The column with this role among those of a table, by its name; nil where no name tells.
    func guess(among columns: [String]) -> Int? {
        let plain = columns.map(Self.plain)
        for name in names {
            if let index = plain.firstIndex(of: name) { return index }
        }
        for word in lastWords {
            if let index = columns.firstIndex(where: { Self.lastWord($0) == word }) { return index }
        }
        return nil
    }

    /// Whether some role has a column of that name.
    static func knows(_ name: String) -> Bool {
        let plain = plain(name)
        return allCases.contains { $0.names.contains(plain) || $0.lastWords.contains(lastWord(name) ?? "") }
    }

    private static func plain(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// `text` of `news_text`, `newsText` and `News text`; nil for names of one word.
    private static func lastWord(_ name: String) -> String? {
        var words: [String] = []
        var wasLower = false
        for character in name {
            let isPart = character.isLetter || character.isNumber
            if !isPart || words.isEmpty || character.isUppercase && wasLower { words.append("") }
            if isPart { words[words.count - 1].append(character) }
            wasLower = character.isLowercase
        }
        let whole = words.filter { !$0.isEmpty }
        return whole.count > 1 ? whole.last?.lowercased() : nil
    }
}
