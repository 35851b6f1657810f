/// Lines that hold nothing but a date or a time.
struct DateLine {
    let terms: LayoutTerms

    /// Whether every word of a short line belongs to a date, with a month or a numeric date among them.
    func isDate(_ text: Text, _ span: Span) -> Bool {
        guard span.count <= 70 else { return false }
        var cursor = WordCursor(span)
        var words = 0
        var months = 0
        var numbers = 0
        while cursor.next(in: text) {
            let word = cursor.word
            words += 1
            if text[word.start] &- 0x30 < 10 {
                numbers += 1
            } else if terms.months.contains(text, word.start, word.stop) {
                months += 1
            } else if !terms.isPartOfDateLine(text, word.start, word.stop) {
                return false
            }
        }
        if months > 0 { return numbers > 0 && words <= 14 }
        return numbers >= 3 && hasNumericDate(text, span)
    }

    /// `5:05 AM ET`, `10.14 GMT`: a time of day with the half of the day or its zone.
    func isTime(_ text: Text, _ span: Span) -> Bool {
        guard span.count <= 24, text[span.start] &- 0x30 < 10 else { return false }
        var cursor = WordCursor(span)
        var words = 0
        var numbers = 0
        while cursor.next(in: text) {
            words += 1
            if text[cursor.word.start] &- 0x30 < 10 {
                numbers += 1
            } else if !terms.isPartOfDateLine(text, cursor.word.start, cursor.word.stop) {
                return false
            }
        }
        return (1...3).contains(numbers) && words > numbers && words <= 5
    }

    /// Three groups of digits joined by one separator, one of them with four digits or all with two.
    private func hasNumericDate(_ text: Text, _ span: Span) -> Bool {
        var position = span.start
        while position < span.stop, text[position] &- 0x30 >= 10 { position += 1 }
        var groups: [Int] = []
        var separator: UInt8 = 0
        while position < span.stop, groups.count < 3 {
            var digits = 0
            while text[position] &- 0x30 < 10 {
                digits += 1
                position += 1
            }
            guard digits > 0 else { return false }
            groups.append(digits)
            if groups.count == 3 { break }
            let byte = text[position]
            guard byte == Ascii.hyphen || byte == Ascii.slash || byte == Ascii.period,
                separator == 0 || byte == separator
            else { return false }
            separator = byte
            position += 1
        }
        return groups.count == 3 && groups.allSatisfy { $0 <= 4 }
            && (groups.contains(4) || groups.allSatisfy { $0 == 2 })
    }
}
