/// The parts of speech of Universal Dependencies.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection, noun, numeral,
        particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol, verb, other

    /// As the treebanks write it: `VERB`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The part of speech of a name; nil for what is none.
    public init?(name: some StringProtocol) {
        guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self.init(rawValue: UInt8(truncatingIfNeeded: index))
    }

    private static let names = [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X",
    ]
}

/// The finer tags of English, those of the Penn treebank; `none` where nothing is known.
public enum FineTag: UInt8, Sendable, CaseIterable {
    case none
    case cc, cd, dt, ex, fw, `in`, jj, jjr, jjs, ls, md, nn, nnp, nnps, nns, pdt, pos, prp, prpPossessive, rb, rbr, rbs,
        rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wpPossessive, wrb
    case add, afx, gw, hyphen, nfp, comma, stop, colon, openQuote, closeQuote, openBracket, closeBracket, currency

    /// As the treebanks write it: `VBZ`, `PRP$`; empty for none.
    public var name: String { Self.names[Int(rawValue)] }

    /// The tag of a name; `none` for what is none.
    public init(name: some StringProtocol) {
        let index = Self.names.firstIndex { $0 == name } ?? 0
        self = FineTag(rawValue: UInt8(truncatingIfNeeded: index)) ?? .none
    }

    private static let names = [
        "", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT",
        "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ",
        "WDT", "WP", "WP$", "WRB", "ADD", "AFX", "GW", "HYPH", "NFP", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$",
    ]
}
