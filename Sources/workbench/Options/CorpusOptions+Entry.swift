import Ingest
import Reports

extension CorpusOptions {
    /// The file of that name, or the one document of the corpus whose id has it as a part.
    func entry(named name: String) throws -> CorpusEntry {
        let settings = try Settings.load()
        if FileKind.of(name) != .none {
            guard FileKind.of(name) != .folder else {
                throw CommandFailure.usage("\(name): is a folder; name one document in it")
            }
            guard let entry = try CorpusListing.open(name).entries.first else {
                throw IngestError(path: name, reason: .empty)
            }
            return try vocabulary(settings).map(entry.reading) ?? entry
        }
        guard let listing = try listingIfNamed(settings) else {
            throw IngestError(path: name, reason: .notFound)
        }
        if let exact = listing.entries.first(where: { $0.id == name }) { return exact }
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
}
