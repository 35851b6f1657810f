public import Corpus

extension GazetteerFile {
    /// Reads the gazetteers that paths and patterns name, in their order; those of a pattern in byte order.
    ///
    ///     let files = try GazetteerFile.read(["names.tsv", "gazetteers/*.tsv"])
    ///     let vocabulary = Vocabulary(adding: files)
    ///
    /// - Throws: `IngestError` when a file is not there or cannot be read; `GazetteerError`, with the line, when
    ///   it is no gazetteer.
    public static func read(_ paths: [String]) throws -> [GazetteerFile] {
        var files: [GazetteerFile] = []
        for file in self.files(paths) {
            let document = try DocumentReader.read(CorpusEntry(id: file, path: file))
            files.append(try GazetteerFile(document.text, path: file))
        }
        return files
    }

    /// The files that paths and patterns name, in order.
    public static func files(_ paths: [String]) -> [String] {
        paths.flatMap { path in
            let matches = PathPattern.matches(of: path)
            return matches.isEmpty ? [path] : matches
        }
    }
}
