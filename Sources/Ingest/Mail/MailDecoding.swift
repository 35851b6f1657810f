import Corpus

/// The two encodings by which mails carry bytes in ASCII (RFC 2045).
enum MailDecoding {
    /// The bytes of a line of quoted-printable; what is none of it stays as it is.
    static func quotedPrintable(_ text: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = 0
        while position < text.count {
            if let byte = escaped(text, position) {
                bytes.append(byte)
                position += 3
            } else {
                bytes.append(text[position])
                position += 1
            }
        }
        return bytes
    }

    private static func escaped(_ text: [UInt8], _ position: Int) -> UInt8? {
        guard text[position] == 0x3D, position + 2 < text.count, let high = hexadecimal(text[position + 1]),
            let low = hexadecimal(text[position + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// The bytes of Base64; what is none of it is passed over.
    static func base64(_ text: [UInt8]) -> [UInt8] {
        var decoder = Base64Decoder()
        return decoder.decode(text)
    }

    /// The body of a part: its bytes as they were before they were sent, with the way back.
    static func body(_ source: Text, _ span: Span, encoding: String) -> MappedText {
        var body = MappedText()
        var decoder = Base64Decoder()
        var position = span.start
        while position < span.stop {
            let line = MailLines.line(source, position, span.stop)
            switch encoding {
            case "quoted-printable": quotedLine(source, line.content, line.next, &body)
            case "base64":
                body.add(
                    decoder.decode(Array(source.string(line.content.start, line.content.stop).utf8)), for: line.content)
            default: body.copy(Span(line.content.start, line.next), of: source)
            }
            position = line.next
        }
        return body
    }

    /// Adds a line of quoted-printable, byte for byte; `=` at its end takes the line end away.
    private static func quotedLine(_ source: Text, _ line: Span, _ next: Int, _ body: inout MappedText) {
        var stop = line.stop
        while stop > line.start, source[stop - 1] == 0x20 || source[stop - 1] == 0x09 { stop -= 1 }
        let isSoft = stop > line.start && source[stop - 1] == 0x3D
        if isSoft { stop -= 1 }
        let end = isSoft ? stop : line.stop
        var position = line.start
        var copied = line.start
        while position < end {
            if source[position] == 0x3D, position + 2 < end, let high = hexadecimal(source[position + 1]),
                let low = hexadecimal(source[position + 2])
            {
                body.copy(Span(copied, position), of: source)
                body.add(CollectionOfOne(high << 4 | low), for: Span(position, position + 3))
                position += 3
                copied = position
            } else {
                position += 1
            }
        }
        body.copy(Span(copied, end), of: source)
        if !isSoft { body.copy(Span(line.stop, next), of: source) }
    }
}

/// Base64 that may be cut anywhere.
private struct Base64Decoder {
    private var bits: UInt32 = 0
    private var count = 0

    mutating func decode(_ text: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text {
            guard let value = Self.value(byte) else { continue }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}
