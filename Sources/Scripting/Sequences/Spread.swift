import Corpus
import Lua
import Query

/// Where hits lie in documents that stand one behind the other, for measures of dispersion.
struct Spread {
    static let options: [Parameter] = [
        .optional("measure", .choice(Dispersion.allCases.map(\.rawValue)), "`dp` when left out"),
        .optional("parts", .integer, "So many equal parts of all tokens in place of the documents"),
    ]
    static let details = """
        The parts are the documents that have tokens, or `parts` stretches of equal size over all of them. `arf` needs no \
        parts. Each measure is described at `workbench.stats`.
        """
    private static let mostParts = 1_000_000

    private var sizes: [Int] = []
    private var hits: [Int] = []
    private var positions: [Int] = []
    private var total = 0

    /// Adds a document with the first tokens of its hits, ascending.
    mutating func add(tokens: Int, hits tokensOfHits: [Int]) {
        guard tokens > 0 else { return }
        sizes.append(tokens)
        hits.append(tokensOfHits.count)
        for token in tokensOfHits { positions.append(total + token) }
        total += tokens
    }

    /// The value that the options at a position ask for.
    func value(_ call: Call, options: Int, _ function: String) throws -> Double? {
        let measure = call.stringOption(options, "measure").flatMap { Dispersion(rawValue: $0) } ?? .dp
        guard let parts = call.integerOption(options, "parts") else {
            return measure.value(
                .init(frequencies: hits.map(Double.init), sizes: sizes.map(Double.init), positions: positions))
        }
        guard (1...Self.mostParts).contains(parts) else {
            throw ScriptError("\(function): 'parts' must be from 1 to \(Self.mostParts), got \(parts)")
        }
        // No part without a token.
        let count = max(1, min(parts, total))
        var frequencies = [Double](repeating: 0, count: count)
        for position in positions { frequencies[min(position * count / max(total, 1), count - 1)] += 1 }
        let sizes = (0..<count).map { part in
            // The part of position p is the whole part of p · count / total.
            Double(((part + 1) * total + count - 1) / count - (part * total + count - 1) / count)
        }
        return measure.value(.init(frequencies: frequencies, sizes: sizes, positions: positions))
    }
}
