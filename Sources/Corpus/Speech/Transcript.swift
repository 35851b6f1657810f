/// The turns of a transcript: `SMITH: No.`, `Jane Smith: Never.` on lines of their own.
///
/// A label alone is no speaker ("Key dates: …"). Three labelled blocks in a row are a transcript when all
/// of their labels look like speakers and one of them names a person of the document.
struct Transcript {
    struct Turn {
        var speaker: Speech.Speaker
        /// What is said.
        var content: Span
    }

    private let document: Document
    private let words: Words
    /// The first mention of each person, by the last word of the name.
    private var persons: [UInt64: Int32] = [:]

    init(_ document: Document) {
        self.document = document
        words = document.words
        guard document.blocks.labels.contains(where: { !$0.isEmpty }) else { return }
        for (index, mention) in document.names.mentions.enumerated() where mention.type == .person {
            guard let last = words.range(in: mention.span).last else { continue }
            let hash = words.hashes[last]
            if persons[hash] == nil { persons[hash] = Int32(truncatingIfNeeded: index) }
        }
    }

    /// The turns in reading order.
    ///
    /// - Parameter phrase: makes a speaker of a label that names no one of the document.
    func turns(phrase: (Span) -> Speech.Speaker) -> [Turn] {
        let blocks = document.blocks
        var turns: [Turn] = []
        var run: [Int] = []
        for index in 0..<blocks.count {
            let isLeaf = blocks.kinds[index] == .paragraph || blocks.kinds[index] == .item
            guard isLeaf else {
                if blocks.kinds[index] == .heading { close(&run, &turns, phrase) }
                continue
            }
            if isSpeaker(blocks.labels[index]) { run.append(index) } else { close(&run, &turns, phrase) }
        }
        close(&run, &turns, phrase)
        return turns
    }

    private func close(_ run: inout [Int], _ turns: inout [Turn], _ phrase: (Span) -> Speech.Speaker) {
        defer { run = [] }
        let blocks = document.blocks
        guard run.count >= 3, run.contains(where: { person(blocks.labels[$0]) != nil }) else { return }
        for block in run {
            let label = blocks.labels[block]
            let spoken = words.range(in: Span(label.stop, Int(blocks.stops[block])))
            let first = spoken.first { words.kinds[$0] != .colon } ?? spoken.upperBound
            guard first < spoken.upperBound, words.kinds[first] != .quote else { continue }
            turns.append(
                Turn(
                    speaker: person(label).map { .mention($0) } ?? phrase(label),
                    content: words.span(first..<spoken.upperBound)))
        }
    }

    /// One to four words that are all capitals or each begin with one.
    private func isSpeaker(_ label: Span) -> Bool {
        guard !label.isEmpty, label.count < 60 else { return false }
        let range = words.range(in: label)
        guard (1...4).contains(range.count) else { return false }
        return range.allSatisfy { words.kinds[$0] == .word && words.shapes[$0].contains(.capitalized) }
    }

    private func person(_ label: Span) -> Int32? { words.range(in: label).last.flatMap { persons[words.hashes[$0]] } }
}

extension StatementFinder {
    /// Puts the turns of a transcript among the quotes, which stay in reading order.
    mutating func addTurns() {
        var labels: [Span] = []
        let known = phrases.count
        let turns = Transcript(document).turns { label in
            labels.append(label)
            return .phrase(Int32(truncatingIfNeeded: known + labels.count - 1))
        }
        guard !turns.isEmpty else { return }
        phrases += labels
        var merged: [Speech.Quote] = []
        var places = [Int32](repeating: 0, count: quotes.count)
        var next = 0
        for (index, quote) in quotes.enumerated() {
            while next < turns.count, turns[next].content.start <= quote.span.start {
                merged.append(Self.quote(turns[next]))
                next += 1
            }
            places[index] = Int32(truncatingIfNeeded: merged.count)
            merged.append(quote)
        }
        merged += turns[next...].map(Self.quote)
        for index in statements.indices where statements[index].quote >= 0 {
            statements[index].quote = places[Int(statements[index].quote)]
        }
        quotes = merged
    }

    private static func quote(_ turn: Transcript.Turn) -> Speech.Quote {
        Speech.Quote(span: turn.content, content: turn.content, speaker: turn.speaker, cue: -1, direct: true)
    }
}
