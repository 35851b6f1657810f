// The normal forms and the word boundaries of the standard library are not part of its public interface.
// This file is the only one that uses them.
@_spi(_Unicode) import Swift

extension UnicodeText {
    /// A normal form of Unicode (UAX #15).
    public enum Form: String, Sendable, CaseIterable {
        /// Composed: é is one code point.
        case nfc
        /// Decomposed: é is an e and an accent.
        case nfd
    }

    /// The text in a normal form.
    public static func normalize(_ text: String, _ form: Form = .nfc) -> String {
        var normal = String.UnicodeScalarView()
        switch form {
        case .nfc: for scalar in text._nfc { normal.append(scalar) }
        case .nfd: for scalar in text._nfd { normal.append(scalar) }
        }
        return String(normal)
    }

    /// The words of the text: what lies between two word boundaries (UAX #29) and holds a letter or a digit.
    ///
    /// ```swift
    /// UnicodeText.words("Don't pay 1,000!")    // ["Don't", "pay", "1,000"]
    /// ```
    public static func words(_ text: String) -> [String] {
        var words: [String] = []
        forEachWord(of: text) { words.append(String($0)) }
        return words
    }

    /// Calls `body` with each of the words.
    public static func forEachWord<Failure: Error>(
        of text: String, _ body: (Substring) throws(Failure) -> Void
    ) throws(Failure) {
        var start = text.startIndex
        while start < text.endIndex {
            let stop = text._wordIndex(after: start)
            let word = text[start..<stop]
            if word.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
                try body(word)
            }
            start = stop
        }
    }
}
