import Corpus

/// A part of a query as it was written, with its place in the query (bytes).
struct QueryNode: Sendable {
    var form: Form
    var source: Range<Int>

    indirect enum Form: Sendable {
        case leaf(QueryLeaf)
        case sequence([QueryNode])
        case alternatives([QueryNode])
        case repetition(QueryNode, least: Int, most: Int?)
        case capture(String, QueryNode)
        case look(QueryNode, ahead: Bool, negated: Bool)
        /// A group that has relations of its own: matched as a whole.
        case group(QueryGroup)
    }
}

/// What matches a stretch of tokens at once.
enum QueryLeaf: Sendable {
    /// `[]`: any token.
    case any
    /// One token with a condition.
    case token(TokenCondition)
    /// An element with conditions on its fields.
    case element(ElementPattern)
}

/// A query or a group with what its hits must lie in, contain or overlap.
struct QueryGroup: Sendable {
    var body: QueryNode
    var relations: [QueryRelation]
    var acrossSentences: Bool
}

/// `within`, `containing`, `overlapping` and their denials.
struct QueryRelation: Sendable {
    enum Kind: String, Sendable, CaseIterable { case within, containing, overlapping }

    var kind: Kind
    var negated: Bool
    var operand: QueryNode
    var source: Range<Int>
}
