import Testing

@testable import Corpus

@Suite struct WordKeyTests {
    private static let list = WordList("a of it's e.g. harbour administration märz Kyiv")

    @Test(
        "a list knows its words in any case, and no others",
        arguments: [
            ("a", true), ("OF", true), ("Harbour", true), ("ADMINISTRATION", true), ("e.g.", true), ("kyiv", true),
            ("administrations", false), ("administratio", false), ("o", false), ("off", false), ("e_g.", false),
            ("h\u{01}rbour", false), ("märz", true), ("MÄRZ", true), ("mörz", false), ("administrati\u{0F}n", false),
            ("", false),
        ])
    func contains(_ word: String, _ isKnown: Bool) {
        let text = Text("(" + word + ")")
        #expect(Self.list.contains(text, 1, 1 + word.utf8.count) == isKnown)
    }

    @Test(
        "words have one hash without case, apostrophes and what stands between them",
        arguments: [
            ("What's inside", "whats  INSIDE"), ("What’s inside", "what's inside"),
            ("Frequently Asked Questions", "frequently, asked: questions!"),
            ("Responsibilities", "RESPONSIBILITIES"), ("o'clock'n'counting'on", "oclockncountingon"),
            ("Zeitungsausträger", "zeitungsausträger"), ("12345678", "“12345678”".dropCurly),
        ])
    func alike(_ one: String, _ other: String) {
        #expect(hash(one) == hash(other))
    }

    @Test(
        "other words have another hash",
        arguments: [
            ("abcdefgh i", "abcdefghi"), ("ab cd", "abcd"), ("share this", "this share"), ("a", ""),
            ("résumé", "resume"),
        ])
    func unlike(_ one: String, _ other: String) {
        #expect(hash(one) != hash(other))
    }

    @Test("a cursor stops at each word", arguments: ["It's the harbour’s 21st-century administration, isn't it?"])
    func words(_ line: String) {
        let text = Text(line)
        var cursor = WordCursor(Span(0, text.count))
        var words: [String] = []
        while cursor.next(in: text) { words.append(text.string(cursor.word.start, cursor.word.stop)) }
        #expect(words == ["It's", "the", "harbour’s", "21st", "century", "administration", "isn't", "it"])
    }

    private func hash(_ line: String) -> UInt64 {
        let text = Text(line)
        return WordCursor.hash(of: text, Span(0, text.count))
    }
}

extension String {
    fileprivate var dropCurly: String { filter { $0 != "“" && $0 != "”" } }
}
