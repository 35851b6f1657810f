import Reports

/// An expression over the categories and names of plugins: `extraction and not slow`.
///
/// `not` binds tighter than `and`, which binds tighter than `or`; brackets group.
indirect enum PluginSelection: Equatable, Sendable {
    case word(String)
    case not(PluginSelection)
    case and(PluginSelection, PluginSelection)
    case or(PluginSelection, PluginSelection)

    /// - Throws: where the text is no expression.
    init(_ text: String) throws(CommandFailure) {
        var parser = Parser(text)
        self = try parser.parse()
    }

    /// Whether a plugin is selected.
    func selects(name: String, categories: [String]) -> Bool {
        switch self {
        case .word(let word): name == word || categories.contains(word)
        case .not(let inner): !inner.selects(name: name, categories: categories)
        case .and(let one, let two):
            one.selects(name: name, categories: categories) && two.selects(name: name, categories: categories)
        case .or(let one, let two):
            one.selects(name: name, categories: categories) || two.selects(name: name, categories: categories)
        }
    }

    /// The names and categories that it speaks of.
    var words: [String] {
        switch self {
        case .word(let word): [word]
        case .not(let inner): inner.words
        case .and(let one, let two), .or(let one, let two): one.words + two.words
        }
    }

    private struct Parser {
        private let text: String
        private var words: ArraySlice<String>
        private var depth = 0
        private static let mostDepth = 100

        init(_ text: String) {
            self.text = text
            words =
                text.replacing("(", with: " ( ").replacing(")", with: " ) ")
                .split(whereSeparator: \.isWhitespace).map(String.init)[...]
        }

        mutating func parse() throws(CommandFailure) -> PluginSelection {
            let selection = try alternatives()
            if let rest = words.first { throw failure("found '\(rest)' where 'and' or 'or' is expected") }
            return selection
        }

        private mutating func alternatives() throws(CommandFailure) -> PluginSelection {
            var selection = try conjunction()
            while take("or") { selection = .or(selection, try conjunction()) }
            return selection
        }

        private mutating func conjunction() throws(CommandFailure) -> PluginSelection {
            var selection = try term()
            while take("and") { selection = .and(selection, try term()) }
            return selection
        }

        private mutating func term() throws(CommandFailure) -> PluginSelection {
            depth += 1
            defer { depth -= 1 }
            if depth > Self.mostDepth { throw failure("it is nested too deep") }
            if take("not") { return .not(try term()) }
            if take("(") {
                let inner = try alternatives()
                guard take(")") else { throw failure("a ')' is missing") }
                return inner
            }
            guard let word = words.popFirst(), !["and", "or", ")"].contains(word) else {
                throw failure("a name or category is missing")
            }
            return .word(word)
        }

        private mutating func take(_ word: String) -> Bool {
            guard words.first == word else { return false }
            words.removeFirst()
            return true
        }

        private func failure(_ reason: String) -> CommandFailure {
            .usage("'\(text)' is no selection of plugins: \(reason); one looks like \"extraction and not slow\"")
        }
    }
}
