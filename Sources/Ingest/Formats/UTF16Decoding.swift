import Corpus

/// UTF-16 with a byte order mark, to UTF-8.
enum UTF16Decoding {
    /// - Parameter start: the byte behind the byte order mark.
    static func decode(_ bytes: Text, bigEndian: Bool, from start: Int = 2) throws(DecodingFault) -> Text {
        guard bytes.count.isMultiple(of: 2) else {
            throw DecodingFault(fault: .truncatedUTF16, byte: bytes.count - 1)
        }
        func unit(at offset: Int) -> UInt32 {
            let pair = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
            return bigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
        }
        var fault: DecodingFault?
        // A unit of two bytes becomes at most three bytes.
        let text = Text(capacity: bytes.count / 2 * 3) { (writer: inout UTF8Writer) in
            var offset = start
            while offset < bytes.count {
                var scalar = unit(at: offset)
                var length = 2
                if (0xD800..<0xDC00).contains(scalar) {
                    let low = unit(at: offset + 2)
                    if (0xDC00..<0xE000).contains(low) {
                        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                        length = 4
                    }
                }
                guard let character = Unicode.Scalar(scalar) else {
                    let isCut = scalar < 0xDC00 && offset + 2 >= bytes.count
                    fault = DecodingFault(fault: isCut ? .truncatedUTF16 : .invalidUTF16, byte: offset)
                    break
                }
                guard scalar != 0 else {
                    fault = DecodingFault(fault: .binary, byte: offset)
                    break
                }
                writer.append(character)
                offset += length
            }
        }
        if let fault { throw fault }
        return text
    }
}
