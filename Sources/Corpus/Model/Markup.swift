/// The structure that a reader found in a document's own markup (Markdown, HTML).
///
/// Blocks stand in reading order, a parent before its children; offsets are into the decoded text.
/// `Blocks` is built from it, with the inferences added that need no layout: labels, callouts, questions
/// with their answers, set phrases of web pages.
public struct Markup: Hashable, Sendable {
    /// One block as the markup has it. Tables have a block for each cell, so that its size counts.
    public struct Block: Hashable, Sendable {
        public var kind: BlockKind
        public var role = BlockRole.none
        public var reason = BoilerplateReason.none
        public var isOrdered = false
        /// As in `Blocks.levels`.
        public var level: UInt16 = 0
        public var cell = CellExtent.single
        private var places: Places
        private var endIndex: UInt32 = 0

        public init(_ kind: BlockKind, span: Span, content: Span? = nil) {
            self.kind = kind
            places = Places(span: span, content: content ?? span)
        }

        private struct Places: Hashable {
            @CompactSpan var span: Span
            @CompactSpan var content: Span
            @CompactSpan var marker = Span(0, 0)
            @CompactSpan var label = Span(0, 0)
        }

        public var span: Span {
            get { places.span }
            set { places.span = newValue }
        }
        /// The text without marker; equal to `span` for most blocks.
        public var content: Span {
            get { places.content }
            set { places.content = newValue }
        }
        public var marker: Span {
            get { places.marker }
            set { places.marker = newValue }
        }
        public var label: Span {
            get { places.label }
            set { places.label = newValue }
        }
        /// The number of blocks written when this one was closed: its descendants end there.
        public var end: Int {
            get { Int(endIndex) }
            set { endIndex = UInt32(clamping: newValue) }
        }
    }

    public var blocks: [Block] = []
    /// In order of their starts.
    public var links: [Link] = []
    /// Parts of the text that are notation (`**`, `](address)`), in order and apart: scanners read blanks there.
    public var hidden: [Span] = []
    /// The index of the title's block, or -1 where the markup does not tell.
    public var title = -1

    public init() {}
}

/// How many rows and columns a table cell covers.
public struct CellExtent: Hashable, Sendable {
    public var rows: UInt16
    public var columns: UInt16

    public init(rows: UInt16, columns: UInt16) {
        self.rows = rows
        self.columns = columns
    }

    public static let single = CellExtent(rows: 1, columns: 1)
}

/// A link: the text that carries it and the address it leads to, as written in the source.
public struct Link: Hashable, Sendable {
    public var span: Span
    public var target: String

    public init(_ span: Span, target: String) {
        self.span = span
        self.target = target
    }
}
