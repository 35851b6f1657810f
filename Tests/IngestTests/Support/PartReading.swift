import Corpus
import Ingest

/// A file of several documents, listed and read.
struct ReadFile {
    let listing: CorpusListing
    /// Each document, or why it cannot be read.
    let documents: [Result<Document, IngestError>]

    init(_ text: String, as name: String, columns: [String] = []) throws {
        try self.init(Array(text.utf8), as: name, columns: columns)
    }

    init(_ bytes: [UInt8], as name: String, columns: [String] = []) throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let path = try folder.write(name, bytes)
        listing = try CorpusListing.open(path, columns: columns.isEmpty ? nil : try Columns(columns))
        documents = listing.entries.map { entry in
            do throws(IngestError) { return .success(try DocumentReader.read(entry)) } catch { return .failure(error) }
        }
    }

    var texts: [String] { documents.map { (try? $0.get().text.string) ?? "-" } }
    var titles: [String?] { documents.map { try? $0.get().title } }
    /// The line of the file in which the text of each document begins; 0 for one that cannot be read.
    var lines: [Int] { documents.map { (try? $0.get().sourceLine(at: 0)).map { $0 + 1 } ?? 0 } }
    var faults: [String] {
        documents.compactMap { result in
            guard case .failure(let error) = result else { return nil }
            return String(error.description.split(separator: "/").last ?? "")
        }
    }

    func meta(_ name: String) -> [String?] { documents.map { try? $0.get().metadata.value(of: name) } }
}
