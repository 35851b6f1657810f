import Corpus

extension Format {
    static let jsonLines = Format("jsonl", "JSON lines", ["jsonl", "ndjson"], .parts(JSONLinesFormat())) { sample in
        // The first name stands on the first line; a page of JSON has a line for each.
        var start = 0
        func skipSpaces() { while sample[start] == 0x20 || sample[start] == 0x09 { start += 1 } }
        while (0x09...0x0D).contains(sample[start]) || sample[start] == 0x20 { start += 1 }
        guard sample[start] == UInt8(ascii: "{") else { return false }
        start += 1
        skipSpaces()
        return sample[start] == UInt8(ascii: "\"")
    }
}

/// Files with one JSON object a line (jsonlines.org), each a document.
struct JSONLinesFormat: PartFormat {
    /// How many lines are looked at to tell which fields there are.
    private static let sample = 20

    func open(_ head: FileHead) throws(IngestError) -> any PartReader {
        let text = try head.decoded()
        let lines = Lines(text)
        var records: [JSONRecord] = []
        for index in 0..<min(lines.count, Self.sample) {
            let span = lines.span(index)
            if let record = try? JSONRecord(text, span, head.columns) { records.append(record) }
        }
        // What no line has is missing in the file; what one has may be missing in others.
        if let first = records.first, !records.contains(where: \.hasText) {
            throw IngestError(path: head.path, reason: .noTextColumn(first.missingText))
        }
        return JSONLinesReader(head: head, summary: records.first { $0.hasText }?.summary)
    }
}

private struct JSONLinesReader: PartReader {
    let head: FileHead
    let summary: String?

    func scanner() -> any PartScanner { LineScanner() }

    func read(_ bytes: Text, _ entry: CorpusEntry, _ part: PartPlace) throws(IngestError) -> Document {
        let decoded = try head.decode(bytes, at: part.start, line: part.line)
        let record: JSONRecord
        do {
            record = try JSONRecord(decoded.text, Span(0, decoded.text.count), head.columns)
        } catch {
            throw malformed(error.reason, entry, part)
        }
        guard record.hasText else { throw malformed(record.missingText, entry, part) }
        var document = DocumentRecord(metadata: record.metadata)
        // The whole stands on one line, to which every place leads.
        document.body.add(record.text, for: Span(0, decoded.text.count))
        return document.document(entry, format: Format.jsonLines.name, source: decoded, line: part.line)
    }

    private func malformed(_ fault: String, _ entry: CorpusEntry, _ part: PartPlace) -> IngestError {
        IngestError(path: entry.path, reason: .brokenRecord(line: part.line, fault))
    }
}

/// Finds the lines of a file that are not empty.
struct LineScanner: PartScanner {
    private var offset = 0
    private var line = 1
    private var start = 0
    private var hasContent = false
    private var wasReturn = false

    mutating func scan(_ piece: Text, into parts: inout PartList) -> Int? {
        for position in 0..<piece.count {
            let byte = piece[position]
            if byte > 0x20 {
                hasContent = true
                wasReturn = false
            } else if byte == 0x0A || byte == 0x0D {
                end(offset + position, into: &parts)
                start = offset + position + 1
                if byte == 0x0D || !wasReturn { line += 1 }
                wasReturn = byte == 0x0D
            }
        }
        offset += piece.count
        return nil
    }

    private mutating func end(_ stop: Int, into parts: inout PartList) {
        if hasContent { parts.add(start, stop, line: line) }
        hasContent = false
    }

    mutating func finish(_ count: Int, into parts: inout PartList) -> Int? {
        end(count, into: &parts)
        return nil
    }
}
