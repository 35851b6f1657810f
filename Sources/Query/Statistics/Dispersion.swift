import Glibc

/// How evenly something is spread over the parts of a corpus. The raw value is the name in scripts.
///
/// Formulas after Gries, "Analyzing dispersion", in *A Practical Handbook of Corpus Linguistics* (2020).
public enum Dispersion: String, Sendable, CaseIterable {
    /// DP = ½·Σ |vᵢ/f − sᵢ|: 0 for even, towards 1 for uneven. Gries (2008).
    case dp
    /// DP / (1 − min sᵢ), which can reach 1. Lijffijt and Gries (2012).
    case dpNormalized = "dp_norm"
    /// D = 1 − V/√(n−1), V the variation coefficient of the relative frequencies: 1 for even. Juilland et al. (1970).
    case juillandD = "juilland_d"
    /// D₂, the entropy of the relative frequencies over log2 n: 1 for even. Carroll (1970).
    case carrollD2 = "carroll_d2"
    /// S = (Σ √(sᵢ·vᵢ))² / f: 1 for even. Rosengren (1971).
    case rosengrenS = "rosengren_s"
    /// The average reduced frequency, from the positions of the hits: f for even. Savický and Hlaváčová (2002).
    case averageReducedFrequency = "arf"

    /// Where something occurs: how often in each part, how large the parts are, and at which tokens of the whole.
    public struct Distribution: Sendable {
        public var frequencies: [Double]
        public var sizes: [Double]
        public var positions: [Int]

        public init(frequencies: [Double], sizes: [Double], positions: [Int] = []) {
            self.frequencies = frequencies
            self.sizes = sizes
            self.positions = positions
        }
    }

    /// The value for a distribution; nil where nothing occurs or there are no parts.
    public func value(_ d: Distribution) -> Double? {
        let f = d.frequencies.reduce(0, +)
        let size = d.sizes.reduce(0, +)
        let n = Double(d.sizes.count)
        guard f > 0, size > 0, d.sizes.count == d.frequencies.count else { return nil }
        let shares = d.sizes.map { $0 / size }
        switch self {
        case .dp, .dpNormalized:
            let dp = zip(d.frequencies, shares).reduce(0) { $0 + abs($1.0 / f - $1.1) } / 2
            if self == .dp { return dp }
            let most = 1 - (shares.min() ?? 0)
            return most > 0 ? dp / most : 0
        case .juillandD:
            guard n > 1 else { return 1 }
            let rates = Self.rates(d)
            let mean = rates.reduce(0, +) / n
            let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
            return 1 - variance.squareRoot() / mean / (n - 1).squareRoot()
        case .carrollD2:
            guard n > 1 else { return 1 }
            let rates = Self.rates(d)
            let sum = rates.reduce(0, +)
            let entropy = rates.reduce(0) { $1 > 0 ? $0 - $1 / sum * log2($1 / sum) : $0 }
            return entropy / log2(n)
        case .rosengrenS:
            let sum = zip(d.frequencies, shares).reduce(0) { $0 + ($1.0 * $1.1).squareRoot() }
            return sum * sum / f
        case .averageReducedFrequency:
            return Self.averageReducedFrequency(d.positions, size: size)
        }
    }

    private static func rates(_ d: Distribution) -> [Double] {
        zip(d.frequencies, d.sizes).map { $1 > 0 ? $0 / $1 : 0 }
    }

    /// Distances wrap around from the last hit to the first.
    private static func averageReducedFrequency(_ positions: [Int], size: Double) -> Double? {
        guard let first = positions.first, let last = positions.last else { return nil }
        let interval = size / Double(positions.count)
        var sum = min(Double(first) + size - Double(last), interval)
        for (a, b) in zip(positions, positions.dropFirst()) { sum += min(Double(b) - Double(a), interval) }
        return sum / interval
    }
}
