import Corpus

/// The parts of a mail (RFC 2046): which one is its text, and what is attached.
struct MailParts {
    /// One part without parts of its own.
    struct Part {
        /// `text/plain`, in small letters.
        let type: String
        let header: MailHeader
        let body: Span

        var charset: String? { header["content-type"].flatMap { MailWords.parameter("charset", of: $0) } }
        var encoding: String { (header["content-transfer-encoding"] ?? "").lowercased() }

        /// The name of the file that it was; nil for text in the mail itself.
        var fileName: String? {
            let disposition = header["content-disposition"] ?? ""
            return MailWords.parameter("filename", of: disposition)
                ?? header["content-type"].flatMap { MailWords.parameter("name", of: $0) }
        }

        var isAttachment: Bool {
            let isAttached = (header["content-disposition"] ?? "").lowercased().hasPrefix("attachment")
            return isAttached || !type.hasPrefix("text/") || type == "text/calendar" || type == "text/x-vcard"
        }
    }

    /// Plain text, or pages where there is none; in order.
    private(set) var texts: [Part] = []
    private(set) var attachments: [Part] = []
    private let source: Text

    /// Parts in parts are opened so far, and so many of them.
    private static let deepest = 16
    private static let most = 1000
    private var count = 0

    init(_ source: Text, _ header: MailHeader, _ body: Span) {
        self.source = source
        texts = read(header, body, 0)
    }

    /// The texts of a part; what is none is noted as attached.
    private mutating func read(_ header: MailHeader, _ body: Span, _ depth: Int) -> [Part] {
        let field = header["content-type"] ?? "text/plain"
        var type = field.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        if !type.contains("/") { type = "text/plain" }
        count += 1
        guard count <= Self.most else { return [] }
        if type.hasPrefix("multipart/"), depth < Self.deepest,
            let boundary = MailWords.parameter("boundary", of: field)
        {
            let pieces = pieces(body, boundary)
            return readParts(type, pieces, depth)
        }
        let part = Part(type: type, header: header, body: body)
        guard part.isAttachment else { return [part] }
        attachments.append(part)
        return []
    }

    private mutating func readParts(_ type: String, _ pieces: [Span], _ depth: Int) -> [Part] {
        var choices: [[Part]] = []
        for piece in pieces {
            let header = MailHeader(source, piece)
            choices.append(read(header, Span(header.end, piece.stop), depth + 1))
        }
        guard type == "multipart/alternative" else { return choices.flatMap { $0 } }
        let isThere = { [source] (parts: [Part]) in
            parts.contains { part in !(part.body.start..<part.body.stop).allSatisfy { source[$0] <= 0x20 } }
        }
        // The same text in several forms: plain text is what was typed, where it is there at all.
        return choices.first { isThere($0) && $0.allSatisfy { $0.type == "text/plain" } }
            ?? choices.last(where: isThere) ?? choices.first ?? []
    }

    /// What stands between the lines of a boundary.
    private func pieces(_ body: Span, _ boundary: String) -> [Span] {
        let mark = Array("--\(boundary)".utf8)
        var pieces: [Span] = []
        var start: Int?
        var position = body.start
        while position < body.stop {
            let line = MailLines.line(source, position, body.stop)
            if isMark(line.content, mark) {
                if let start { pieces.append(Span(start, max(start, position))) }
                let isLast =
                    source[line.content.start + mark.count] == 0x2D
                    && source[line.content.start + mark.count + 1] == 0x2D
                start = isLast ? nil : line.next
            }
            position = line.next
        }
        if let start { pieces.append(Span(start, body.stop)) }
        return pieces
    }

    private func isMark(_ line: Span, _ mark: [UInt8]) -> Bool {
        guard line.count >= mark.count, source[line.start] == 0x2D else { return false }
        guard mark.indices.allSatisfy({ source[line.start + $0] == mark[$0] }) else { return false }
        var end = line.start + mark.count
        if source[end] == 0x2D, source[end + 1] == 0x2D { end += 2 }
        while end < line.stop, source[end] == 0x20 || source[end] == 0x09 { end += 1 }
        return end == line.stop
    }
}
