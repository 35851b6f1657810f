/// A web address, e-mail address, domain or file name: where it ends and what it is.
struct Address {
    let stop: Int
    let type: TokenType
}

extension TokenScanner {
    mutating func emitAddress(_ start: Int, _ address: Address) -> Int {
        emit(start, address.stop, address.type)
    }

    /// The address that begins at `start`, if the run of non-space characters there is one.
    ///
    /// `place` is where the scanner met the first byte that ordinary words do not have. Runs in which no
    /// address was found are not looked at again, which keeps the whole linear.
    mutating func address(at start: Int, from place: Int, _ stop: Int) -> Address? {
        guard place >= addressFreeUntil, place + 1 < stop, !table[text[place + 1]].has(.space) else { return nil }
        let chunk = chunkStop(place, stop)
        if text[place] == Ascii.colon {
            guard text[place + 1] == Ascii.slash, text[place + 2] == Ascii.slash else { return nil }
            return Address(stop: trimmedStop(start, chunk), type: .url)
        }
        if text.hasPrefix("www.", at: start) { return Address(stop: trimmedStop(start, chunk), type: .url) }
        var sawAt = false
        var slash = chunk
        var position = place
        while position < chunk {
            let byte = text[position]
            if byte == Ascii.at, !sawAt {
                sawAt = true
                let domain = domainStop(position + 1, chunk)
                if domain > position + 1, position > start { return Address(stop: domain, type: .email) }
            }
            if byte == Ascii.slash, slash == chunk { slash = position }
            position += 1
        }
        if let end = domainName(start, place, slash) {
            guard slash < chunk, end == slash else {
                return Address(stop: end, type: isFileName(end) ? .word : .url)
            }
            return Address(stop: trimmedStop(start, chunk), type: .url)
        }
        addressFreeUntil = chunk
        return nil
    }

    /// The end of the run of characters that addresses are made of.
    private func chunkStop(_ start: Int, _ stop: Int) -> Int {
        var end = start
        while end < stop {
            let byte = text[end]
            let kind = table[byte]
            if kind.has([.space, .wide]) || byte == Ascii.less || byte == Ascii.greater || byte == Ascii.quote {
                break
            }
            if byte == Ascii.closeBracket || byte == Ascii.openBracket || byte == Ascii.pipe { break }
            end += 1
        }
        return end
    }

    /// The end of an address without the punctuation that belongs to the sentence around it.
    private func trimmedStop(_ start: Int, _ chunk: Int) -> Int {
        var end = chunk
        while end > start + 1 {
            switch text[end - 1] {
            case Ascii.comma, Ascii.semicolon, Ascii.colon, Ascii.exclamation, Ascii.question, Ascii.apostrophe:
                end -= 1
            case Ascii.period:
                // An address cut short with an ellipsis keeps it.
                if text[end - 2] == Ascii.period { return end }
                end -= 1
            case Ascii.closeParenthesis:
                var open = start
                while open < end, text[open] != Ascii.openParenthesis { open += 1 }
                if open < end { return end }
                end -= 1
            default: return end
            }
        }
        return end
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
