import Corpus

/// Reads CoNLL-U (universaldependencies.org/format.html): the text is put together from the forms.
///
/// Sentences of a paragraph stand a space apart, paragraphs (`# newpar`, `# newdoc`) a blank line. A contraction is one
/// token, as it stands in the text; what it stands for is kept in the rows.
struct CoNLLUReader {
    private(set) var annotations = Annotations()
    private(set) var markup = Markup()
    private(set) var metadata = Metadata()
    private var bytes: [UInt8] = []
    private var comments: [String] = []
    private(set) var sourceMap = SourceMap()
    private var rows: [Annotations.Row] = []
    /// Where the form of each row begins in the source.
    private var places: [Int] = []
    private var paragraphStart = -1

    /// A line that is no CoNLL-U, from 1, and what is wrong with it.
    struct Fault: Error {
        let line: Int
        let reason: String
    }

    var text: Text { Text(bytes) }

    init(_ source: Text) throws(Fault) {
        let lines = Lines(source)
        for index in 0..<lines.count {
            let span = lines.span(index)
            let line = source.string(span.start, span.stop)
            if line.isEmpty || line.utf8.allSatisfy({ $0 == 0x20 }) {
                try endSentence(at: index)
            } else if line.hasPrefix("#") {
                comments.append(line)
            } else {
                let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard columns.count == 10 else {
                    throw Fault(
                        line: index + 1, reason: "has \(columns.count) columns; CoNLL-U has 10, with tabs between")
                }
                guard isID(columns[0]) else {
                    throw Fault(line: index + 1, reason: "'\(columns[0].prefix(20))' is no id")
                }
                guard columns[1].first != " ", columns[1].last != " " else {
                    throw Fault(line: index + 1, reason: "the form begins or ends with a space")
                }
                rows.append(Annotations.Row(columns))
                places.append(span.start + columns[0].utf8.count + 1)
            }
        }
        try endSentence(at: lines.count)
        endParagraph()
    }

    /// `4`, `4-5`, `4.1`; words count from 1.
    private func isID(_ id: String) -> Bool {
        let parts = id.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "." }
        let isNumber = parts.allSatisfy {
            !$0.isEmpty && $0.count < 9 && $0.allSatisfy { $0.isASCII && $0.isNumber }
        }
        guard isNumber, parts.count <= 2, let first = Int(parts[0]), let last = Int(parts[parts.count - 1]) else {
            return false
        }
        return id.contains(".") || (first >= 1 && (parts.count == 1 || last > first))
    }

    // MARK: Sentences

    /// - Parameter line: the line behind the sentence, from 0.
    private mutating func endSentence(at line: Int) throws(Fault) {
        guard !rows.isEmpty else { return }
        guard rows.contains(where: { !$0.id.contains(".") && !$0.form.isEmpty }) else {
            throw Fault(line: line, reason: "ends a sentence without words")
        }
        if comments.contains(where: { isMark($0, "newdoc") || isMark($0, "newpar") }) { endParagraph() }
        if metadata.title == nil, let id = comments.compactMap({ value("newdoc id", in: $0) }).first {
            metadata.entries.append(Metadata.Entry("newdoc id", id, .page))
        }
        if paragraphStart < 0 {
            if !bytes.isEmpty { appendGap([0x0A, 0x0A]) }
            paragraphStart = bytes.count
        } else if bytes.last != 0x20 {
            appendGap([0x20])
        }
        let start = bytes.count
        let firstRow = annotations.rows.count
        let firstToken = annotations.tokens.count
        let tokenOfWord = addTokens(firstRow)
        annotations.rows += rows
        for token in firstToken..<annotations.tokens.count {
            guard let head = Int(annotations.rows[annotations.tokens[token].row].head), let target = tokenOfWord[head],
                target != token
            else { continue }
            annotations.tokens[token].head = target
        }
        while bytes.count > start, bytes.last == 0x20 { removeLast() }
        annotations.sentences.append(
            Annotations.Sentence(
                span: Span(start, bytes.count), comments: comments, rows: firstRow..<annotations.rows.count,
                tokens: firstToken..<annotations.tokens.count))
        rows = []
        places = []
        comments = []
    }

    /// Writes what stands between forms; it comes from the end of what is written.
    private mutating func appendGap(_ gap: [UInt8]) {
        let source = bytes.isEmpty ? 0 : sourceMap.source(of: Span(bytes.count - 1, bytes.count)).stop
        bytes += gap
        sourceMap.append(count: gap.count, source: Span(source, source))
    }

    private mutating func removeLast() {
        bytes.removeLast()
        sourceMap.removeLast()
    }

    /// Writes the forms; returns the token of each word's number.
    private mutating func addTokens(_ firstRow: Int) -> [Int: Int] {
        var tokenOfWord: [Int: Int] = [:]
        var coveredUntil = 0
        for (offset, row) in rows.enumerated() {
            if row.id.contains(".") { continue }
            let numbers = row.id.split(separator: "-").compactMap { Int($0) }
            guard let first = numbers.first, let last = numbers.last else { continue }
            let token = annotations.tokens.count
            if numbers.count == 1, first <= coveredUntil {
                tokenOfWord[first] = token - 1
                continue
            }
            let start = bytes.count
            // A form may hold spaces; a line end it cannot.
            bytes += row.form.utf8
            sourceMap.append(
                count: bytes.count - start, source: Span(places[offset], places[offset] + bytes.count - start))
            guard bytes.count > start else { continue }
            let isRange = last > first
            annotations.tokens.append(
                Annotations.Token(
                    span: Span(start, bytes.count),
                    row: firstRow + offset + (isRange && offset + 1 < rows.count ? 1 : 0)))
            if isRange { coveredUntil = last } else { tokenOfWord[first] = token }
            if !row.misc.split(separator: "|").contains("SpaceAfter=No") { appendGap([0x20]) }
        }
        return tokenOfWord
    }

    private mutating func endParagraph() {
        guard paragraphStart >= 0 else { return }
        while let last = bytes.last, last == 0x20 { removeLast() }
        var block = Markup.Block(.paragraph, span: Span(paragraphStart, max(paragraphStart, bytes.count)))
        block.end = markup.blocks.count + 1
        markup.blocks.append(block)
        paragraphStart = -1
    }

    private func isMark(_ comment: String, _ name: String) -> Bool {
        comment.dropFirst().drop { $0 == " " }.hasPrefix(name)
    }

    private func value(_ name: String, in comment: String) -> String? {
        guard isMark(comment, name), let equals = comment.firstIndex(of: "=") else { return nil }
        return String(comment[comment.index(after: equals)...].drop { $0 == " " })
    }
}
