public import Corpus

/// How often forms, or runs of `n` forms, occur in documents.
///
/// ```swift
/// var list = FrequencyList(of: .norm, n: 2)
/// for document in documents { list.add(document) }
/// for entry in list.entries(atLeast: 3) { print(entry.form, entry.count) }
/// ```
///
/// Words and numbers outside boilerplate are counted. A run of several never crosses a sentence or punctuation.
public struct FrequencyList: Sendable {
    public struct Entry: Sendable, Equatable {
        public let form: String
        public let count: Int
        /// The number of documents it occurs in.
        public let documents: Int
    }

    private struct Tally {
        var count = 0
        var documents: Int32 = 0
        /// The last document it was met in, from 1.
        var last: Int32 = 0
    }

    private var forms: FormTable
    private let n: Int
    /// For each length from 2 to `n` the runs of that length.
    private var runs: [RunTable]
    /// By form, or by run of `n`.
    private var tallies: [Tally] = []
    private var documents: Int32 = 0
    /// How many forms, or runs, were counted in all.
    public private(set) var total = 0

    /// - Parameter n: how many tokens a run has, at least 1.
    public init(of form: TokenForm = .norm, n: Int = 1) {
        forms = FormTable(form)
        self.n = max(1, n)
        runs = Array(repeating: RunTable(), count: self.n - 1)
    }

    /// Counts the tokens of a document.
    ///
    /// - Parameter isCounted: which tokens count besides the rule above; all when left out.
    public mutating func add(_ document: Document, where isCounted: ((Int) -> Bool)? = nil) {
        documents += 1
        let ids: [Int32]
        if n == 1, isCounted == nil {
            ids = forms.countedIDs(of: document)
        } else {
            var countable = document.countableTokens
            if let isCounted {
                for token in countable.indices where countable[token] { countable[token] = isCounted(token) }
            }
            let tokens = forms.ids(of: document, countable: countable)
            ids = n > 1 ? runNumbers(tokens, document.tokens.sentenceFirsts) : tokens
        }
        let count = runs.last?.parts.count ?? forms.count
        while tallies.count < count { tallies.append(Tally()) }
        let (document, before) = (documents, total)
        var left = 0
        // Safe: every number is below `count`, and there is a tally for each of them.
        unsafe tallies.withUnsafeMutableBufferPointer { tallies in
            for id in ids {
                if id < 0 {
                    left += 1
                    continue
                }
                unsafe tallies[Int(id)].count += 1
                if unsafe tallies[Int(id)].last != document {
                    unsafe tallies[Int(id)].last = document
                    unsafe tallies[Int(id)].documents += 1
                }
            }
        }
        total = before + ids.count - left
    }

    /// Adds what another list of the same form and length counted in other documents.
    public mutating func merge(_ other: FrequencyList) {
        guard other.n == n else { return }
        let ids = (0..<other.forms.count).map { forms.id(of: other.forms.string(Int32($0))) }
        var numbers = ids
        for (length, table) in other.runs.enumerated() {
            numbers = table.parts.map { runs[length].number(numbers[Int($0.prefix)], ids[Int($0.last)]) }
        }
        documents += other.documents
        for (index, tally) in other.tallies.enumerated() where tally.count > 0 {
            let number = Int(numbers[index])
            while tallies.count <= number { tallies.append(Tally()) }
            tallies[number].count += tally.count
            tallies[number].documents += tally.documents
        }
        total += other.total
    }

    /// For each token the number of the run that begins there; -1 where none does.
    private mutating func runNumbers(_ ids: [Int32], _ firsts: [UInt32]) -> [Int32] {
        var numbers = [Int32](repeating: -1, count: ids.count)
        for (first, next) in zip(firsts, firsts.dropFirst()) {
            let (first, next) = (Int(first), Int(next))
            guard next - first >= n else { continue }
            for start in first...(next - n) {
                var run = ids[start]
                var length = 1
                while run >= 0, length < n {
                    let last = ids[start + length]
                    run = last < 0 ? -1 : runs[length - 1].number(run, last)
                    length += 1
                }
                numbers[start] = run
            }
        }
        return numbers
    }

    /// The entries, highest count first, ties by form.
    public func entries(atLeast minimum: Int = 1) -> [Entry] {
        var entries: [Entry] = []
        for index in tallies.indices where tallies[index].count >= max(1, minimum) {
            entries.append(
                Entry(form: form(index), count: tallies[index].count, documents: Int(tallies[index].documents)))
        }
        return entries.sorted {
            $0.count != $1.count
                ? $0.count > $1.count : $0.form.utf8.lexicographicallyPrecedes($1.form.utf8)
        }
    }

    /// The forms of a run, joined by spaces.
    private func form(_ index: Int) -> String {
        var parts: [String] = []
        var number = Int32(truncatingIfNeeded: index)
        for table in runs.reversed() {
            let (prefix, last) = table.parts[Int(number)]
            parts.append(forms.string(last))
            number = prefix
        }
        parts.append(forms.string(number))
        return parts.reversed().joined(separator: " ")
    }
}

extension TokenType {
    /// Whether statistics count a token of the type: words and numbers.
    @inline(__always)
    var isCounted: Bool { self == .word || self == .number }
}

extension Document {
    /// For each token whether statistics count it: words and numbers, outside boilerplate.
    public var countableTokens: [Bool] {
        let tokens = tokens
        let sentences = sentences
        let blocks = blocks
        let types = tokens.types
        var countable = [Bool](repeating: false, count: types.count)
        for sentence in 0..<sentences.count where !blocks.isBoilerplate(Int(sentences.blocks[sentence])) {
            for token in Int(tokens.sentenceFirsts[sentence])..<Int(tokens.sentenceFirsts[sentence + 1]) {
                countable[token] = types[token].isCounted
            }
        }
        return countable
    }
}
