public import Corpus

/// A hit of a query: a run of tokens, and what was captured in it.
public struct Hit: Hashable, Sendable {
    /// The bytes from the first token to the last.
    public var span: Span
    /// The tokens, at least one.
    public var tokens: Range<Int>
    /// What the query's names are bound to, in the order of the names in the query; a name that took no part is absent.
    public var captures: [Capture]

    public init(span: Span, tokens: Range<Int>, captures: [Capture]) {
        self.span = span
        self.tokens = tokens
        self.captures = captures
    }

    /// A named part of a hit.
    public struct Capture: Hashable, Sendable {
        public var name: String
        public var tokens: Range<Int>
        public var span: Span
        /// The element, where the name stands before one (`who:<person/>`); nil for tokens.
        public var element: ElementPlace?
    }

    /// What a name is bound to; `match` is the whole hit, where no name is called so.
    public func capture(named name: String) -> Capture? {
        captures.first { $0.name == name }
            ?? (name == "match" ? Capture(name: name, tokens: tokens, span: span, element: nil) : nil)
    }
}
