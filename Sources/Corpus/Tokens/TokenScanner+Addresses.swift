/// A web address, e-mail address, domain or file name: where it ends and what it is.
struct Address {
    let stop: Int
    let type: TokenType
}

extension TokenScanner {
    mutating func emitAddress(_ start: Int, _ address: Address) -> Int {
        emit(start, address.stop, address.type)
    }

    /// The address that begins at `start`, if one does.
    ///
    /// `place` is where the scanner met the first byte that ordinary words do not have. Stretches in which no
    /// address was found are not looked at again, which keeps the whole linear.
    mutating func address(at start: Int, from place: Int, _ stop: Int) -> Address? {
        guard place >= addressFreeUntil, place + 1 < stop, !table[text[place + 1]].has(.space) else { return nil }
        if text[place] == Ascii.colon {
            guard text[place + 1] == Ascii.slash, text[place + 2] == Ascii.slash else { return nil }
            return webAddress(start, place, stop)
        }
        if text.hasPrefix("www.", at: start) { return webAddress(start, place, stop) }
        if place >= localStop { localStop = localPartStop(place, stop) }
        if text[localStop] == Ascii.at, localStop < stop {
            let domain = domainStop(localStop + 1, stop)
            if domain > localStop + 1 { return Address(stop: domain, type: .email) }
        }
        if let end = domainName(start, place, stop) {
            if end < stop, text[end] == Ascii.slash { return webAddress(start, end, stop) }
            return Address(stop: end, type: isFileName(end) ? .word : .url)
        }
        addressFreeUntil = localStop
        return nil
    }

    /// The end of the characters that can stand before the `@` of an e-mail address.
    private func localPartStop(_ start: Int, _ stop: Int) -> Int {
        var end = start
        while end < stop {
            switch text[end] {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, Ascii.period, Ascii.underscore, Ascii.percent, Ascii.plus,
                Ascii.hyphen:
                end += 1
            default: return end
            }
        }
        return end
    }

    /// The address from `start` to the next white space, quotation mark or bracket, without the punctuation
    /// that belongs to the sentence around it.
    private func webAddress(_ start: Int, _ place: Int, _ stop: Int) -> Address {
        var end = place
        // A bracket that closes none of the address belongs to the text around it.
        var open = 0
        scan: while end < stop, !table[text[end]].has([.space, .wide]) {
            switch text[end] {
            case Ascii.less, Ascii.greater, Ascii.quote, Ascii.openBracket, Ascii.closeBracket, Ascii.pipe: break scan
            case Ascii.openParenthesis: open += 1
            case Ascii.closeParenthesis: open -= 1
            default: break
            }
            end += 1
        }
        while end > place + 1 {
            switch text[end - 1] {
            case Ascii.comma, Ascii.semicolon, Ascii.colon, Ascii.exclamation, Ascii.question, Ascii.apostrophe:
                end -= 1
            case Ascii.closeParenthesis where open < 0:
                open += 1
                end -= 1
            // An address cut short with an ellipsis keeps it.
            case Ascii.period where text[end - 2] != Ascii.period: end -= 1
            default: return Address(stop: end, type: .url)
            }
        }
        return Address(stop: end, type: .url)
    }

    /// The end of the letters, digits, hyphens and inner full stops of a domain.
    private func domainStop(_ start: Int, _ stop: Int) -> Int {
        var end = start
        while end < stop {
            let byte = text[end]
            if table[byte].has(.alphanumeric) || byte == Ascii.underscore {
                end += 1
            } else if byte == Ascii.period || byte == Ascii.hyphen, end > start, end + 1 < stop,
                table[text[end + 1]].has(.alphanumeric)
            {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// The end of a domain or file name with a known ending, or of three and more small words joined by full
    /// stops (a newsgroup); nil for anything else.
    private func domainName(_ start: Int, _ place: Int, _ stop: Int) -> Int? {
        let end = domainStop(start, stop)
        guard end > place else { return nil }
        var labels = 0
        var allSmall = true
        var label = start
        var lastLabel = start
        var position = start
        while position <= end {
            if position == end || text[position] == Ascii.period {
                labels += 1
                if position - label < 2 { allSmall = false }
                lastLabel = label
                label = position + 1
            } else if !table[text[position]].has([.lower, .digit]), text[position] != Ascii.hyphen {
                allSmall = false
            }
            position += 1
        }
        guard labels > 1 else { return nil }
        if labels > 2, allSmall { return end }
        return WebAddress.endings.contains(text, lastLabel, end) ? end : nil
    }

    /// Whether the ending before `stop` is one of files rather than of the web.
    private func isFileName(_ stop: Int) -> Bool {
        var start = stop
        while start > 0, text[start - 1] != Ascii.period { start -= 1 }
        return WebAddress.fileEndings.contains(text, start, stop)
    }
}
