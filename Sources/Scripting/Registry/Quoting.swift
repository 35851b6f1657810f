/// Words of a script inside messages: a message must stay readable whatever a script passes.
enum Quoting {
    private static let nameLimit = 60
    /// Bytes: a message is for a screen, and must be written in one go to the files of a run.
    static let messageLimit = 4_096

    /// A name in quotes; a long one with its middle left out.
    static func name(_ text: String) -> String { "'" + elided(text, to: nameLimit) + "'" }

    /// A message of sane length: its head says what and where, its tail what to do.
    static func message(_ text: String) -> String {
        if text.utf8.count <= messageLimit { return text }
        let gap = " … "
        let utf8 = text.utf8
        // Bytes that go on a character belong to what is left out.
        var head = utf8.index(utf8.startIndex, offsetBy: messageLimit * 2 / 3)
        while utf8[head] & 0xC0 == 0x80 { head = utf8.index(before: head) }
        var tail = utf8.index(utf8.endIndex, offsetBy: gap.utf8.count - messageLimit / 3)
        while tail < utf8.endIndex, utf8[tail] & 0xC0 == 0x80 { tail = utf8.index(after: tail) }
        return text[..<head] + gap + text[tail...]
    }

    /// The text, its middle replaced by an ellipsis where it has more than `limit` characters.
    static func elided(_ text: String, to limit: Int) -> String {
        if text.utf8.count <= limit { return text }
        // A character may be of any length, and so may a text.
        let text = message(text)
        let head = text.prefix(limit * 2 / 3)
        let tail = text.suffix(limit / 3)
        return head.endIndex < tail.startIndex ? head + " … " + tail : text
    }
}
