extension Document {
    /// The token as written; empty for an index that is no token.
    public func word(_ token: Int) -> String {
        let tokens = tokens
        guard tokens.starts.indices.contains(token) else { return "" }
        return text.string(Int(tokens.starts[token]), Int(tokens.stops[token]))
    }

    /// The token in lower case.
    public func lower(_ token: Int) -> String { word(token).lowercased() }

    /// The token with case and accents folded, quotes and dashes unified.
    ///
    ///     "Zürich’s" → "zurich's"    "Déjà" → "deja"    "Ångström" → "angstrom"
    public func norm(_ token: Int) -> String { Fold.norm(word(token)) }

    /// The shape of a token: `Xxxxx`, `XX`, `dd`; runs longer than four are cut.
    ///
    ///     "Ukraine" → "Xxxxx"    "NATO" → "XXXX"    "F-16" → "X-dd"    "76.8" → "dd.d"
    public func shape(_ token: Int) -> String { Fold.shape(word(token)) }
}
