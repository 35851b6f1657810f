import Corpus

/// The encodings that are recognised.
enum Encoding: Hashable, Sendable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252

    /// The IANA name.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf8WithMark: "UTF-8 with byte order mark"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows1252: "windows-1252"
        }
    }
}

/// Why bytes are no text, and the first byte at fault.
struct DecodingFault: Error {
    let fault: IngestError.TextFault
    let byte: Int
}

/// The text that bytes stand for.
struct Decoded {
    let text: Text
    let encoding: Encoding

    init(_ bytes: Text) throws(DecodingFault) {
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (0xFF, 0xFE, 0, 0) where bytes.count >= 4, (0, 0, 0xFE, 0xFF):
            throw DecodingFault(fault: .utf32, byte: 0)
        case (0xFF, 0xFE, _, _):
            encoding = .utf16LittleEndian
            text = try UTF16Decoding.decode(bytes, bigEndian: false)
        case (0xFE, 0xFF, _, _):
            encoding = .utf16BigEndian
            text = try UTF16Decoding.decode(bytes, bigEndian: true)
        case (0xEF, 0xBB, 0xBF, _):
            encoding = .utf8WithMark
            try UTF8Checking.check(bytes)
            text = bytes.dropping(first: 3)
        default:
            (text, encoding) = try Decoded.withoutMark(bytes)
        }
    }

    private static func withoutMark(_ bytes: Text) throws(DecodingFault) -> (Text, Encoding) {
        do {
            try UTF8Checking.check(bytes)
            return (bytes, .utf8)
        } catch {
            guard error.fault == .invalidUTF8 || error.fault == .truncatedUTF8, Windows1252.isPlausible(bytes) else {
                throw error
            }
            return (Windows1252.decode(bytes), .windows1252)
        }
    }
}
