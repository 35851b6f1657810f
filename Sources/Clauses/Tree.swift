public import Syntax

/// A sentence as a tree of words (Universal Dependencies 2): `don't` is two of them.
public struct Tree: Sendable {
    public struct Word: Sendable {
        /// As written, in small letters, as `token.norm` has it.
        public var form: String
        /// The form that stands in a dictionary.
        public var lemma: String
        public var partOfSpeech: PartOfSpeech
        public var fineTag: FineTag
        /// The word that governs it, from 0; -1 for the root.
        public var head: Int
        public var relation: Relation
        /// The token that it is, or is a part of, from 0 in the document.
        public var token: Int

        public init(
            form: String, lemma: String, partOfSpeech: PartOfSpeech, fineTag: FineTag = .none, head: Int,
            relation: Relation, token: Int
        ) {
            self.form = form
            self.lemma = lemma
            self.partOfSpeech = partOfSpeech
            self.fineTag = fineTag
            self.head = head
            self.relation = relation
            self.token = token
        }
    }

    public let words: [Word]
    /// The dependents of word `w` are `dependents[firstDependent[w]..<firstDependent[w + 1]]`, in reading order.
    private let dependents: [Int32]
    private let firstDependent: [Int32]

    /// - Parameter words: heads that are no word of the sentence, or that would close a circle, count as none.
    public init(_ words: [Word]) {
        var words = words
        for word in words.indices where !words.indices.contains(words[word].head) || words[word].head == word {
            words[word].head = -1
        }
        Self.cutCircles(&words)
        var counts = [Int32](repeating: 0, count: words.count + 1)
        for word in words where word.head >= 0 { counts[word.head + 1] += 1 }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        var next = counts
        var dependents = [Int32](repeating: 0, count: words.count)
        for (index, word) in words.enumerated() where word.head >= 0 {
            dependents[Int(next[word.head])] = Int32(truncatingIfNeeded: index)
            next[word.head] += 1
        }
        self.words = words
        self.dependents = dependents
        firstDependent = counts
    }

    public var count: Int { words.count }

    public subscript(word: Int) -> Word { words[word] }

    /// The words that a word governs, in reading order.
    func dependents(of word: Int) -> Dependents {
        Dependents(all: dependents, range: Int(firstDependent[word])..<Int(firstDependent[word + 1]))
    }

    /// The first dependent in a relation; nil where there is none.
    func dependent(of word: Int, _ relation: Relation) -> Int? {
        dependents(of: word).first { words[$0].relation == relation }
    }

    func has(_ word: Int, _ relation: Relation) -> Bool { dependent(of: word, relation) != nil }

    /// The prepositions of a word: `in return for` is one.
    public func preposition(of word: Int) -> String? {
        guard let first = dependents(of: word).first(where: { words[$0].relation == .case && !isPossessive($0) }) else {
            return nil
        }
        return withFixed(first)
    }

    func isPossessive(_ word: Int) -> Bool {
        words[word].fineTag == .pos || words[word].form == "'s" || words[word].form == "'"
    }

    /// A word with those that make one expression with it: `as long as`.
    func withFixed(_ word: Int) -> String {
        dependents(of: word).filter { words[$0].relation == .fixed }
            .reduce(words[word].form) { $0 + " " + words[$1].form }
    }

    /// The first and the last word that depend on a word, itself among them, and whatever lies between.
    func extent(of word: Int) -> Range<Int> {
        var range = word..<word + 1
        var open = [word]
        while let next = open.popLast() {
            for dependent in dependents(of: next) {
                range = min(range.lowerBound, dependent)..<max(range.upperBound, dependent + 1)
                open.append(dependent)
            }
        }
        return range
    }

    /// Whether a word is another one or depends on it.
    func isWithin(_ word: Int, _ other: Int) -> Bool {
        var word = word
        while word >= 0 {
            if word == other { return true }
            word = words[word].head
        }
        return false
    }

    /// Makes a root of a word from which no root is reached.
    private static func cutCircles(_ words: inout [Word]) {
        var state = [UInt8](repeating: 0, count: words.count)
        for start in words.indices where state[start] == 0 {
            var path: [Int] = []
            var word = start
            while word >= 0, state[word] == 0 {
                state[word] = 1
                path.append(word)
                word = words[word].head
            }
            if word >= 0, state[word] == 1 { words[word].head = -1 }
            for word in path { state[word] = 2 }
        }
    }
}

/// The words that one word governs.
struct Dependents: Sequence, IteratorProtocol {
    let all: [Int32]
    var range: Range<Int>

    mutating func next() -> Int? {
        guard let first = range.popFirst() else { return nil }
        return Int(all[first])
    }
}
