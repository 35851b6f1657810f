import Corpus
import Lexicon

/// One article of an export: its text, and what stands above and below it.
///
/// Nexis, ProQuest and Factiva write the same things in different places: a heading, fields with a label, the text,
/// more fields.
struct ExportArticle {
    private(set) var metadata = Metadata()
    /// The text alone, of a lead and the rest where those are told apart.
    private(set) var body: [Span] = []
    private let source: Text
    private let lines: [Line]

    private struct Line {
        let span: Span
        let text: String
        /// `BYLINE: Ilse Varga`, in small letters.
        let field: (label: String, value: String)?
        var isBlank: Bool { text.isEmpty }
    }

    init(_ source: Text) {
        self.source = source
        let all = Lines(source)
        lines = (0..<all.count).map { index in
            let span = all.span(index)
            let text = source.string(span.start, span.stop).trimmed
            return Line(span: span, text: text, field: ExportLabels.field(text))
        }
        if !readCodes(), !readLength() { readLabels() }
    }

    private mutating func set(_ name: String, _ value: String) {
        guard !value.isEmpty else { return }
        metadata.entries.append(Metadata.Entry(name, value, .header))
        switch ExportLabels.role(name) {
        case .title: metadata.title = metadata.title ?? value
        case .author: metadata.author = metadata.author ?? value.withoutBy
        case .date: metadata.date = metadata.date ?? PageDate.iso(value)
        case .site: metadata.site = metadata.site ?? value
        case .language: metadata.language = ExportLabels.language(value) ?? LanguageTag.short(value)
        case .address: metadata.address = value
        default: break
        }
    }

    /// The text of some lines, without empty ones around it.
    private func text(_ range: Range<Int>) -> Span {
        guard let first = range.first(where: { !lines[$0].isBlank }),
            let last = range.last(where: { !lines[$0].isBlank })
        else { return Span(0, 0) }
        return Span(lines[first].span.start, lines[last].span.stop)
    }
}

// MARK: Nexis and ProQuest: labels

extension ExportArticle {
    private mutating func readLabels() {
        let start = lines.firstIndex { !$0.isBlank && ExportMarks.mark($0.text) == nil } ?? lines.count
        let tail = tailStart(from: start)
        let first = lines[start..<tail].firstIndex { $0.field != nil } ?? start
        let bodyMark = lines[start..<tail].firstIndex {
            $0.field.map { ExportLabels.bodies.contains($0.label) } ?? false
        }
        let bodyStart = bodyMark ?? endOfFields(from: first, to: tail)
        readHeading(start..<min(first, bodyStart))
        readFields(first..<bodyStart)
        readFields(tail..<lines.count)
        guard let bodyMark, let value = lines[bodyMark].field?.value, !value.isEmpty else {
            body = [text((bodyMark.map { $0 + 1 } ?? bodyStart)..<tail)]
            return
        }
        // The text begins on the line of its label.
        let rest = text(bodyMark..<tail)
        body = [Span(lines[bodyMark].span.stop - value.utf8.count, rest.stop)]
    }

    /// Where the fields below the text begin.
    private func tailStart(from start: Int) -> Int {
        var tail = lines.count
        var index = lines.count
        while index > start {
            index -= 1
            let line = lines[index]
            if line.isBlank { continue }
            let isPart = line.field.map { !ExportLabels.bodies.contains($0.label) } ?? false
            guard isPart || ExportLabels.isEnd(line.text) || continuesField(index, from: start) else { break }
            if isPart || ExportLabels.isEnd(line.text) { tail = index }
        }
        return tail
    }

    /// Whether a line goes on with the field above it.
    private func continuesField(_ index: Int, from start: Int) -> Bool {
        var above = index
        while above > start, !lines[above].isBlank, index - above < 6 {
            if let field = lines[above].field { return !ExportLabels.bodies.contains(field.label) }
            above -= 1
        }
        return false
    }

    /// The line behind the fields above the text: the first paragraph without a label.
    private func endOfFields(from first: Int, to tail: Int) -> Int {
        var isOpen = false
        for index in first..<max(first, tail) {
            if lines[index].isBlank {
                isOpen = false
            } else if lines[index].field != nil {
                isOpen = true
            } else if !isOpen {
                return index
            }
        }
        return tail
    }

    private mutating func readFields(_ range: Range<Int>) {
        var open: (label: String, value: String)?
        for index in range {
            let line = lines[index]
            if let field = line.field {
                if let open { set(open.label, open.value) }
                open = field
            } else if line.isBlank {
                if let last = open, !last.value.isEmpty {
                    set(last.label, last.value)
                    open = nil
                }
            } else if let last = open {
                open = (last.label, last.value.isEmpty ? line.text : last.value + " " + line.text)
            }
        }
        if let open { set(open.label, open.value) }
    }

