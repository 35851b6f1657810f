import Corpus

/// Reads subtitles as running text: cues are joined, a new speaker and a pause begin a paragraph.
///
/// The time of a piece of text is where it stands in the file: its line leads there.
struct SubtitleReader {
    private let source: Text
    private var text = MappedText()
    private var paragraphStart = 0
    /// The speaker of the paragraph, as `<v Ana>` names it.
    private var speaker: String?
    private var lastStop = 0.0
    private var lastLine = ""

    /// A pause between two sentences, or two words, that begins a paragraph: in seconds.
    private static let pause = (sentences: 2.0, words: 5.0)
    /// Paragraphs of so many bytes end with a sentence; longer ones anywhere.
    private static let longest = (sentence: 600, any: 3000)

    @Sendable static func read(_ file: DocumentSource) throws(IngestError) -> Document {
        let decoded = try file.decoded()
        var reader = SubtitleReader(decoded.text)
        var record = DocumentRecord(metadata: reader.readAll())
        record.body = reader.text
        record.isPage = false
        return record.document(file.entry, format: file.format, source: decoded, line: 1)
    }

    private init(_ source: Text) { self.source = source }

    private mutating func readAll() -> Metadata {
        var metadata = Metadata()
        let (title, cues) = Self.cues(source)
        for cue in cues { add(cue) }
        if text.count > 0 { text.add("\n", for: Span(source.count, source.count)) }
        metadata.title = title
        if let last = cues.last {
            metadata.entries.append(Metadata.Entry("duration", Self.clock(last.stop), .header))
        }
        return metadata
    }

    /// The title behind `WEBVTT`, and the cues in the order of the file.
    private static func cues(_ source: Text) -> (String?, [SubtitleCue]) {
        let lines = Lines(source)
        var cues: [SubtitleCue] = []
        var isOpen = false
        for index in 0..<lines.count {
            let span = lines.span(index)
            let line = source.string(span.start, span.stop)
            if let times = SubtitleCue.times(line) {
                cues.append(SubtitleCue(start: times.start, stop: times.stop))
                isOpen = true
            } else if line.trimmed.isEmpty {
                isOpen = false
            } else if isOpen, let last = cues.indices.last {
                cues[last].lines.append(span)
            }
        }
        let first = source.string(0, lines.span(0).stop).drop { $0 == "\u{FEFF}" }
        let title = first.hasPrefix("WEBVTT ") ? String(first.dropFirst(7)).filter { $0 != "-" }.trimmed : nil
        return (title?.isEmpty == false ? title : nil, cues)
    }

    private mutating func add(_ cue: SubtitleCue) {
        for (index, span) in cue.lines.enumerated() {
            let line = SubtitleLine(source.string(span.start, span.stop))
            // Rolling captions show a line again above the next one.
            guard !line.text.isEmpty, line.text != lastLine || cue.start > lastStop + Self.pause.words else { continue }
            if beginsParagraph(line, index == 0 ? cue.start - lastStop : 0) {
                begin(line.speaker, at: span)
            } else if text.count > paragraphStart {
                text.add(" ", for: Span(span.start, span.start))
            }
            text.add(line.text, for: span)
            lastLine = line.text
        }
        lastStop = max(lastStop, cue.stop)
    }

    private func beginsParagraph(_ line: SubtitleLine, _ gap: Double) -> Bool {
        guard text.count > paragraphStart else { return line.speaker != speaker }
        if line.isTurn || line.speaker != nil && line.speaker != speaker { return true }
        let length = text.count - paragraphStart
        let isSentence = ".?!\"”…".utf8.contains(text.bytes.last ?? 0) || text.bytes.suffix(3) == Array("”".utf8)[...]
        if isSentence { return gap >= Self.pause.sentences || length >= Self.longest.sentence }
        return gap >= Self.pause.words || length >= Self.longest.any
    }

    private mutating func begin(_ name: String?, at span: Span) {
        let place = Span(span.start, span.start)
        if text.count > 0 { text.add("\n\n", for: place) }
        paragraphStart = text.count
        if let name, name != speaker { text.add("\(name): ", for: place) }
        speaker = name
    }

    /// `1:02:03`
    private static func clock(_ seconds: Double) -> String {
        let whole = Int(exactly: seconds.rounded(.down)) ?? 0
        let parts = [whole / 60 % 60, whole % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(whole / 3600):\(parts.joined(separator: ":"))"
    }
}

/// One line of a cue: its text without tags, and who says it.
private struct SubtitleLine {
    private(set) var text = ""
    /// From `<v Ana Torkow>`.
    private(set) var speaker: String?
    /// Whether a dash or `>>` says that somebody else speaks.
    private(set) var isTurn = false

    init(_ line: String) {
        var plain = ""
        var rest = Substring(line)
        while let open = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
            let close: Character = rest[open] == "<" ? ">" : "}"
            guard let end = rest[open...].firstIndex(of: close), rest[open] == "<" || rest[open...].hasPrefix("{\\")
            else {
                plain += rest[...open]
                rest = rest[rest.index(after: open)...]
                continue
            }
            plain += rest[..<open]
            let tag = rest[rest.index(after: open)..<end]
            if tag.hasPrefix("v ") || tag.hasPrefix("v."), let space = tag.firstIndex(of: " ") {
                speaker = tag[space...].trimmed
            }
            rest = rest[rest.index(after: end)...]
        }
        text = Self.entities(plain + rest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for mark in [">> ", "- ", "– ", "— ", ">>"] where text.hasPrefix(mark) {
            text.removeFirst(mark.count)
            isTurn = true
            break
        }
    }

    private static func entities(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = text
        for (name, sign) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&quot;", "\""),
            ("&#39;", "'"), ("&amp;", "&"),
        ] {
            while let found = result.firstRange(of: name) { result.replaceSubrange(found, with: sign) }
        }
        return result
    }
}
