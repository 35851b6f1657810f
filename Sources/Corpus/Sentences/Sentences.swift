/// The sentences of a document, in order; each lies inside one leaf block's content.
///
/// The label of a labelled paragraph or item ("Pro Tip:") is a sentence of its own, with its colon,
/// so that every word of a block belongs to a sentence.
public final class Sentences: Sendable {
    public let starts: [UInt32]
    public let stops: [UInt32]
    /// The block each sentence lies in.
    public let blocks: [Int32]

    public init(of document: Document) {
        let tree = document.blocks
        var scanner = SentenceScanner(document.reading)
        var owners: [Int32] = []
        owners.reserveCapacity(document.text.count / 96 + 1)
        for block in 0..<tree.count where tree.kinds[block].bearsText {
            let label = tree.labels[block]
            let content = tree.ownText(of: block)
            if !label.isEmpty, label.start < content.start { scanner.scan(label.start, content.start) }
            scanner.scan(content.start, content.stop)
            while owners.count < scanner.starts.count { owners.append(Int32(truncatingIfNeeded: block)) }
        }
        starts = scanner.starts
        stops = scanner.stops
        blocks = owners
    }

    public var count: Int { starts.count }

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
