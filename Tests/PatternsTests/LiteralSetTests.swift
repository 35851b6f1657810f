import Testing

@testable import Patterns

/// Patterns of many words are searched without RE2's automaton and must find what it finds. The same pattern in
/// brackets that keep a group goes the plain way.
@Suite("Many words as one pattern")
struct LiteralSetTests {
    /// Forty words over few letters, so that they begin alike, lie within each other and nearly match often.
    private static func words(_ random: inout SplitMix, shortest: Int, letters: [String]) -> [String] {
        (0..<40).map { _ in
            let length = Int.random(in: shortest...(shortest + 5), using: &random)
            return (0..<length).map { _ in letters.randomElement(using: &random) ?? "a" }.joined()
        }
    }

    @Test(
        "many words find what RE2 finds",
        arguments: ["", "i", "m", "s", "U", "imsU"].flatMap { flags in
            [(flags, "", ""), (flags, "(?:", ")"), (flags, #"\b(?:"#, #")\b"#)]
        })
    func agreement(flags: String, before: String, after: String) throws {
        var random = SplitMix(state: 7)
        var found = 0
        for round in 0..<10 {
            let letters = ["a", "b", "k", "s", "S", "K", "-", " "] + (flags.contains("i") ? [] : ["é"])
            let words = Self.words(&random, shortest: 4 + round % 5, letters: letters)
            let pattern = before + words.joined(separator: "|") + after
            let fast = try Regex(pattern, flags: flags)
            #expect(fast.literals != nil)
            let plain = try Regex("(" + pattern + ")", flags: flags)
            #expect(plain.literals == nil)
            // Other forms of s and k send the search back to RE2, so that only every second text has them.
            let others = round % 2 == 0 ? ["É", "_", "\n", "…"] : ["ſ", "\u{212A}"]
            let pieces = words + letters + others
            let text = (0..<200).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let matches = fast.allMatches(in: text).map { $0[0] }
            #expect(matches == plain.allMatches(in: text).map { $0[0] })
            for start in 0..<50 {
                #expect(fast.firstRange(in: text, from: start) == plain.firstRange(in: text, from: start))
            }
            found += matches.count
        }
        #expect(found > 100)
    }

    @Test("bytes that are no text are passed over as RE2 does")
    func invalidBytes() throws {
        var random = SplitMix(state: 11)
        let words = Self.words(&random, shortest: 4, letters: ["a", "b", "é"])
        let pattern = words.joined(separator: "|")
        let fast = try Regex(pattern)
        let plain = try Regex("(\(pattern))")
        for _ in 0..<100 {
            let bytes = (0..<300).map { _ in
                [0x61, 0x62, 0xC3, 0xA9, 0xFF, 0x00].randomElement(using: &random) ?? 0x61 as UInt8
            }
            #expect(fast.allMatches(in: bytes).map { $0[0] } == plain.allMatches(in: bytes).map { $0[0] })
        }
    }

    @Test(
        "a pattern that is more than words is left to RE2",
        arguments: ["a.c", "word+", "[ab]cde", "^abcd", "abcd$", #"\w\d\d\d"#, "(abcd)", "", "abc", "a{2}bcd"])
    func others(word: String) throws {
        let pattern = ((10..<60).map { "word\($0)" } + [word]).joined(separator: "|")
        #expect(try Regex(pattern).literals == nil)
    }

    @Test("an escaped sign is the sign")
    func escapes() throws {
        let names = (10..<60).map { "U.S. (\($0)) + [x]" }
        let regex = try Regex(names.map(Regex.escaping).joined(separator: "|"))
        #expect(regex.literals != nil)
        #expect(regex.firstRange(in: "the U.S. (20) + [x]!") == 4..<19)
        #expect(regex.firstRange(in: "the UxS. (20) + [x]!") == nil)
    }

    @Test("words with other forms of s and k are found in linear time")
    func otherCase() throws {
        let words = (10..<60).map { "task\($0)" }
        let regex = try Regex(words.joined(separator: "|"), flags: "i")
        #expect(regex.literals != nil)
        // Each of these is found by RE2; were the rest searched before each, this would take minutes.
        let text = String(repeating: "ta\u{17F}\u{212A}33 ", count: 50_000)
        let matches = regex.allMatches(in: text)
        #expect(matches.count == 50_000)
        #expect(matches[1] == [10..<19])
    }

    @Test("a text of what nearly matches is left to the automaton")
    func nearMatches() throws {
        let words = (10..<60).map { String(repeating: "a", count: 40) + "\($0)" }
        let text = Array((String(repeating: "a", count: 20_000) + "33").utf8)
        let set = try #require(LiteralSet(pattern: words.joined(separator: "|"), ignoresCase: false))
        let finding = unsafe text.withUnsafeBufferPointer { bytes in unsafe set.search(bytes, from: 0) }
        guard case .undecided(let from) = finding else {
            Issue.record("searched to the end: \(finding)")
            return
        }
        #expect(from < 1000)
        #expect(try Regex(words.joined(separator: "|")).firstRange(in: text) == 19_960..<20_002)
    }
}

/// A small generator with a seed, so that a failure comes again.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
