import Corpus

/// The header of a mail or of a part of one (RFC 5322): names and unfolded values.
struct MailHeader {
    /// In the order of the source, names in small letters.
    private(set) var fields: [(name: String, value: String)] = []
    /// Where the body begins.
    private(set) var end: Int

    /// - Parameter span: the mail or the part.
    init(_ source: Text, _ span: Span) {
        var position = span.start
        end = span.stop
        while position < span.stop {
            let line = MailLines.line(source, position, span.stop)
            defer { position = line.next }
            if line.content.isEmpty {
                end = line.next
                break
            }
            if source[line.content.start] == 0x20 || source[line.content.start] == 0x09 {
                if let last = fields.indices.last { fields[last].value += " " + Self.text(source, line.content) }
            } else if let colon = Self.colon(source, line.content) {
                let name = source.string(line.content.start, colon).lowercased()
                fields.append((name, Self.text(source, Span(colon + 1, line.content.stop))))
            } else if fields.isEmpty, position == span.start {
                // The separator of a mailbox, or a count of bytes before the mail.
                continue
            } else {
                // No line of a header: the body begins here, without an empty line.
                end = position
                break
            }
        }
    }

    /// The text of a line: bytes that are not UTF-8 are what they look like, mostly windows-1252.
    private static func text(_ source: Text, _ span: Span) -> String {
        let bytes = source.slice(span.start, span.stop)
        let text = bytes.isWellFormed ? bytes : Charset.decode(bytes, from: "WINDOWS-1252") ?? bytes
        return text.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The colon behind the name of a field; nil for a line that has none.
    private static func colon(_ source: Text, _ line: Span) -> Int? {
        var position = line.start
        while position < line.stop, position - line.start < 80 {
            let byte = source[position]
            if byte == 0x3A { return position > line.start ? position : nil }
            guard byte > 0x20, byte < 0x7F else { return nil }
            position += 1
        }
        return nil
    }

    /// The first field of that name, as it is written.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Whether text begins like a mail: a few fields, of which two are those that every mail has.
    static func begins(_ sample: Text) -> Bool {
        let header = MailHeader(sample, Span(0, sample.count))
        // "From:" and "Date:" may head a letter that somebody typed; these two are written by programs alone.
        let written = ["message-id", "mime-version", "received", "return-path", "content-type", "x-mailer"]
        return header["from"] != nil && (header["date"] != nil || header["subject"] != nil)
            && written.contains { header[$0] != nil }
    }
}

/// Lines of a mail, whose ends may be of either kind.
enum MailLines {
    /// The line at an offset, without its end, and where the next begins.
    static func line(_ source: Text, _ start: Int, _ limit: Int) -> (content: Span, next: Int) {
        var stop = start
        while stop < limit, source[stop] != 0x0A { stop += 1 }
        let next = min(stop + 1, limit)
        if stop > start, source[stop - 1] == 0x0D { stop -= 1 }
        return (Span(start, stop), next)
    }
}
