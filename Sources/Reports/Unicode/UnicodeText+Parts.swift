extension UnicodeText {
    /// Parts end behind so many bytes, at the first place that is good for it.
    private static let partSize = 1 << 15
    /// Where no space comes within so many bytes more, a part ends between two characters.
    private static let longestWait = 1 << 15

    /// Calls `body` with one part of the text after the other, each of some tens of kilobytes: what was worked out for the
    /// parts and put together is what the whole text gives, for case, normal forms, folding, and the count of characters.
    ///
    /// Parts end between an ASCII character and a space, where nothing before matters for what follows. A long text
    /// without such a place (Chinese, say) is cut between two characters.
    public static func forEachPart<Failure: Error>(
        of text: String, _ body: (String) throws(Failure) -> Void
    ) throws(Failure) {
        if text.utf8.count <= partSize + longestWait { return try body(text) }
        var start = text.startIndex
        while start < text.endIndex {
            let stop = partEnd(of: text, from: start)
            try body(String(text[start..<stop]))
            start = stop
        }
    }

    private static func partEnd(of text: String, from start: String.Index) -> String.Index {
        let utf8 = text.utf8
        guard let earliest = utf8.index(start, offsetBy: partSize, limitedBy: utf8.endIndex) else {
            return utf8.endIndex
        }
        let latest = utf8.index(earliest, offsetBy: longestWait, limitedBy: utf8.endIndex) ?? utf8.endIndex
        var before: UInt8 = 0x80
        var index = earliest
        while index < latest {
            let byte = utf8[index]
            if byte == 0x20, before > 0x20, before < 0x7F { return index }
            before = byte
            index = utf8.index(after: index)
        }
        if latest == utf8.endIndex { return latest }
        // From the start of the part, which is the start of a character.
        var character = start
        while character < earliest { character = text.index(after: character) }
        return character
    }
}
