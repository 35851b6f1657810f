/// What the lines of a concordance are sorted by: `right1`, `match`, `date descending`.
///
/// | key | what is compared |
/// |---|---|
/// | `left1`, `left2`, … | the token so far before the hit |
/// | `right1`, `right2`, … | the token so far behind it |
/// | `left`, `right` | all tokens on that side, the nearest first |
/// | `match` | the hit |
/// | `document`, `date` | the document's id and its date |
/// | anything else | a capture, or a field of one: `who`, `who.name` |
public struct ConcordanceKey: Sendable, Equatable {
    public enum Field: Sendable, Equatable {
        /// The token so many places before the hit.
        case left(Int)
        case right(Int)
        case leftContext
        case rightContext
        case match
        case document
        case date
        /// A capture, and one of its fields where it is named.
        case other(String)
    }

    public var field: Field
    public var isDescending: Bool

    /// The keys that are always there, as messages name them.
    public static let known = "left1, left2, …, left, right1, right2, …, right, match, document, date"
    /// Some of them, for suggestions.
    public static let names = ["left", "left1", "left2", "right", "right1", "right2", "match", "document", "date"]
    /// The farthest token that a key can name.
    private static let farthest = 1_000

    /// - Parameter text: a key, with `descending` behind it where the order is turned round.
    public init(_ text: String) {
        var words = text.split(separator: " ").map(String.init)
        isDescending = words.count > 1 && words.last == "descending"
        if words.count > 1, words.last == "descending" || words.last == "ascending" { words.removeLast() }
        let name = words.joined(separator: " ")
        let letters = name.prefix { !("0"..."9").contains($0) }
        let number = Int(name.dropFirst(letters.count))
        field =
            switch (letters, number) {
            case ("left", .some(1...Self.farthest)): .left(number ?? 1)
            case ("right", .some(1...Self.farthest)): .right(number ?? 1)
            case _ where name == "left": .leftContext
            case _ where name == "right": .rightContext
            case _ where name == "match": .match
            case _ where name == "document": .document
            case _ where name == "date": .date
            default: .other(name)
            }
    }
}

extension ConcordanceKey {
    /// Whether a line with one value for the key comes before one with another; nil where neither does.
    ///
    /// Texts compare by their UTF-8 bytes. A line without a value comes last in either direction.
    public func precedes<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool? {
        switch (left, right) {
        case (nil, nil): nil
        case (nil, _): false
        case (_, nil): true
        case (let left?, let right?): left == right ? nil : (left < right) != isDescending
        }
    }
}
