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

    private var forms: FormTable
    private let n: Int
    /// Runs by the run one shorter and the last form.
    private var runs: [UInt64: Int32] = [:]
    private var runParts: [(prefix: Int32, last: Int32)] = []
    private var counts: [Int] = []
    private var documentCounts: [Int] = []
    private var lastDocument: [Int32] = []
    private var documents: Int32 = 0
    /// How many forms, or runs, were counted in all.
    public private(set) var total = 0

    /// - Parameter n: how many tokens a run has, at least 1.
    public init(of form: TokenForm = .norm, n: Int = 1) {
        forms = FormTable(form)
        self.n = max(1, n)
    }

    /// Counts the tokens of a document.
    ///
    /// - Parameter isCounted: which tokens count besides the rule above; all when left out.
    public mutating func add(_ document: Document, where isCounted: ((Int) -> Bool)? = nil) {
        documents += 1
        let countable = document.countableTokens
        let ids = forms.ids(of: document) { countable[$0] && (isCounted?($0) ?? true) }
        if n == 1 {
            for id in ids where id >= 0 { count(id) }
            return
        }
        let firsts = document.tokens.sentenceFirsts
        for (first, next) in zip(firsts, firsts.dropFirst()) {
            addRuns(ids[Int(first)..<Int(next)])
        }
    }

    private mutating func addRuns(_ ids: ArraySlice<Int32>) {
        guard ids.count >= n else { return }
        for start in ids.startIndex...(ids.endIndex - n) {
            var run = ids[start]
            guard run >= 0 else { continue }
            for next in ids[(start + 1)..<(start + n)] {
                guard next >= 0 else {
                    run = -1
                    break
                }
                run = self.run(run, next)
            }
            if run >= 0 { count(run) }
        }
    }

    /// The number of a run; runs of one are forms, so the numbers of longer ones are counted apart by length.
    private mutating func run(_ prefix: Int32, _ last: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: prefix)) << 32 | UInt64(UInt32(bitPattern: last))
        if let known = runs[key] { return known }
        let id = Int32.max - Int32(runParts.count)
        runs[key] = id
        runParts.append((prefix, last))
        return id
    }

    private mutating func count(_ id: Int32) {
        let index = n == 1 ? Int(id) : Int(Int32.max - id)
        while counts.count <= index {
            counts.append(0)
            documentCounts.append(0)
            lastDocument.append(0)
        }
        counts[index] += 1
        total += 1
        if lastDocument[index] != documents {
            lastDocument[index] = documents
            documentCounts[index] += 1
        }
    }

    /// The entries, highest count first, ties by form.
    public func entries(atLeast minimum: Int = 1) -> [Entry] {
        var entries: [Entry] = []
        for index in counts.indices where counts[index] >= max(1, minimum) {
            entries.append(Entry(form: form(index), count: counts[index], documents: documentCounts[index]))
        }
        return entries.sorted {
            $0.count != $1.count
                ? $0.count > $1.count : $0.form.utf8.lexicographicallyPrecedes($1.form.utf8)
        }
    }

    /// The forms of a run, joined by spaces.
    private func form(_ index: Int) -> String {
        if n == 1 { return forms.string(Int32(index)) }
        var parts: [String] = []
        var run = Int32.max - Int32(index)
        for _ in 1..<n {
            let (prefix, last) = runParts[Int(Int32.max - run)]
            parts.append(forms.string(last))
            run = prefix
        }
        parts.append(forms.string(run))
        return parts.reversed().joined(separator: " ")
    }
}

extension Document {
    /// For each token whether statistics count it: words and numbers, outside boilerplate.
    public var countableTokens: [Bool] {
        let tokens = tokens
        let sentences = sentences
        let blocks = blocks
        var countable = [Bool](repeating: false, count: tokens.count)
        for sentence in 0..<sentences.count where !blocks.isBoilerplate(Int(sentences.blocks[sentence])) {
            for token in Int(tokens.sentenceFirsts[sentence])..<Int(tokens.sentenceFirsts[sentence + 1]) {
                countable[token] = tokens.types[token] == .word || tokens.types[token] == .number
            }
        }
        return countable
    }
}
