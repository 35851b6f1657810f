import Glibc

/// How strongly two things go together, from a two-by-two table. The raw value is the name in scripts.
///
/// Formulas after Evert, *The Statistics of Word Cooccurrences* (2005), and the sources named with each. Higher
/// is stronger for all of them. Empty cells: 0·log 0 is 0; where a formula would take the logarithm of 0 or
/// divide by 0, the case says what is given.
public enum AssociationMeasure: String, Sendable, CaseIterable {
    /// G² = 2·Σ O·ln(O/E) over the four cells. Dunning (1993).
    case logLikelihood = "log_likelihood"
    /// X² = n·(o11·o22 − o12·o21)² / (r1·r2·c1·c2), without correction. Pearson (1900). 0 with an empty margin.
    case chiSquared = "chi_squared"
    /// As `chi_squared` with n/2 taken off |o11·o22 − o12·o21|. Yates (1934).
    case chiSquaredYates = "chi_squared_yates"
    /// t = (o11 − e11) / √o11. Church et al. (1991). 0 where o11 is 0.
    case tScore = "t_score"
    /// z = (o11 − e11) / √e11. Dennis (1965). 0 where e11 is 0.
    case zScore = "z_score"
    /// log2(o11/e11). Church and Hanks (1990). −∞ where o11 is 0.
    case mutualInformation = "mi"
    /// log2(o11²/e11). Daille (1994).
    case mutualInformation2 = "mi2"
    /// log2(o11³/e11). Daille (1994).
    case mutualInformation3 = "mi3"
    /// ln(o11/e11) / −ln(o11/n), from −1 to 1. Bouma (2009). −1 where o11 is 0.
    case normalizedMutualInformation = "npmi"
    /// 14 + log2(dice). Rychlý (2008). −∞ where o11 is 0.
    case logDice = "log_dice"
    /// 2·o11 / (r1 + c1). Dice (1945).
    case dice
    /// o11 / (o11 + o12 + o21). Jaccard (1901).
    case jaccard
    /// log2((o11/r1) / (o21/r2)). Hardie (2014); with half a count in every cell where one is empty.
    case logRatio = "log_ratio"
    /// (o11·o22) / (o12·o21), with half a count in every cell where one is empty.
    case oddsRatio = "odds_ratio"
    /// (o11/r1) / (o21/r2), with half a count in every cell where one is empty.
    case relativeRisk = "relative_risk"
    /// min(o11/r1, o11/c1). Pedersen and Bruce (1996).
    case minimumSensitivity = "minimum_sensitivity"
    /// o11/r1 − o21/r2: how much the first makes the second more likely. Gries (2013). An empty row counts 0.
    case deltaP = "delta_p"
    /// −log10 P(X ≥ o11) for X of the Poisson distribution with mean e11. Quasthoff and Wolff (2002).
    case poisson
    /// −log10 of the one-sided p value of Fisher's exact test. Fisher (1935), Pedersen (1996).
    case fisher

    /// The value for a table of counts that are not negative.
    public func value(_ t: Contingency) -> Double {
        switch self {
        case .logLikelihood:
            return 2
                * (Self.term(t.o11, t.e11) + Self.term(t.o12, t.e12) + Self.term(t.o21, t.e21)
                    + Self.term(t.o22, t.e22))
        case .chiSquared: return Self.chiSquared(t, correction: 0)
        case .chiSquaredYates: return Self.chiSquared(t, correction: t.n / 2)
        case .tScore: return t.o11 > 0 ? (t.o11 - t.e11) / t.o11.squareRoot() : 0
        case .zScore: return t.e11 > 0 ? (t.o11 - t.e11) / t.e11.squareRoot() : 0
        case .mutualInformation: return Self.information(t, power: 1)
        case .mutualInformation2: return Self.information(t, power: 2)
        case .mutualInformation3: return Self.information(t, power: 3)
        case .normalizedMutualInformation:
            if t.o11 <= 0 { return -1 }
            return t.o11 >= t.n ? 1 : log(t.o11 / t.e11) / -log(t.o11 / t.n)
        case .logDice: return t.o11 > 0 ? 14 + log2(Self.dice(t)) : -.infinity
        case .dice: return Self.dice(t)
        case .jaccard: return Self.ratio(t.o11, t.o11 + t.o12 + t.o21)
        case .logRatio:
            let s = t.smoothed
            return log2((s.o11 / s.r1) / (s.o21 / s.r2))
        case .oddsRatio:
            let s = t.smoothed
            return (s.o11 * s.o22) / (s.o12 * s.o21)
        case .relativeRisk:
            let s = t.smoothed
            return (s.o11 / s.r1) / (s.o21 / s.r2)
        case .minimumSensitivity: return min(Self.ratio(t.o11, t.r1), Self.ratio(t.o11, t.c1))
        case .deltaP: return Self.ratio(t.o11, t.r1) - Self.ratio(t.o21, t.r2)
        case .poisson: return ExactTest.poisson(observed: t.o11, mean: t.e11)
        case .fisher: return ExactTest.fisher(t)
        }
    }

    private static func term(_ observed: Double, _ expected: Double) -> Double {
        observed > 0 && expected > 0 ? observed * log(observed / expected) : 0
    }

    private static func ratio(_ a: Double, _ b: Double) -> Double { b > 0 ? a / b : 0 }

    private static func dice(_ t: Contingency) -> Double { ratio(2 * t.o11, t.r1 + t.c1) }

    private static func information(_ t: Contingency, power: Double) -> Double {
        t.o11 > 0 && t.e11 > 0 ? power * log2(t.o11) - log2(t.e11) : -.infinity
    }

    private static func chiSquared(_ t: Contingency, correction: Double) -> Double {
        // Margins are divided one by one: their product overflows nothing, but loses digits.
        guard min(t.r1, t.r2, t.c1, t.c2) > 0 else { return 0 }
        let distance = max(0, abs(t.o11 * t.o22 - t.o12 * t.o21) - correction)
        return (distance / t.r1 / t.c1) * (distance / t.r2 / t.c2) * t.n
    }
}
