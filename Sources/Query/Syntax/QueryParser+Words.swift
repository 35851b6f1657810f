import Corpus
internal import Lexicon
internal import Patterns

/// Bare words, patterns and lists.
extension QueryParser {
    /// A word as it stands, cut as the documents' own text is: `Ukraine's` is two tokens.
    mutating func bareWord() throws(QueryError) -> QueryNode {
        let start = position
        while !isAtEnd, isWordByte(peek), !(peek == Ascii.colon && peek(1) == Ascii.colon) { position += 1 }
        let word = String(decoding: source[start..<position], as: UTF8.self)
        let patterns = WordCutting.patterns(of: word)
        if patterns.isEmpty { throw error("there is no word here", expected: Self.wish, at: start) }
        return try words(patterns, start..<position)
    }

    /// A sequence of tokens.
    func words(_ leaves: [QueryLeaf], _ source: Range<Int>) -> QueryNode {
        let nodes = leaves.map { QueryNode(form: .leaf($0), source: source) }
        return nodes.count == 1 ? nodes[0] : QueryNode(form: .sequence(nodes), source: source)
    }

    mutating func words(_ patterns: [WordPattern], _ source: Range<Int>) throws(QueryError) -> QueryNode {
        var leaves: [QueryLeaf] = []
        for pattern in patterns {
            let test = FormTest(attribute: .norm, check: .bare(pattern))
            leaves.append(pattern.isAny ? .any : .token(try add(test)))
        }
        return words(leaves, source)
    }

    /// Keeps a test and gives the condition that asks it.
    mutating func add(_ test: FormTest) throws(QueryError) -> TokenCondition {
        if tests.count >= Self.mostTests {
            throw error("the query is too large; it has more than \(Self.mostTests) words; put them into a word list")
        }
        tests.append(test)
        return .form(tests.count - 1)
    }

    /// `"pattern"`: one token whose word matches as a whole, any case.
    mutating func quotedWord() throws(QueryError) -> QueryNode {
        let start = position
        let regex = try pattern()
        if peek == Ascii.percent {
            throw error("there are no flags behind a pattern; write \"(?-i)US\" to respect case")
        }
        return words([.token(try add(FormTest(attribute: .word, check: .pattern(regex))))], start..<position)
    }

    /// A string in double quotes, as a pattern for the whole of a value.
    mutating func pattern(flags: String = "i") throws(QueryError) -> Regex {
        let start = position
        return try pattern(try string(escapes: false), at: start, flags: flags)
    }

    func pattern(_ text: String, at start: Int, flags: String = "i") throws(QueryError) -> Regex {
        do { return try Regex(text, flags: flags) } catch {
            let part = error.fragment.isEmpty ? "" : " in '\(error.fragment.prefix(60))'"
            throw self.error("the pattern cannot be used: \(error.reason)\(part)", at: start)
        }
    }

