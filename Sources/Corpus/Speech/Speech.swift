/// Quotes and reported statements of a document, in reading order.
///
/// A statement is reported when a verb of saying has someone for its subject who can say something: a
/// person, an organization, a place that stands for its government, a role ("US officials"), or a
/// pronoun for one of these. "The talks highlighted the need" is no statement.
public final class Speech: Sendable {
    /// Who speaks.
    public enum Speaker: Sendable, Equatable {
        case none
        /// A mention in `Names.mentions`.
        case mention(Int32)
        /// A phrase in `phrases`, without its article: "Downing Street spokesperson".
        case phrase(Int32)
    }
    public struct Quote: Sendable {
        /// With its marks.
        public var span: Span
        public var content: Span
        public var speaker: Speaker
        /// Token index of the verb that introduces it, or -1.
        public var cue: Int32
        /// False for scare quotes and titles in quotation marks, which have neither speaker nor cue.
        public var direct: Bool
    }
    public struct Statement: Sendable {
        /// From the speaker to the end of the content, whichever comes first and last.
        public var span: Span
        public var speaker: Speaker
        /// The speaker as written, also a pronoun; empty where there is none.
        public var speakerSpan: Span
        /// Token index.
        public var cue: Int32
        /// The cue in lower case: `said`, `according to`.
        public var verb: String
        /// What is said, without `that` and the marks around a quote.
        public var content: Span
        /// Index in `quotes`, or -1.
        public var quote: Int32
        public var negated: Bool
        /// Whether the speaker was found through a pronoun.
        public var resolved: Bool
        public var sentence: Int32
    }
    public let quotes: [Quote]
    public let statements: [Statement]
    /// Speakers without a name, as spans.
    public let phrases: [Span]

    public init(of document: Document) {
        guard document.knows("speech") else {
            quotes = []
            statements = []
            phrases = []
            return
        }
        if document.terms.conventions.isVerbSecond {
            var finder = VerbSecondSpeech(document)
            finder.find()
            quotes = finder.quotes
            statements = finder.statements
            phrases = finder.phrases
            return
        }
        var finder = StatementFinder(document)
        finder.find()
        quotes = finder.quotes
        statements = finder.statements
        phrases = finder.phrases
    }
}

extension Names {
    /// Whether two speakers are the same one, whatever name is used for them.
    func isSame(_ first: Speech.Speaker, _ second: Speech.Speaker) -> Bool {
        guard case .mention(let one) = first, case .mention(let other) = second else { return first == second }
        return mentions[Int(one)].entity == mentions[Int(other)].entity
    }
}
