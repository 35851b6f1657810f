/// What a line or short paragraph looks like: the evidence from which its role is inferred.
struct LineFacts {
    /// The mark that ends it, behind closing quotation marks, brackets and emphasis.
    enum Ending: UInt8 { case none, period, question, exclamation, colon, comma, semicolon, ellipsis }

    /// Longer lines are body text, so that only their ends are looked at.
    static let longLimit = 480
    /// Words are counted, and colons and questions looked for, in no more than this.
    static let scanLimit = 240
    /// A dash in the 64 bytes that begin further behind the start is none of a dateline.
    private static let earlyLimit = 72

    /// Length in characters; for lines over the limit of the scan their length in bytes.
    @CompactCount private(set) var columns = 0
    // None of these goes over the bytes that are scanned, so that one byte holds it.
    @CompactByte private(set) var words = 0
    /// Words that begin with a capital or a digit.
    @CompactByte private(set) var capitalised = 0
    /// Small function words, which headings in title case leave small; counted where the line can be a heading.
    @CompactByte private(set) var functionWords = 0
    @CompactByte private(set) var numbers = 0
    /// Tabs, and runs of two and more spaces, inside.
    @CompactByte private(set) var tabs = 0
    @CompactByte private(set) var gaps = 0
    /// Bytes from the start to behind the first `: ` within the first 90 bytes; 0 for none.
    @CompactByte private(set) var colon = 0
    /// Bytes from the start to behind the first `? ` that another sentence follows; 0 for none.
    @CompactByte private(set) var question = 0
    private(set) var ending = Ending.none
    /// A word such as "comments" or "newsletter", which set phrases of web pages turn on.
    private(set) var hasPageWord = false
    /// A bar, an arrow or a character outside ASCII.
    private(set) var hasSeparator = false
    /// A `.`, `!`, `?` or `:`.
    private(set) var hasBreak = false
    /// A hyphen, or what may be a longer dash, where a dateline ends.
    private(set) var hasEarlyDash = false
    private(set) var startsLower = false
    private(set) var startsWithQuote = false
    private(set) var isAllCaps = false
    /// A sentence ends inside, with another behind it.
    private(set) var hasInnerSentence = false

    init(_ text: borrowing Text, _ span: Span, _ table: ByteTable, _ terms: LayoutTerms) {
        readEnding(text, span, table)
        readStart(text, span, table)
        columns = span.count
        scan(text, Span(span.start, min(span.stop, span.start + Self.scanLimit)), table, terms)
    }

    /// The share of words that headings in title case write with a capital.
    var titleCase: Double {
        let significant = words - functionWords
        return significant > 0 ? Double(capitalised) / Double(significant) : 0
    }

    var isLong: Bool { columns > Self.longLimit }

    private var countsFunctions: Bool { ending != .period || columns <= 100 }

    var endsSentence: Bool { ending == .period || ending == .question || ending == .exclamation }

    private mutating func readEnding(_ text: borrowing Text, _ span: Span, _ table: ByteTable) {
        var end = span.stop
        while end > span.start {
            let byte = text[end - 1]
            if byte == Ascii.quote || byte == Ascii.apostrophe || byte == Ascii.closeParenthesis
                || byte == Ascii.closeBracket || byte == Ascii.asterisk || byte == Ascii.underscore
                || table[byte].has(.space)
            {
                end -= 1
            } else if table[byte].has(.wide) {
                let scalar = text.scalar(before: end)
                guard CharacterKind.isCloser(scalar.value) else {
                    if scalar.value == 0x2026 { ending = .ellipsis }
                    if scalar.value == 0x3002 { ending = .period }
                    if scalar.value == 0xFF1F { ending = .question }
                    return
                }
                end -= scalar.width
            } else {
                break
            }
        }
        guard end > span.start else { return }
        switch text[end - 1] {
        case Ascii.period: ending = text[end - 2] == Ascii.period && end - 2 >= span.start ? .ellipsis : .period
        case Ascii.question: ending = .question
        case Ascii.exclamation: ending = .exclamation
        case Ascii.colon: ending = .colon
        case Ascii.comma: ending = .comma
        case Ascii.semicolon: ending = .semicolon
        default: ending = .none
        }
    }

    private mutating func readStart(_ text: borrowing Text, _ span: Span, _ table: ByteTable) {
        let first = text.scalar(at: span.start)
        startsWithQuote = first.value == 0x22 || first.value == 0x201C || first.value == 0xAB || first.value == 0x2018
        startsLower = CharacterKind.isLower(first.value)
    }

