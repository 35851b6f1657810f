public enum TokenType: UInt8, Sendable, CaseIterable {
    case word, number, punctuation, symbol, url, email, currency
}

/// The tokens of a document; none crosses a sentence.
public final class Tokens: Sendable {
    public let starts: [UInt32] = []
    public let stops: [UInt32] = []
    public let types: [TokenType] = []
    /// The token where sentence `s` begins, and one more entry: the number of tokens.
    public let sentenceFirsts: [UInt32] = [0]
    public init(of document: Document) {}
    public var count: Int { starts.count }
    public func token(at offset: Int) -> Int { -1 }
    public func range(in span: Span) -> Range<Int> { 0..<0 }
    public func sentence(of token: Int) -> Int { -1 }
}
