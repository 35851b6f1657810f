/// A set of words, written in the source as one string with spaces.
struct WordList: Sendable {
    private let keys: KeyTable

    init(_ words: String) {
        keys = KeyTable(words.split { $0 == " " || $0 == "\n" }.map { (WordKey($0).packed, 0) })
    }

    /// Whether the bytes are one of the words, in any case.
    func contains(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        guard let key = WordKey(text, start, stop) else { return false }
        return keys.value(of: key.packed) != nil
    }

    func contains(_ key: WordKey) -> Bool { keys.value(of: key.packed) != nil }
}
