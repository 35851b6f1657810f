/// Cuts sentences into tokens.
///
/// One pass. Words between spaces and simple marks, which most are, are cut by `scan` alone; what a word can hold besides letters
/// (apostrophes, hyphens, full stops, slashes) is decided in the extensions of this type.
struct TokenScanner: ~Copyable {
    let text: Text
    let terms: TokenTerms
    let sentenceTerms: SentenceTerms
    let table = ByteTable.shared
    private(set) var tokens: TokenColumns
    /// Up to here no address begins, so that a long run without spaces is looked at once only.
    var addressFreeUntil = 0
    /// The end of the characters of an e-mail address's local part around the place looked at last.
    var localStop = 0
    /// The letters and digits around the word that is being cut.
    private var letters = MaskWindow(.alphanumerics)
    /// The start of the sentence being cut.
    private(set) var sentenceStart = 0

    init(_ text: Text, _ language: LanguageTerms) {
        self.text = text
        terms = language.tokens
        sentenceTerms = language.sentences
        tokens = TokenColumns(capacity: text.count / 5 + 1)
    }

    /// Appends the tokens in `start ..< stop`.
    mutating func scan(_ start: Int, _ stop: Int) {
        sentenceStart = start
        var position = start
        var letters = letters
        defer { self.letters = letters }
        while position < stop {
            let kind = table[text[position]]
            if kind.has(.letter) {
                position = simpleWord(at: position, letters.runStop(from: position, text), stop)
            } else if kind.has(.space) {
                position += 1
            } else if kind.has(.single) {
                position = emit(position, position + 1, .punctuation)
            } else if kind.has(.digit) {
                position = number(at: position, stop)
            } else if kind.has(.wide) {
                position = wide(at: position, stop)
            } else {
                position = mark(at: position, stop)
            }
        }
    }

    /// The type of a token that was cut elsewhere: that of the only token found in it, else a word.
    mutating func type(of span: Span) -> TokenType {
        let before = tokens.count
        scan(span.start, span.stop)
        tokens.flush()
        return tokens.count == before + 1 ? tokens.types[before] : .word
    }

    /// A word with the space or simple mark behind it; returns what `word` decides for all others.
    @inline(__always)
    private mutating func simpleWord(at start: Int, _ lettersStop: Int, _ stop: Int) -> Int {
        let end = min(lettersStop, stop)
        let next = table[text[end]]
        guard next.has([.space, .single]) else { return word(at: start, letters: end, stop) }
        emit(start, end, .word)
        guard end < stop, next.has(.single) else { return end + 1 }
        return emit(end, end + 1, .punctuation)
    }

    /// Completes `tokens`.
    mutating func finish() { tokens.flush() }

    /// Writes a token and returns its end.
    @inline(__always)
    @discardableResult
    mutating func emit(_ start: Int, _ stop: Int, _ type: TokenType) -> Int {
        tokens.append(start, stop, type)
        return stop
    }

    /// The end of the ASCII letters and digits at `position`.
    @inline(__always)
    func alphanumericStop(_ position: Int, _ stop: Int) -> Int {
        guard position < stop else { return position }
        var end = position
        var run: Int
        repeat {
            run = text.eight(at: end).alphanumericRun
            end += run
        } while run == 8 && end < stop
        return min(end, stop)
    }

    /// A token that begins outside ASCII.
    private mutating func wide(at position: Int, _ stop: Int) -> Int {
        let scalar = text.scalar(at: position)
        let end = position + scalar.width
        if CharacterKind.isApostrophe(scalar.value) { return apostrophe(at: position, width: scalar.width, stop) }
        switch CharacterKind.of(scalar.value) {
        case .letter, .mark:
            // Chinese characters are written without spaces: each is a token.
            if isIdeograph(scalar.value) { return emit(position, end, .word) }
            return word(at: position, stop)
        case .digit: return emit(position, digitsStop(end, stop), .number)
        case .space, .control: return end
        case .currency: return emit(position, end, .currency)
        case .symbol:
            let pair = text.scalar(at: end)
            if isRegionalIndicator(scalar.value), end < stop, isRegionalIndicator(pair.value) {
                return emit(position, end + pair.width, .symbol)
            }
            return emit(position, symbolStop(end, stop), .symbol)
        case .punctuation: return emit(position, repeatStop(of: scalar.value, end, stop), .punctuation)
        }
    }

    func isIdeograph(_ value: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(value) || (0x20000...0x3FFFF).contains(value)
    }

    private func digitsStop(_ position: Int, _ stop: Int) -> Int {
        var end = position
        while end < stop {
            let scalar = text.scalar(at: end)
            guard scalar.value >= 0x80, CharacterKind.of(scalar.value) == .digit else { break }
            end += scalar.width
        }
        return min(end, stop)
    }

    /// The end of a run of one character.
    private func repeatStop(of value: UInt32, _ position: Int, _ stop: Int) -> Int {
        var end = position
        while end < stop {
            let scalar = text.scalar(at: end)
            guard scalar.value == value else { break }
            end += scalar.width
        }
        return min(end, stop)
    }

    /// The end of an emoji: variation selectors, skin tones and joined symbols belong to it.
    private func symbolStop(_ position: Int, _ stop: Int) -> Int {
        var end = position
        while end < stop {
            let scalar = text.scalar(at: end)
            if scalar.value == 0x200D {
                let joined = text.scalar(at: end + scalar.width)
                guard joined.value >= 0x80, end + scalar.width < stop else { break }
                end += scalar.width + joined.width
            } else if (0xFE00...0xFE0F).contains(scalar.value) || (0x1F3FB...0x1F3FF).contains(scalar.value) {
                end += scalar.width
            } else {
                break
            }
        }
        return min(end, stop)
    }
}
