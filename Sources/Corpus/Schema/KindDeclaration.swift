/// What a kind of element is: where its elements come from, what they have, how they are shown.
///
/// Each layer declares its kinds in one file, `X+Elements.swift`, and `Schema.standard` lists them; everything else
/// follows: docs/decisions/one-schema.md says how a kind is added.
public final class KindDeclaration: Sendable {
    public let kind: ElementKind
    public let name: String
    /// The kind whose fields its elements have besides their own; nil for what all have.
    public let base: ElementKind?
    /// The layer that holds them.
    public let layer: ModelLayer
    /// The kind whose numbers its elements have: all blocks are numbered together.
    public let numbering: ElementKind
    /// How many numbers there are.
    public let count: @Sendable (Document) -> Int
    /// The bytes of an element.
    public let span: @Sendable (Document, Int) -> Span
    /// The elements inside a span, where the layer finds these without a look at each.
    private let inside: (@Sendable (Document, Span) -> Range<Int>)?
    /// Whether the element of a number is of this kind; nil where all are.
    let holds: (@Sendable (Document, Int) -> Bool)?
    /// The numbers of all elements of the kind, where that is known without asking each.
    private let known: (@Sendable (Document) -> [Int32])?
    /// Which numbers have an element, where not all below `count` do.
    public let gaps: Gaps?
    /// The kind that an element found as this one is handed out as; nil for this one.
    private let handedOut: (@Sendable (Document, Int) -> ElementKind)?
    /// What has a sequence of them.
    public let sequence: Sequence?
    public let traits: Traits
    /// What names an element in groups and counts.
    public let identity: Identity
    /// The field that holds its number, where it is one: `amount`.
    public let amount: String?
    /// How `show` draws it; nil for what it does not draw.
    public let look: Look?
    /// The part of it that `show` gives as its text.
    public let excerpt: @Sendable (Document, Int) -> Span?
    /// The layer that gives the text in its stead where it is drawn.
    public let finerLayer: ModelLayer?
    /// Its own fields.
    public let fields: [Field]

