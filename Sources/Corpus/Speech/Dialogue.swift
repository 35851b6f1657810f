/// Two who talk in turns, where the answers are not attributed:
///
///     “What does that mean?” asked Hadley.
///     “I did not, Senator.”
struct Dialogue {
    /// The one who spoke before the one who speaks.
    private(set) var other: Speech.Speaker?
    /// Whether the last turn had no clause that says whose it is.
    private(set) var alternates = false

    /// A clause names who speaks.
    mutating func goesOn(from last: Speech.Speaker, to speaker: Speech.Speaker, in names: Names) {
        alternates = false
        if last != .none, !names.isSame(last, speaker) { other = last }
    }

    /// A turn goes to the other one.
    mutating func turns(from last: Speech.Speaker) {
        alternates = true
        other = last
    }
}

extension StatementFinder {
    /// Whether a quotation is all of its block.
    func isTurn(_ pair: QuoteFinder.Pair) -> Bool {
        let block = document.blocks.block(at: Int(words[pair.open].start))
        guard block >= 0 else { return false }
        let isFirst = pair.open == 0 || !isInside(block, pair.open - 1)
        return isFirst && (pair.close + 1 >= words.count || !isInside(block, pair.close + 1))
    }

    private func isInside(_ block: Int, _ word: Int) -> Bool {
        let start = Int(words[word].start)
        return start >= Int(document.blocks.starts[block]) && start < Int(document.blocks.stops[block])
    }

    /// Whether a quotation is a question that a verb of asking introduces.
    func isAsked(_ quote: Int) -> Bool {
        let cue = Int(quotes[quote].cue)
        guard words[pairs[quote].close - 1].kind == .question, document.tokens.starts.indices.contains(cue) else {
            return false
        }
        let word = words.firstWord(from: Int(document.tokens.starts[cue]))
        return word < words.count && terms.asking.contains(words[word].hash)
    }
}
