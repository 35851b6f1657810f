/// Turns lines into drafts: joins wrapped lines, reads notations, keeps code together.
struct DraftReader {
    private let text: Text
    private let table = ByteTable.shared
    private let terms: LayoutTerms
    private let lines: [RawLine]
    private let wrap: HardWrap
    private var drafts: [Draft] = []

    init(_ document: Document, _ terms: LayoutTerms) {
        text = document.text
        self.terms = terms
        lines = Self.rawLines(of: document, table)
        wrap = HardWrap(lines)
    }

    private static func rawLines(of document: Document, _ table: ByteTable) -> [RawLine] {
        let text = document.text
        let lines = document.lines
        var raw: [RawLine] = []
        raw.reserveCapacity(lines.count)
        var blankBefore = false
        var next = lines.span(0)
        for index in 0..<lines.count {
            let span = next
            next = index + 1 < lines.count ? lines.span(index + 1) : Span(text.count, text.count)
            guard !span.isEmpty else {
                blankBefore = true
                continue
            }
            let isAlone = blankBefore && next.isEmpty
            let line = RawLine(text, span, blankBefore: blankBefore, isAlone: isAlone, table)
            blankBefore = line.span.isEmpty
            if !line.span.isEmpty { raw.append(line) }
        }
        return raw
    }

    /// The drafts; the reader gives its own away, so that who changes them copies nothing.
    consuming func read() -> [Draft] {
        drafts.reserveCapacity(lines.count)
        var index = 0
        while index < lines.count { index = readDraft(at: index) }
        return drafts
    }

    /// Reads the draft that begins with a line; returns the line behind it.
    private mutating func readDraft(at index: Int) -> Int {
        let line = lines[index]
        switch line.notation {
        case .plain:
            return paragraph(at: index)
        case .item(let marker, let content, let ordered):
            return item(at: index, marker: marker, content: content, ordered: ordered)
        case .heading(let level, let content):
            add(.heading, line, content) {
                $0.level = level
                $0.isCertain = true
            }
        case .separator:
            let continues = drafts.last?.kind == .row && !line.blankBefore
            add(.row, line, line.span) {
                $0.isSeparator = true
                $0.cells = .pipes
                $0.startsGroup = !continues
            }
        case .row:
            let continues = drafts.last?.kind == .row && !line.blankBefore
            add(.row, line, line.span) {
                $0.cells = .pipes
                $0.startsGroup = !continues
            }
        case .quote:
            return quote(at: index)
        case .fence(let mark, let length):
            return fence(at: index, mark, length)
        case .underline(let mark):
            if !line.blankBefore, underlineHeading(mark) {
                drafts[drafts.count - 1].span.stop = line.span.stop
            } else {
                add(.rule, line, line.span)
            }
        case .rule:
            add(.rule, line, line.span)
        case .image(let alt):
            add(.figure, line, alt)
        }
        return index + 1
    }

    private mutating func add(
        _ kind: Draft.Kind, _ line: RawLine, _ content: Span, _ change: (inout Draft) -> Void = { _ in }
    ) {
        var draft = Draft(kind, span: line.span, content: content, facts: LineFacts(text, content, table, terms))
        draft.indent = line.indent
        draft.blankBefore = line.blankBefore
        change(&draft)
        drafts.append(draft)
    }

    // MARK: Running text

    private mutating func paragraph(at index: Int) -> Int {
        let line = lines[index]
        if hasBarePipes(at: index) { return bareTable(at: index) }
        if let previous = drafts.last, previous.kind == .item, !line.blankBefore, previous.marker.count > 0,
            line.indent >= previous.indent + 2, line.indent > 0
        {
            // An indented line goes on with the item above it.
            extendItem(to: line)
            return index + 1
        }
        let stop = continuation(from: index)
        add(.text, line, Span(line.span.start, lines[stop - 1].span.stop)) {
            $0.span.stop = $0.content.stop
        }
        return stop
    }

    private mutating func item(at index: Int, marker: Span, content: Span, ordered: Bool) -> Int {
        let line = lines[index]
        // Without a margin an item in small letters is complete, as the next line in small letters is.
        let isOpen = wrap.margin > 0 || !table[text[content.start]].has(.lower)
        let stop = isOpen ? continuation(from: index) : index + 1
        add(.item, line, Span(content.start, lines[stop - 1].span.stop)) {
            $0.span.stop = $0.content.stop
            $0.marker = marker
            $0.ordered = ordered
        }
        return stop
    }

