/// Sentences and tokens that another program found, with lemmas, parts of speech and dependencies.
///
/// They take the place of the document's own: `Sentences` and `Tokens` are read from here where a document has them.
public struct Annotations: Hashable, Sendable {
    /// One line of a CoNLL-U file: the ten columns as written, `_` where nothing is said.
    public struct Row: Hashable, Sendable {
        public var columns: [String]

        /// - Parameter columns: ten of them; missing ones are `_`.
        public init(_ columns: [String]) {
            self.columns = columns + [String](repeating: "_", count: max(0, 10 - columns.count))
        }

        public var id: String { columns[0] }
        public var form: String { columns[1] }
        public var head: String { columns[6] }
        public var misc: String { columns[9] }

        /// The value of a column; nil for `_`.
        public func value(_ column: Int) -> String? { columns[column] == "_" ? nil : columns[column] }
    }

    public struct Sentence: Hashable, Sendable {
        public var span: Span
        /// Lines that begin with `#`, as written.
        public var comments: [String]
        /// In `rows`.
        public var rows: Range<Int>
        /// In `tokens`.
        public var tokens: Range<Int>

        public init(span: Span, comments: [String], rows: Range<Int>, tokens: Range<Int>) {
            self.span = span
            self.comments = comments
            self.rows = rows
            self.tokens = tokens
        }
    }

    /// A word as it stands in the text.
    public struct Token: Hashable, Sendable {
        public var span: Span
        /// The row that tells of it: its own, or the first of those that a contraction stands for.
        public var row: Int
        /// The token it depends on, or -1.
        public var head = -1

        public init(span: Span, row: Int) {
            self.span = span
            self.row = row
        }
    }

    public var rows: [Row] = []
    public var sentences: [Sentence] = []
    public var tokens: [Token] = []

    public init() {}

    /// Whether a row says anything of a word but its form: no syntax is in a file of sentences and tokens.
    var hasSyntax: Bool { rows.contains { row in (2...7).contains { $0 != 5 && row.value($0) != nil } } }

    /// The value of a column for a token; nil where the file says nothing.
    private func value(_ column: Int, of token: Int) -> String? {
        guard tokens.indices.contains(token), rows.indices.contains(tokens[token].row) else { return nil }
        return rows[tokens[token].row].value(column)
    }

    public func lemma(of token: Int) -> String? { value(2, of: token) }
    /// The universal part of speech, or the language's own where that is missing.
    public func partOfSpeech(of token: Int) -> String? { value(3, of: token) ?? value(4, of: token) }
    public func relation(of token: Int) -> String? { value(7, of: token) }
    /// The token that a token depends on; nil for the root.
    public func head(of token: Int) -> Int? {
        guard tokens.indices.contains(token), tokens[token].head >= 0 else { return nil }
        return tokens[token].head
    }
}
