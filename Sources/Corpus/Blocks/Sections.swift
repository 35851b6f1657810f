/// The sections of a document, one for each heading that opens one, nested by level.
///
/// Ordinary headings open sections. Questions, tables of contents, boilerplate and the title do not; the title
/// does where no other heading would. A section runs to the next heading of its level or above, and leaves
/// out the page's own lines behind the text.
public final class Sections: Sendable {
    /// The block of each section's heading.
    public let headings: [Int32]
    /// Depth in the outline, 1 at the top; equal to the heading's level where no level is skipped.
    public let levels: [UInt8]
    /// The section around each section, or -1.
    public let parents: [Int32]
    public let starts: [UInt32]
    public let stops: [UInt32]
    /// The blocks of each section: `firstBlocks[i] ..< endBlocks[i]`, sub-sections included.
    public let firstBlocks: [Int32]
    public let endBlocks: [Int32]
    public let children: [[Int32]]
    public let topLevel: [Int32]

    public init(of document: Document) {
        let blocks = document.blocks
        let opening = Self.openingHeadings(blocks)
        let end = Self.endOfText(blocks)
        var outline = SectionOutline(blocks, textEnd: end)
        for heading in opening { outline.open(heading) }
        outline.close()
        headings = outline.headings
        levels = outline.levels
        parents = outline.parents
        firstBlocks = outline.headings
        endBlocks = outline.ends
        starts = outline.headings.map { blocks.starts[Int($0)] }
        stops = outline.stops
        children = outline.children
        topLevel = outline.topLevel
    }

    public var count: Int { headings.count }

    /// The innermost section that holds the offset, or -1 before the first heading and behind the last section.
    public func section(at offset: Int) -> Int {
        var index = starts.partitionPoint { Int($0) <= offset } - 1
        while index >= 0, offset >= Int(stops[index]) { index = Int(parents[index]) }
        return index
    }

    /// The titles from the top down to the section.
    public func path(_ index: Int, in document: Document) -> [String] {
        let blocks = document.blocks
        var titles: [String] = []
        var index = index
        while headings.indices.contains(index) {
            let heading = Int(headings[index])
            titles.append(
                document.plainText(Span(Int(blocks.contentStarts[heading]), Int(blocks.contentStops[heading]))))
            index = Int(parents[index])
        }
        return titles.reversed()
    }

    private static func openingHeadings(_ blocks: Blocks) -> [Int] {
        let ordinary = blocks.indices(of: .heading).map { Int($0) }.filter { blocks.roles[$0] == .none }
        return ordinary.isEmpty && blocks.title >= 0 ? [Int(blocks.title)] : ordinary
    }

    /// The index behind the last top-level block that belongs to the text.
    private static func endOfText(_ blocks: Blocks) -> Int {
        guard let last = blocks.topLevel.last(where: { blocks.roles[Int($0)] != .boilerplate }) else { return 0 }
        return Int(blocks.subtreeEnds[Int(last)])
    }
}

/// Sections while they are opened and closed, in the order of their headings.
private struct SectionOutline {
    private let blocks: Blocks
    private let textEnd: Int
    private(set) var headings: [Int32] = []
    private(set) var levels: [UInt8] = []
    private(set) var parents: [Int32] = []
    private(set) var ends: [Int32] = []
    private(set) var stops: [UInt32] = []
    private(set) var children: [[Int32]] = []
    private(set) var topLevel: [Int32] = []
    private var open: [Int] = []

    init(_ blocks: Blocks, textEnd: Int) {
        self.blocks = blocks
        self.textEnd = textEnd
    }

    mutating func open(_ heading: Int) {
        let level = blocks.levels[heading]
        while let last = open.last, blocks.levels[Int(headings[last])] >= level {
            finish(last, at: heading)
            open.removeLast()
        }
        let index = headings.count
        let parent = open.last ?? -1
        headings.append(Int32(truncatingIfNeeded: heading))
        parents.append(Int32(truncatingIfNeeded: parent))
        levels.append(UInt8(truncatingIfNeeded: min(open.count + 1, 255)))
        ends.append(0)
        stops.append(0)
        children.append([])
        if parent >= 0 {
            children[parent].append(Int32(truncatingIfNeeded: index))
        } else {
            topLevel.append(Int32(truncatingIfNeeded: index))
        }
        open.append(index)
    }

    mutating func close() {
        while let last = open.popLast() { finish(last, at: max(textEnd, Int(headings[last]) + 1)) }
    }

    /// Ends a section before block `end`.
    private mutating func finish(_ index: Int, at end: Int) {
        ends[index] = Int32(truncatingIfNeeded: end)
        stops[index] = blocks.stops[max(end - 1, Int(headings[index]))]
        // The last block in order may lie inside a longer one.
        var block = Int(blocks.parents[end - 1])
        while block >= 0 {
            stops[index] = max(stops[index], blocks.stops[block])
            block = Int(blocks.parents[block])
        }
    }
}
