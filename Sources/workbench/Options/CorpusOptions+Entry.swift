import Ingest
import Reports

extension CorpusOptions {
    /// The file of that name, or the one document of the corpus whose id has it as a part. `mails.mbox#12` is a document
    /// of a file that holds several.
    ///
    /// - Parameter line: a line of the file, from 1, that tells which of its documents is meant where it holds several.
    func entry(named name: String, at line: Int? = nil) throws -> CorpusEntry {
        let settings = try Settings.load()
        if let file = DocumentName(name), let entry = try entry(in: file, at: line, settings) {
            return try vocabulary(settings).map(entry.reading) ?? entry
        }
        guard let listing = try listingIfNamed(settings) else {
            throw IngestError(path: name, reason: .notFound)
        }
        if let exact = listing.entries.first(where: { $0.id == name }) { return exact }
        if let part = listing.entries.filter({ $0.fileID == name }).part(at: line) { return part }
        let matches = listing.entries.filter { $0.id.contains(name) }
        guard let match = matches.first else {
            let hint = Suggestion.hint(for: name, in: listing.entries.map(\.id)) ?? ""
            throw CommandFailure(.corpus, "no document '\(name)' in \(listing.path)\(hint)")
        }
        guard matches.count == 1 else {
            let some = matches.prefix(5).map(\.id).joined(separator: ", ")
            throw CommandFailure.usage(
                "'\(name)' is part of \(matches.count) ids; give more of it: \(some)\(matches.count > 5 ? ", …" : "")")
        }
        return match
    }

    /// The document of a file that is there.
    private func entry(in file: DocumentName, at line: Int?, _ settings: Settings) throws -> CorpusEntry? {
        guard FileKind.of(file.path) != .folder else {
            throw CommandFailure.usage("\(file.path): is a folder; name one document in it")
        }
        let listing = try CorpusListing.open(file.path, columns: try columns(settings))
        let entries = listing.entries
        guard let first = entries.first else { throw IngestError(path: file.path, reason: .empty) }
        guard first.part != nil else { return file.number == nil ? first : nil }
        if file.number == nil, entries.count == 1 { return first }
        if file.number == nil, let part = entries.part(at: line) { return part }
        guard let number = file.number else {
            throw CommandFailure.usage(
                "\(file.path): holds \(entries.count) documents; name one of them, \(first.id) to "
                    + "\(entries[entries.count - 1].id)")
        }
        guard let entry = entries.first(where: { $0.part?.number == number }) else {
            throw CommandFailure.usage(
                "\(file.path): has no document \(number); there \(entries.count == 1 ? "is 1" : "are \(entries.count)")"
            )
        }
        return entry
    }
}

extension [CorpusEntry] {
    /// Of the documents of one file, the one that a line of it is in; nil where no line is named.
    fileprivate func part(at line: Int?) -> CorpusEntry? {
        line.flatMap { line in last { entry in entry.part.map { $0.line <= line } ?? false } }
    }
}

/// A file that is there, and the number behind `#` where that names one of its documents.
private struct DocumentName {
    let path: String
    var number: Int?

    /// Nil where there is no such file.
    init?(_ name: String) {
        if name == "-" || FileKind.of(name) != .none {
            path = name
            return
        }
        guard let sign = name.lastIndex(of: "#"), let number = Int(name[name.index(after: sign)...]) else { return nil }
        path = String(name[..<sign])
        self.number = number
        guard path == "-" || FileKind.of(path) == .file else { return nil }
    }
}