    private mutating func extendItem(to line: RawLine) {
        guard var item = drafts.popLast() else { return }
        item.span.stop = line.span.stop
        item.content.stop = line.span.stop
        // Facts of an item that goes on and on would be read again and again.
        if item.content.count <= LineFacts.longLimit * 2 { item.facts = LineFacts(text, item.content, table, terms) }
        drafts.append(item)
    }

    /// The line behind the last one of the paragraph that begins with `index`.
    private func continuation(from index: Int) -> Int {
        var stop = index + 1
        // Where no margin shows, small letters alone join lines, and then the paragraph begins with none.
        guard wrap.margin > 0 || !lines[index].startsLower else { return stop }
        while stop < lines.count, wrap.joins(lines[stop - 1], lines[stop]), !isUnderline(stop + 1) { stop += 1 }
        return stop
    }

    private func isUnderline(_ index: Int) -> Bool {
        guard index < lines.count, !lines[index].blankBefore, case .underline = lines[index].notation else {
            return false
        }
        return true
    }

    /// Makes the short paragraph above an underline a heading.
    private mutating func underlineHeading(_ mark: UInt8) -> Bool {
        guard let last = drafts.indices.last, drafts[last].kind == .text, drafts[last].facts.columns <= 160,
            !drafts[last].facts.isLong
        else { return false }
        drafts[last].kind = .heading
        drafts[last].level = mark == Ascii.equals ? 1 : 2
        drafts[last].isCertain = true
        return true
    }

    // MARK: Code and quotations

    private mutating func fence(at index: Int, _ mark: UInt8, _ length: Int) -> Int {
        let line = lines[index]
        var close = index + 1
        while close < lines.count {
            if case .fence(mark, let other) = lines[close].notation, other >= length { break }
            close += 1
        }
        let last = min(close, lines.count - 1)
        let inner =
            index + 1 < close
            ? Span(lines[index + 1].span.start, lines[close - 1].span.stop) : Span(line.span.stop, line.span.stop)
        let end = max(lines[last].span.stop, inner.stop)
        add(.code, line, inner) { $0.span.stop = end }
        return close + 1
    }

    private mutating func quote(at index: Int) -> Int {
        var stop = index + 1
        let continues = drafts.last?.kind == .quote && !lines[index].blankBefore
        guard case .quote(let content) = lines[index].notation else { return stop }
        guard !content.isEmpty else { return stop }
        // Lines of a quotation are one paragraph until an empty quoted line or the end of a sentence.
        var end = content.stop
        while stop < lines.count, case .quote(let next) = lines[stop].notation, !next.isEmpty, !lines[stop].blankBefore,
            !lines[stop - 1].endsSentence || lines[stop - 1].columns >= 60 && lines[stop - 1].columns <= 100
        {
            end = next.stop
            stop += 1
        }
        add(.quote, lines[index], Span(content.start, end)) {
            $0.span.stop = end
            $0.startsGroup = !continues
        }
        return stop
    }

    // MARK: Tables without outer pipes

    /// Whether a line with pipes inside stands above a separator row.
    private func hasBarePipes(at index: Int) -> Bool {
        guard index + 1 < lines.count, !lines[index + 1].blankBefore, lines[index].span.count < 2000 else {
            return false
        }
        let below = lines[index + 1].span
        guard below.count < 2000, text[below.start] == Ascii.hyphen || text[below.start] == Ascii.colon else {
            return false
        }
        return contains(Ascii.pipe, below) && contains(Ascii.pipe, lines[index].span)
            && LineNotation.isSeparator(text, below)
    }

    private func contains(_ byte: UInt8, _ span: Span) -> Bool {
        for position in span.start..<span.stop where text[position] == byte { return true }
        return false
    }

    private mutating func bareTable(at index: Int) -> Int {
        var stop = index
        while stop < lines.count, stop == index || !lines[stop].blankBefore, contains(Ascii.pipe, lines[stop].span) {
            let isSeparator = stop == index + 1
            add(.row, lines[stop], lines[stop].span) {
                $0.cells = .pipes
                $0.isSeparator = isSeparator
                $0.startsGroup = stop == index
            }
            stop += 1
        }
        return stop
    }
}
