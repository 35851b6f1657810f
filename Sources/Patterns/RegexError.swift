/// Why a pattern cannot be used. `description` is the message for whoever wrote the pattern.
public struct RegexError: Error, Equatable, CustomStringConvertible {
    /// The pattern as it was given.
    public let pattern: String
    /// What is wrong: `"missing closing )"`.
    public let reason: String
    /// The part of the pattern that is to blame; empty where none is named.
    public let fragment: String

    /// For example `cannot use the pattern '(a': missing ) in '(a'`.
    public var description: String {
        // A long pattern is cut: the message is for a line on a screen.
        let shown = pattern.count > 80 ? pattern.prefix(79) + "…" : pattern[...]
        let place = fragment.isEmpty || fragment == pattern ? "" : " in '\(fragment.prefix(80))'"
        return "cannot use the pattern '\(shown)': \(reason)\(place)"
    }
}
