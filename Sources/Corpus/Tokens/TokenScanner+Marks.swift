extension TokenScanner {
    /// A token that begins with ASCII punctuation or a symbol.
    mutating func mark(at start: Int, _ stop: Int) -> Int {
        let byte = text[start]
        let table = table
        if let end = emoticonStop(start, stop) { return emit(start, end, .symbol) }
        switch byte {
        case Ascii.period, Ascii.exclamation, Ascii.question:
            return emit(start, runStop(start, stop) { table[$0].has(.terminator) }, .punctuation)
        case Ascii.hyphen, Ascii.equals:
            let end = runStop(start, stop) { $0 == Ascii.hyphen || $0 == Ascii.equals }
            return emit(start, end, byte == Ascii.equals ? .symbol : .punctuation)
        case Ascii.dollar:
            return emit(start, runStop(start, stop) { $0 == byte }, .currency)
        case Ascii.hash, Ascii.at:
            return tagged(at: start, stop)
        case Ascii.apostrophe:
            return apostrophe(at: start, width: 1, stop)
        case Ascii.asterisk, Ascii.underscore, Ascii.plus, Ascii.tilde, Ascii.less, Ascii.greater, Ascii.slash,
            Ascii.backslash, Ascii.backtick, Ascii.pipe:
            let end = runStop(start, stop) { $0 == byte }
            if byte == Ascii.plus, end == start + 1, end < stop, table[text[end]].has(.digit), standsFree(start) {
                return number(at: start, digitsAt: end, stop)
            }
            return emit(start, end, isSymbol(byte) ? .symbol : .punctuation)
        case 0x00..<Ascii.space, 0x7F:
            return start + 1
        default:
            return emit(start, start + 1, isSymbol(byte) ? .symbol : .punctuation)
        }
    }

    private func isSymbol(_ byte: UInt8) -> Bool {
        switch byte {
        case Ascii.plus, Ascii.less, Ascii.greater, Ascii.equals, Ascii.percent, Ascii.ampersand, Ascii.caret,
            Ascii.tilde, Ascii.pipe, Ascii.backtick, Ascii.hash, Ascii.at:
            true
        default: false
        }
    }

    /// Whether nothing but white space stands right before `position`.
    private func standsFree(_ position: Int) -> Bool {
        position == sentenceStart || table[text[position - 1]].has(.space)
    }

    private func runStop(_ start: Int, _ stop: Int, _ belongs: (UInt8) -> Bool) -> Int {
        var end = start + 1
        while end < stop, belongs(text[end]) { end += 1 }
        return end
    }

    /// `+1` and `+44`: the sign belongs to the number.
    private mutating func number(at start: Int, digitsAt digits: Int, _ stop: Int) -> Int {
        var end = digits
        while end < stop, table[text[end]].has(.digit) { end += 1 }
        return emit(start, end, .number)
    }

    /// A hashtag or handle; the sign alone before a digit or a space.
    private mutating func tagged(at start: Int, _ stop: Int) -> Int {
        let next = start + 1
        guard next < stop, table[text[next]].has([.upper, .lower, .wide]) || text[next] == Ascii.underscore,
            standsFree(start) || !table[text[start - 1]].has(.alphanumeric)
        else { return emit(start, next, .symbol) }
        if table[text[next]].has(.wide), !CharacterKind.isLetter(text.scalar(at: next).value) {
            return emit(start, next, .symbol)
        }
        var end = next
        while end < stop {
            let kind = table[text[end]]
            if kind.has(.alphanumeric) || text[end] == Ascii.underscore {
                end += 1
            } else if kind.has(.wide), CharacterKind.isLetter(text.scalar(at: end).value) {
                end += text.scalar(at: end).width
            } else if text[start] == Ascii.at, text[end] == Ascii.period, end + 1 < stop,
                table[text[end + 1]].has(.lower)
            {
                end += 1
            } else {
                break
            }
        }
        return emit(start, min(end, stop), .word)
    }

    /// The end of an emoticon such as `:-)`, `;)` or `:P` that stands free.
    private func emoticonStop(_ start: Int, _ stop: Int) -> Int? {
        let eyes = text[start]
        guard eyes == Ascii.colon || eyes == Ascii.semicolon || eyes == Ascii.equals else { return nil }
        var mouth = start + 1
        if mouth < stop, text[mouth] == Ascii.hyphen || text[mouth] == Ascii.apostrophe { mouth += 1 }
        guard mouth < stop else { return nil }
        switch text[mouth] {
        case Ascii.openParenthesis, Ascii.closeParenthesis, Ascii.closeBracket, Ascii.pipe:
            var end = mouth + 1
            while end < stop, text[end] == text[mouth] { end += 1 }
            return standsFree(start) || mouth > start + 1 ? end : nil
        case 0x44, 0x50, 0x70, 0x4F, 0x6F, 0x64:
            let end = mouth + 1
            guard standsFree(start), end >= stop || !table[text[end]].has([.upper, .lower, .digit, .wide]) else {
                return nil
            }
            return end
        default: return nil
        }
    }
}
