/// A block while it is being read: one paragraph, heading, list item, table row, … before nesting.
struct Draft {
    enum Kind: UInt8 { case text, heading, item, row, rule, code, quote, figure }
    /// How the cells of a row are separated.
    enum Cells: UInt8 { case none, pipes, tabs, gaps, words, label, lines }

    /// The whole, with its marker.
    @CompactSpan var span: Span
    /// The text without marker and label.
    @CompactSpan var content: Span
    @CompactSpan var marker = Span(0, 0)
    @CompactSpan var label = Span(0, 0)
    @CompactSpan var dateline = Span(0, 0)
    var facts: LineFacts
    /// Where the set phrase ends that its content begins with, see `opening`.
    @CompactCount var openingStop = 0
    /// Columns of white space before it.
    @CompactCount var indent = 0
    /// Where the answer begins in a question and answer in one paragraph; 0 for none. The split of a row into
    /// label and text, for rows that lost their column borders.
    @CompactCount var split = 0
    var level: UInt16 = 0
    var kind: Kind
    var cells = Cells.none
    var role = BlockRole.none
    var reason = BoilerplateReason.none
    /// The set phrase that its content begins with.
    var opening: PhraseMeaning?
    /// Depth below the list it belongs to, for items without a marker that stand below a labelled one.
    @CompactByte var nesting = 0
    var blankBefore = false
    /// The marker counts.
    var ordered = false
    /// The notation (`#`, underline, a table of contents that names it) says what it is.
    var isCertain = false
    /// A new list, table or quotation begins here even though the draft before is of the same kind.
    var startsGroup = false
    /// A turn of a speaker, whose name its label is.
    var isTurn = false
    /// A row of dashes between header and body.
    var isSeparator = false

    init(_ kind: Kind, span: Span, content: Span, facts: LineFacts) {
        self.kind = kind
        self.span = span
        self.content = content
        self.facts = facts
    }

    /// Plain text that nothing has claimed yet.
    var isPlain: Bool { kind == .text && role == .none }
    var isBoilerplate: Bool { role == .boilerplate }

    /// A paragraph of running text.
    @inline(__always)
    var isBody: Bool {
        kind == .text && role != .boilerplate && role != .metadata && !isFragment
            && (facts.columns >= 80
                // Scripts without spaces have one long "word" a sentence.
                || facts.endsSentence && (facts.words >= 6 || facts.columns >= 14 * max(1, Int(facts.words)))
                || facts.ending == .colon && facts.words >= 3)
    }

    /// Too short for a paragraph and without an end.
    @inline(__always)
    var isFragment: Bool {
        facts.columns <= 120 && !facts.endsSentence && !facts.hasInnerSentence && facts.ending != .colon
    }

    mutating func flag(_ reason: BoilerplateReason) {
        role = .boilerplate
        self.reason = reason
    }
}
