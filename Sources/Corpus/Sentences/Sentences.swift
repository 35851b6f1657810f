/// The sentences of a document, in order; each lies inside one leaf block's content.
///
/// The label of a labelled paragraph or item ("Pro Tip:") is a sentence of its own, with its colon,
/// so that every word of a block belongs to a sentence; so is a dateline with its dash (`KYIV (Reuters) –`).
public final class Sentences: Sendable {
    public let starts: [UInt32]
    public let stops: [UInt32]
    /// The block each sentence lies in.
    public let blocks: [Int32]

    public init(of document: Document) {
        let tree = document.blocks
        if let imported = document.annotations?.sentences {
            starts = imported.map { UInt32(truncatingIfNeeded: $0.span.start) }
            stops = imported.map { UInt32(truncatingIfNeeded: $0.span.stop) }
            blocks = imported.map { Int32(truncatingIfNeeded: max(tree.block(at: $0.span.start), 0)) }
            return
        }
        let terms = document.terms.sentences
        var scanner = SentenceScanner(document.reading, terms)
        let markers = InlineMarkers(document.reading, terms)
        var owners: [Int32] = []
        owners.reserveCapacity(document.text.count / 96 + 1)
        var labels = SparseSpans.InOrder(tree.labels)
        for block in 0..<tree.count where tree.kinds[block].bearsText {
            let label = labels.span(of: block)
            let content = tree.ownText(of: block)
            if !label.isEmpty, label.start < content.start { scanner.scan(label.start, content.start) }
            let dateline = tree.datelines[block]
            if !dateline.isEmpty, dateline.start < content.start { scanner.append(dateline.start, content.start) }
            var begin = content.start
            if Self.mayBeCounted(document.reading[Int(tree.starts[block])]) {
                for cut in markers.cuts(Int(tree.starts[block]), content.stop) where cut > begin {
                    scanner.scan(begin, cut)
                    begin = cut
                }
            }
            scanner.scan(begin, content.stop)
            while owners.count < scanner.starts.count { owners.append(Int32(truncatingIfNeeded: block)) }
        }
        starts = scanner.starts
        stops = scanner.stops
        blocks = owners
    }

    public var count: Int { starts.count }

    /// Whether a block with this first byte may begin with the marker of a list: `1.`, `a)`, `(1)`, a bullet.
    private static func mayBeCounted(_ first: UInt8) -> Bool {
        first &- 0x30 < 10 || first == 0x61 || first == Ascii.openParenthesis || first == 0xE2 || first == 0xC2
    }

    /// The sentence that covers the offset, or -1.
    public func sentence(at offset: Int) -> Int {
        let index = starts.partitionPoint { Int($0) <= offset } - 1
        return index >= 0 && offset < Int(stops[index]) ? index : -1
    }

    /// The sentences that lie inside the span.
    public func range(in span: Span) -> Range<Int> {
        let low = starts.partitionPoint { Int($0) < span.start }
        let high = stops.partitionPoint { Int($0) <= span.stop }
        return low..<max(low, high)
    }
}
