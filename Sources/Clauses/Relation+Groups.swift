import Syntax

extension Relation {
    var isSubject: Bool {
        switch self {
        case .nsubj, .nsubjPassive, .nsubjOuter, .csubj, .csubjPassive, .csubjOuter: true
        default: false
        }
    }

    var isNominalSubject: Bool { self == .nsubj || self == .nsubjPassive || self == .nsubjOuter }

    /// Whether a noun phrase stands in it.
    var isNominal: Bool {
        switch self {
        case .nsubj, .nsubjPassive, .nsubjOuter, .obj, .iobj, .obl, .oblAgent, .oblUnmarked, .nmod, .nmodDescriptor,
            .nmodPossessive, .nmodUnmarked, .appos, .vocative, .dislocated, .list, .orphan:
            true
        default: false
        }
    }
}
