public import Ingest
public import Reports

extension CorpusListing {
    /// The files that are not read, by kind: documents of formats that this version does not know, then what is no document
    /// by its name.
    public var skippedKinds: [SkippedFiles] {
        var kinds: [SkippedFiles] = []
        for file in skipped {
            let kind = file.format.map { Format.named($0)?.title ?? $0 } ?? "link"
            if let number = kinds.firstIndex(where: { $0.kind == kind }) {
                kinds[number].count += 1
            } else {
                kinds.append(SkippedFiles(kind: kind, reason: file.reason, count: 1, first: file.id))
            }
        }
        return kinds
            + ignoredKinds.map { files in
                SkippedFiles(
                    kind: files.ending.isEmpty ? "extensionless" : ".\(files.ending)",
                    reason: files.ending.isEmpty
                        ? "no ending says what they are" : "no documents are called .\(files.ending)",
                    count: files.count, first: files.first)
            }
    }
}
