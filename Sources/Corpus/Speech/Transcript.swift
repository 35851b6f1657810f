/// The turns of a transcript: `SMITH: No.`, `Jane Smith: Never.` on lines of their own, and the answers of an interview
/// whose questions and answers are marked `Q:` and `A:`.
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
    private let terms: SpeechTerms
    /// The first mention of each person, by the last word of the name.
    private var persons = WordMap<Int32>()

    init(_ document: Document) {
        self.document = document
        words = document.words
        terms = words.terms.speech
        guard document.blocks.labels.contains(where: { !$0.isEmpty }) else { return }
        for (index, mention) in document.names.mentions.enumerated() where mention.type == .person {
            guard let last = words.range(in: mention.span).last else { continue }
            let hash = words[last].hash
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
        turns += answers()
        return turns.sorted { $0.content.start < $1.content.start }
    }

    /// The answers of an interview; none in a list of questions that nobody is named to answer.
    private func answers() -> [Turn] {
        let blocks = document.blocks
        // Behind its mark a question or answer is a part of its block.
        let whole = { (block: Int32) in Int(blocks.kinds[Int(block)] == .part ? blocks.parents[Int(block)] : block) }
        let marked = blocks.faqs.map { (question: whole($0.question), answer: whole($0.answer)) }.filter {
            $0.question != $0.answer && isMark(blocks.labels[$0.question]) && isMark(blocks.labels[$0.answer])
        }
        guard let first = marked.first, marked.count > 1,
            let person = interviewee(before: Int(blocks.starts[first.question]))
        else { return [] }
        return marked.compactMap { pair in
            let spoken = words.range(in: Span(blocks.labels[pair.answer].stop, Int(blocks.stops[pair.answer])))
            guard let start = spoken.first(where: { words[$0].kind != .colon }) else { return nil }
            return Turn(speaker: .mention(person), content: words.span(start..<spoken.upperBound))
        }
    }

    /// `Q` or `A`.
    private func isMark(_ label: Span) -> Bool { label.count == 1 }

    /// The first person named above the questions, where the text says that it is an interview.
    private func interviewee(before stop: Int) -> Int32? {
        let end = words.firstWord(from: stop)
        guard (0..<end).contains(where: { terms.interviews.contains(words[$0].hash) }) else { return nil }
        let names = document.names
        let mentions = names.range(in: Span(0, stop)).filter { names.mentions[$0].type == .person }
        let isByline = { (mention: Int) in
            let word = words.firstWord(from: names.mentions[mention].span.start)
            return word > 0 && terms.by.contains(words[word - 1].hash)
        }
        return mentions.first { !isByline($0) }.map { Int32(truncatingIfNeeded: $0) }
    }

    private func close(_ run: inout [Int], _ turns: inout [Turn], _ phrase: (Span) -> Speech.Speaker) {
        defer { run = [] }
        let blocks = document.blocks
        guard run.count >= 3, run.contains(where: { person(blocks.labels[$0]) != nil }) else { return }
        for block in run {
            let label = blocks.labels[block]
            let spoken = words.range(in: Span(label.stop, Int(blocks.stops[block])))
            let first = spoken.first { words[$0].kind != .colon } ?? spoken.upperBound
            guard first < spoken.upperBound, words[first].kind != .quote else { continue }
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
        return range.allSatisfy { words[$0].kind == .word && words[$0].shape.contains(.capitalized) }
    }

    private func person(_ label: Span) -> Int32? { words.range(in: label).last.flatMap { persons[words[$0].hash] } }
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
