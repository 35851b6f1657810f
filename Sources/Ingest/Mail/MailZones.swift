import Corpus

/// Which lines of a mail are its own text, which are quoted from the mail that it answers, which are its signature.
struct MailZones {
    private enum Kind { case own, quoted, signature }

    private struct Line {
        let span: Span
        /// Behind its line end.
        let next: Int
        let text: String
        /// Whether a mark of the mail, or of the page, says that it is quoted.
        var isMarked = false
        var kind = Kind.own

        var isBlank: Bool { text.isEmpty }
    }

    private let body: MappedText
    private var lines: [Line] = []
    private let isForward: Bool

    /// - Parameter isInMailbox: whether `>From` at the beginning of a line stands for `From`.
    init(_ body: MappedText, isForward: Bool, isInMailbox: Bool) {
        self.body = body
        self.isForward = isForward
        let text = Text(body.bytes)
        lines = Self.lines(text)
        for index in lines.indices where lines[index].text.hasPrefix(">") {
            lines[index].isMarked = !(isInMailbox && lines[index].text.hasPrefix(">From "))
        }
        read()
    }

    /// The zones of a mail that is a page.
    init(_ page: HTMLReader, isReply: Bool, isForward: Bool) {
        body = MappedText()
        self.isForward = isForward
        lines = Self.lines(page.text)
        for block in page.markup.blocks where isReply && block.kind == .blockquote {
            for index in lines.indices
            where lines[index].span.start >= block.span.start && lines[index].span.stop <= block.span.stop {
                lines[index].isMarked = true
            }
        }
        read()
    }

    private static func lines(_ text: Text) -> [Line] {
        var lines: [Line] = []
        var position = 0
        while position < text.count {
            let (content, next) = MailLines.line(text, position, text.count)
            let string = text.string(content.start, content.stop)
            lines.append(Line(span: content, next: next, text: string.trimmed))
            position = next
        }
        return lines
    }

    private mutating func read() {
        readMarks()
        readReply()
        readSignature()
    }

    /// Whether a mail hands another one on, which is then its text.
    static func isForward(subject: String?) -> Bool {
        MailPhrases.forwards.contains { subject?.lowercased().hasPrefix($0) ?? false }
    }
}

extension MailZones {
    /// Lines that are marked as quoted, the empty ones between them, and the line above that says whose they are.
    private mutating func readMarks() {
        var index = 0
        while let start = lines[index...].firstIndex(where: \.isMarked) {
            var stop = start
            while let next = lines[stop...].firstIndex(where: { !$0.isBlank }), lines[next].isMarked { stop = next + 1 }
            for quoted in attribution(above: start)..<stop { lines[quoted].kind = .quoted }
            index = stop
        }
    }

    /// The first line of `On 3 May 2024, Ilse Varga wrote:`, which may stand on two lines; `start` where there is none.
    private func attribution(above start: Int) -> Int {
        guard let last = lines[..<start].lastIndex(where: { !$0.isBlank }), last + 3 > start,
            lines[last].text.hasSuffix(":"), lines[last].text.count <= 250, lines[last].kind == .own
        else { return start }
        let hasPlace = { (line: Line) in line.text.contains { $0.isNumber || $0 == "@" } }
        if hasPlace(lines[last]), last == 0 || lines[last - 1].isBlank || lines[last - 1].isMarked { return last }
        if last > 0, !lines[last - 1].isBlank, hasPlace(lines[last - 1]) { return last - 1 }
        return hasPlace(lines[last]) ? last : start
    }

    /// The mail below, which Outlook and others put there whole: everything behind its header.
    private mutating func readReply() {
        guard !isForward else { return }
        for index in lines.indices where lines[index].kind == .own && (isSeparator(index) || beginsHeader(index)) {
            guard !MailPhrases.isForward(lines[index].text) else { return }
            for quoted in index..<lines.count { lines[quoted].kind = .quoted }
            return
        }
    }

    /// `-----Original Message-----`, in any language, or a rule above a header.
    private func isSeparator(_ index: Int) -> Bool {
        let text = lines[index].text
        let rule = text.prefix { $0 == "-" || $0 == "_" }
        guard rule.count >= 3 else { return false }
        let next = lines[(index + 1)...].firstIndex { !$0.isBlank }
        let isAboveHeader = next.map(beginsHeader) ?? false
        if rule.count == text.count { return isAboveHeader }
        let isBoth = text.reversed().prefix { $0 == "-" || $0 == "_" }.count >= 3
        return isBoth && (isAboveHeader || MailPhrases.isOriginal(text))
    }

