public import Corpus
import Digest

/// SHA-256 of documents and corpora, in lower-case hexadecimal.
///
/// The hash of a document that is stored as UTF-8 is what `sha256sum` prints for the file, and that
/// of a corpus is the hash of `sha256sum`'s output: `cd FOLDER && sha256sum FILES... | sha256sum`.
/// A converted document is hashed as the text it became.
public enum ContentHash {
    /// The hash of a document's text.
    public static func of(_ text: Text) -> String { of([text]) }

    /// The hash of texts one behind the other.
    static func of(_ texts: [Text]) -> String {
        var hash = SHA256()
        for text in texts { text.withSpan { hash.update($0) } }
        return hash.finish().hex
    }

    /// The hash of a corpus from its documents in order of their ids.
    public static func ofCorpus(_ documents: some Sequence<(id: String, hash: String)>) -> String {
        var hash = SHA256()
        for document in documents { hash.update(Array("\(document.hash)  \(document.id)\n".utf8)) }
        return hash.finish().hex
    }
}
