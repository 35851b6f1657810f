public import Corpus
public import Lexicon

extension LexiconFile {
    /// Reads the tables of word lists that paths and patterns name, in their order; those of a pattern in byte order.
    ///
    ///     let files = try LexiconFile.read(["terms.tsv", "lexicons/*.tsv"])
    ///     let vocabulary = Vocabulary(adding: [], languages: Languages(adding: files))
    ///
    /// - Throws: `IngestError` when a file is not there or cannot be read; `LexiconError`, with the line, when it is no
    ///   table of word lists.
    public static func read(_ paths: [String]) throws -> [LexiconFile] {
        try PathPattern.files(named: paths).map { path in
            try LexiconFile(try Self.text(of: path), path: path)
        }
    }

    fileprivate static func text(of path: String) throws -> String {
        // As what it is: by its ending it would be a table of documents.
        try DocumentReader.plainText(of: path).text.string
    }
}

extension Vocabulary {
    /// The built-in vocabulary with the tables that paths and patterns name: of names, and of word lists, which begin with
    /// the column `term`.
    ///
    /// - Throws: `IngestError`, `GazetteerError` or `LexiconError`.
    public convenience init(reading paths: [String]) throws {
        var names: [String] = []
        var lists: [String] = []
        for path in PathPattern.files(named: paths) {
            let isLexicon = Self.firstLine(of: try LexiconFile.text(of: path)).hasPrefix("term\t")
            if isLexicon { lists.append(path) } else { names.append(path) }
        }
        self.init(adding: try GazetteerFile.read(names), languages: Languages(adding: try LexiconFile.read(lists)))
    }

    /// The first line that is no comment.
    private static func firstLine(of text: String) -> Substring {
        text.split(separator: "\n").first { !$0.hasPrefix("#") && $0.contains { !$0.isWhitespace } } ?? ""
    }
}
