import Corpus
import Ingest
import Wire

extension CorpusEntry {
    /// What a worker is asked for: a file, or what standard input gave, which it cannot open itself.
    func request(plugin: Int?) -> WorkerRequest {
        let part = part.map(DocumentPart.init)
        if isStandardInput, let carried = try? DocumentReader.carried(self) {
            return .text(id: id, text: carried.text, format: carried.format, part: part)
        }
        return .file(id: id, path: path, part: part, plugin: plugin)
    }
}

extension DocumentAnswer {
    init(of entry: CorpusEntry) {
        self.init(id: entry.id, path: entry.path, part: entry.part.map(DocumentPart.init))
    }

    /// The document, to be opened again.
    func entry(columns: Columns? = nil, vocabulary: Vocabulary? = nil) -> CorpusEntry {
        CorpusEntry(
            id: id, path: path, part: part.map(PartPlace.init), columns: columns, vocabulary: vocabulary, hash: hash)
    }
}

extension DocumentPart {
    init(_ place: PartPlace) {
        self.init(number: place.number, start: place.start, stop: place.stop, line: place.line)
    }
}

extension PartPlace {
    init(_ part: DocumentPart) {
        self.init(number: part.number, start: part.start, stop: part.stop, line: part.line)
    }
}
