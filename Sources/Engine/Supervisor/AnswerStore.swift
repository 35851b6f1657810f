/// Where the answers of a run are kept until all have come: as the lines that the workers wrote.
protocol AnswerStore: Sendable {
    /// Keeps the line of a document, without its end.
    ///
    /// - Parameter ordinal: the number of the document in the corpus, from 0; each is kept once.
    mutating func keep(_ line: ArraySlice<UInt8>, ordinal: Int)

    /// The line of a document; nil where it has none.
    func line(_ ordinal: Int) -> [UInt8]?
}

/// Answers in memory.
struct MemoryStore: AnswerStore {
    private var lines: [Int: [UInt8]] = [:]

    mutating func keep(_ line: ArraySlice<UInt8>, ordinal: Int) { lines[ordinal] = Array(line) }
    func line(_ ordinal: Int) -> [UInt8]? { lines[ordinal] }
}
