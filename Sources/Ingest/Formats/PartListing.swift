import Corpus
import Synchronization

/// Finds the documents of files that hold several.
enum PartListing {
    /// How many bytes are looked at at a time.
    private static let pieceSize = 1 << 20

    /// Where the documents of a file stand, in order.
    static func places(in file: SourceFile, _ reader: any PartReader, _ units: TextUnits) throws(IngestError)
        -> [PartPlace]
    {
        try places(reader, units) { offset throws(IngestError) in try file.bytes(at: offset, pieceSize) }
    }

    /// Where the documents of a text at hand stand.
    static func places(in bytes: Text, _ reader: any PartReader, _ units: TextUnits) throws(IngestError) -> [PartPlace]
    {
        try places(reader, units) { offset throws(IngestError) in bytes.slice(offset, bytes.count) }
    }

    private static func places(
        _ reader: any PartReader, _ units: TextUnits, _ read: (Int) throws(IngestError) -> Text
    ) throws(IngestError) -> [PartPlace] {
        var scanner = reader.scanner()
        var parts = PartList(units)
        var next = 0
        while true {
            let piece = units.of(try read(units.byte(of: next)))
            if piece.count > 0 {
                next = scanner.scan(piece, into: &parts) ?? next + piece.count
            } else if let again = scanner.finish(next, into: &parts) {
                next = again
            } else {
                return parts.places
            }
        }
    }
}

extension PartListing {
    private struct Opened {
        let stamp: SourceFile.Stamp
        let format: String
        let columns: Columns?
        let reader: any PartReader
    }

    /// What was opened last: the parts of one file are mostly read one after another.
    private static let last = Mutex<Opened?>(nil)

    /// What reads the parts of a file; its head is read once for many parts.
    static func reader(
        of file: SourceFile, _ format: Format, _ parts: any PartFormat, columns: Columns?
    ) throws(IngestError) -> any PartReader {
        if let known = last.withLock({ $0 }), known.stamp == file.stamp, known.format == format.name,
            known.columns == columns
        {
            return known.reader
        }
        let reader = try parts.open(try FileHead(file, columns: columns))
        last.withLock { $0 = Opened(stamp: file.stamp, format: format.name, columns: columns, reader: reader) }
        return reader
    }
}
