import Corpus

/// Decides whether bytes are UTF-8 text.
enum UTF8Checking {
    /// Passes bytes that are valid UTF-8 without a NUL; says what is wrong, and where, for others.
    static func check(_ bytes: Text) throws(DecodingFault) {
        if bytes.isWellFormed { return }
        if let byte = bytes.firstIndex(of: 0) {
            throw DecodingFault(fault: looksLikeUTF16(bytes) ? .utf16WithoutMark : .binary, byte: byte)
        }
        if let byte = firstInvalid(bytes) {
            let isCut = bytes.count - byte < 4 && sequenceLength(bytes[byte]) > bytes.count - byte
            throw DecodingFault(fault: isCut ? .truncatedUTF8 : .invalidUTF8, byte: byte)
        }
    }

    /// Where the first ill-formed sequence begins.
    private static func firstInvalid(_ bytes: Text) -> Int? {
        bytes.withSpan { span in
            do {
                _ = try UTF8Span(validating: span)
                return nil
            } catch let error as UTF8.ValidationError {
                return error.byteOffsets.lowerBound
            } catch {
                return 0
            }
        }
    }

    /// How many bytes the sequence has that begins with this byte; 0 where none does.
    static func sequenceLength(_ first: UInt8) -> Int {
        switch first {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
    }

    /// Western text in UTF-16 has a zero in every other byte.
    private static func looksLikeUTF16(_ bytes: Text) -> Bool {
        let sample = min(bytes.count, 512)
        guard sample >= 4 else { return false }
        var zeros = [0, 0]
        for offset in 0..<sample where bytes[offset] == 0 { zeros[offset & 1] += 1 }
        let most = max(zeros[0], zeros[1])
        return most * 5 >= sample * 2 && min(zeros[0], zeros[1]) * 10 <= most
    }
}
