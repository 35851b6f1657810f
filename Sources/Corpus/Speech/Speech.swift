/// Quotes and reported statements of a document, in reading order.
public final class Speech: Sendable {
    public enum Speaker: Sendable, Equatable {
        case none
        /// A mention in `Names.mentions`.
        case mention(Int32)
        /// A phrase in `phrases`: "a Downing Street spokesperson".
        case phrase(Int32)
    }
    public struct Quote: Sendable {
        /// With its marks.
        public var span: Span
        public var content: Span
        public var speaker: Speaker
        /// Token index, or -1.
        public var cue: Int32
        /// False for scare quotes.
        public var direct: Bool
    }
    public struct Statement: Sendable {
        public var span: Span
        public var speaker: Speaker
        /// The speaker as written, also a pronoun; empty where there is none.
        public var speakerSpan: Span
        public var cue: Int32
        /// The cue in lower case: `said`, `according to`.
        public var verb: String
        public var content: Span
        /// Index in `quotes`, or -1.
        public var quote: Int32
        public var negated: Bool
        /// Whether the speaker was found through a pronoun.
        public var resolved: Bool
        public var sentence: Int32
    }
    public let quotes: [Quote] = []
    public let statements: [Statement] = []
    public let phrases: [Span] = []
    public init(of document: Document) {}
}
