/// The sentences of a document; each lies inside one leaf block.
public final class Sentences: Sendable {
    public let starts: [UInt32] = []
    public let stops: [UInt32] = []
    public let blocks: [Int32] = []
    public init(of document: Document) {}
    public var count: Int { starts.count }
    public func sentence(at offset: Int) -> Int { -1 }
    public func range(in span: Span) -> Range<Int> { 0..<0 }
}
