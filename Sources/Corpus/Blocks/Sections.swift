/// The sections of a document, one for each heading that opens one, nested by level.
public final class Sections: Sendable {
    public let headings: [Int32] = []
    public let levels: [UInt8] = []
    public let parents: [Int32] = []
    public let starts: [UInt32] = []
    public let stops: [UInt32] = []
    public let firstBlocks: [Int32] = []
    public let endBlocks: [Int32] = []
    public let children: [[Int32]] = []
    public let topLevel: [Int32] = []
    public init(of document: Document) {}
    public var count: Int { headings.count }
    public func section(at offset: Int) -> Int { -1 }
    public func path(_ index: Int, in document: Document) -> [String] { [] }
}
