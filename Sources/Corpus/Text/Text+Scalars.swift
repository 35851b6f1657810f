/// A character (Unicode scalar) of a text and the bytes it takes.
struct TextScalar {
    let value: UInt32
    let width: Int

    /// What stands outside the text.
    static let none = TextScalar(value: 0, width: 0)
}

extension Text {
    /// The character that begins at `offset`; width 0 outside the text.
    ///
    /// A byte that begins no character (which a checked text does not have) counts as U+FFFD, one byte wide.
    @inline(__always)
    func scalar(at offset: Int) -> TextScalar {
        let lead = self[offset]
        return lead < 0x80 && lead != 0 ? TextScalar(value: UInt32(lead), width: 1) : wideScalar(at: offset)
    }

    @inline(never)
    private func wideScalar(at offset: Int) -> TextScalar {
        guard offset >= 0, offset < count else { return .none }
        let lead = self[offset]
        if lead < 0x80 { return TextScalar(value: UInt32(lead), width: 1) }
        let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, offset + width <= count else { return TextScalar(value: 0xFFFD, width: 1) }
        var value = UInt32(lead) & (0xFF >> UInt32(width + 1))
        for next in 1..<width {
            let byte = self[offset + next]
            guard Ascii.isContinuation(byte) else { return TextScalar(value: 0xFFFD, width: 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return TextScalar(value: value, width: width)
    }

    /// The character that ends at `offset`; width 0 outside the text.
    func scalar(before offset: Int) -> TextScalar {
        guard offset > 0, offset <= count else { return .none }
        var start = offset - 1
        while start > 0, offset - start < 4, Ascii.isContinuation(self[start]) { start -= 1 }
        let scalar = scalar(at: start)
        return scalar.width == offset - start ? scalar : TextScalar(value: 0xFFFD, width: 1)
    }

    /// Whether the span holds an ASCII letter, small or capital.
    func holds(letter: UInt8, in span: Span) -> Bool {
        var position = span.start
        while position < span.stop {
            let found = EightBytes.first(in: eight(at: position).lowered.upToFirst(letter))
            if found < 8 { return position + found < span.stop }
            position += 8
        }
        return false
    }

    /// Whether the bytes of `span` equal an ASCII word, any case.
    func equals(_ span: Span, ignoringCase word: StaticString) -> Bool {
        span.count == word.utf8CodeUnitCount && hasPrefix(word, at: span.start)
    }

    /// Whether an ASCII word, written in lower case, begins at `offset` in any case.
    func hasPrefix(_ word: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset + word.utf8CodeUnitCount <= count else { return false }
        return word.withUTF8Buffer { letters in
            var index = 0
            while index < letters.count {
                let letter = unsafe letters[index]
                if Ascii.lowered(self[offset + index]) != letter { return false }
                index += 1
            }
            return true
        }
    }
}

extension Array {
    /// The number of elements at the front for which `belongs` holds, by binary search.
    ///
    /// The elements for which it holds must all stand before those for which it does not.
    @inlinable
    package func partitionPoint(where belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if belongs(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
