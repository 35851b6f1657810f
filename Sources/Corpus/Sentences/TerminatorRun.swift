/// A run of sentence terminators, with the quotation marks and brackets that close right after it.
struct TerminatorRun {
    enum Kind { case period, mark, ellipsis }

    let start: Int
    /// The end of the terminators.
    private(set) var stop: Int
    /// The end of the closing quotation marks and brackets.
    private(set) var closed: Int
    private(set) var kind = Kind.period
    private(set) var hasClosingQuote = false
    /// An ellipsis with white space before it.
    private(set) var isSpaced = false
    /// A full-width terminator, after which no space is written.
    private(set) var isWide = false

    var isEmpty: Bool { stop == start }

    /// Whether a run may begin at `position`; false is certain. Spares the decoding of quotation marks and letters.
    @inline(__always)
    static func canBegin(_ text: borrowing Text, _ position: Int) -> Bool {
        switch text[position] {
        case Ascii.period, Ascii.exclamation, Ascii.question: true
        // U+2026 and U+203C are E2 80 A6 and E2 80 BC, U+2047 to U+2049 begin with E2 81.
        case 0xE2: text[position + 1] != 0x80 || text[position + 2] == 0xA6 || text[position + 2] == 0xBC
        case 0xE3, 0xEF: true
        // U+061F is D8 9F, U+06D4 is DB 94, U+0964 and U+0965 are E0 A5 A4 and E0 A5 A5.
        case 0xD8: text[position + 1] == 0x9F
        case 0xDB: text[position + 1] == 0x94
        case 0xE0: text[position + 1] == 0xA5 && text[position + 2] & 0xFE == 0xA4
        default: false
        }
    }

    init(_ text: borrowing Text, at position: Int, before limit: Int) {
        start = position
        stop = position
        closed = position
        var periods = 0
        var end = position
        scan: while end < limit {
            let byte = text[end]
            switch byte {
            case Ascii.period:
                periods += 1
                end += 1
                // ". . .": an ellipsis as typesetters write it.
                while text[end] == Ascii.space, text[end + 1] == Ascii.period, end + 1 < limit {
                    periods += 1
                    end += 2
                }
            case Ascii.exclamation, Ascii.question:
                kind = .mark
                end += 1
            case 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF:
                let scalar = text.scalar(at: end)
                switch scalar.value {
                case 0x2026: periods += 3
                case 0x3002, 0xFF0E: isWide = true
                // The question mark of Arabic, the full stops of Urdu and Hindi.
                case 0x061F, 0x06D4, 0x0964, 0x0965: kind = .mark
                case 0xFF01, 0xFF1F:
                    isWide = true
                    kind = .mark
                case 0x203C, 0x2047, 0x2048, 0x2049: kind = .mark
                default: break scan
                }
                end += scalar.width
            default: break scan
            }
        }
        guard end > position else { return }
        if kind == .period, periods > 1 {
            kind = .ellipsis
            isSpaced = periods == 3 && position > 0 && text[position - 1] == Ascii.space
        }
        stop = end
        close(text, before: limit)
    }

    private mutating func close(_ text: borrowing Text, before limit: Int) {
        var end = stop
        while end < limit {
            let scalar = text.scalar(at: end)
            if let guillemet = spacedGuillemet(text, scalar, end, limit) {
                hasClosingQuote = true
                end = guillemet
                continue
            }
            let after = text.scalar(at: end + scalar.width)
            // „So.“, »So.«: marks that open elsewhere close where nothing follows them.
            let isLowHigh = (scalar.value == 0x201C || scalar.value == 0xAB) && CharacterKind.of(after.value) == .space
            guard CharacterKind.isCloser(scalar.value) || isLowHigh else { break }
            // A straight quotation mark before a letter opens what follows.
            if scalar.value == 0x22 || scalar.value == 0x27, CharacterKind.isLetter(after.value) { break }
            if scalar.value != 0x29, scalar.value != 0x5D, scalar.value != 0x7D { hasClosingQuote = true }
            end += scalar.width
            if end < limit, text[end] == Ascii.period || text[end] == Ascii.exclamation || text[end] == Ascii.question {
                end += 1
            }
        }
        closed = min(end, limit)
    }

    /// The end of a guillemet that closes behind a space, as in French: `« Nous sommes prêts. »`
    private func spacedGuillemet(_ text: borrowing Text, _ space: TextScalar, _ position: Int, _ limit: Int) -> Int? {
        guard space.value == 0x20 || space.value == 0xA0 || space.value == 0x202F else { return nil }
        let mark = text.scalar(at: position + space.width)
        guard mark.value == 0xBB else { return nil }
        let stop = position + space.width + mark.width
        guard stop <= limit else { return nil }
        return stop == limit || !CharacterKind.isLetter(text.scalar(at: stop).value) ? stop : nil
    }
}

/// What follows a possible end of a sentence.
struct Follower {
    enum Kind { case upper, lower, digit, other, continuation }

    /// The first letter or digit, behind opening quotation marks and brackets.
    private(set) var start: Int
    private(set) var kind: Kind

    init(_ text: borrowing Text, at position: Int, before limit: Int) {
        start = position
        kind = .other
        var scalar = text.scalar(at: position)
        switch scalar.value {
        case 0x2C, 0x3A, 0x3B, 0x29, 0x5D, 0x7D:
            kind = .continuation
            return
        default: break
        }
        var steps = 0
        while start < limit, steps < 4, CharacterKind.isOpener(scalar.value) {
            start += scalar.width
            scalar = text.scalar(at: start)
            steps += 1
        }
        if CharacterKind.isUpper(scalar.value) {
            kind = .upper
        } else if CharacterKind.isLower(scalar.value) {
            kind = .lower
        } else if scalar.value &- 0x30 < 10 {
            kind = .digit
        }
    }

    /// The end of the letters at `start`: those of ASCII and Latin ones beyond.
    func wordStop(_ text: borrowing Text, _ limit: Int) -> Int {
        var stop = start
        while stop < limit {
            if (text[stop] | 0x20) &- 0x61 < 26 {
                stop += 1
            } else if (0xC3...0xC5).contains(text[stop]) {
                stop += 2
            } else {
                break
            }
        }
        return min(stop, limit)
    }
}
