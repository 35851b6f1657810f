import Corpus

/// The bytes of a document that is a whole file, before they are read.
struct DocumentSource {
    let entry: CorpusEntry
    let bytes: Text
    /// The `format` of the document.
    let format: String

    /// Decodes the bytes: see `Decoded`.
    func decoded(declared: String? = nil, repairing: Bool = false) throws(IngestError) -> Decoded {
        let decoded: Decoded
        do {
            decoded = try Decoded(bytes, declared: declared, repairing: repairing)
        } catch {
            throw IngestError(
                path: entry.path, reason: .invalidText(error.fault, IngestError.Position(of: error.byte, in: bytes)))
        }
        try DocumentSize.check(decoded.text.count, path: entry.path, format: format)
        return decoded
    }
}

extension IngestError.Position {
    /// The place of a byte in text of the encoding that the bytes begin to be in.
    init(of byte: Int, in bytes: Text) {
        var line = 1
        var column = 1
        func pass(_ isLineEnd: Bool) {
            line = isLineEnd ? line + 1 : line
            column = isLineEnd ? 1 : column + 1
        }
        let end = min(byte, bytes.count)
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE):
            for offset in stride(from: 2, to: end, by: 2) { pass(bytes[offset] == 10 && bytes[offset + 1] == 0) }
        case (0xFE, 0xFF):
            for offset in stride(from: 2, to: end, by: 2) { pass(bytes[offset] == 0 && bytes[offset + 1] == 10) }
        default:
            // A character is counted by its first byte.
            for offset in 0..<end where bytes[offset] & 0xC0 != 0x80 { pass(bytes[offset] == 10) }
        }
        self.init(byte: byte, line: line, column: column)
    }
}
