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
        let entries = try listEntries()
        if peek == Ascii.colon, peek(1) == Ascii.quote {
            position += 1
            let inList = try add(FormTest(attribute: .norm, check: .list(QueryWordSet(entries))))
            let fits = try add(FormTest(attribute: .word, check: .pattern(try pattern())))
            return words([.token(.all([inList, fits]))], start..<position)
        }
        let source = start..<position
        let cut = entries.map { entry in
            entry.split(whereSeparator: \.isWhitespace).flatMap { WordCutting.patterns(of: String($0)) }
        }
        var branches: [QueryNode] = []
        let single = zip(entries, cut).filter { $0.1.count == 1 }.map(\.0)
        if !single.isEmpty || cut.allSatisfy(\.isEmpty) {
            let test = try add(FormTest(attribute: .norm, check: .list(QueryWordSet(single))))
            branches.append(words([.token(test)], source))
        }
        for phrase in cut where phrase.count > 1 { branches.append(try words(phrase, source)) }
        return branches.count == 1 ? branches[0] : QueryNode(form: .alternatives(branches), source: source)
    }

    /// The entries of the list named here.
    mutating func listEntries() throws(QueryError) -> [String] {
        let start = position
        position += 1
        let name = takeIdentifier()
        guard let entries = lists[name] else {
            let known = lists.keys.sorted().map { "$\($0)" }.joined(separator: ", ")
            throw error(
                "there is no list '$\(name)'", expected: known.isEmpty ? "a list given with the query" : known,
                at: start)
        }
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
        let text = Text(word)
        var scanner = TokenScanner(text)
        scanner.scan(0, text.count)
        scanner.finish()
        return zip(scanner.tokens.starts, scanner.tokens.stops).map { text.string(Int($0), Int($1)) }
    }
}
