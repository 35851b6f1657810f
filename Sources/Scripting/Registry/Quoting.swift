/// Words of a script inside messages: a message must stay readable whatever a script passes.
enum Quoting {
    private static let nameLimit = 60
    private static let messageLimit = 2_000

    /// A name in quotes; a long one with its middle left out.
    static func name(_ text: String) -> String { "'" + elided(text, to: nameLimit) + "'" }

    /// A message of sane length: its head says what and where, its tail what to do.
    static func message(_ text: String) -> String { elided(text, to: messageLimit) }

    /// The text, its middle replaced by an ellipsis where it has more than `limit` characters.
    static func elided(_ text: String, to limit: Int) -> String {
        if text.utf8.count <= limit { return text }
        let head = text.prefix(limit * 2 / 3)
        let tail = text.suffix(limit / 3)
        return head.endIndex < tail.startIndex ? head + " … " + tail : text
    }
}