    /// Newspaper, day, edition and headline, without labels.
    private mutating func readHeading(_ range: Range<Int>) {
        var paragraphs: [[String]] = []
        for index in range {
            if lines[index].isBlank || ExportMarks.mark(lines[index].text) != nil {
                paragraphs.append([])
            } else {
                if paragraphs.isEmpty { paragraphs.append([]) }
                paragraphs[paragraphs.count - 1].append(lines[index].text)
            }
        }
        paragraphs = paragraphs.filter { !$0.isEmpty && !ExportLabels.isEnd($0[0]) && !$0[0].allSatisfy { $0 == "_" } }
        let day = paragraphs.firstIndex { $0.contains { PageDate.iso($0) != nil } }
        guard let day else {
            if let first = paragraphs.first { set("headline", first.joined(separator: " ")) }
            return
        }
        let date = paragraphs[day].firstIndex { PageDate.iso($0) != nil } ?? 0
        set("date", paragraphs[day][date])
        // The newspaper stands above its day, on a line of its own or right above; the headline below, or first of all.
        let above = paragraphs[day][..<date] + []
        if let site = above.last ?? (day > 0 ? paragraphs[day - 1].last : nil) { set("publication", site) }
        let isFirst = day > (above.isEmpty ? 1 : 0)
        if above.count > 1 {
            set("headline", above.dropLast().joined(separator: " "))
        } else if isFirst {
            set("headline", paragraphs[0].joined(separator: " "))
        } else if day + 1 < paragraphs.count, let last = paragraphs.last {
            set("headline", last.joined(separator: " "))
        }
    }
}

// MARK: Factiva: codes, or a header without labels

extension ExportArticle {
    private mutating func readCodes() -> Bool {
        let codes = lines.map { FactivaCode.of($0.span.count > 0 ? source.string($0.span.start, $0.span.stop) : "") }
        guard codes.contains(where: { $0?.code == "HD" }),
            codes.contains(where: { $0?.code == "TD" || $0?.code == "LP" })
        else { return false }
        var index = 0
        while index < lines.count {
            guard let code = codes[index] else {
                index += 1
                continue
            }
            let next = codes[(index + 1)...].firstIndex { $0 != nil } ?? lines.count
            if code.code == "LP" || code.code == "TD" {
                // The text may begin on the line of its code.
                var part = text((code.value.isEmpty ? index + 1 : index)..<next)
                if !code.value.isEmpty { part.start = lines[index].span.stop - code.value.utf8.count }
                body.append(part)
            } else {
                let rest = lines[(index + 1)..<next].filter { !$0.isBlank && ExportMarks.mark($0.text) == nil }.map(
                    \.text)
                let value = ([code.value] + rest).filter { !$0.isEmpty }.joined(separator: " ")
                set(FactivaCode.names[code.code] ?? code.code, value)
            }
            index = next
        }
        return true
    }

    /// `Headline`, a blank line, `512 words`, the day, the newspaper, and the text behind the next blank line.
    private mutating func readLength() -> Bool {
        guard let length = lines.firstIndex(where: { FactivaCode.isLength($0.text) }), length < 12,
            let end = lines.lastIndex(where: { !$0.isBlank }), ExportMarks.mark(lines[end].text) == .ends,
            let stop = lines[length...].firstIndex(where: \.isBlank), stop < end
        else { return false }
        let title = lines[..<length].split(whereSeparator: \.isBlank).first.map {
            $0.map(\.text).joined(separator: " ")
        }
        set("headline", title ?? "")
        set("length", lines[length].text)
        if let day = lines[length..<stop].firstIndex(where: { PageDate.iso($0.text) != nil }) {
            set("date", lines[day].text)
            if day + 1 < stop { set("publication", lines[day + 1].text) }
        }
        let above = lines[..<length].split(whereSeparator: \.isBlank)
        if above.count > 1, let byline = above.last?.first { set("byline", byline.text) }
        if let number = lines[end].text.split(separator: " ").last { set("document", String(number)) }
        body = [text(stop..<end)]
        return true
    }
}

extension String {
    /// `Ilse Varga` of `By Ilse Varga`.
    fileprivate var withoutBy: String {
        PageTerms.all("author-opening", of: "layout").first { lowercased().hasPrefix($0.text + " ") }
            .map { dropFirst($0.text.count).trimmed } ?? self
    }
}
