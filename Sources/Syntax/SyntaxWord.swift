/// What is said of a word of a sentence, in eight bytes.
///
/// Words are those of the treebanks: a contraction is two of them (`do`, `n't`), one token holds both. The words of a
/// sentence stand in an array; heads and tokens are told by their places in it.
public struct SyntaxWord: Sendable, Hashable {
    /// The token that holds the word, from the first one of the sentence on.
    public var token: UInt16
    /// How far before (negative) or behind it the word that governs it stands; 0 for the root.
    public var headDistance: Int16
    public var partOfSpeech: PartOfSpeech
    /// The finer tag: of a verb its form, `vbn`.
    public var fineTag: FineTag
    public var relation: Relation
    /// The two highest bits number the words of a token.
    public var traits: Traits

    /// How a word stands in its token.
    public struct Traits: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// The word whose tags, lemma and head the token has.
        public static let main = Traits(rawValue: 1)
        /// One of several words of its token.
        public static let part = Traits(rawValue: 2)
        /// A `n't` (or the `not` of `cannot`) behind another word of its token.
        public static let negation = Traits(rawValue: 4)
    }

    public init(
        token: UInt16, headDistance: Int16, partOfSpeech: PartOfSpeech, fineTag: FineTag, relation: Relation,
        traits: Traits, part: Int = 0
    ) {
        self.token = token
        self.headDistance = headDistance
        self.partOfSpeech = partOfSpeech
        self.fineTag = fineTag
        self.relation = relation
        self.traits = Traits(rawValue: traits.rawValue | UInt8(truncatingIfNeeded: part & 3) << 6)
    }

    /// Which of the words of its token it is, from 0.
    public var part: Int { Int(traits.rawValue >> 6) }
}
