/// The relations of Universal Dependencies that English has: what a word is to the one that governs it.
public enum Relation: UInt8, Sendable, CaseIterable {
    case acl, aclRelative, advcl, advclRelative, advmod, amod, appos, aux, auxPassive, `case`, cc, ccPreconjunct, ccomp,
        clf, compound, compoundParticle, conj, cop, csubj, csubjOuter, csubjPassive, dep, det, detPredeterminer,
        discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmodDescriptor, nmodPossessive,
        nmodUnmarked, nsubj, nsubjOuter, nsubjPassive, nummod, obj, obl, oblAgent, oblUnmarked, orphan, parataxis,
        punct,
        reparandum, root, vocative, xcomp

    /// As the treebanks write it: `nsubj:pass`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The relation of a name: of one with a subtype that is not known here, the one without; `dep` for what is none.
    public init(name: some StringProtocol) {
        let short = name.prefix { $0 != ":" }
        let index = Self.names.firstIndex { $0 == name } ?? Self.names.firstIndex { $0 == short }
        self = index.flatMap { Relation(rawValue: UInt8(truncatingIfNeeded: $0)) } ?? .dep
    }

    /// Without its subtype: `nsubj` of `nsubj:pass`.
    public var base: Relation { Self.bases[Int(rawValue)] }

    private static let names = [
        "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
        "cc:preconj", "ccomp", "clf", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass",
        "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list",
        "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
        "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative",
        "xcomp",
    ]
    private static let bases = names.map { name in Relation(name: name.prefix { $0 != ":" }) }
}
