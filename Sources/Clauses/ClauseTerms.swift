/// The words that the reader of clauses knows: `languages/<code>/clauses.tsv` and `event-nouns.tsv`, where every list says
/// what it is.
public final class ClauseTerms: Sendable {
    /// A term of a list, with what its columns `value` and `roles` say.
    public struct Term {
        public let text: String
        public let value: String
        public let roles: String

        public init(_ text: String, value: String = "", roles: String = "") {
            self.text = text
            self.value = value
            self.roles = roles
        }
    }

    /// What a noun that names an action says of it.
    struct EventNoun {
        let verb: String
        /// The role of what stands behind each preposition.
        let roles: [String: NominalRole]
    }

    /// What stands behind a preposition of a noun that names an action.
    enum NominalRole: String {
        case actor, object, recipient, addressee, complement, other
    }

    let objectControl, subjectControl, giving, telling, asking, requiring, intending, possible, verbPrepositions,
        conditionStoppers, gerundPrepositions, joining, performing, including, negation, negativeNouns,
        relativePronouns, nounsWithoutGap: Set<String>
    let conditions: [String: ConditionKind]
    let eventNouns: [String: EventNoun]

    /// - Parameter terms: the terms of a list by its name.
    public init(_ terms: (String) -> [Term]) {
        func words(_ list: String) -> Set<String> { Set(terms(list).map(\.text)) }
        objectControl = words("object-control")
        subjectControl = words("subject-control")
        giving = words("giving")
        telling = words("telling")
        asking = words("asking")
        requiring = words("requiring")
        intending = words("intending")
        possible = words("possible")
        verbPrepositions = words("verb-preposition")
        conditionStoppers = words("no-condition")
        gerundPrepositions = words("gerund-preposition")
        joining = words("joining")
        performing = words("performing")
        including = words("including")
        negation = words("negation")
        negativeNouns = words("negative-noun")
        relativePronouns = words("relative-pronoun")
        nounsWithoutGap = words("no-gap-noun")
        conditions = Dictionary(
            terms("condition").compactMap { term in ConditionKind(rawValue: term.value).map { (term.text, $0) } },
            uniquingKeysWith: { first, _ in first })
        eventNouns = Dictionary(
            terms("event-noun").map { ($0.text, EventNoun(verb: $0.value, roles: Self.roles($0.roles))) },
            uniquingKeysWith: { first, _ in first })
    }

    /// `of:object to:recipient`
    private static func roles(_ text: String) -> [String: NominalRole] {
        var roles: [String: NominalRole] = [:]
        for part in text.split(separator: " ") {
            let pair = part.split(separator: ":")
            if pair.count == 2, let role = NominalRole(rawValue: String(pair[1])) { roles[String(pair[0])] = role }
        }
        return roles
    }
}
