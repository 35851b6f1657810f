import Corpus

/// The encodings that are recognised.
enum Encoding: Hashable, Sendable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian
    /// One that the file declares, or that was inferred from its bytes.
    case declared(String)
    case inferred(String)
    /// UTF-8 in which bytes without a meaning were replaced.
    case repairedUTF8

    /// The IANA name.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf8WithMark: "UTF-8 with byte order mark"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .declared(let name), .inferred(let name): name.lowercased()
        case .repairedUTF8: "UTF-8 with replaced bytes"
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

    init(text: Text, encoding: Encoding) {
        self.text = text
        self.encoding = encoding
    }

    /// Decodes a file: by its byte order mark, else as UTF-8 where it is that, else in the encoding it declares,
    /// else in the one its bytes look like.
    ///
    /// - Parameters:
    ///   - declared: the name of an encoding that the file gives itself.
    ///   - repairing: whether bytes that are no text are replaced (U+FFFD) rather than an error.
    init(_ bytes: Text, declared: String? = nil, repairing: Bool = false) throws(DecodingFault) {
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
            text = bytes.slice(3, bytes.count)
        default:
            (text, encoding) = try Decoded.withoutMark(bytes, declared: declared, repairing: repairing)
        }
    }

    private static func withoutMark(
        _ bytes: Text, declared: String?, repairing: Bool
    ) throws(DecodingFault) -> (Text, Encoding) {
        do {
            try UTF8Checking.check(bytes)
            if let declared, Charset.isStateful(declared), let text = Charset.decode(bytes, from: declared) {
                return (text, .declared(Charset.name(of: declared)))
            }
            return (bytes, .utf8)
        } catch {
            guard error.fault == .invalidUTF8 || error.fault == .truncatedUTF8 else { throw error }
            if let declared, Charset.name(of: declared) != "UTF-8", let text = Charset.decode(bytes, from: declared) {
                return (text, .declared(Charset.name(of: declared)))
            }
            if !Charset.isDamagedUTF8(bytes), let found = Charset.inferred(bytes),
                let text = Charset.decode(bytes, from: found, strictly: true)
            {
                return (text, .inferred(Charset.name(of: found)))
            }
            guard repairing, let text = Charset.decode(bytes, from: "UTF-8") else { throw error }
            return (text, .repairedUTF8)
        }
    }
}
