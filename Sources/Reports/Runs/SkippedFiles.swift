/// Files of one kind that were not read.
public struct SkippedFiles: Sendable, Equatable {
    /// What they are called: `PDF`, `.png`.
    public var kind: String
    public var reason: String
    public var count: Int
    /// The first one, by id.
    public var first: String

    public init(kind: String, reason: String, count: Int, first: String) {
        self.kind = kind
        self.reason = reason
        self.count = count
        self.first = first
    }
}

extension RunResult {
    /// The skipped files in one line, such as `3 PDF files (first: a.pdf), 1 .png file (b.png)`; nil where there are none.
    public var skippedText: String? {
        if skipped.isEmpty { return nil }
        let kinds = skipped.map { files in
            "\(files.count) \(files.kind) file\(files.count == 1 ? "" : "s") "
                + "(\(files.count == 1 ? "" : "first: ")\(files.first))"
        }
        return "Not read: " + kinds.joined(separator: ", ")
    }
}
