import CSyntax

extension SyntaxModel {
    /// Words that are read as one tree at most; longer sentences are cut where a semicolon or a quotation mark stands.
    static let longest = 120

    /// Reads a sentence.
    ///
    /// - Parameters:
    ///   - text: the bytes that the tokens lie in.
    ///   - tokens: their first bytes and the bytes behind them, in order; at most 65,535, and none reaches outside.
    /// - Returns: the words of all tokens, in order; empty where there are more tokens.
    public func read(
        _ text: UnsafeBufferPointer<UInt8>, tokens: (starts: ArraySlice<UInt32>, stops: ArraySlice<UInt32>)
    ) -> [SyntaxWord] {
        guard tokens.starts.count <= Int(UInt16.max), tokens.starts.count == tokens.stops.count,
            tokens.stops.allSatisfy({ Int($0) <= text.count })
        else { return [] }
        var sentence = unsafe SentenceReader(self, text)
        for (token, (start, stop)) in zip(tokens.starts, tokens.stops).enumerated() {
            sentence.append(token: UInt16(truncatingIfNeeded: token), Int(start), max(Int(start), Int(stop)))
        }
        return sentence.read()
    }
}

/// A sentence while it is read.
@safe
private struct SentenceReader {
    // Safe: the text outlives the reader, which does not leave `SyntaxModel.read`, and holds all tokens.
    private let model: SyntaxModel
    private let text: UnsafeBufferPointer<UInt8>
    private var forms: [syntax_word] = unsafe []
    private var words: [SyntaxWord] = []

    init(_ model: SyntaxModel, _ text: UnsafeBufferPointer<UInt8>) {
        self.model = model
        unsafe self.text = text
    }

    /// Adds the words of a token.
    mutating func append(token: UInt16, _ start: Int, _ stop: Int) {
        let bytes = unsafe UnsafeBufferPointer(rebasing: text[start..<stop])
        let parts = unsafe WordParts(of: bytes)
        for part in 0..<parts.count {
            let range = parts[part]
            unsafe forms.append(
                syntax_word(bytes: bytes.baseAddress.map { unsafe $0 + range.lowerBound }, count: range.count))
            var traits: SyntaxWord.Traits = parts.count > 1 ? .part : []
            if part > 0, unsafe isNegation(bytes[range]) { traits.insert(.negation) }
            words.append(
                SyntaxWord(
                    token: token, headDistance: 0, partOfSpeech: .other, fineTag: .none, relation: .root,
                    traits: traits, part: part))
        }
    }

    /// Whether a part of a contraction is `n't`, `nt` or `not`.
    private func isNegation(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = unsafe part.first, let last = unsafe part.last else { return false }
        return first | 0x20 == 0x6E && last | 0x20 == 0x74
    }

    mutating func read() -> [SyntaxWord] {
        var start = 0
        var firstRoot = -1
        while start < words.count {
            let stop = end(from: start)
            let root = readPiece(start..<stop)
            if firstRoot < 0 {
                firstRoot = root
            } else if root >= 0, let distance = Int16(exactly: firstRoot - root) {
                words[root].headDistance = distance
                words[root].relation = .parataxis
            }
            start = stop
        }
        markMainWords()
        return words
    }

    /// Where the piece from a word on ends: behind the last semicolon or quotation mark that leaves it short enough, or
    /// else the last comma.
    private func end(from start: Int) -> Int {
        guard words.count - start > SyntaxModel.longest else { return words.count }
        let places = (start + 20..<start + SyntaxModel.longest).reversed()
        let place = places.first { isBorder($0) } ?? places.first { isByte(0x2C, $0) }
        return (place ?? start + SyntaxModel.longest - 1) + 1
    }

    private func isByte(_ byte: UInt8, _ word: Int) -> Bool {
        unsafe forms[word].count == 1 && forms[word].bytes[0] == byte
    }

    private func isBorder(_ word: Int) -> Bool {
        if isByte(0x3B, word) || isByte(0x22, word) { return true }
        guard let bytes = unsafe forms[word].bytes, unsafe forms[word].count == 3 else { return false }
        return unsafe bytes[0] == 0xE2 && bytes[1] == 0x80 && bytes[2] == 0x9D
    }

    /// Reads the words of a piece as one tree; returns its root.
    private mutating func readPiece(_ range: Range<Int>) -> Int {
        let count = range.count
        var root = -1
        unsafe withUnsafeTemporaryAllocation(of: syntax_node.self, capacity: count) { nodes in
            unsafe nodes.initialize(repeating: syntax_node())
            // In bounds: a piece has at most `longest` words, fewer than the reader takes.
            unsafe forms.withUnsafeBufferPointer { forms in
                guard let first = forms.baseAddress else { return }
                unsafe syntax_read(model.model, first + range.lowerBound, Int32(count), nodes.baseAddress)
            }
            for index in 0..<count {
                let node = unsafe nodes[index]
                let head = Int(node.head)
                let tag = model.tag(node)
                words[range.lowerBound + index].partOfSpeech = tag.part
                words[range.lowerBound + index].fineTag = tag.fine
                words[range.lowerBound + index].relation = model.relation(node)
                words[range.lowerBound + index].headDistance =
                    head < count ? Int16(truncatingIfNeeded: head - index) : 0
                if head >= count { root = range.lowerBound + index }
            }
        }
        return root
    }

    /// Marks the word of each token that stands for it.
    private mutating func markMainWords() { words.markMainWords() }
}

extension [SyntaxWord] {
    /// Marks the word of each token that stands for it: the first one whose head is outside of the token, but no
    /// negation, particle or mark where there is another one.
    public mutating func markMainWords() {
        var first = 0
        while first < count {
            var stop = first + 1
            while stop < count, self[stop].token == self[first].token { stop += 1 }
            let range = first..<stop
            let outside = range.filter {
                !range.contains($0 + Int(self[$0].headDistance)) || self[$0].headDistance == 0
            }
            let main = outside.first { !isMinor(self[$0]) } ?? outside.first ?? first
            self[main].traits.insert(.main)
            first = stop
        }
    }

    private func isMinor(_ word: SyntaxWord) -> Bool {
        word.traits.contains(.negation) || word.partOfSpeech == .particle || word.partOfSpeech == .punctuation
    }
}
