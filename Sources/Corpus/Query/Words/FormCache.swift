/// The answers of form tests for the spellings met so far, so that a pattern is matched once for each spelling.
struct FormCache: Sendable {
    private struct Answers {
        var known: UInt64 = 0
        var yes: UInt64 = 0
    }

    /// Tests beyond this number are asked every time.
    static let mostTests = 64
    /// With more spellings than this the cache begins anew: a corpus has no end of names and misspellings.
    private static let mostSpellings = 1 << 20
    private var spellings = SpellingTable()
    private var answers: [Answers] = []

    /// The answer of test number `test` for the bytes `start ..< stop`.
    mutating func answer(
        _ test: Int, _ text: borrowing Text, _ start: Int, _ stop: Int, _ ask: (String) -> Bool
    ) -> Bool {
        guard test < Self.mostTests else { return ask(text.string(start, stop)) }
        let spelling = spellings.number(text, start, stop)
        let bit: UInt64 = 1 << UInt64(test)
        if spelling < answers.count {
            let entry = answers[spelling]
            if entry.known & bit != 0 { return entry.yes & bit != 0 }
        } else {
            if spelling >= Self.mostSpellings {
                self = FormCache()
                return answer(test, text, start, stop, ask)
            }
            answers.append(Answers())
        }
        let answer = ask(text.string(start, stop))
        answers[spelling].known |= bit
        if answer { answers[spelling].yes |= bit }
        return answer
    }
}
