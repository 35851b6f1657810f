import Corpus
import Testing

@Suite struct TokenTests {
    /// The text with spaces put between its tokens.
    private func cut(_ text: String) -> String { Reading(text).tokens.joined(separator: " ") }

    @Test(
        "punctuation stands alone",
        arguments: [
            ("Yes, it is (late).", "Yes , it is ( late ) ."), ("“Stop!” she said", "“ Stop ! ” she said"),
            ("Washington,where France,Germany,the rest met", "Washington , where France , Germany , the rest met"),
            ("Wait... what?!", "Wait ... what ?!"), ("one--two", "one -- two"),
        ])
    func punctuation(_ text: String, _ expected: String) { #expect(cut(text) == expected) }

    @Test(
        "contractions stay whole, a noun's possessive is split",
        arguments: [
            ("They don't think we'll go", "They don't think we'll go"), ("It's what he's done", "It's what he's done"),
            ("Russia’s army", "Russia ’s army"), ("the leaders' role", "the leaders ' role"),
            ("O'Neill met d’Estaing", "O'Neill met d’Estaing"),
        ])
    func clitics(_ text: String, _ expected: String) { #expect(cut(text) == expected) }

    @Test(
        "compounds are split at hyphens, but not behind a prefix",
        arguments: [
            ("text-based non-member e-mail", "text - based non-member e-mail"),
            ("a 28-point plan", "a 28 - point plan"),
            ("Kosiniak-Kamisz said", "Kosiniak - Kamisz said"), ("an ex-minister", "an ex-minister"),
        ])
    func hyphens(_ text: String, _ expected: String) { #expect(cut(text) == expected) }

    @Test(
        "abbreviations and initials keep their full stop",
        arguments: [
            ("The U.S. and Mr. Doe", "The U.S. and Mr. Doe"), ("at 5 p.m. on Sept. 3", "at 5 p.m. on Sept. 3"),
            ("Acme Inc. won.", "Acme Inc. won ."), ("by J. R. Doe", "by J. R. Doe"), ("plan B.", "plan B ."),
            ("a Ph.D. student", "a Ph.D. student"), ("No. 5 said no.", "No. 5 said no ."),
        ])
    func abbreviations(_ text: String, _ expected: String) { #expect(cut(text) == expected) }

    @Test("a full stop without a space between two words separates them")
    func glued() { #expect(cut("The war ended.The next day") == "The war ended . The next day") }

    @Test(
        "addresses, files, hashtags and handles are one token",
        arguments: [
            ("See https://example.org/a?b=c, now", "See https://example.org/a?b=c , now"),
            ("to j.doe@example.com.", "to j.doe@example.com ."),
            ("at www.example.com", "at www.example.com"), ("on example.com today", "on example.com today"),
            ("open report.pdf now", "open report.pdf now"), ("#vote @jane_doe", "#vote @jane_doe"),
        ])
    func addresses(_ text: String, _ expected: String) { #expect(cut(text) == expected) }

    @Test(
        "numbers keep separators, and give up currency, percent and units",
        arguments: [
            ("$76.8 billion", "$ 76.8 billion"), ("€5,000,000 or 90%", "€ 5,000,000 or 90 %"),
            ("in 1990s at 10:30", "in 1990s at 10:30"),
            ("on 2024-05-12", "on 2024-05-12"), ("on 08/16/2000", "on 08/16/2000"), ("ages 13-17", "ages 13 - 17"),
            ("call 713-555-0100", "call 713-555-0100"), ("70km and 5pm", "70 km and 5 pm"), ("the 4th", "the 4th"),
        ])
    func numbers(_ text: String, _ expected: String) { #expect(cut(text) == expected) }

    @Test(
        "the type says what a token is",
        arguments: [
            ("word", TokenType.word), ("5,000", .number), (",", .punctuation), ("€", .currency), ("%", .symbol),
            ("j@example.com", .email), ("https://example.org", .url), ("4th", .word), ("#vote", .word), ("🙂", .symbol),
            ("。", .punctuation),
        ])
    func types(_ text: String, _ type: TokenType) {
        let document = Document(id: "test", text: Text("x " + text + " x"))
        let index = document.tokens.token(at: 2)
        #expect(index >= 0)
        if index >= 0 { #expect(document.tokens.types[index] == type) }
    }

    @Test(
        "letters of any script make words, ideographs one each",
        arguments: [
            ("Київ наш", "Київ наш"), ("naïve café", "naïve café"), ("東京 2020", "東 京 2020"), ("👩‍👩‍👧 ok", "👩‍👩‍👧 ok"),
        ])
    func scripts(_ text: String, _ expected: String) { #expect(cut(text) == expected) }

    @Test("tokens know their sentence, and spans their tokens")
    func lookup() {
        let document = Document(id: "test", text: Text("It rained. They left early."))
        let tokens = document.tokens
        #expect(tokens.count == 7)
        #expect(tokens.sentenceFirsts == [0, 3, 7])
        #expect(tokens.sentence(of: 2) == 0)
        #expect(tokens.sentence(of: 3) == 1)
        #expect(tokens.sentence(of: 7) == -1)
        #expect(tokens.range(in: Span(3, 15)) == 1..<4)
    }

    @Test(
        "forms fold case, accents, quotes and dashes",
        arguments: [
            ("Zürich’s", "zurich's"), ("ŁÓDŹ", "lodz"), ("straße", "strasse"), ("“", "\""), ("–", "-"),
            ("Ünïted", "united"), ("Київ", "київ"),
        ])
    func norm(_ word: String, _ expected: String) { #expect(Fold.norm(word) == expected) }

    @Test(
        "shapes cut runs at four",
        arguments: [
            ("Ukraine", "Xxxxx"), ("NATO", "XXXX"), ("F-16", "X-dd"), ("76.8", "dd.d"), ("Élysée", "Xxxxx"),
        ])
    func shape(_ word: String, _ expected: String) { #expect(Fold.shape(word) == expected) }
}
