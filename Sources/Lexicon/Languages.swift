import Synchronization

/// The word lists of every language: those of the program and those of a user.
public final class Languages: Sendable {
    /// Those of the program alone.
    public static let builtIn = Languages(adding: [])

    /// How the languages write numbers, dates and quotations: a row each.
    public static let conventions = EmbeddedTables.all.first { $0.language.isEmpty }.flatMap(EmbeddedTables.read)

    /// The user's tables, each for the language it names, or for all.
    private let additions: [LexiconFile]
    private let made = Mutex<[String: LanguageLists]>([:])

    public init(adding additions: [LexiconFile]) { self.additions = additions }

    /// The languages that have lists, in the order in which the guess of a document's language prefers them.
    public static let codes: [String] = {
        var codes: [String] = []
        for table in EmbeddedTables.all where !table.language.isEmpty && codes.last != table.language {
            codes.append(table.language)
        }
        return codes
    }()

    /// Every list's name, once: those of English first, the user's own last.
    public var listNames: [String] {
        var known: Set<String> = []
        let all = Self.codes.flatMap { lists(of: $0).lists } + additions.flatMap { $0.lists.map(\.name) }
        return all.filter { known.insert($0).inserted }
    }

    /// The list whose name is spelt most like another, with about a third of its letters wrong at most; nil where none is.
    public func listName(near name: String) -> String? {
        let wanted = Array(name.utf8.prefix(64))
        let near = listNames.map { (name: $0, distance: Self.distance(wanted, Array($0.utf8))) }
            .min { $0.distance < $1.distance }
        return near.flatMap { $0.distance <= max(1, (wanted.count + 2) / 3) ? $0.name : nil }
    }

    /// How many bytes are to be put in, taken out or changed to come from one to the other (Levenshtein 1966).
    private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var row = Array(0...second.count)
        for (index, byte) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in second.indices {
                let changed = diagonal + (byte == second[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }

    /// The terms of a list in every language.
    public func terms(_ list: String) -> [Terms.Term] { Self.codes.flatMap { lists(of: $0).terms(list).all } }

    /// The lists of a language; empty ones where nothing is known of it.
    public func lists(of code: String) -> LanguageLists {
        made.withLock { made in
            if let lists = made[code] { return lists }
            let files = additions.filter { $0.language == nil || $0.language == code }
            let lists = LanguageLists(code: code, files: files)
            made[code] = lists
            return lists
        }
    }
}
