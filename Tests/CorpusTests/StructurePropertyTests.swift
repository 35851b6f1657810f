import Corpus
import ModelInvariants
import Testing

/// A generator with a seed (SplitMix64), so that a failing case can be made again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// What holds for every layer of every text, however broken.
@Suite struct StructurePropertyTests {
    @Test("any text gives layers in order, in range, nested, on character borders", arguments: 0..<120)
    func randomTexts(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        check(Text(Self.randomText(&random)))
    }

    @Test("seed documents with bytes changed, dropped and doubled keep the invariants", arguments: 0..<25)
    func mutatedSeeds(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let name = RepositoryFile.seeds[seed % RepositoryFile.seeds.count]
        let text = try #require(RepositoryFile.read("seeds/" + name))
        var bytes = Array(text.utf8.prefix(6000))
        for _ in 0..<80 {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
            default: bytes.insert(Self.marks.randomElement(using: &random) ?? 0x0A, at: place)
            }
        }
        check(Text(String(decoding: bytes, as: UTF8.self)))
    }

    @Test("bytes that are no UTF-8 trap nothing", arguments: 0..<60)
    func invalidBytes(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 1000)
        let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
        let text = unsafe bytes.withUnsafeBytes { unsafe Text(copying: $0) }
        check(text, isValid: false)
    }

    @Test(
        "extreme texts are survived",
        arguments: [
            "", "\n", "\r\n\r\n", " ", "\u{FEFF}", "\0", "|", "||", "- ", "#", "# ", "```", "```\n```", "> ", ">", "1.",
            "---", "===", "***",
            "a\n---", "?", "…", "“", "Q:", "Q:\nA:", "Table of Contents", "FAQ", "Table of Contents\n- 1. A", "Note:",
            "\u{2028}", "👍🏽",
        ])
    func extremes(_ text: String) { check(Text(text)) }

    @Test(
        "long runs of one thing keep the invariants",
        arguments: [
            "(", "a", "a ", "\n", "- ", "a.", "a. ", "\u{201C}", "| ", "> ", "#", "```\n", "A: b\n", "a:\n", "- a\n",
            "Why?\n", "a@", "http://",
            "Contents\n", "Related\n", "Key Points Details\n", "a\tb\n", "'", "a-", "1,", "1-", ".", ". A",
        ])
    func runs(_ piece: String) {
        check(Text(String(repeating: piece, count: 12_000 / piece.utf8.count)))
    }

    @Test("lists nest at most 64 deep")
    func depth() {
        let text = (0..<300).map { String(repeating: " ", count: $0 * 2) + "- item" }.joined(separator: "\n")
        let document = Document(id: "test", text: Text(text))
        #expect(document.blocks.levels.max() ?? 0 <= 64)
        check(Text(text))
    }

    // MARK: Texts

    private static let marks: [UInt8] = Array("\n\n|-*#>.?!:;\"'()[] \t1".utf8)
    private static let pieces = [
        "\n", "\n\n", " ", "  ", "\t", "- ", "* ", "1. ", "# ", "## ", "> ", "```", "| ", " | ", "|---|", "---", "===",
        ":", ": ", ". ", "? ",
        "…", "“", "”", "’s", "'", "(", ")", "Why", "The Report", "word", "ended.The", "U.S.", "Mr.", "$5,000", "3.5",
        "€", "http://a.b/c", "a@b.c",
        "Київ", "東京", "é", "👩‍👩‍👧", "FAQ", "Table of Contents", "Note: ", "Q: ", "A: ", "Related", "Share", "By Jane Doe",
        "...", "Key Points Details",
        "LONDON (AP) - ",
        "a long sentence about nothing that goes on until it is long enough to be taken for running text by anyone.",
    ]

    private static func randomText(_ random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<120, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
        return text
    }

    private func check(_ text: Text, isValid: Bool = true, sourceLocation: SourceLocation = #_sourceLocation) {
        let violations = LayerInvariants(Document(id: "test", text: text), isValid: isValid).violations
        #expect(violations.isEmpty, sourceLocation: sourceLocation)
    }
}
