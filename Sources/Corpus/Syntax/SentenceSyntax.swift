public import Syntax

/// The tree of one sentence: its words in order, each with tags, relation and head. A view, made without allocating.
///
/// Words are those of the treebanks, and indices are places in it, from 0: `don't` is two words, which stand in one
/// token. It is empty where nothing is read: sentences of tables and boilerplate, other languages.
@safe
public struct SentenceSyntax: RandomAccessCollection, @unchecked Sendable {
    // Sendable and safe: the owner keeps the words alive, which never change; `count` is what stands before them.
    private let owner: SyntaxTrees
    private let words: UnsafePointer<SyntaxWord>?
    public let count: Int
    /// The number of the sentence's first token in the document.
    public let firstToken: Int

    /// Bytes before the words of a block: their number.
    static let header = 8

    init(owner: SyntaxTrees, words block: UnsafeRawPointer?, firstToken: Int) {
        self.owner = owner
        self.firstToken = firstToken
        guard let block = unsafe block else {
            count = 0
            unsafe words = nil
            return
        }
        count = unsafe block.load(as: Int.self)
        unsafe words = (block + Self.header).assumingMemoryBound(to: SyntaxWord.self)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    /// A word; one that says nothing for an index that is none.
    public subscript(word: Int) -> SyntaxWord {
        @inline(__always) get {
            guard let words = unsafe words, word >= 0, word < count else { return Self.nothing }
            return unsafe words[word]
        }
    }

    private static let nothing = SyntaxWord(
        token: 0, headDistance: 0, partOfSpeech: .other, fineTag: .none, relation: .dep, traits: [])

    /// The word that governs another; nil for the root.
    @inline(__always)
    public func head(of word: Int) -> Int? {
        let distance = Int(self[word].headDistance)
        return distance == 0 ? nil : word + distance
    }

    /// The document's token that holds a word.
    @inline(__always)
    public func token(of word: Int) -> Int { firstToken + Int(self[word].token) }

    /// The words that a token of the document holds; empty where it is none of the sentence's.
    public func words(ofToken token: Int) -> Range<Int> {
        let wanted = token - firstToken
        guard wanted >= 0 else { return 0..<0 }
        // Tokens of several words are few: the word mostly stands at the place of its token, and never before it.
        var first = Swift.min(wanted, count)
        if first < count, Int(self[first].token) < wanted {
            var end = count
            while first < end {
                let middle = (first + end) / 2
                if Int(self[middle].token) < wanted { first = middle + 1 } else { end = middle }
            }
        }
        var stop = first
        while stop < count, Int(self[stop].token) == wanted { stop += 1 }
        return first..<stop
    }

    /// The word that stands for a token of the document; nil where it is none of the sentence's.
    public func mainWord(ofToken token: Int) -> Int? {
        words(ofToken: token).first { self[$0].traits.contains(.main) }
    }

    /// The token that governs another one: that of its main word's head, outside of itself; nil for a root.
    public func head(ofToken token: Int) -> Int? {
        guard var word = mainWord(ofToken: token) else { return nil }
        // Bound: a tree is no deeper than it has words.
        for _ in 0..<count {
            guard let head = head(of: word) else { return nil }
            if self.token(of: head) != token { return self.token(of: head) }
            word = head
        }
        return nil
    }

    /// The words that a word governs, in order. Looks at every word of the sentence.
    public func dependents(of word: Int) -> some Sequence<Int> { indices.lazy.filter { head(of: $0) == word } }
}
