import Testing

@testable import Corpus
@testable import Query

@Suite struct NearDuplicateTests {
    private func words(_ count: Int, seed: UInt64) -> [UInt64] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }

    @Test("a copy, a copy with changed words, and another text are told apart")
    func copies() {
        let text = words(400, seed: 1)
        var changed = text
        changed[50] = 1
        changed[300] = 2
        var finder = NearDuplicates()
        for text in [text, words(400, seed: 2), text, changed, []] { finder.add(text) }
        let pairs = finder.pairs(atLeast: 0.8)
        #expect(pairs.map { [$0.first, $0.second] } == [[0, 2], [0, 3], [2, 3]])
        #expect(pairs[0].similarity == 1)
        // Ten of 396 runs hold a changed word on each side.
        #expect(abs(pairs[1].similarity - 386.0 / 406.0) < 1e-9)
    }

    @Test("pairs at the threshold are found", arguments: [0.3, 0.5, 0.7, 0.9])
    func recall(threshold: Double) {
        var finder = NearDuplicates()
        var expected = 0
        for pair in 0..<60 {
            let text = words(500, seed: UInt64(pair) + 10)
            // Two texts that share a front part: Jaccard a little above the threshold.
            let shared = Int(Double(500) * 2 * (threshold + 0.03) / (1 + threshold + 0.03))
            finder.add(text)
            finder.add(Array(text[..<shared]) + words(500 - shared, seed: UInt64(pair) + 5000))
            expected += 1
        }
        let found = finder.pairs(atLeast: threshold)
        #expect(found.count >= expected - 2 && found.allSatisfy { $0.second == $0.first + 1 })
    }

    @Test("short texts are compared whole")
    func short() {
        var finder = NearDuplicates()
        for text in [[1, 2], [1, 2], [2, 1]] as [[UInt64]] { finder.add(text) }
        #expect(finder.pairs(atLeast: 0.5).map { [$0.first, $0.second] } == [[0, 1]])
    }
}
