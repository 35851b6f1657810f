import Testing

@testable import Corpus

@Suite struct SparseSpansTests {
    @Test("a block has the span that was set for it, and else none")
    func spans() {
        var spans = SparseSpans()
        spans.set(Span(3, 5), at: 2)
        spans.set(Span(0, 0), at: 3)
        spans.set(Span(8, 9), at: 7)
        let all = spans.extended(to: 10)
        #expect(all.count == 10)
        #expect(all.map { $0.isEmpty } == [true, true, false, true, true, true, true, false, true, true])
        #expect(all[2] == Span(3, 5) && all[7] == Span(8, 9))
        var inOrder = SparseSpans.InOrder(all)
        #expect([1, 2, 5, 7, 9].map { inOrder.span(of: $0) }.map(\.isEmpty) == [true, false, true, false, true])
    }

    @Test("a filter knows every hash that was put in, and few others")
    func filter() {
        var filter = HashFilter()
        let hashes = (0..<100 as Range<UInt64>).map { ($0 &* 2 &+ 1) &* 0x9E37_79B9_7F4A_7C15 }
        for hash in hashes { filter.insert(hash) }
        #expect(hashes.allSatisfy { filter.mayContain($0) })
        let others = (0..<1000 as Range<UInt64>).map { ($0 &* 2) &* 0x9E37_79B9_7F4A_7C15 }
        #expect(others.count { filter.mayContain($0) } < 100)
    }
}
