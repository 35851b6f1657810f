import Testing

@testable import Corpus

/// The words that recognisers read, and the tables they look them up in.
@Suite struct WordTests {
    private func words(_ text: String) -> Words { Words(phrase: Text(text), .builtIn) }

    @Test("a word has the hash of its folded form, however long it is", arguments: 1...40)
    func hashes(length: Int) {
        let letters = String("Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz".prefix(length))
        for ending in ["", " ", ",", ".", "-x", "…", "é"] {
            let read = words(letters + ending)
            let folded = letters.lowercased() + (ending == "é" ? "e" : "")
            #expect(read[0].hash == WordHash.of(folded), "\(letters)\(ending)")
            #expect(read[0].stop - read[0].start == UInt32(letters.utf8.count + (ending == "é" ? 2 : 0)))
        }
    }

    private static let plain: WordShape = .spaceBefore
    private static let capital: WordShape = [.spaceBefore, .capitalized]
    private static let capitals: WordShape = [.spaceBefore, .capitalized, .allCapitals]
    private static let shapes: [(String, WordShape)] = [
        ("kyiv", plain), ("Kyiv", capital), ("NATO", capitals), ("Commonwealth", capital), ("COMMUNIQUES", capitals),
        ("iPhone", plain.union(.mixed)), ("McDonald", capital.union(.mixed)), ("communiQue", plain.union(.mixed)),
        ("communiqueS", plain.union(.mixed)), ("COMMUNIQUe", capital), ("A", capital.union(.initial)),
        ("U.S.", capitals.union(.dotted)), ("F16", capital.union(.hasDigit)), ("ÉCOLE", capitals),
    ]

    @Test("shapes tell how a word is written", arguments: WordTests.shapes)
    func shape(word: String, shape: WordShape) {
        #expect(words("a " + word + " b")[1].shape == shape)
    }

    @Test("what is longer than any word is cut between two characters")
    func longWords() {
        let text = "a" + String(repeating: "é", count: 100_000)
        let read = words(text)
        #expect(read.count > 1)
        for index in 0..<read.count {
            #expect(Int(read[index].stop - read[index].start) <= Word.maximumLength)
            #expect(index == 0 || read[index].start == read[index - 1].stop)
            #expect(Int(read[index].start) % 2 == (index == 0 ? 0 : 1))
        }
        #expect(Int(read[read.count - 1].stop) == text.utf8.count)
    }

    @Test("the word at an offset is found wherever it stands", arguments: [1, 7, 64, 500])
    func offsets(gap: Int) {
        let text = (0..<50).map { "w\($0)" }.joined(separator: String(repeating: " ", count: gap))
        let read = words(text)
        for offset in -1...text.utf8.count + 1 {
            #expect(
                read.firstWord(from: offset) == (0..<read.count).first { Int(read[$0].start) >= offset } ?? read.count)
        }
    }

    @Test("a table holds its words and no others; of equal ones the last counts")
    func table() {
        let all = (1...3_000).map { WordHash.of("word\($0)") }
        let table = WordTable(all.enumerated().map { (key: $0.element, value: $0.offset) } + [(key: all[7], value: -7)])
        for (index, hash) in all.enumerated() { #expect(table[hash] == (index == 7 ? -7 : index)) }
        for index in 3_001...6_000 { #expect(table[WordHash.of("word\(index)")] == nil) }
        #expect(table[0] == nil)
        #expect(WordTable<Int>([:])[all[0]] == nil)
    }

    @Test("a set of words joins with another one")
    func sets() {
        let both = WordSet("a an\nthe").union(WordSet("of the"))
        for word in ["a", "an", "the", "of"] { #expect(both.contains(WordHash.of(word))) }
        #expect(!both.contains(WordHash.of("in")))
        #expect(!both.contains(0))
    }

    @Test("a map keeps the order of insertion while it grows")
    func map() {
        var map = WordMap<Int>()
        #expect(map[1] == nil)
        // Multiples of a power of two would share one place, were keys taken as they are.
        let keys = (0..<5_000).map { UInt64($0) << 40 }
        for (index, key) in keys.enumerated() { map[key] = index }
        map[keys[3]] = -3
        map[keys[4]] = nil
        #expect(map.keys == keys)
        #expect(map.values[3] == -3 && map.values[4] == 4)
        for (index, key) in keys.enumerated() where index != 3 { #expect(map[key] == index) }
        #expect(map[1] == nil)
    }
}