    /// What is so by the nature of a kind.
    public struct Traits: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Its elements stand one behind the other, and none holds more than one sentence.
        public static let short = Traits(rawValue: 1)
        /// An element lies in a sentence, and a row of a table notes which.
        public static let inSentence = Traits(rawValue: 2)
        /// It narrows another kind, or joins several: queries name it, no element says that it is one.
        public static let queriesOnly = Traits(rawValue: 4)
        /// Its elements exist because a script asked: no layer holds them, and queries cannot look for them.
        public static let lent = Traits(rawValue: 8)
        /// It holds blocks, and so is in none.
        public static let aboveBlocks = Traits(rawValue: 16)
    }

    /// Elements whose numbers have gaps, as those that are numbered in each sentence; they are found without a look at each
    /// number. What has none of its own ends where it would begin, so that spans stay in the order of the numbers.
    public struct Gaps: Sendable {
        /// Whether there is an element of a number.
        let holds: @Sendable (Document, Int) -> Bool
        /// The numbers of the elements inside a span, in order.
        let numbers: @Sendable (Document, Span) -> [Int32]
        /// The number of the element that covers exactly a span; nil where none does.
        public let find: @Sendable (Document, Span) -> Int?

        public init(
            holds: @escaping @Sendable (Document, Int) -> Bool,
            numbers: @escaping @Sendable (Document, Span) -> [Int32],
            find: @escaping @Sendable (Document, Span) -> Int?
        ) {
            self.holds = holds
            self.numbers = numbers
            self.find = find
        }

        /// The numbers of the elements of all sentences that touch a span.
        public func numbers(touching span: Span, in document: Document) -> [Int32] {
            let sentences = document.sentences(overlapping: span)
            guard let first = sentences.first, let last = sentences.last else { return [] }
            return numbers(document, Span(Int(document.sentences.starts[first]), Int(document.sentences.stops[last])))
        }
    }

    /// The sequence field that a kind gives to others.
    public struct Sequence: Sendable {
        /// Every element has the ones inside it, or documents have them.
        public let isEverywhere: Bool
        public let summary: String
        public let example: String

        public static func everywhere(_ summary: String, example: String) -> Sequence {
            Sequence(isEverywhere: true, summary: summary, example: example)
        }
        public static func inDocuments(_ summary: String, example: String) -> Sequence {
            Sequence(isEverywhere: false, summary: summary, example: example)
        }
    }

    /// What makes two elements the same where they are counted.
    public enum Identity: Sendable {
        /// Each is another: what only has a place.
        case place
        /// The text as it is read, case and accents aside.
        case text
        /// The values of these fields.
        case fields([String])
    }

    /// How an element is drawn over the text of a page.
    public enum Look: Sendable, Equatable {
        /// In the form of a block.
        case block
        /// On a background of this colour.
        case fill(String)
        /// Above a dotted line, or underlined.
        case dotted(String)
        case underlined(String)
        /// With a mark where it begins, or a frame.
        case edge(String)
        case frame(String)
    }

    /// - Parameters:
    ///   - count: how many elements a document has.
    ///   - span: the bytes of one of them, `0 ..< count`.
    ///   - inside: the elements inside a span, where the layer finds these without a look at each.
    ///   - excerpt: what `show` gives as its text; all of it where nothing is said.
    ///   - finerLayer: the layer that gives the text in its stead where it is drawn.
    ///   - gaps: which numbers have an element, where not all do.
    public init(
        _ kind: ElementKind, of layer: ModelLayer, base: ElementKind? = .element,
        sequence: Sequence? = nil, traits: Traits = [], identity: Identity = .place, amount: String? = nil,
        look: Look? = nil, count: @escaping @Sendable (Document) -> Int,
        span: @escaping @Sendable (Document, Int) -> Span,
        inside: (@Sendable (Document, Span) -> Range<Int>)? = nil, excerpt: (@Sendable (Document, Int) -> Span?)? = nil,
        finerLayer: ModelLayer? = nil, handedOut: (@Sendable (Document, Int) -> ElementKind)? = nil,
        gaps: Gaps? = nil, fields: [Field] = []
    ) {
        self.kind = kind
        name = kind.name
        self.base = base
        self.layer = layer
        numbering = kind
        self.count = count
        self.span = span
        self.inside = inside
        self.gaps = gaps
        holds = gaps?.holds
        known = nil
        self.handedOut = handedOut
        self.sequence = sequence
        self.traits = traits
        self.identity = identity
        self.amount = amount
        self.look = look
        self.excerpt = excerpt ?? { span($0, $1) }
        self.finerLayer = finerLayer
        self.fields = fields
    }

    /// Some of the elements of another kind, by its numbers.
    ///
    /// - Parameters:
    ///   - holds: whether an element of the other kind is one of these.
    ///   - known: their numbers, where these are known without asking each.
    ///   - handedOut: what an element found as one of these says that it is.
    public init(
        _ kind: ElementKind, among other: KindDeclaration, base: ElementKind? = nil,
        sequence: Sequence? = nil, traits: Traits? = nil, identity: Identity? = nil, look: Look? = nil,
        excerpt: (@Sendable (Document, Int) -> Span?)? = nil,
        holds: @escaping @Sendable (Document, Int) -> Bool, known: (@Sendable (Document) -> [Int32])? = nil,
        handedOut: (@Sendable (Document, Int) -> ElementKind)? = nil, fields: [Field] = []
    ) {
        self.kind = kind
        name = kind.name
        self.base = base ?? other.kind
        layer = other.layer
        numbering = other.kind
        count = other.count
        span = other.span
        inside = nil
        gaps = nil
        self.holds = holds
        self.known = known
        self.handedOut = handedOut
        self.sequence = sequence
        self.traits = traits ?? other.traits.subtracting(.queriesOnly)
        self.identity = identity ?? other.identity
        amount = other.amount
        self.look = look
        self.excerpt = excerpt ?? other.excerpt
        finerLayer = other.finerLayer
        self.fields = fields
    }

    /// Whether the layer holds its elements, or says something of them.
    public func isOf(_ layer: ModelLayer) -> Bool { self.layer == layer || fields.contains { $0.layer == layer } }

    /// Whether the element of a number is of this kind.
    public func holds(_ document: Document, _ index: Int) -> Bool { holds?(document, index) ?? true }

    /// The kind that an element found as this one says that it is.
    package func kind(handedOut document: Document, _ index: Int) -> ElementKind { handedOut?(document, index) ?? kind }

    /// All elements of the kind.
    public func elements(in document: Document) -> ElementList {
        if let known { return .indices(kind, known(document)) }
        if let gaps { return .indices(kind, gaps.numbers(document, document.whole)) }
        let count = count(document)
        guard let holds else { return .range(kind, 0..<count) }
        return .indices(kind, (0..<count).lazy.filter { holds(document, $0) })
    }

    /// The elements of the kind that lie inside a span.
    public func elements(in document: Document, inside outer: Span) -> ElementList {
        if outer.start <= 0, outer.stop >= document.text.count { return elements(in: document) }
        if let inside { return .range(kind, inside(document, outer)) }
        if let gaps { return .indices(kind, gaps.numbers(document, outer)) }
        let count = count(document)
        // The elements of a layer are in order of their starts.
        var first = 0
        var end = count
        while first < end {
            let middle = (first + end) / 2
            if span(document, middle).start < outer.start { first = middle + 1 } else { end = middle }
        }
        var found: [Int32] = []
        while first < count {
            let span = span(document, first)
            if span.start >= outer.stop { break }
            if span.stop <= outer.stop, holds(document, first) { found.append(Int32(truncatingIfNeeded: first)) }
            first += 1
        }
        return .indices(kind, found)
    }
}
