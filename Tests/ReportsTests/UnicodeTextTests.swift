import ProcessorTime
import RandomValues
import Reports
import Testing

@Suite("Text functions")
struct UnicodeTextTests {
    @Test(
        "folding takes away case, accents and kinds of quotes, dashes and spaces",
        arguments: [
            ("“Łódź” – naïve", "\"lodz\" - naive"), ("STRASSE straße", "strasse strasse"),
            ("Ærøskøbing", "aeroskobing"),
            ("İstanbul ıssız", "istanbul issiz"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("ς", "σ"), ("ﬁn", "fin"),
            ("Don’t `x´", "don't 'x'"),
            ("Мой Ёж", "мой еж"), ("e\u{301}\u{AD}a\u{A0}b", "ea b"), ("हिन्दी", "हिन्दी"), ("한국어", "한국어"), ("が", "が"),
            ("ŽĎÁR", "zdar"), ("plain ASCII", "plain ascii"), ("", ""),
        ])
    func folding(text: String, folded: String) {
        #expect(Array(UnicodeText.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
        #expect(UnicodeText.fold(UnicodeText.fold(text)) == UnicodeText.fold(text))
    }

    @Test(
        "positions count characters as a reader does, from either end",
        arguments: [
            (2, -2, "ó👩‍👩‍👧l"), (1, 1, "Ż"), (-1, -1, "w"), (0, 2, "Żó"), (-99, 2, "Żó"), (4, 99, "lw"), (3, 2, ""),
            (6, 9, ""), (1, 0, ""),
            (1, -6, ""), (1, -5, "Ż"), (.min, .max, "Żó👩‍👩‍👧lw"), (.max, .min, ""), (.min, .min, ""), (.max, .max, ""),
        ])
    func sub(start: Int, stop: Int, expected: String) {
        #expect(UnicodeText.sub("Żó👩‍👩‍👧lw", start, stop) == expected)
    }

    @Test("a character may be many code points")
    func characters() {
        #expect(UnicodeText.length("e\u{301}🇺🇦👩‍👩‍👧x") == 4)
        #expect(UnicodeText.graphemes("e\u{301}🇺🇦x") == ["e\u{301}", "🇺🇦", "x"])
        #expect(UnicodeText.upper("straße") == "STRASSE")
        #expect(UnicodeText.lower("ÀÉ") == "àé")
    }

    @Test(
        "the width is that of a terminal",
        arguments: [
            ("abc", 3), ("", 0), ("日本", 4), ("한국어", 6), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("🇺🇦", 2), ("❤️", 2), ("❤", 1),
            ("ｆｕｌｌ", 8),
            ("ﾊﾝｶｸ", 4), ("\u{200B}\u{AD}\0", 0), ("«é–…»", 5), ("שלום", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("｟", 2),
        ])
    func width(text: String, expected: Int) {
        #expect(UnicodeText.width(text) == expected)
    }

    @Test(
        "the distance counts edits of characters",
        arguments: [
            ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("", "", 0), ("same", "same", 0), ("ab", "ba", 2),
            ("cafe\u{301}", "café", 0), ("👩‍👩‍👧a", "a", 1), ("flaw", "lawn", 2), ("intention", "execution", 5),
        ])
    func distance(left: String, right: String, expected: Int) {
        #expect(UnicodeText.distance(left, right) == expected)
        #expect(UnicodeText.distance(right, left) == expected)
        for limit in 0...6 { #expect(UnicodeText.distance(left, right, limit: limit) == min(expected, limit + 1)) }
        #expect(UnicodeText.distance(left, right, limit: -1) == min(expected, 1))
        #expect(UnicodeText.distance(left, right, limit: .max) == expected)
    }

    @Test("the distance in a band is the distance of the whole table", arguments: 0..<60)
    func randomDistance(seed: Int) {
        var random = Random(seed: UInt64(seed))
        func word() -> [Character] {
            (0..<Int.random(in: 0...14, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" }
        }
        let (left, right) = (word(), word())
        var row = Array(0...right.count)
        for (i, character) in left.enumerated() {
            var next = [i + 1]
            for j in right.indices {
                next.append(min(row[j] + (character == right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1))
            }
            row = next
        }
        for limit in 0...14 {
            #expect(UnicodeText.distance(String(left), String(right), limit: limit) == min(row[right.count], limit + 1))
        }
    }

    @Test("normal forms compose and decompose")
    func normalForms() {
        #expect(Array(UnicodeText.normalize("e\u{301}").unicodeScalars) == ["\u{E9}"])
        #expect(Array(UnicodeText.normalize("\u{E9}", .nfd).unicodeScalars) == ["e", "\u{301}"])
        #expect(Array(UnicodeText.normalize("\u{212B}").unicodeScalars) == ["\u{C5}"])
        #expect(Array(UnicodeText.normalize("한", .nfd).unicodeScalars).count == 3)
    }

    @Test("words are what lies between word boundaries and holds a letter or digit")
    func words() {
        #expect(
            UnicodeText.words("Don't pay 1,000 – “well-known” rule_1!") == [
                "Don't", "pay", "1,000", "well", "known", "rule_1",
            ])
        #expect(UnicodeText.words("… — !") == [])
    }

    @Test(
        "text is wrapped at spaces, and words only where they must be",
        arguments: [
            ("security guarantees", 10, ["security", "guarantees"]), ("a b c d", 3, ["a b", "c d"]), ("", 5, [""]),
            ("abcdefg h", 3, ["abc", "def", "g h"]), ("one\n\ntwo", 9, ["one", "", "two"]), ("日本語", 5, ["日本", "語"]),
            ("  spaced   out ", 20, ["spaced out"]), ("日", 1, ["日"]), ("ab", 0, ["a", "b"]), ("a\r\nb", 3, ["a", "b"]),
        ])
    func wrapping(text: String, width: Int, lines: [String]) {
        #expect(UnicodeText.wrap(text, width) == lines)
    }

    @Test(
        "shortened text keeps within its width and shows that something is left out",
        arguments: [
            ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("日本語", 4, "日…"), ("日本語", 5, "日本…"), ("ab", 1, "…"),
            ("ab", 0, ""), ("日", 1, "…"),
        ])
    func shortening(text: String, width: Int, expected: String) {
        #expect(UnicodeText.shortened(text, to: width) == expected)
    }

    @Test("random text keeps to every width", arguments: 0..<100)
    func widths(seed: Int) {
        var random = Random(seed: UInt64(seed))
        let text = random.text(40)
        for width in 2...30 {
            for line in UnicodeText.wrap(text, width) { #expect(UnicodeText.width(line) <= width) }
            #expect(UnicodeText.width(UnicodeText.shortened(text, to: width)) <= width)
        }
    }

    @Test(
        "what acts on a terminal is made visible, and everything else stays",
        arguments: [
            ("a\u{1B}[2J\u{7}", "a␛[2J␇"), ("\u{0}\u{7F}", "␀␡"), ("\u{9B}31m", "\u{FFFD}31m"),
            ("\u{202E}a\u{2066}b\u{200F}\u{61C}", "\u{FFFD}a\u{FFFD}b\u{FFFD}\u{FFFD}"), ("one\rtwo", "one␍two"),
            ("سلام\u{200C}ها 👩\u{200D}🚀 é", "سلام\u{200C}ها 👩\u{200D}🚀 é"),
        ])
    func visible(text: String, expected: String) {
        for whitespace in [UnicodeText.Whitespace.kept, .shown] {
            #expect(UnicodeText.visible(text, whitespace) == expected)
        }
    }

    @Test(
        "line ends and tabs stay, become spaces or are shown",
        arguments: [
            (UnicodeText.Whitespace.kept, "a\tb\nc\nd␍e␤"), (.lines, "a b\nc\nd e "), (.spaces, "a b c  d e "),
            (.shown, "a␉b␊c␍␊d␍e␤"),
        ])
    func whitespace(_ whitespace: UnicodeText.Whitespace, expected: String) {
        #expect(Array(UnicodeText.visible("a\tb\nc\r\nd\re\u{2028}", whitespace).utf8) == Array(expected.utf8))
    }

    @Test("time is linear: long texts without a space, of one mark, of one character")
    func longTexts() {
        let time = ProcessorTime.spent {
            for piece in ["a", "\u{301}", "日", "🇺🇦", " ", "\n"] {
                let text = String(repeating: piece, count: 50_000)
                _ = UnicodeText.wrap(text, 20)
                _ = UnicodeText.fold(text)
                _ = UnicodeText.words(text)
                _ = UnicodeText.shortened(text, to: 40_000)
            }
        }
        #expect(time < .seconds(30))
    }
}
