extension Document {
    /// The token in lower case.
    public func lower(_ token: Int) -> String { "" }
    /// The token with case and accents folded, quotes and dashes unified.
    public func norm(_ token: Int) -> String { "" }
    /// The shape of a token: `Xxxxx`, `XX`, `dd`; runs longer than four are cut.
    public func shape(_ token: Int) -> String { "" }
}
