import Corpus
import Ingest

/// Reads text as a file of that name.
func read(_ text: String, as name: String = "a.txt") throws -> Document {
    try DocumentReader.document(from: Array(text.utf8), entry: CorpusEntry(id: name, path: name))
}
