public import Corpus

/// A hit with the tokens around it: keyword in context.
///
/// The context ends with the block that the hit lies in, so a heading is no context of the paragraph below it.
public struct ConcordanceLine: Sendable {
    /// What is before the hit, on one line.
    public let left: String
    public let match: String
    public let right: String
    /// The line of the document, from 1.
    public let line: Int

    private let hit: Range<Int>
    /// The tokens of the blocks that the hit lies in.
    private let limits: Range<Int>

    /// - Parameters:
    ///   - span: the bytes of the hit.
    ///   - left: tokens shown before it.
    ///   - right: tokens shown behind it.
    public init(_ span: Span, in document: Document, left: Int, right: Int) {
        hit = document.tokens.range(in: span)
        limits = Self.surroundings(of: hit, in: document)
        line = document.sourceLine(at: span.start) + 1
        match = Self.oneLine(document.text.string(span.start, span.stop))
        let first = hit.lowerBound - min(max(left, 0), hit.lowerBound - limits.lowerBound)
        let last = hit.upperBound + min(max(right, 0), limits.upperBound - hit.upperBound)
        self.left = Self.text(first..<hit.lowerBound, document)
        self.right = Self.text(hit.upperBound..<last, document)
    }

    /// What the line has for a key, folded as `norm` is; nil where it has nothing.
    public func value(of field: ConcordanceKey.Field, in document: Document) -> String? {
        switch field {
        case .left(let distance): norm(hit.lowerBound - distance, document)
        case .right(let distance): norm(hit.upperBound + distance - 1, document)
        case .leftContext: Self.joined((limits.lowerBound..<hit.lowerBound).reversed(), document)
        case .rightContext: Self.joined(hit.upperBound..<limits.upperBound, document)
        case .match: Fold.norm(match)
        case .document: document.id
        case .date: document.values.documentDate
        case .other: nil
        }
    }

    /// Beyond the context there is the empty word, which comes before all others.
    private func norm(_ token: Int, _ document: Document) -> String {
        limits.contains(token) ? document.norm(token) : ""
    }

    /// As many tokens as an order that a reader can see may hang on.
    private static func joined(_ tokens: some Sequence<Int>, _ document: Document) -> String {
        tokens.prefix(20).map { document.norm($0) }.joined(separator: " ")
    }

    private static func surroundings(of hit: Range<Int>, in document: Document) -> Range<Int> {
        let tokens = document.tokens
        let sentences = document.sentences
        guard !hit.isEmpty else { return hit }
        var first = tokens.sentence(of: hit.lowerBound)
        var last = tokens.sentence(of: hit.upperBound - 1)
        guard first >= 0, last >= 0 else { return hit }
        while first > 0, sentences.blocks[first - 1] == sentences.blocks[first] { first -= 1 }
        while last + 1 < sentences.count, sentences.blocks[last + 1] == sentences.blocks[last] { last += 1 }
        return Int(tokens.sentenceFirsts[first])..<Int(tokens.sentenceFirsts[last + 1])
    }

    private static func text(_ range: Range<Int>, _ document: Document) -> String {
        guard !range.isEmpty else { return "" }
        let tokens = document.tokens
        return oneLine(
            document.text.string(Int(tokens.starts[range.lowerBound]), Int(tokens.stops[range.upperBound - 1])))
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
