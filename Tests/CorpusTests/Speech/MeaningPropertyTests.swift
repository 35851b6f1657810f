import Corpus
import Testing

/// What holds for the values, names and speech of every text, however broken.
@Suite("Invariants of values, names and speech")
struct MeaningPropertyTests {
    /// Pieces that the recognisers react to, thrown together.
    private static let pieces = [
        "President", "Prime Minister", "Keith", "Tandle", "von", "der", "al-", "U.S.", "US", "us", "NATO",
        "Ministry of", "and", "said",
        "saying", "according to", "that", "“", "”", "\"", "‘", "’", "«", "»", "'", "’s", "$", "€", "5", "1,000",
        "million", "hundreds of",
        "2024", "2024-03-05", "March", "May", "5th", "Tuesday", "last", "week", "from", "to", "between", "over",
        "more than", "–", "-", ",",
        ".", "?", ":", "he", "they", "it", "who", "officials", "the", "28-point", "peace plan", "Article", "Q3", "H1",
        "pm", "10:30", "half a",
        "A$", "%", "percent", "\n", "\n\n", "é", "Ł", "Москва", "世界", "👍", "\u{300}", "(", ")",
        "9999999999999999999999", "0.0.0", "while",
    ]

    @Test("random strings of trigger words keep the invariants", arguments: 0..<150)
    func triggers(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 77)
        var text = ""
        for _ in 0..<Int.random(in: 1...300, using: &random) {
            text += Self.pieces.randomElement(using: &random) ?? ""
            if Int.random(in: 0..<4, using: &random) > 0 { text += " " }
        }
        check(Document(id: "test", text: Text(text)))
    }

    @Test("bytes that are no UTF-8 trap nothing", arguments: 0..<60)
    func invalidBytes(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 5000)
        var bytes = Array(
            "President Keith Tandle said on 5 March 2024 that “it cost €5 million” in Łódź, according to the US. ".utf8)
        bytes += bytes
        for _ in 0..<40 {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let text = unsafe bytes.withUnsafeBytes { unsafe Text(copying: $0) }
        check(Document(id: "test", text: text))
    }

    @Test("every cut of a text keeps the invariants")
    func prefixes() {
        let text =
            "President Keith Tandle said on Tuesday, 5 March 2024, that “hundreds of billions of dollars” are at stake in the U.S."
        for count in 0...text.utf8.count {
            check(Document(id: "test", text: Text(String(decoding: text.utf8.prefix(count), as: UTF8.self))))
        }
    }

    private func check(_ document: Document) {
        let values = document.values
        let names = document.names
        let speech = document.speech
        for spans in [
            values.dates.map(\.span), values.money.map(\.span), values.numbers.map(\.span), names.mentions.map(\.span),
        ] {
            #expect(areInOrder(spans, document))
        }
        #expect(values.dates.allSatisfy { ($0.from == nil) == ($0.to == nil) && $0.from ?? "" <= $0.to ?? "" })
        #expect(names.mentions.allSatisfy { names.entities.indices.contains(Int($0.entity)) })
        #expect(names.entities.allSatisfy { !$0.mentions.isEmpty && !$0.aliases.isEmpty && !$0.name.isEmpty })
        for quote in speech.quotes {
            #expect(quote.span.contains(quote.content))
            #expect(quote.direct || (quote.speaker == .none && quote.cue < 0))
            #expect(quote.cue < 0 || quote.speaker != .none)
            #expect(Int(quote.cue) < document.tokens.count)
        }
        for statement in speech.statements {
            #expect(statement.span.contains(statement.content) && !statement.content.isEmpty)
            #expect(document.tokens.starts.indices.contains(Int(statement.cue)))
            #expect(Int(statement.quote) < speech.quotes.count)
            #expect(statement.speaker != .none)
        }
    }

    private func areInOrder(_ spans: [Span], _ document: Document) -> Bool {
        spans.allSatisfy { $0.start < $0.stop && $0.stop <= document.text.count }
            && zip(spans, spans.dropFirst()).allSatisfy { $0.stop <= $1.start }
    }
}
