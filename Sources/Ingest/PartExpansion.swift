/// Puts the documents of files that hold several in the place of the files.
struct PartExpansion {
    private(set) var entries: [CorpusEntry] = []
    private(set) var failures: [IngestError] = []
    private(set) var collections: [CorpusListing.Collection] = []
    private let columns: Columns?
    private var counts: [String: (documents: Int, files: Int)] = [:]

    init(columns: Columns?) { self.columns = columns }

    var formats: [CorpusListing.FormatCount] {
        Format.all.compactMap { format in
            counts[format.name].map {
                CorpusListing.FormatCount(name: format.name, documents: $0.documents, files: $0.files)
            }
        }
    }

    private mutating func count(_ format: Format, documents: Int = 1) {
        let before = counts[format.name] ?? (0, 0)
        counts[format.name] = (before.documents + documents, before.files + 1)
    }

    mutating func add(_ entry: CorpusEntry) {
        // Most files are one document, as their names say: they are not opened before they are read.
        if let format = Format.promised(by: entry.path), format.name != Format.text.name, format.parts == nil {
            entries.append(entry)
            count(format)
            return
        }
        do {
            try open(entry)
        } catch {
            failures.append(error)
        }
    }

    private mutating func open(_ entry: CorpusEntry) throws(IngestError) {
        let file = try SourceFile(entry.path)
        let format = try Format.of(entry.path) { () throws(IngestError) in try file.bytes(at: 0, Format.sampleSize) }
        guard let parts = format.parts else {
            entries.append(entry)
            count(format)
            return
        }
        let head = try FileHead(file, columns: columns)
        let reader = try parts.open(head)
        let places = try PartListing.places(in: file, reader, head.units)
        count(format, documents: places.count)
        let shared = entry.with(columns)
        for place in places { entries.append(shared.part(place)) }
        collections.append(
            CorpusListing.Collection(
                id: entry.id, format: format.name, documents: places.count, summary: reader.summary))
    }
}
