import Corpus

/// The beginning of a file that holds several documents, and what it says of all of them.
struct FileHead: Sendable {
    /// The most bytes that are looked at.
    static let size = 1 << 18

    let path: String
    /// The first bytes of the file.
    let bytes: Text
    /// Whether these are all.
    let isWhole: Bool
    let units: TextUnits
    /// What the user says about columns.
    let columns: Columns
    /// The encoding that the bytes look like, where they are not UTF-8.
    private var charset: String?

    init(_ bytes: Text, path: String, isWhole: Bool, columns: Columns?) {
        self.path = path
        self.bytes = bytes
        self.isWhole = isWhole
        self.columns = columns ?? Columns()
        units = TextUnits(bytes)
        charset = nil
        if units.width == .one { charset = Self.charset(of: wholeLines) }
    }

    init(_ file: SourceFile, columns: Columns?) throws(IngestError) {
        let bytes = try file.bytes(at: 0, Self.size)
        self.init(bytes, path: file.path, isWhole: bytes.count >= file.size, columns: columns)
    }

    /// The bytes up to the last line end, so that no character is cut; all of them where there is none.
    private var wholeLines: Text {
        guard !isWhole else { return bytes }
        var stop = bytes.count & ~1
        switch units.width {
        case .one:
            stop = bytes.count
            while stop > 0, bytes[stop - 1] != 0x0A { stop -= 1 }
        case .littleEndian: while stop > 2, bytes[stop - 2] != 0x0A || bytes[stop - 1] != 0 { stop -= 2 }
        case .bigEndian: while stop > 2, bytes[stop - 1] != 0x0A || bytes[stop - 2] != 0 { stop -= 2 }
        }
        if stop > 2 { return bytes.slice(0, stop) }
        stop = bytes.count
        while stop > 0, bytes[stop - 1] & 0xC0 == 0x80 { stop -= 1 }
        return bytes.slice(0, bytes[stop - 1] >= 0xC0 ? stop - 1 : bytes.count)
    }

    private static func charset(of bytes: Text) -> String? {
        guard !bytes.isWellFormed, !Charset.isDamagedUTF8(bytes) else { return nil }
        return Charset.inferred(bytes)
    }

    /// The text of the head, as far as it has whole lines.
    func decoded() throws(IngestError) -> Text {
        try decode(wholeLines, at: 0, line: 1).text
    }

    /// The text of some bytes of the file.
    ///
    /// - Parameters:
    ///   - start: where they begin in the file.
    ///   - line: the line there, from 1, for messages.
    func decode(_ part: Text, at start: Int, line: Int) throws(IngestError) -> Decoded {
        do {
            switch units.width {
            case .one: return try decode(start == 0 ? part.slice(units.mark, part.count) : part)
            case .littleEndian, .bigEndian:
                let isBig = units.width == .bigEndian
                return Decoded(
                    text: try UTF16Decoding.decode(part, bigEndian: isBig, from: start == 0 ? units.mark : 0),
                    encoding: isBig ? .utf16BigEndian : .utf16LittleEndian)
            }
        } catch {
            let place = IngestError.Position(of: error.byte, in: part)
            throw IngestError(
                path: path,
                reason: .invalidText(
                    error.fault,
                    IngestError.Position(
                        byte: start + place.byte, line: line + place.line - 1, column: place.column)))
        }
    }

    private func decode(_ bytes: Text) throws(DecodingFault) -> Decoded {
        if let charset, !bytes.isWellFormed, bytes.firstIndex(of: 0) == nil,
            let text = Charset.decode(bytes, from: charset, strictly: true)
        {
            return Decoded(text: text, encoding: .inferred(Charset.name(of: charset)))
        }
        let decoded = try Decoded(bytes)
        return units.mark == 3 && decoded.encoding == .utf8
            ? Decoded(text: decoded.text, encoding: .utf8WithMark) : decoded
    }
}
