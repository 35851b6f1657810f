internal import CCharset
import Corpus

/// Encodings by name: what a page declares, what bytes look like, and the way to UTF-8.
enum Charset {
    /// The encoding that a page names: in an XML declaration, `<meta charset>` or `<meta http-equiv>`.
    ///
    /// As browsers do, only the first bytes are looked at; a little more of them, since pages grew.
    static func declared(in page: Text) -> String? {
        let limit = min(page.count, 8192)
        let head = Array(page.string(0, limit).lowercased().utf8)
        for mark in ["charset", "encoding"] {
            var position = 0
            while let found = head[position...].firstRange(of: Array(mark.utf8)) {
                if let label = label(in: head, after: found.upperBound) { return label }
                position = found.upperBound
            }
        }
        return nil
    }

    /// The label behind `charset` and an equals sign, in quotation marks or not.
    private static func label(in head: [UInt8], after start: Int) -> String? {
        var position = start
        func skipSpace() { while position < head.count, head[position] <= 0x20 { position += 1 } }
        skipSpace()
        guard position < head.count, head[position] == UInt8(ascii: "=") else { return nil }
        position += 1
        skipSpace()
        if position < head.count, head[position] == UInt8(ascii: "\"") || head[position] == UInt8(ascii: "'") {
            position += 1
        }
        var label: [UInt8] = []
        while position < head.count, label.count < 40, isLabelByte(head[position]) {
            label.append(head[position])
            position += 1
        }
        return label.count < 3 ? nil : String(decoding: label, as: UTF8.self)
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F || byte == 0x3A
    }

    /// The name by which the converter knows an encoding.
    ///
    /// The Encoding Standard (encoding.spec.whatwg.org) reads older labels as the larger sets that were written
    /// under them: Latin-1 as windows-1252, GB 2312 as GB 18030, EUC-KR as windows-949.
    static func name(of label: String) -> String {
        switch label.lowercased() {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode": "UTF-8"
        case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "iso_8859-1", "cp1252": "WINDOWS-1252"
        case "iso-8859-9", "latin5": "WINDOWS-1254"
        case "iso-8859-11", "tis-620": "WINDOWS-874"
        case "gb2312", "gbk", "gb_2312-80", "x-gbk", "csgb2312": "GB18030"
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji": "CP932"
        case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean": "CP949"
        case "big5", "big5-hkscs", "x-x-big5": "BIG5-HKSCS"
        case "x-mac-roman", "mac": "MACINTOSH"
        case "x-mac-cyrillic": "MAC-CYRILLIC"
        default: label.uppercased()
        }
    }

    /// Whether the converter has an encoding of that name.
    static func isKnown(_ label: String) -> Bool { decode(Text("a"), from: label) != nil }

    /// Whether text in the encoding can look like plain ASCII.
    static func isStateful(_ label: String) -> Bool {
        label.lowercased().hasPrefix("iso-2022") || label.lowercased().hasPrefix("hz-gb")
    }

    /// Whether bytes that are not UTF-8 are UTF-8 with some damage: where it has sequences that are right, as text in
    /// other encodings has by accident only.
    static func isDamagedUTF8(_ bytes: Text) -> Bool {
        var right = 0
        var wrong = 0
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset] >= 0x80 else {
                offset += 1
                continue
            }
            let length = UTF8Checking.sequenceLength(bytes[offset])
            if length > 1, (1..<length).allSatisfy({ bytes[offset + $0] & 0xC0 == 0x80 }) {
                right += 1
                offset += length
            } else {
                wrong += 1
                offset += 1
            }
        }
        return right > 0 && right * 4 >= wrong
    }
}

extension Charset {
    /// The encoding that bytes look like which are no UTF-8; nil for bytes that are no text.
    ///
    /// The detector counts letters, so that it guesses where there are few: then Western European text is likeliest.
    static func inferred(_ bytes: Text) -> String? {
        var wide = 0
        for offset in 0..<bytes.count {
            switch bytes[offset] {
            case 0x80...0xFF: wide += 1
            case 0..<0x09, 0x0B, 0x0E..<0x1B, 0x1C..<0x20, 0x7F: return nil
            default: break
            }
        }
        return wide < 12 ? "WINDOWS-1252" : detect(bytes) ?? "WINDOWS-1252"
    }
}

// The two calls of C. Memory is lent for the call alone, with its length; results are copied.
extension Charset {
    /// The likeliest encoding of bytes that are not UTF-8; nil where the detector has no opinion.
    static func detect(_ bytes: Text) -> String? {
        let sample = min(bytes.count, 1 << 18)
        var name = [CChar](repeating: 0, count: 64)
        let found = unsafe bytes.withBytes { source in
            unsafe source.baseAddress?.withMemoryRebound(to: CChar.self, capacity: sample) { start in
                unsafe name.withUnsafeMutableBufferPointer { target -> Int32 in
                    guard let place = target.baseAddress else { return 0 }
                    return unsafe ccharset_detect(start, sample, place, target.count)
                }
            } ?? 0
        }
        guard found != 0 else { return nil }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The text that bytes stand for in an encoding; nil for one that is not known.
    ///
    /// - Parameter strictly: nil too where some bytes have no meaning; else they become U+FFFD.
    static func decode(_ bytes: Text, from label: String, strictly: Bool = false) -> Text? {
        var isKnown = false
        var replaced = 0
        var name = Array(Charset.name(of: label).utf8CString)
        // No encoding makes more than four bytes of UTF-8 of one byte.
        let text = unsafe Text(capacity: bytes.count * 4 + 16) { target in
            unsafe bytes.withBytes { source in
                guard let start = source.baseAddress, let place = target.baseAddress else { return 0 }
                let written = unsafe start.withMemoryRebound(to: CChar.self, capacity: source.count) { start in
                    unsafe name.withUnsafeMutableBufferPointer { name in
                        guard let label = name.baseAddress else { return -1 }
                        return unsafe ccharset_convert(
                            label, start, source.count, place.assumingMemoryBound(to: CChar.self), target.count,
                            &replaced)
                    }
                }
                isKnown = written >= 0
                return max(written, 0)
            }
        }
        return isKnown && !(strictly && replaced > 0) ? text : nil
    }
}
