import Corpus

extension Format {
    static let mail = Format(
        "eml", "mail", ["eml", "emlx"],
        .whole { source throws(IngestError) in
            let (bytes, _) = NullBytes.removed(from: source.bytes)
            try DocumentSize.check(bytes.count, path: source.entry.path, format: source.format)
            return MailReader(bytes).document(source.entry, format: source.format, line: 1)
        }, recognizes: { MailHeader.begins($0) })

    static let mailbox = Format("mbox", "mailbox", ["mbox", "mbx"], .parts(MailboxFormat())) { sample in
        let line = MailLines.line(sample, 0, sample.count).content
        return MailboxScanner.isSeparator(Array(sample.string(line.start, line.stop).utf8))
    }
}

/// Files of many mails, each behind a line that begins with `From ` (RFC 4155).
struct MailboxFormat: PartFormat {
    func open(_ head: FileHead) throws(IngestError) -> any PartReader { MailboxReader() }
}

private struct MailboxReader: PartReader {
    func scanner() -> any PartScanner { MailboxScanner() }

    func read(_ bytes: Text, _ entry: CorpusEntry, _ part: PartPlace) throws(IngestError) -> Document {
        let (bytes, _) = NullBytes.removed(from: bytes)
        return MailReader(bytes, isInMailbox: true).document(entry, format: Format.mailbox.name, line: part.line)
    }
}

/// Finds the mails of a mailbox: a line `From address date`, at the beginning or behind an empty line.
struct MailboxScanner: PartScanner {
    private var offset = 0
    private var line = 1
    /// The first bytes of the line that is read.
    private var beginning: [UInt8] = []
    private var lineStart = 0
    private var isBehindEmpty = true
    private var mail: (start: Int, line: Int)?

    /// A separator is no longer than this.
    private static let longest = 200

    mutating func scan(_ piece: Text, into parts: inout PartList) -> Int? {
        for position in 0..<piece.count {
            let byte = piece[position]
            if byte == 0x0A {
                endLine(offset + position + 1, into: &parts)
            } else if beginning.count < Self.longest, byte != 0x0D {
                beginning.append(byte)
            }
        }
        offset += piece.count
        return nil
    }

    private mutating func endLine(_ next: Int, into parts: inout PartList) {
        if isBehindEmpty, Self.isSeparator(beginning) {
            endMail(lineStart, into: &parts)
            mail = (lineStart, line)
        }
        isBehindEmpty = beginning.isEmpty
        beginning.removeAll(keepingCapacity: true)
        lineStart = next
        line += 1
    }

    private func endMail(_ stop: Int, into parts: inout PartList) {
        if let mail { parts.add(mail.start, stop, line: mail.line) }
    }

    mutating func finish(_ count: Int, into parts: inout PartList) -> Int? {
        endMail(count, into: &parts)
        mail = nil
        return nil
    }

    /// Whether a line begins a mail. A sentence of a mail may begin with "From" too: the date tells.
    static func isSeparator(_ line: [UInt8]) -> Bool {
        guard line.starts(with: "From ".utf8) else { return false }
        let words = String(decoding: line.dropFirst(5), as: UTF8.self).split(separator: " ")
        let hasTime = words.contains { word in
            let parts = word.split(separator: ":", omittingEmptySubsequences: false)
            return (2...3).contains(parts.count)
                && parts.allSatisfy { $0.count <= 2 && !$0.isEmpty && $0.allSatisfy(\.isNumber) }
        }
        let hasYear = words.contains {
            $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) && $0.allSatisfy(\.isNumber)
        }
        return hasTime && hasYear
    }
}
