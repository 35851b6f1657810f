extension AssociationMeasure {
    /// The formula and its source, as the manual of the script API prints them.
    public var formula: String {
        switch self {
        case .logLikelihood: "G² = 2·Σ O·ln(O/E) over the four cells. Dunning (1993)."
        case .chiSquared:
            "X² = n·(o11·o22 − o12·o21)² / (r1·r2·c1·c2), without correction. Pearson (1900). 0 with an empty margin."
        case .chiSquaredYates: "As `chi_squared` with n/2 taken off |o11·o22 − o12·o21|. Yates (1934)."
        case .tScore: "t = (o11 − e11) / √o11. Church et al. (1991). 0 where o11 is 0."
        case .zScore: "z = (o11 − e11) / √e11. Dennis (1965). 0 where e11 is 0."
        case .mutualInformation: "log2(o11/e11). Church and Hanks (1990). −∞ where o11 is 0."
        case .mutualInformation2: "log2(o11²/e11). Daille (1994)."
        case .mutualInformation3: "log2(o11³/e11). Daille (1994)."
        case .normalizedMutualInformation: "ln(o11/e11) / −ln(o11/n), from −1 to 1. Bouma (2009). −1 where o11 is 0."
        case .logDice: "14 + log2(dice). Rychlý (2008). −∞ where o11 is 0."
        case .dice: "2·o11 / (r1 + c1). Dice (1945)."
        case .jaccard: "o11 / (o11 + o12 + o21). Jaccard (1901)."
        case .logRatio: "log2((o11/r1) / (o21/r2)). Hardie (2014); with half a count in every cell where one is empty."
        case .oddsRatio: "(o11·o22) / (o12·o21), with half a count in every cell where one is empty."
        case .relativeRisk: "(o11/r1) / (o21/r2), with half a count in every cell where one is empty."
        case .minimumSensitivity: "min(o11/r1, o11/c1). Pedersen and Bruce (1996)."
        case .deltaP:
            "o11/r1 − o21/r2: how much the first makes the second more likely. Gries (2013). An empty row counts 0."
        case .poisson: "−log10 P(X ≥ o11) for X of the Poisson distribution with mean e11. Quasthoff and Wolff (2002)."
        case .fisher: "−log10 of the one-sided p value of Fisher's exact test. Fisher (1935), Pedersen (1996)."
        }
    }

    /// What it is called in prose.
    public var title: String {
        switch self {
        case .logLikelihood: "log-likelihood (G²)"
        case .chiSquared: "Pearson's chi-squared"
        case .chiSquaredYates: "Pearson's chi-squared with Yates' correction"
        case .tScore: "the t score"
        case .zScore: "the z score"
        case .mutualInformation: "pointwise mutual information"
        case .mutualInformation2: "MI²"
        case .mutualInformation3: "MI³"
        case .normalizedMutualInformation: "normalized pointwise mutual information"
        case .logDice: "logDice"
        case .dice: "the Dice coefficient"
        case .jaccard: "the Jaccard index"
        case .logRatio: "the log ratio"
        case .oddsRatio: "the odds ratio"
        case .relativeRisk: "the relative risk"
        case .minimumSensitivity: "minimum sensitivity"
        case .deltaP: "delta P"
        case .poisson: "the Poisson tail"
        case .fisher: "Fisher's exact test"
        }
    }
}
