/// Why a query cannot be used: what is wrong, where, and what was expected there.
///
///     the query is wrong at character 15: found the end; expected ']'
///       [lower="nato"
///                    ^
public struct QueryError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The query as it was given.
    public let query: String
    /// The place, in bytes from the start of the query.
    public let offset: Int
    /// What is wrong: `found ')'`.
    public let message: String
    /// What could stand there instead; empty where the message says all.
    public let expected: String
    /// What was given, as messages call it.
    var subject = "query"

    public init(query: String, offset: Int, message: String, expected: String = "") {
        self.query = query
        self.offset = min(max(offset, 0), query.utf8.count)
        self.message = message
        self.expected = expected
    }

    /// The message, the line of the query that holds the place, and a caret under it.
    public var description: String {
        let before = String(decoding: query.utf8.prefix(offset), as: UTF8.self)
        let line = Self.end(of: before.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
        let rest = Self.beginning(
            of: String(decoding: query.utf8.dropFirst(offset), as: UTF8.self).prefix { $0 != "\n" })
        // A tab keeps its width, so that the caret stands under its character.
        let margin = String(line.map { $0 == "\t" ? "\t" : " " })
        let wish = expected.isEmpty ? "" : "; expected \(expected)"
        return """
            the \(subject) is wrong at character \(before.count + 1): \(message)\(wish)
              \(line)\(rest)
              \(margin)^
            """
    }

    /// The most characters shown on each side of the place: programs make queries that no screen holds.
    private static let mostShown = 100

    private static func end(of text: Substring) -> String {
        text.count <= mostShown ? String(text) : "…" + text.suffix(mostShown)
    }

    private static func beginning(of text: Substring) -> String {
        text.count <= mostShown ? String(text) : text.prefix(mostShown) + "…"
    }
}
