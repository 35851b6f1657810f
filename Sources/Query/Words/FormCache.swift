import Corpus

/// Which form tests the spellings met so far pass, so that a pattern is matched once for each spelling.
struct FormCache: Sendable {
    /// Tests beyond this number are asked every time.
    static let mostTests = 64
    /// With more spellings than this the cache begins anew: a corpus has no end of names and misspellings.
    private static let mostSpellings = 1 << 20
    private var spellings = SpellingTable()
    /// For each spelling a bit for each test that it passes.
    private var passed: [UInt64] = []

    /// Bytes that it takes.
    var size: Int { passed.count * 64 }

    /// The tests that the bytes `start ..< stop` pass, a bit each.
    @inline(__always)
    mutating func passes(
        _ text: borrowing Text, _ start: Int, _ stop: Int, _ tests: [FormTest], _ document: Document
    ) -> UInt64 {
        let spelling = spellings.number(text, start, stop)
        return spelling < passed.count ? passed[spelling] : learn(text.string(start, stop), tests, document)
    }

    @inline(never)
    private mutating func learn(_ word: String, _ tests: [FormTest], _ document: Document) -> UInt64 {
        var bits: UInt64 = 0
        for (number, test) in tests.prefix(Self.mostTests).enumerated() where test.passes(word, in: document) {
            bits |= 1 << UInt64(number)
        }
        if passed.count >= Self.mostSpellings {
            self = FormCache()
        } else {
            passed.append(bits)
        }
        return bits
    }
}
