import Testing

@testable import Corpus

@Suite struct LineFactsTests {
    private static let terms = Vocabulary.builtIn.terms(of: nil).layout

    /// Lines of words, marks and characters of other scripts, in any order.
    private static func line(_ seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "The", "of", "comments", "cookies", "newsletter", "a", "12", "3.5%", "Kyiv", "é", "Été", "漢字", "“So",
            "(and",
            "end.", "What?", "Yes!", "Note:", " ", "\t", "|", ">", "-", "–", "don't", "UNSUBSCRIBE", "it’s", "e.g.",
        ]
        let count = Int.random(in: 1...60, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "x" }.joined(separator: " ")
            .trimmed
    }

    @Test("what is counted in a line is what a walk from word to word counts", arguments: 0..<120)
    func counts(_ seed: UInt64) {
        let line = Self.line(seed)
        let text = Text(line)
        let facts = LineFacts(text, Span(0, text.count), .shared, Self.terms)
        let scanned = Array(line.utf8.prefix(LineFacts.scanLimit))
        guard scanned.count == text.count else { return }
        let words = line.utf8.split { $0 == 0x20 || $0 == 0x09 }
        let initials = words.compactMap { $0.first }
        #expect(facts.tabs == scanned.count { $0 == 0x09 })
        #expect(facts.numbers == initials.count { (0x30...0x39).contains($0) })
        #expect(facts.words >= initials.count { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 })
        #expect(facts.columns == line.unicodeScalars.count)
        #expect(facts.hasBreak == line.contains { ".!?:".contains($0) })
        #expect(facts.hasSeparator == line.unicodeScalars.contains { $0.value >= 0x80 || $0 == "|" || $0 == ">" })
        #expect(
            facts.hasPageWord
                == words.contains { String(decoding: $0, as: UTF8.self).isPageWord })
    }

    @Test("a line is read alike wherever it stands in the text", arguments: 0..<70)
    func places(_ offset: Int) {
        let line = "Was there, as Bob wrote on 4 May (see note 2),  a vote in the House? No: 12 of 40 comments said so"
        let front = String(repeating: "x", count: offset) + "\n"
        let alone = LineFacts(Text(line), Span(0, line.utf8.count), .shared, Self.terms)
        let text = Text(front + line + "\nbehind it")
        let start = front.utf8.count
        let inside = LineFacts(text, Span(start, start + line.utf8.count), .shared, Self.terms)
        #expect(String(describing: inside) == String(describing: alone))
        #expect(alone.words == 23 && alone.capitalised == 9 && alone.numbers == 4 && alone.gaps == 1)
        #expect(alone.hasInnerSentence && alone.hasPageWord && alone.question == 68)
    }
}

extension String {
    fileprivate var trimmed: String {
        var characters = Substring(self)
        while characters.first?.isWhitespace == true { characters.removeFirst() }
        while characters.last?.isWhitespace == true { characters.removeLast() }
        return String(characters)
    }

    /// Whether it begins as the words do that set phrases of web pages turn on; the first letter in any case.
    fileprivate var isPageWord: Bool {
        let front = prefix(1).lowercased() + dropFirst()
        return ["comments", "cookies", "newsletter"].contains(front)
    }
}
