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
        var text = text
        return text.withUTF8 { bytes in unsafe message(bytes) }
    }

    /// The same of bytes that lie elsewhere: of a long text no more than is shown is copied.
    static func message(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.count > messageLimit else { return unsafe String(decoding: bytes, as: UTF8.self) }
        let gap = " … "
        // Bytes that go on a character belong to what is left out.
        var head = messageLimit * 2 / 3
        while unsafe head > 0 && bytes[head] & 0xC0 == 0x80 { head -= 1 }
        var tail = bytes.count - messageLimit / 3 + gap.utf8.count
        while unsafe tail < bytes.count && bytes[tail] & 0xC0 == 0x80 { tail += 1 }
        return unsafe String(decoding: bytes[..<head], as: UTF8.self) + gap
            + String(decoding: bytes[tail...], as: UTF8.self)
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
