/// What a token is. Hashtags and handles (`#vote`, `@name`) are words; so are ordinals (`4th`) and decades (`1990s`).
public enum TokenType: String, Sendable, CaseIterable {
    case word, number, punctuation, symbol, url, email, currency

    /// Its bit in a set of types.
    public var bit: UInt8 {
        switch self {
        case .word: 1
        case .number: 2
        case .punctuation: 4
        case .symbol: 8
        case .url: 16
        case .email: 32
        case .currency: 64
        }
    }
}

/// The tokens of a document, in order; none crosses a sentence.
///
/// Tokens are the surface words of the Universal Dependencies treebanks of English: contractions stay
/// whole (`don't`, `it's`), hyphenated compounds are split unless the first part is a prefix (`text - based`,
/// `non-member`), punctuation stands alone. A possessive `'s` after a noun is a token of its own.
public final class Tokens: Sendable {
    public let starts: [UInt32]
    public let stops: [UInt32]
    public let types: [TokenType]
    /// The token where sentence `s` begins, and one more entry: the number of tokens.
    public let sentenceFirsts: [UInt32]

    public init(of document: Document) {
        let sentences = document.sentences
        var scanner = TokenScanner(document.reading, document.terms)
        if let imported = document.annotations {
            starts = imported.tokens.map { UInt32(truncatingIfNeeded: $0.span.start) }
            stops = imported.tokens.map { UInt32(truncatingIfNeeded: $0.span.stop) }
            sentenceFirsts =
                imported.sentences.map { UInt32(truncatingIfNeeded: $0.tokens.lowerBound) }
                + [UInt32(truncatingIfNeeded: imported.tokens.count)]
            types = imported.tokens.map { scanner.type(of: $0.span) }
            return
        }
        var firsts: [UInt32] = []
        firsts.reserveCapacity(sentences.count + 1)
        for sentence in 0..<sentences.count {
            firsts.append(UInt32(truncatingIfNeeded: scanner.tokens.count))
            scanner.scan(Int(sentences.starts[sentence]), Int(sentences.stops[sentence]))
        }
        scanner.finish()
        firsts.append(UInt32(truncatingIfNeeded: scanner.tokens.count))
        starts = scanner.tokens.starts
        stops = scanner.tokens.stops
        types = scanner.tokens.types
        sentenceFirsts = firsts
    }

    /// The tokens that a word would be cut into that stands in no document.
    package static func spans(of word: Text) -> [Span] {
        var scanner = TokenScanner(word, Vocabulary.builtIn.terms(of: nil))
        scanner.scan(0, word.count)
        scanner.finish()
        return zip(scanner.tokens.starts, scanner.tokens.stops).map { Span(Int($0), Int($1)) }
    }

    public var count: Int { starts.count }

    /// The token that covers the offset, or -1.
    public func token(at offset: Int) -> Int {
        let index = starts.partitionPoint { Int($0) <= offset } - 1
        return index >= 0 && offset < Int(stops[index]) ? index : -1
    }

    /// The tokens that lie inside the span.
    public func range(in span: Span) -> Range<Int> {
        let low = starts.partitionPoint { Int($0) < span.start }
        let high = stops.partitionPoint { Int($0) <= span.stop }
        return low..<max(low, high)
    }

    /// The sentence of a token, or -1 for an index that is no token.
    public func sentence(of token: Int) -> Int {
        guard starts.indices.contains(token) else { return -1 }
        return sentenceFirsts.partitionPoint { Int($0) <= token } - 1
    }
}
