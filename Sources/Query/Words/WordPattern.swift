import Corpus

/// A bare word of a query: compared with a token's `norm`, with `*` for any characters and `?` for one.
struct WordPattern: Sendable, Hashable {
    /// The folded pattern in UTF-8.
    let bytes: [UInt8]
    /// Whether there is no wildcard in it.
    let isLiteral: Bool

    /// - Parameter literal: text without wildcards: a star in it is a star.
    init(literal: String) {
        bytes = Array(Fold.norm(literal).utf8)
        isLiteral = true
    }

    init(pattern: String) {
        bytes = Array(Fold.norm(pattern).utf8)
        isLiteral = !bytes.contains { $0 == Ascii.asterisk || $0 == Ascii.question }
    }

    /// Whether every word matches: `*`.
    var isAny: Bool { !isLiteral && bytes.allSatisfy { $0 == Ascii.asterisk } }

    /// Bytes that the `norm` of every matching word begins with.
    var prefix: [UInt8] {
        isLiteral ? bytes : Array(bytes.prefix { $0 != Ascii.asterisk && $0 != Ascii.question })
    }

    /// Whether an ASCII word of the text matches, without a copy of it.
    func matches(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        if isLiteral {
            guard stop - start == bytes.count else { return false }
            for index in bytes.indices where Ascii.lowered(text[start + index]) != bytes[index] { return false }
            return true
        }
        return matchesWildcards(stop - start) { Ascii.lowered(text[start + $0]) }
    }

    /// Whether a folded word matches.
    func matches(norm: [UInt8]) -> Bool {
        if isLiteral { return norm == bytes }
        return matchesWildcards(norm.count) { norm[$0] }
    }

    /// Greedy matching with one place to return to: at worst the product of the two lengths.
    private func matchesWildcards(_ count: Int, _ byte: (Int) -> UInt8) -> Bool {
        var (pattern, word, star, mark) = (0, 0, -1, 0)
        while word < count {
            if pattern < bytes.count, bytes[pattern] == Ascii.asterisk {
                star = pattern
                mark = word
                pattern += 1
            } else if pattern < bytes.count, bytes[pattern] == Ascii.question {
                // One character, whatever its length in bytes.
                word += 1
                while word < count, Ascii.isContinuation(byte(word)) { word += 1 }
                pattern += 1
            } else if pattern < bytes.count, bytes[pattern] == byte(word) {
                pattern += 1
                word += 1
            } else if star >= 0 {
                mark += 1
                while mark < count, Ascii.isContinuation(byte(mark)) { mark += 1 }
                word = mark
                pattern = star + 1
            } else {
                return false
            }
        }
        while pattern < bytes.count, bytes[pattern] == Ascii.asterisk { pattern += 1 }
        return pattern == bytes.count
    }
}
