import Corpus

extension Format {
    static let export = Format("export", "article export", [], .parts(ExportFormat())) { ExportMarks.areIn($0) }
}

/// Text files into which a press database wrote several articles, one behind the other.
struct ExportFormat: PartFormat {
    func open(_ head: FileHead) throws(IngestError) -> any PartReader { ExportReader(head: head) }
}

private struct ExportReader: PartReader {
    let head: FileHead

    func scanner() -> any PartScanner { ExportScanner() }

    func read(_ bytes: Text, _ entry: CorpusEntry, _ part: PartPlace) throws(IngestError) -> Document {
        let decoded = try head.decode(bytes, at: part.start, line: part.line)
        let article = ExportArticle(decoded.text)
        var record = DocumentRecord(metadata: article.metadata)
        for span in article.body where !span.isEmpty {
            if record.body.count > 0 { record.body.add("\n\n", for: Span(span.start, span.start)) }
            record.body.copy(span, of: decoded.text)
        }
        record.isPage = false
        return record.document(entry, format: Format.export.name, source: decoded, line: part.line)
    }
}

/// The lines by which exports tell their articles apart.
enum ExportMarks {
    enum Mark { case begins, ends }

    /// What a line says: `1 of 20 DOCUMENTS` and `Document 1 of 20` begin an article, `End of Document` and Factiva's
    /// `Document VELE000020240312ek3c0000x` end one.
    static func mark(_ line: String) -> Mark? {
        let words = line.split(whereSeparator: \.isWhitespace)
        func isCount(_ words: ArraySlice<Substring>) -> Bool {
            guard words.count == 3, let first = words.first, let last = words.last else { return false }
            return words[words.startIndex + 1] == "of" && isNumber(first) && isNumber(last)
        }
        if words.count == 4 {
            if isCount(words[0..<3]), ["DOCUMENTS", "DOCUMENT"].contains(words[3].uppercased()) { return .begins }
            if words[0] == "Document", isCount(words[1...]) { return .begins }
        }
        if words.count == 3, words.map({ $0.lowercased() }) == ["end", "of", "document"] { return .ends }
        let isNumbered = words.count == 2 || words.count == 3 && words[0] == "AN"
        if isNumbered, words[words.count - 2] == "Document", isAccessionNumber(words[words.count - 1]) { return .ends }
        return nil
    }

    private static func isNumber(_ word: Substring) -> Bool {
        word.count <= 6 && word.allSatisfy { $0.isASCII && $0.isNumber }
    }

    static func isAccessionNumber(_ word: Substring) -> Bool {
        (20...32).contains(word.count) && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            && word.count(where: \.isNumber) >= 10
    }

    /// Whether the beginning of a file is that of an export: it has such a line, or a header of Factiva's codes.
    static func areIn(_ sample: Text) -> Bool {
        var codes: Set<String> = []
        var position = 0
        while position < sample.count {
            let (span, next) = MailLines.line(sample, position, sample.count)
            position = next
            var first = span.start
            while first < span.stop, sample[first] == 0x20 || sample[first] == 0x09 { first += 1 }
            // Most lines of most files are told from these by their first byte and their length.
            let isShort = span.stop - first <= 60
            switch sample[first] {
            case 0x30...0x39 where isShort, UInt8(ascii: "D") where isShort, UInt8(ascii: "E") where isShort,
                UInt8(ascii: "A") where isShort:
                if mark(sample.string(first, span.stop)) != nil { return true }
            case UInt8(ascii: "H"), UInt8(ascii: "W"), UInt8(ascii: "P"):
                guard first == span.start,
                    sample[first + 2] == 0x20 || sample[first + 2] == 0x09 || first + 2 == span.stop
                else { continue }
                codes.insert(sample.string(first, first + 2))
                if codes.isSuperset(of: ["HD", "WC", "PD"]) { return true }
            default: break
            }
        }
        return false
    }
}

/// Finds the articles of an export.
struct ExportScanner: PartScanner {
    private var offset = 0
    private var line = 1
    private var beginning: [UInt8] = []
    private var lineStart = 0
    private var article = (start: 0, line: 1)
    private var hasContent = false
    /// Whether articles have marks where they begin; else they have them where they end.
    private var hasBeginnings = false
    private var hasEnds = false

    private static let longest = 120

    mutating func scan(_ piece: Text, into parts: inout PartList) -> Int? {
        for position in 0..<piece.count {
            let byte = piece[position]
            if byte == 0x0A {
                endLine(offset + position + 1, into: &parts)
            } else if beginning.count <= Self.longest, byte != 0x0D {
                beginning.append(byte)
            }
        }
        offset += piece.count
        return nil
    }

    private mutating func endLine(_ next: Int, into parts: inout PartList) {
        let text = beginning.count <= Self.longest ? String(decoding: beginning, as: UTF8.self) : ""
        switch ExportMarks.mark(text) {
        case .begins:
            if hasBeginnings { end(lineStart, into: &parts) }
            hasBeginnings = true
            article = (lineStart, line)
            hasContent = false
        case .ends where !hasBeginnings:
            hasEnds = true
            end(next, into: &parts)
            article = (next, line + 1)
        default:
            if !hasContent, beginning.contains(where: { $0 > 0x20 }) {
                // Empty lines between articles belong to none.
                if !hasBeginnings { article = (lineStart, line) }
                hasContent = true
            }
        }
        beginning.removeAll(keepingCapacity: true)
        lineStart = next
        line += 1
    }

    private mutating func end(_ stop: Int, into parts: inout PartList) {
        if hasContent { parts.add(article.start, stop, line: article.line) }
        hasContent = false
    }

    /// What stands behind the last article that has an end is about the search.
    mutating func finish(_ count: Int, into parts: inout PartList) -> Int? {
        if lineStart < count { endLine(count, into: &parts) }
        if hasBeginnings || !hasEnds { end(count, into: &parts) }
        hasContent = false
        return nil
    }
}
