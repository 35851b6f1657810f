import Corpus
import Testing

@Suite struct SentenceTests {
    /// Each text has `|` where one sentence ends and the next begins.
    private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let parts = marked.split(separator: "|").map(String.init)
        var expected: [String] = []
        for part in parts {
            var trimmed = part[...]
            while trimmed.first == " " { trimmed.removeFirst() }
            while trimmed.last == " " { trimmed.removeLast() }
            expected.append(String(trimmed))
        }
        let found = Reading(marked.filter { $0 != "|" }).sentences
        #expect(found == expected, sourceLocation: sourceLocation)
    }

    @Test(
        "full stops, question and exclamation marks end sentences",
        arguments: [
            "It rained. |They left.", "Why? |Because they could.", "Stop! |It is late.",
            "It rained in 2014. |They left.",
            "Really?! |Yes.", "One. |Two. |Three.",
        ])
    func marks(_ text: String) { check(text) }

    @Test(
        "an abbreviation does not end a sentence",
        arguments: [
            "Mr. Smith met Dr. Jones in St. Petersburg.", "The U.S. Congress met.",
            "It was founded by J. R. Smith in May.",
            "Acme Inc. announced a plan.", "See No. 5 and p. 12 for details.", "Prices rose, e.g. Bread by half.",
            "The meeting on Sept. 5 was long.", "Gen. Lee spoke at 5 p.m. Monday.",
        ])
    func abbreviations(_ text: String) { check(text) }

    @Test(
        "an abbreviation ends a sentence when a word follows that begins sentences",
        arguments: [
            "They moved to the U.S. |The house was sold.", "He works at Acme Inc. |She does not.",
            "It closed at 5 p.m. |Then it rained.",
            "We prefer plan B. |It is cheaper.",
        ])
    func abbreviationsAtEnd(_ text: String) { check(text) }

    @Test(
        "a word without a vowel is an abbreviation",
        arguments: [
            "Winds of 40 kts. and rain fell.", "Two pts. withdrew.", "Cllr. Harte spoke.",
            "He said hmm. |Then he left.",
            "The 5-yr. rate fell.", "We bought a TV. |Nobody watched it.",
        ])
    func withoutVowel(_ text: String) { check(text) }

    @Test(
        "an hour ends a sentence unless a day or zone follows, or it opens the sentence",
        arguments: [
            "It opens at 7:30 p.m. |Tickets cost more.", "At 5 a.m. Mr. Smith left.", "It opens at 5 p.m. Monday.",
            "It opens at 5 p.m. Eastern Time.", "They entered the bank at about 2 p.m. |Masked men followed.",
        ])
    func hours(_ text: String) { check(text) }

    @Test(
        "a company, a state behind its city or a degree ends a sentence where the next word is no title",
        arguments: [
            "It was bought by Finch Co. |Shares rose.", "He works for Acme Inc. |Smith does not.",
            "They met Acme Inc. Chairman Ann Lee.", "It began in Trenton, N.J. |Prosecutors say he stole it.",
            "On Monday, U.S. President Ann Lee left.", "We saw Ann Lee, M.D. |She was kind.",
        ])
    func phraseEnds(_ text: String) { check(text) }

    @Test(
        "what counts parts of a text goes with its number",
        arguments: [
            "See paras. 34-37 above.", "Sch. 2 sets it out.", "See Vol. II and Fig. S4 for more.",
            "The house (c. 1690) stands.", "Item 1. Minutes of the last meeting.", "How to apply: 1. Fill in the form.",
            "His text was Matt. 5:9 again.", "It happened near Rte. 7. |Two were hurt.",
            "There is no answer. |No. |None.",
        ])
    func numbering(_ text: String) { check(text) }

    @Test(
        "an abbreviation in quotation marks is the word itself",
        arguments: ["It has no entry for \"e.g.\" |Nor does it mention \"viz.\" |They promise one."])
    func quotedAbbreviation(_ text: String) { check(text) }

    @Test(
        "other languages: guillemets behind a space, doubled letters, initials beyond ASCII, units before nouns",
        arguments: [
            "Il est là : « Nous sommes prêts. » |Le coût monte.", "EE. UU. apoyó el acuerdo. |España no.",
            "А. С. Пушкин родился в Москве. |Он писал.", "В 2024 г. закон вступит в силу.",
            "Das kostet 3,5 Mio. Euro im Jahr. |Wer zahlt?",
        ])
    func otherLanguages(_ text: String) { check(text) }

    @Test("a dateline is a sentence of its own")
    func dateline() {
        let reading = Reading("OSLO (Reuters) - Talks went on in the city for a week. They failed.")
        #expect(reading.sentences == ["OSLO (Reuters) -", "Talks went on in the city for a week.", "They failed."])
    }

    @Test(
        "decimals, amounts and addresses hold no sentence end",
        arguments: [
            "It cost $76.8 billion in 2.5 years.", "See www.example.com for more.", "Version 1.2.3 came out.",
            "Write to j.doe@example.org today.", "Open report.final.pdf now.",
        ])
    func numbers(_ text: String) { check(text) }

    @Test(
        "closing quotation marks and brackets belong to the sentence they end",
        arguments: [
            "He said “it is over.” |Then he left.", "(It was late.) |They left.", "\"We won.\" |The crowd cheered.",
            "“Why?” he asked.", "It ended (at last). |All left.",
        ])
    func closers(_ text: String) { check(text) }

    @Test(
        "a full stop without a space ends a sentence between two ordinary words",
        arguments: [
            "The war ended.|The next day came.", "He left.|She stayed.",
        ])
    func glued(_ text: String) { check(text) }

    @Test(
        "an ellipsis ends a sentence only before a capital",
        arguments: [
            "He waited... |Nothing happened.", "He waited... and waited.", "So… |Now what?",
        ])
    func ellipses(_ text: String) { check(text) }

    @Test(
        "a sentence that goes on in small letters is one",
        arguments: [
            "“Stop!” he cried.", "It grew by approx. five percent.",
        ])
    func lowerCase(_ text: String) { check(text) }

    @Test("each block has sentences of its own, and a label is one")
    func blocks() {
        let reading = Reading("Pro Tip: Read the manual. It helps.\n\nAnother paragraph follows here.")
        #expect(reading.sentences == ["Pro Tip:", "Read the manual.", "It helps.", "Another paragraph follows here."])
    }

    @Test("offsets and spans find their sentences")
    func lookup() {
        let document = Document(id: "test", text: Text("One came. Two went away then."))
        let sentences = document.sentences
        #expect(sentences.sentence(at: 0) == 0)
        #expect(sentences.sentence(at: 9) == -1)
        #expect(sentences.sentence(at: 10) == 1)
        #expect(sentences.sentence(at: 999) == -1)
        #expect(sentences.range(in: Span(0, 999)) == 0..<2)
        #expect(sentences.range(in: Span(1, 999)) == 1..<2)
    }
}
