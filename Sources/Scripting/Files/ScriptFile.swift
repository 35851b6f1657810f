import Corpus
import Ingest

/// Reads the text of Lua files.
enum ScriptFile {
    /// The text of a file, without a `#!` line; nil when there is none.
    ///
    /// - Throws: when it is there and cannot be read, or is not UTF-8.
    static func read(_ path: String) throws(IngestError) -> String? {
        do throws(IngestError) {
            return try text(of: try DocumentReader.plainText(of: path))
        } catch {
            if error.reason == .notFound { return nil }
            throw error
        }
    }

    /// The text of a file that was read.
    static func text(of bytes: [UInt8], _ path: String) throws(IngestError) -> String {
        try text(of: try DocumentReader.plainText(from: bytes, path: path))
    }

    private static func text(of document: Document) throws(IngestError) -> String {
        // A document's encoding is guessed; a program's is not.
        guard document.encoding == "UTF-8" else {
            throw IngestError(path: document.path, reason: .notReadable("it is not UTF-8, as Lua files must be"))
        }
        let text = document.text.string
        return text.hasPrefix("#") ? "--" + text : text
    }
}
