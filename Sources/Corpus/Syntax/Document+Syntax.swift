import Lexicon
import Syntax

extension ModelLayer {
    /// Its weight is that of the sentences that were read: `Document.weight` adds it.
    ///
    /// To compute it ahead reads no sentence: nobody knows which ones will be asked for.
    public static let syntax = ModelLayer("syntax", share: 0, \.syntaxLayer) { _ = $0.syntaxTrees }
}

extension Document {
    /// The trees of the sentences.
    public var syntaxTrees: SyntaxTrees { syntaxLayer.get { SyntaxTrees(of: self) } }

    /// The tree of a sentence: its words with tags, relations and heads.
    ///
    /// Read when first asked for; what another program found (`annotations`) takes its place. Empty for sentences of
    /// tables and boilerplate, and for documents in another language than English.
    @inline(__always)
    public func syntax(ofSentence sentence: Int) -> SentenceSyntax {
        syntaxTrees.sentence(sentence, of: self)
    }

    /// The tree of the sentence of a token.
    public func syntax(ofToken token: Int) -> SentenceSyntax { syntax(ofSentence: tokens.sentence(of: token)) }

    /// The bytes of a word of a sentence: those of its token, or a part of them.
    public func span(ofWord word: Int, in syntax: SentenceSyntax) -> Span {
        let token = syntax.token(of: word)
        guard tokens.starts.indices.contains(token) else { return Span(0, 0) }
        let whole = Span(Int(tokens.starts[token]), Int(tokens.stops[token]))
        guard syntax[word].traits.contains(.part), !hasImportedSyntax else { return whole }
        return unsafe reading.withBytes { bytes in
            let range = unsafe WordParts(of: UnsafeBufferPointer(rebasing: bytes[whole.start..<whole.stop]))[
                syntax[word].part]
            return Span(whole.start + range.lowerBound, whole.start + range.upperBound)
        }
    }

    /// The dictionary form of a word of a sentence: `be` of `'s`; names keep their capitals.
    public func lemma(ofWord word: Int, in syntax: SentenceSyntax) -> String {
        guard word >= 0, word < syntax.count else { return "" }
        if hasImportedSyntax { return importedLemma(ofWord: word, in: syntax) }
        guard let model = SyntaxModel.english else { return "" }
        let span = span(ofWord: word, in: syntax)
        let info = syntax[word]
        return unsafe reading.withBytes { bytes in
            unsafe model.lemma(
                of: UnsafeBufferPointer(rebasing: bytes[span.start..<span.stop]), info.partOfSpeech, info.fineTag)
        }
    }

    /// Reads a sentence.
    func readSyntax(ofSentence sentence: Int) -> [SyntaxWord] {
        if hasImportedSyntax { return importedSyntax(ofSentence: sentence) }
        guard terms.lists.code == "en", let model = SyntaxModel.english, hasTree(sentence) else { return [] }
        let tokens = tokens
        let range = Int(tokens.sentenceFirsts[sentence])..<Int(tokens.sentenceFirsts[sentence + 1])
        guard !range.isEmpty else { return [] }
        return unsafe reading.withBytes { bytes in
            unsafe model.read(bytes, tokens: (tokens.starts[range], tokens.stops[range]))
        }
    }

    /// Whether a sentence is text: no table, code or boilerplate.
    private func hasTree(_ sentence: Int) -> Bool {
        var block = Int(sentences.blocks[sentence])
        if blocks.isBoilerplate(block) { return false }
        while blocks.kinds.indices.contains(block) {
            switch blocks.kinds[block] {
            case .table, .row, .cell, .code: return false
            case .heading, .paragraph, .list, .item, .blockquote, .figure, .part: break
            }
            block = Int(blocks.parents[block])
        }
        return true
    }
}

/// What is said of tokens: of the word that stands for each.
extension Document {
    /// The part of speech of a token, as the treebanks write it: `VERB`; nil where nothing is known.
    public func partOfSpeech(ofToken token: Int) -> String? {
        if hasImportedSyntax { return annotations?.partOfSpeech(of: token) }
        return word(ofToken: token)?.partOfSpeech.name
    }

    /// The relation of a token to the one that governs it: `nsubj`; nil where nothing is known.
    public func relation(ofToken token: Int) -> String? {
        if hasImportedSyntax { return annotations?.relation(of: token) }
        return word(ofToken: token)?.relation.name
    }

    /// The token that governs another; nil for the root, and where nothing is known.
    public func head(ofToken token: Int) -> Int? {
        if hasImportedSyntax { return annotations?.head(of: token) }
        return syntax(ofToken: token).head(ofToken: token)
    }

    /// The dictionary form of a token; nil where nothing is known.
    public func lemma(ofToken token: Int) -> String? {
        if hasImportedSyntax { return annotations?.lemma(of: token) }
        let syntax = syntax(ofToken: token)
        return syntax.mainWord(ofToken: token).map { lemma(ofWord: $0, in: syntax) }
    }

    /// Whether a token ends in a negation of its own: `don't`, `cannot`.
    public func isNegated(token: Int) -> Bool {
        let syntax = syntax(ofToken: token)
        return syntax.words(ofToken: token).contains { syntax[$0].traits.contains(.negation) }
    }

    private func word(ofToken token: Int) -> SyntaxWord? {
        let syntax = syntax(ofToken: token)
        return syntax.mainWord(ofToken: token).map { syntax[$0] }
    }
}
