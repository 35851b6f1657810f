import Corpus

/// Reads one mail: its text, what its header says, what is attached.
struct MailReader {
    private let source: Text
    private let header: MailHeader
    private let parts: MailParts
    /// Whether it lies in a mailbox, where `>From` stands for `From`.
    private let isInMailbox: Bool

    init(_ source: Text, isInMailbox: Bool = false) {
        self.source = source
        self.isInMailbox = isInMailbox
        let span = Self.span(source)
        header = MailHeader(source, span)
        parts = MailParts(source, header, Span(header.end, span.stop))
    }

    /// The mail without the count of bytes before it, and what stands behind them, in files of Apple's program.
    private static func span(_ source: Text) -> Span {
        let line = MailLines.line(source, 0, source.count).content
        guard line.count < 12, let count = Int(source.string(line.start, line.stop).filter { $0 != " " }), count > 0
        else {
            return Span(0, source.count)
        }
        let start = MailLines.line(source, 0, source.count).next
        return Span(start, min(start + min(count, source.count), source.count))
    }

    /// - Parameter line: the line of the file in which the mail begins, from 1.
    func document(_ entry: CorpusEntry, format: String, line: Int) -> Document {
        var charset = Charset.utf8
        var record = DocumentRecord(metadata: metadata)
        let isForward = MailZones.isForward(subject: record.metadata.title)
        if parts.texts.count == 1, parts.texts[0].type == "text/html" {
            record.isPage = true
            record.body = decoded(parts.texts[0], &charset)
            record.flagsOfPage = { [isReply] page in
                MailZones(page, isReply: isReply, isForward: isForward).flags
            }
        } else {
            record.isPage = false
            let zones = MailZones(plainBody(&charset), isForward: isForward, isInMailbox: isInMailbox)
            (record.body, record.flagged) = zones.written(isFlowed: isFlowed)
        }
        if let name = charset.declared { record.metadata.entries.append(Metadata.Entry("charset", name, .header)) }
        return record.document(
            entry, format: format, source: Decoded(text: source, encoding: charset.encoding), line: line)
    }

    /// The encoding of the first text that is not UTF-8.
    private enum Charset {
        case utf8
        case declared(String)
        case guessed(String)

        var declared: String? { if case .declared(let name) = self { name } else { nil } }
        var encoding: Encoding {
            switch self {
            case .utf8: .utf8
            case .declared(let name): .declared(name)
            case .guessed(let name): .inferred(name)
            }
        }
    }

    private var isReply: Bool { header["in-reply-to"] != nil || header["references"] != nil }

    /// Whether lines that end in a space go on in the next (RFC 3676).
    private var isFlowed: Bool {
        parts.texts.first?.header["content-type"].flatMap { MailWords.parameter("format", of: $0) }?.lowercased()
            == "flowed"
    }

    /// All texts, one behind the other.
    private func plainBody(_ charset: inout Charset) -> MappedText {
        var body = MappedText()
        for part in parts.texts {
            if body.count > 0 { body.add("\n\n", for: Span(part.body.start, part.body.start)) }
            let text = decoded(part, &charset)
            if part.type == "text/html", let page = HTMLReader(Text(text.bytes)) {
                body.append(MappedText(page.text, page.sourceMap.through(text.map)), Span(0, page.text.count))
            } else {
                body.append(text, Span(0, text.count))
            }
        }
        return body
    }

    private func decoded(_ part: MailParts.Part, _ charset: inout Charset) -> MappedText {
        let body = MailDecoding.body(source, part.body, encoding: part.encoding)
        let bytes = Text(body.bytes)
        let declared = part.charset.flatMap { Ingest.Charset.isKnown($0) ? $0 : nil }
        if bytes.isWellFormed, !(declared.map(Ingest.Charset.isStateful) ?? false) { return body }
        let name = declared ?? Ingest.Charset.inferred(bytes) ?? "WINDOWS-1252"
        if case .utf8 = charset {
            charset = declared == nil ? .guessed(Ingest.Charset.name(of: name)) : .declared(name)
        }
        return body.converted(from: name)
    }
}

extension MailReader {
    /// What the header says. Names are in small letters: `doc.meta.from`, `doc.meta["message-id"]`.
    private var metadata: Metadata {
        var metadata = Metadata()
        for (name, value) in header.fields where !value.isEmpty {
            metadata.entries.append(Metadata.Entry(name, MailWords.decoded(value), .header))
        }
        for part in parts.attachments {
            metadata.entries.append(Metadata.Entry("attachments", name(of: part), .header))
        }
        metadata.title = metadata.value(of: "subject")
        metadata.author = metadata.value(of: "from").map(Self.name)
        if let date = metadata.value(of: "date") {
            metadata.date = PageDate.iso(date)
            if let day = metadata.date, let time = MailTime.iso(date) {
                metadata.entries.append(Metadata.Entry("sent", "\(day)T\(time)", .header))
            }
        }
        metadata.language = LanguageTag.short(metadata.value(of: "content-language"))
        return metadata
    }

    /// The name in `"Varga, Ilse" <ilse@port.example>`; the address where there is none.
    private static func name(_ mailbox: String) -> String {
        guard let open = mailbox.firstIndex(of: "<") else {
            // The older form: ilse@port.example (Ilse Varga).
            guard let start = mailbox.firstIndex(of: "("), let stop = mailbox.lastIndex(of: ")"), start < stop else {
                return mailbox
            }
            return String(mailbox[mailbox.index(after: start)..<stop])
        }
        let name = mailbox[..<open].filter { $0 != "\"" }.split(separator: " ").joined(separator: " ")
        guard name.isEmpty else { return name }
        return String(mailbox[mailbox.index(after: open)...].prefix { $0 != ">" })
    }

    private func name(of part: MailParts.Part) -> String {
        if let name = part.fileName, !name.isEmpty { return name }
        guard part.type == "message/rfc822" else { return part.type }
        return MailHeader(source, part.body)["subject"].map(MailWords.decoded) ?? part.type
    }
}

/// The time of day of a mail's date.
private enum MailTime {
    /// `14:21:07+01:00` of `Tue, 12 Mar 2024 14:21:07 +0100`; nil where there is none.
    static func iso(_ date: String) -> String? {
        let words = date.split(separator: " ")
        guard let index = words.firstIndex(where: { $0.contains(":") }) else { return nil }
        let parts = words[index].split(separator: ":").map { Int($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
            (0..<60).contains(minute), let second = parts.count > 2 ? parts[2] : 0, (0...60).contains(second)
        else { return nil }
        let time = [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return time + (index + 1 < words.count ? zone(words[index + 1]) : "")
    }

    private static func zone(_ word: Substring) -> String {
        if ["GMT", "UT", "UTC", "Z", "+0000"].contains(word) { return "Z" }
        guard word.count == 5, word.first == "+" || word.first == "-", word.dropFirst().allSatisfy(\.isNumber) else {
            return ""
        }
        return "\(word.prefix(3)):\(word.suffix(2))"
    }
}
