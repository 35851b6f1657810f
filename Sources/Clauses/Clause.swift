/// Who does what to whom, on what condition: one predicate of a sentence with what belongs to it. Words are numbers in the
/// sentence's tree.
public struct Clause: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case main, complement, relative, adverbial, infinitive, participle, nominal
    }

    public enum Voice: String, Sendable, CaseIterable {
        case active, passive
    }

    public enum Tense: String, Sendable, CaseIterable {
        case past, present, future
    }

    /// How the speaker puts it.
    public enum Modality: String, Sendable, CaseIterable {
        case asserted, possible, intended, required, hypothetical, asked
    }

    /// The word of the tree that it hangs on.
    public internal(set) var head: Int
    /// The verb's word: the copula of "is ready", the noun of a nominal clause.
    public internal(set) var verbWord: Int
    /// The verb's lemma with its particle or governing preposition.
    public internal(set) var verb: String
    /// The lemma alone; of a nominal clause the verb that the noun stands for.
    var lemma: String
    public internal(set) var kind = Kind.main
    public internal(set) var voice = Voice.active
    public internal(set) var tense: Tense?
    public internal(set) var isPerfect = false
    public internal(set) var isFinite = false
    public internal(set) var isQuestion = false
    public internal(set) var isNegated = false
    public internal(set) var modality = Modality.asserted

    /// The clause that this one belongs to, by number.
    public internal(set) var parent: Int?
    /// The clauses that this one asks for, in reading order.
    public internal(set) var complements: [Int] = []
    /// Whether it is a complement of its parent.
    public internal(set) var isComplement = false

    /// The head words of the phrases in its roles.
    public internal(set) var subject: Int?
    public internal(set) var actor: Int?
    public internal(set) var object: Int?
    public internal(set) var recipient: Int?
    public internal(set) var addressee: Int?
    /// Other phrases with their prepositions (empty for none), in reading order.
    public internal(set) var others: [(preposition: String, head: Int)] = []

    /// The words of its condition, the marker among them.
    public internal(set) var condition: Range<Int>?
    public internal(set) var conditionKind: ConditionKind?

    /// Whether it is told as done: past or perfect, asserted, not denied.
    public var isDone: Bool { modality == .asserted && !isNegated && (tense == .past || isPerfect) && !isQuestion }
}

extension Clause {
    /// The role of the phrase that hangs on a word; nil where it has none here.
    public func role(ofHead head: Int) -> String? {
        switch head {
        case actor: "actor"
        case object: "object"
        case recipient: "recipient"
        case addressee: "addressee"
        case subject: "subject"
        default: others.contains { $0.head == head } ? "other" : nil
        }
    }
}

/// What a condition begins with.
public enum ConditionKind: String, Sendable, CaseIterable {
    /// `if`, `only if`, `should they`, `in case`
    case `if`
    case unless, once, until
    /// `provided that`, `as long as`, `subject to`
    case provided
    /// `in the event of`
    case event
    /// `in return for`
    case exchange
}
