import Corpus
import Glibc

/// Exact tails of distributions, as −log10 of the probability.
enum ExactTest {
    /// ln Γ(x) for x > 0, by the approximation of Lanczos (1964) with g = 7 and nine terms: about 15 digits.
    static func logGamma(_ x: Double) -> Double {
        if x < 0.5 { return log(Double.pi / abs(sin(Double.pi * x))) - logGamma(1 - x) }
        let coefficients = [
            676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
            -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ]
        let z = x - 1
        var sum = 0.99999999999980993
        for (i, coefficient) in coefficients.enumerated() { sum += coefficient / (z + Double(i) + 1) }
        let t = z + 7.5
        return 0.5 * log(2 * Double.pi) + (z + 0.5) * log(t) - t + log(sum)
    }

    /// Terms that a tail is summed to. Beyond about nine standard deviations they change no digit, so this is
    /// exact for means up to 10¹⁰, and bounds the time for any larger count.
    private static let mostTerms = 1e6

    private static func logChoose(_ n: Double, _ k: Double) -> Double {
        logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
    }

    /// Sums a tail of falling terms, from the logarithm of the first and the ratio of each to the one before.
    private static func tail(first: Double, count: Double, ratio: (Double) -> Double) -> Double {
        var sum = 1.0
        var term = 1.0
        var k = 0.0
        while k < min(count, mostTerms) {
            term *= ratio(k)
            sum += term
            k += 1
            if term < sum * 1e-17 { break }
        }
        return max(0, -(first + log(sum)) / log(10.0))
    }

    /// −log10 P(X ≥ observed) for a Poisson variable; 0 where that is certain.
    static func poisson(observed: Double, mean: Double) -> Double {
        guard observed > 0, mean > 0 else { return observed > 0 ? .infinity : 0 }
        if observed <= mean {
            // The tail holds most of the mass: take the other one away from 1.
            let below = lowerPoisson(observed, mean)
            return max(0, -log10(max(.leastNonzeroMagnitude, 1 - below)))
        }
        let first = observed * log(mean) - mean - logGamma(observed + 1)
        return tail(first: first, count: mostTerms) { mean / (observed + $0 + 1) }
    }

    /// P(X < observed), summed downwards.
    private static func lowerPoisson(_ observed: Double, _ mean: Double) -> Double {
        let first = (observed - 1) * log(mean) - mean - logGamma(observed)
        var sum = 1.0
        var term = 1.0
        var k = observed - 1
        // Counted apart: from 2⁵³ on, taking 1 away changes nothing.
        var terms = 0.0
        while k > 0, terms < mostTerms {
            term *= k / mean
            sum += term
            k -= 1
            terms += 1
            if term < sum * 1e-17 { break }
        }
        return min(1, exp(first) * sum)
    }

    /// −log10 of the probability of a table with the same margins and at least as many in the first cell.
    static func fisher(_ t: Contingency) -> Double {
        guard t.n > 0 else { return 0 }
        let first = logChoose(t.c1, t.o11) + logChoose(t.c2, t.o12) - logChoose(t.n, t.r1)
        let most = min(t.o12, t.o21)
        return tail(first: first, count: most) { k in
            (t.o12 - k) * (t.o21 - k) / ((t.o11 + k + 1) * (t.o22 + k + 1))
        }
    }
}
