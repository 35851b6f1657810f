import Corpus
import Ingest

/// Small text files: settings, and what the kernel says about itself.
enum TextFile {
    static func read(_ file: String) throws(IngestError) -> String {
        try DocumentReader.plainText(of: file).text.string
    }

    /// The text, or nil where there is no such file or it cannot be read.
    static func ifThere(_ file: String) -> String? { try? read(file) }
}
