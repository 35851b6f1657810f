/// What a block of text is.
public enum BlockKind: UInt8, Sendable, CaseIterable {
    case heading, paragraph, list, item, table, row, cell, blockquote, code, figure
    /// A part of a block that has its own role: the question or the answer inside a list item.
    case phrase
}

/// What a block is for; `none` for the ordinary flow of the text.
public enum BlockRole: UInt8, Sendable, CaseIterable {
    case none, title, toc, faq, callout, metadata, caption, boilerplate
}

/// Why a block was flagged as boilerplate.
public enum BoilerplateReason: UInt8, Sendable, CaseIterable {
    case none, share, related, navigation, comments, subscribe, cookie, advert, player, image, caption, cart, copyright
}

/// The blocks of a document as a tree in columns, in reading order (a parent before its children).
///
/// Block `i` covers `starts[i] ..< stops[i]` without surrounding line ends; its descendants are
/// `i + 1 ..< subtreeEnds[i]`. Top-level blocks have parent -1.
public final class Blocks: Sendable {
    public let kinds: [BlockKind]
    public let roles: [BlockRole]
    public let reasons: [BoilerplateReason]
    public let starts: [UInt32]
    public let stops: [UInt32]
    /// The text without marker, pipes and label: where sentences are looked for. Equal to
    /// `starts`/`stops` for most blocks.
    public let contentStarts: [UInt32]
    public let contentStops: [UInt32]
    public let parents: [Int32]
    public let subtreeEnds: [Int32]
    /// Heading level (1…6), depth of an item (1…), column of a cell (1…), row number of a row (0 is the header).
    public let levels: [UInt16]
    /// The label of a labelled paragraph, item or callout ("Pro Tip"), without the colon; empty where there is none.
    public let labels: [Span]
    /// Question/answer pairs: indices of the two blocks, in order.
    public let faqs: [(question: Int32, answer: Int32)]
    public let topLevel: [Int32]
    /// Index of the block with role `title`, or -1.
    public let title: Int32
    /// Whether a list is numbered; false for every other block.
    public let ordered: [Bool]
    /// An item's marker as written (`-`, `1.`, `*`); empty where there is none.
    public let markers: [Span]
    /// A paragraph's dateline, without the dash; empty where there is none.
    public let datelines: [Span]
    private let byKind: [[Int32]]

    public init(of document: Document) {
        kinds = []
        roles = []
        reasons = []
        starts = []
        stops = []
        contentStarts = []
        contentStops = []
        parents = []
        subtreeEnds = []
        levels = []
        labels = []
        faqs = []
        topLevel = []
        title = -1
        ordered = []
        markers = []
        datelines = []
        byKind = Array(repeating: [], count: BlockKind.allCases.count)
    }

    public var count: Int { kinds.count }
    public func indices(of kind: BlockKind) -> [Int32] { byKind[Int(kind.rawValue)] }
    /// The innermost block that holds the offset, or -1.
    public func block(at offset: Int) -> Int { -1 }
    public func children(of index: Int) -> [Int] { [] }
    /// Whether the block or one above it is flagged.
    public func isBoilerplate(_ index: Int) -> Bool { false }
}
