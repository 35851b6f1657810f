import Testing

@testable import Reports

/// Long texts are worked on in parts.
@Suite("Parts of texts") struct TextPartsTests {
    static let texts = [
        String(repeating: "ΟΔΥΣΣΕΥΣ ΣΑΣ' Σ. Straße İI née e\u{301} x\r\n", count: 6000),
        String(repeating: "東京は夜の七時か\u{3099}", count: 12000),
        String(repeating: "👨‍👩‍👧‍👦🇫🇷", count: 9000),
        String(repeating: "É", count: 90000) + " " + String(repeating: "e\u{301}", count: 40000),
        String(repeating: "x", count: 200_000), "", "short",
    ]

    @Test("what is made of the parts is what is made of the whole", arguments: texts)
    func whole(_ text: String) {
        func together(_ make: (String) -> String) -> String {
            var result = ""
            UnicodeText.forEachPart(of: text) { result += make($0) }
            return result
        }
        #expect(together { $0 } == text)
        #expect(together { UnicodeText.lower($0) }.utf8.elementsEqual(UnicodeText.lower(text).utf8))
        #expect(together { UnicodeText.upper($0) }.utf8.elementsEqual(UnicodeText.upper(text).utf8))
        #expect(together { UnicodeText.fold($0) }.utf8.elementsEqual(UnicodeText.fold(text).utf8))
        #expect(together { UnicodeText.normalize($0, .nfd) }.utf8.elementsEqual(UnicodeText.normalize(text, .nfd).utf8))
        #expect(UnicodeText.length(text) == text.count)
    }

    @Test("work that was told to stop ends early", arguments: ["text", "markdown", "html", "csv", "json"])
    func stops(_ format: String) throws {
        let long = String(repeating: "word ", count: 20_000)
        let table = ResultTable(columns: ["a"], rows: Array(repeating: [.string(long)], count: 200))
        var asked = 0
        func mayGoOn(_ bytes: Int, _ isKept: Bool) -> Bool {
            asked += 1
            return asked < 10
        }
        let renderer = (OutputFormat(rawValue: format) ?? .text).renderer
        let text = try Work.bounded(by: mayGoOn) { try renderer.render(table) }
        #expect(text.utf8.count < 20 * long.utf8.count)
        #expect(asked == 10)
    }
}
