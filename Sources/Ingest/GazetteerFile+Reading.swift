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
        for file in PathPattern.files(named: paths) {
            let document = try DocumentReader.plainText(of: file)
            files.append(try GazetteerFile(document.text, path: file))
        }
        return files
    }

    /// The names, without folders, and hashes of the gazetteers that paths and patterns name; what cannot be read is
    /// left out.
    public static func hashes(of paths: [String]) -> [(name: String, hash: String)] {
        PathPattern.files(named: paths).compactMap { path in
            guard let bytes = try? FileBytes.read(path) else { return nil }
            return (String(path.split(separator: "/").last ?? ""), ContentHash.of(bytes))
        }
    }
}