    /// Three and more fields, of which the first says who wrote.
    private func beginsHeader(_ index: Int) -> Bool {
        guard let label = label(index), MailPhrases.senders.contains(label) else { return false }
        var fields = 0
        var next = index
        while next < lines.count, next < index + 8, !lines[next].isBlank {
            if self.label(next) != nil { fields += 1 }
            next += 1
        }
        return fields >= 3
    }

    private func label(_ index: Int) -> String? {
        let text = lines[index].text.filter { $0 != "*" }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let label = text[..<colon].lowercased()
        let isLabel = !label.isEmpty && label.count <= 16 && label.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
        return isLabel ? label : nil
    }

    /// What stands below `-- `, or below a closing phrase at the end.
    private mutating func readSignature() {
        let end = lines.lastIndex { $0.kind == .own && !$0.isBlank }.map { $0 + 1 } ?? 0
        if let mark = lines[..<end].lastIndex(where: { $0.text == "--" && $0.kind == .own }) {
            let isWhole = lines[mark..<end].allSatisfy { $0.kind == .own }
            return sign(from: mark, isWhole ? end : mark)
        }
        var index = end
        var lower = 0
        while index > 0, lower <= 10 {
            index -= 1
            let line = lines[index]
            if line.isBlank { continue }
            guard line.kind == .own, line.text.count <= 100 else { return }
            if MailPhrases.isClosing(line.text) { return sign(from: index, end) }
            if lower == 0, MailPhrases.isDevice(line.text) { sign(from: index, end) }
            lower += 1
        }
    }

    private mutating func sign(from start: Int, _ stop: Int) {
        for index in start..<max(start, stop) { lines[index].kind = .signature }
    }
}

extension MailZones {
    /// The zones that are not the mail's own text, as they stand in the text that was given.
    var flags: [FlaggedSpan] {
        var flags: [FlaggedSpan] = []
        for zone in zones where zone.kind != .own {
            let span = Span(lines[zone.range.lowerBound].span.start, lines[zone.range.upperBound - 1].next)
            flags.append(FlaggedSpan(span, zone.kind == .quoted ? .quoted : .signature))
        }
        return flags
    }

    private var zones: [(kind: Kind, range: Range<Int>)] {
        var zones: [(kind: Kind, range: Range<Int>)] = []
        for (index, line) in lines.enumerated() {
            if let last = zones.last, last.kind == line.kind || line.isBlank && line.kind == .own {
                zones[zones.count - 1].range = last.range.lowerBound..<index + 1
            } else {
                zones.append((line.kind, index..<index + 1))
            }
        }
        return zones
    }

    /// The text with its zones a blank line apart.
    ///
    /// - Parameter isFlowed: whether lines that end in a space go on in the next.
    func written(isFlowed: Bool) -> (MappedText, [FlaggedSpan]) {
        var text = MappedText()
        var flags: [FlaggedSpan] = []
        for zone in zones {
            if text.count > 0 {
                text.add(
                    "\n",
                    for: body.map.source(
                        of: Span(lines[zone.range.lowerBound].span.start, lines[zone.range.lowerBound].span.start)))
            }
            let start = text.count
            for index in zone.range { write(lines[index], isFlowed && zone.kind == .own, &text) }
            if zone.kind != .own {
                flags.append(FlaggedSpan(Span(start, text.count), zone.kind == .quoted ? .quoted : .signature))
            }
        }
        return (text, flags)
    }

    private func write(_ line: Line, _ isFlowed: Bool, _ text: inout MappedText) {
        // RFC 4155: a line that began with "From " has a mark before it.
        let isEscaped = !line.isMarked && line.text.hasPrefix(">From ")
        let start = line.span.start + (isEscaped ? 1 : 0)
        let goesOn = isFlowed && line.span.count > 0 && body.bytes[line.span.stop - 1] == 0x20 && line.text != "--"
        text.append(body, Span(start, goesOn ? line.span.stop : line.next))
    }
}