    /// A string in double quotes. `\"` is a quotation mark; other escapes are left to the pattern, or where
    /// there is none stand for the character behind the backslash.
    mutating func string(escapes: Bool) throws(QueryError) -> String {
        let start = position
        guard take("\"") else { throw error(found, expected: "a text in double quotes") }
        var bytes: [UInt8] = []
        while peek != Ascii.quote {
            if isAtEnd { throw error("the text in quotes has no end", expected: "'\"' behind it", at: start) }
            if peek == Ascii.backslash, position + 1 < source.count {
                position += 1
                if !escapes, peek != Ascii.quote { bytes.append(Ascii.backslash) }
            }
            bytes.append(peek)
            position += 1
        }
        position += 1
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `$name`, a word or phrase of a list; `$name:"pattern"`, a word of the list that the pattern matches too.
    mutating func listWord() throws(QueryError) -> QueryNode {
        let start = position
        let listed = try list()
        if peek == Ascii.colon, peek(1) == Ascii.quote {
            position += 1
            let inList = try add(FormTest(attribute: .norm, check: listed.check))
            let fits = try add(FormTest(attribute: .word, check: .pattern(try pattern())))
            return words([.token(.all([inList, fits]))], start..<position)
        }
        let source = start..<position
        let cut = listed.phrases.map { entry in
            entry.split(whereSeparator: \.isWhitespace).flatMap { WordCutting.patterns(of: String($0)) }
        }
        var branches: [QueryNode] = []
        let single = zip(listed.phrases, cut).filter { $0.1.count == 1 }.map(\.0)
        if listed.isHosts || !single.isEmpty || cut.allSatisfy(\.isEmpty) {
            let check = listed.isHosts ? listed.check : .list(QueryWordSet(single))
            branches.append(words([.token(try add(FormTest(attribute: .norm, check: check)))], source))
        }
        for phrase in cut where phrase.count > 1 { branches.append(try words(phrase, source)) }
        return branches.count == 1 ? branches[0] : QueryNode(form: .alternatives(branches), source: source)
    }

    /// A list that a query names.
    struct Listed {
        /// Whether a word is on it.
        let check: FormTest.Check
        /// Its entries; of a list of the host, those of several words.
        let phrases: [String]
        let isHosts: Bool
    }

    /// The list named here: one given with the query, else one of the host.
    mutating func list() throws(QueryError) -> Listed {
        let start = position
        let name = listName()
        if lists[name] == nil, isKnown(name) {
            return Listed(check: .known(name), phrases: try hostPhrases(of: name, at: start), isHosts: true)
        }
        let entries = try entries(of: name, at: start)
        return Listed(check: .list(QueryWordSet(entries)), phrases: entries, isHosts: false)
    }

    /// The entries of the list named here; of a list of the host, those in every language.
    mutating func listEntries() throws(QueryError) -> [String] {
        let start = position
        let name = listName()
        if lists[name] == nil, isKnown(name) { return try counted(languages.terms(name).map(\.text), at: start) }
        return try entries(of: name, at: start)
    }

    /// A name of the host's lists may have hyphens: `$organization-head`.
    private mutating func listName() -> String {
        position += 1
        var name = takeIdentifier()
        while peek == Ascii.hyphen, isLetter(peek(1)), lists[name] == nil {
            position += 1
            name += "-" + takeIdentifier()
        }
        return name
    }

    /// Whether the host has a list of the name.
    func isKnown(_ name: String) -> Bool { languages.listNames.contains(name) }

    /// The host's list that `[list="role"]` names.
    mutating func hostList() throws(QueryError) -> FormTest.Check {
        let start = position
        let name = try string(escapes: true)
        guard isKnown(name) else { throw missing(name, "'\(name)'", at: start) }
        return .known(name)
    }

    private mutating func hostPhrases(of name: String, at start: Int) throws(QueryError) -> [String] {
        try counted(languages.terms(name).map(\.text).filter { $0.contains(" ") }, at: start)
    }

    private func missing(_ name: String, _ written: String, at start: Int) -> QueryError {
        let near = languages.listName(near: name)
        let known = lists.keys.sorted().map { "$\($0)" }.joined(separator: ", ")
        let hint =
            near.map { "a list such as '\($0)'" } ?? "a list given with the query, or one that docs/languages.md names"
        return error("there is no list \(written)", expected: known.isEmpty ? hint : known, at: start)
    }

    private mutating func entries(of name: String, at start: Int) throws(QueryError) -> [String] {
        guard let entries = lists[name] else { throw missing(name, "'$\(name)'", at: start) }
        return try counted(entries, at: start)
    }

    private mutating func counted(_ entries: [String], at start: Int) throws(QueryError) -> [String] {
        listed += entries.count
        if listed > Self.mostListed {
            throw error("the query names lists of more than \(Self.mostListed) words together", at: start)
        }
        return entries
    }
}

/// Cuts bare words as the tokenizer cuts documents.
enum WordCutting {
    /// Letters that no other rule of the tokenizer knows, in place of the wildcards while the word is cut.
    private static let star: Character = "\u{A000}"
    private static let mark: Character = "\u{A001}"

    static func patterns(of word: String) -> [WordPattern] {
        guard QueryWordSet.hasWildcard(word) else { return cut(word).map { WordPattern(literal: $0) } }
        let isPlain = word.utf8.allSatisfy { byte in
            byte == Ascii.asterisk || byte == Ascii.question || ByteClass.of(byte).has(.alphanumeric)
        }
        if isPlain { return [WordPattern(pattern: word)] }
        let masked = String(word.map { $0 == "*" ? star : $0 == "?" ? mark : $0 })
        return cut(masked).map { part in
            WordPattern(pattern: String(part.map { $0 == star ? "*" : $0 == mark ? "?" : $0 }))
        }
    }

    private static func cut(_ word: String) -> [String] {
        Tokens.spans(of: Text(word)).map { Text(word).string($0.start, $0.stop) }
    }
}
