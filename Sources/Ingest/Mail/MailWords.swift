import Corpus

/// Words of header fields (RFC 2047, RFC 2231): `=?utf-8?Q?caf=C3=A9?=`.
enum MailWords {
    /// The value of a field with its encoded words decoded.
    static func decoded(_ value: String) -> String {
        guard value.contains("=?") else { return value }
        var result: [UInt8] = []
        // Words of one encoding that follow one another are put together first: a character may be cut in two.
        var pending: (charset: String, bytes: [UInt8])?
        var rest = Substring(value)
        func flush() {
            if let word = pending { result += text(word.bytes, word.charset).utf8 }
            pending = nil
        }
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            guard let word = EncodedWord(rest[start.lowerBound...]) else {
                flush()
                result += rest[..<start.upperBound].utf8
                rest = rest[start.upperBound...]
                continue
            }
            // White space between two encoded words is none.
            if pending == nil || !before.allSatisfy(\.isWhitespace) {
                flush()
                result += before.utf8
            }
            if pending?.charset != word.charset { flush() }
            pending = (word.charset, (pending?.bytes ?? []) + word.bytes)
            rest = rest[word.end...]
        }
        flush()
        result += rest.utf8
        return String(decoding: result, as: UTF8.self)
    }

    static func text(_ bytes: [UInt8], _ charset: String) -> String {
        let text = Text(bytes)
        if text.isWellFormed, Charset.name(of: charset) == "UTF-8" { return text.string }
        return Charset.decode(text, from: charset)?.string ?? String(decoding: bytes, as: UTF8.self)
    }

    /// A parameter of a structured field: the `charset` of `text/plain; charset="utf-8"`.
    static func parameter(_ name: String, of field: String) -> String? {
        var continued: [UInt8] = []
        var charset = "utf-8"
        for (key, value) in parameters(of: field) {
            if key == name { return decoded(value) }
            guard key.hasPrefix(name + "*") else { continue }
            // RFC 2231: name*=utf-8''caf%C3%A9, or cut into name*0*, name*1.
            guard key.hasSuffix("*") else {
                continued += value.utf8
                continue
            }
            let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
            if parts.count == 3, !parts[0].isEmpty { charset = String(parts[0]) }
            continued += percentDecoded(parts.count == 3 ? String(parts[2]) : value)
        }
        return continued.isEmpty ? nil : text(continued, charset)
    }

    private static func parameters(of field: String) -> [(name: String, value: String)] {
        var parameters: [(String, String)] = []
        var part = ""
        var isQuoted = false
        var wasEscape = false
        func end() {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 2 {
                parameters.append((trimmed(pair[0]).lowercased(), trimmed(pair[1])))
            }
            part = ""
        }
        for character in field {
            if wasEscape {
                part.append(character)
                wasEscape = false
            } else if isQuoted, character == "\\" {
                wasEscape = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                end()
            } else {
                part.append(character)
            }
        }
        end()
        return parameters
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func percentDecoded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}

/// One `=?charset?encoding?text?=`.
private struct EncodedWord {
    let charset: String
    let bytes: [UInt8]
    let end: Substring.Index

    /// - Parameter text: what begins with `=?`.
    init?(_ text: Substring) {
        let parts = text.dropFirst(2).split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[1].count == 1, let close = parts[2].firstRange(of: "?=") else {
            return nil
        }
        // The language of a charset (RFC 2231) says nothing here.
        charset = String(parts[0].prefix { $0 != "*" }).lowercased()
        let content = Array(parts[2][..<close.lowerBound].utf8)
        switch parts[1].lowercased() {
        case "b": bytes = MailDecoding.base64(content)
        case "q": bytes = MailDecoding.quotedPrintable(content.map { $0 == 0x5F ? 0x20 : $0 })
        default: return nil
        }
        end = close.upperBound
    }
}