    /// Reads 64 bytes at a time: what words begin with and which marks end them.
    private mutating func scan(
        _ text: borrowing Text, _ span: Span, _ table: ByteTable, _ terms: LayoutTerms
    ) {
        let countsFunctions = countsFunctions
        var block = LineBlock()
        var position = span.start
        while position < span.stop {
            block.read(text, at: position, before: span.stop)
            if block.dashes != 0, position - span.start <= Self.earlyLimit { hasEarlyDash = true }
            LineBlock.forEach(block.pageWordStarts) {
                let start = position + $0
                guard Self.isPageWord(text, start) else { return }
                if Self.wordStop(text, start, span.stop, table) - start >= 5 { hasPageWord = true }
            }
            if countsFunctions {
                LineBlock.forEach(block.smallStarts) { countFunction(text, position + $0, span.stop, table, terms) }
            }
            LineBlock.forEach(block.markStarts) {
                let start = position + $0
                count(text, start, Self.wordStop(text, start, span.stop, table), table, terms, countsFunctions)
            }
            LineBlock.forEach(block.breakEnds) { readBreak(text, span, position + $0, table, terms) }
            position += 64
            // Of long lines no more than this is asked anywhere.
            if isLong, hasInnerSentence, block.words >= Self.manyWords, position - span.start > Self.earlyLimit {
                break
            }
        }
        words += block.words
        capitalised += block.capitalised
        numbers += block.numbers
        tabs = block.tabs
        gaps = block.gaps
        hasSeparator = block.hasSeparator
        hasBreak = block.hasBreak
        if columns <= Self.scanLimit { columns -= block.continuations }
        isAllCaps = words > 0 && span.count >= 4 && block.hasCapital && !block.hasSmall
    }

    /// More words than any rule asks for in a line too long to be a heading.
    private static let manyWords = 16

    /// The first white space at `position` or behind it.
    @inline(__always)
    private static func wordStop(_ text: borrowing Text, _ position: Int, _ stop: Int, _ table: ByteTable) -> Int {
        var end = position
        while end < stop {
            let step = EightBytes.first(in: text.eight(at: end).blanks)
            end += step
            if step < 8 {
                if table[text[end]].has(.space) { break }
                // A control character.
                end += 1
            }
        }
        return min(end, stop)
    }

    /// Counts a word that begins with a small letter where it is a function word; none is longer than seven letters.
    @inline(__always)
    private mutating func countFunction(
        _ text: borrowing Text, _ start: Int, _ limit: Int, _ table: ByteTable, _ terms: LayoutTerms
    ) {
        let stop = min(start + EightBytes.first(in: text.eight(at: start).blanks), limit)
        guard stop - start <= 7, stop == limit || table[text[stop]].has(.space) else { return }
        if terms.functions.contains(text, start, stop) { functionWords += 1 }
    }

    /// Counts a word that begins with a mark or outside ASCII.
    private mutating func count(
        _ text: borrowing Text, _ start: Int, _ stop: Int, _ table: ByteTable, _ terms: LayoutTerms,
        _ countsFunctions: Bool
    ) {
        var start = start
        if !table[text[start]].has(.alphanumeric) {
            var scalar = text.scalar(at: start)
            while start < stop, CharacterKind.isOpener(scalar.value) || scalar.value == 0x2A {
                start += scalar.width
                scalar = text.scalar(at: start)
            }
            guard start < stop else { return }
        }
        if stop - start >= 5, Self.isPageWord(text, start) { hasPageWord = true }
        let kind = table[text[start]]
        if kind.has(.digit) {
            numbers += 1
            capitalised += 1
        } else if kind.has(.upper) {
            capitalised += 1
        } else if kind.has(.wide) {
            let scalar = text.scalar(at: start)
            guard CharacterKind.isLetter(scalar.value) else { return }
            if !CharacterKind.isLower(scalar.value) { capitalised += 1 }
        } else if kind.has(.lower) {
            // No function word is longer, and most other words are.
            if countsFunctions, stop - start <= 7, terms.functions.contains(text, start, stop) { functionWords += 1 }
        } else {
            return
        }
        words += 1
    }

    /// Whether a word begins like one of the words that `PhraseBook`'s inner phrases turn on.
    @inline(__always)
    private static func isPageWord(_ text: borrowing Text, _ start: Int) -> Bool {
        // The first four bytes, the first one lowest and in lower case.
        switch UInt32(truncatingIfNeeded: text.eight(at: start).bits) | 0x20 {
        case 0x6D6D_6F63,  // comm(ent)
            0x7377_656E,  // news(letter)
            0x6F62_6E69,  // inbo(x)
            0x6B6F_6F63,  // cook(ie)
            0x7573_6E75,  // unsu(bscribe)
            0x6573_6572:  // rese(rved)
            true
        default: false
        }
    }

    /// Looks at what stands before the space at `position`.
    private mutating func readBreak(
        _ text: borrowing Text, _ span: Span, _ position: Int, _ table: ByteTable, _ terms: LayoutTerms
    ) {
        guard position > span.start, position + 1 < span.stop else { return }
        let offset = position - span.start
        switch text[position - 1] {
        case Ascii.colon:
            if colon == 0, offset <= 90, !hasInnerSentence, question == 0 { colon = offset }
        case Ascii.question:
            if question == 0, !hasInnerSentence { question = offset }
            hasInnerSentence = true
        case Ascii.exclamation:
            hasInnerSentence = true
        case Ascii.period:
            guard !hasInnerSentence else { return }
            // After a word of four letters and more, or one that is no abbreviation, before a capital.
            var start = position - 1
            while start > span.start,
                table[text[start - 1]].has([.upper, .lower, .wide]) || text[start - 1] == Ascii.period
            {
                start -= 1
            }
            guard position - 1 - start > 1,
                table[text[position + 1]].has([.upper, .wide]) || text[position + 1] == Ascii.quote
            else { return }
            if case .none = terms.sentences.abbreviation(text, start, position - 1) { hasInnerSentence = true }
        default: break
        }
    }
}
