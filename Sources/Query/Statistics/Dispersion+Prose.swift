extension Dispersion {
    /// The formula and its source, as the manual of the script API prints them.
    public var formula: String {
        switch self {
        case .dp: "DP = ½·Σ |vᵢ/f − sᵢ|: 0 for even, towards 1 for uneven. Gries (2008)."
        case .dpNormalized: "DP / (1 − min sᵢ), which can reach 1. Lijffijt and Gries (2012)."
        case .juillandD:
            "D = 1 − V/√(n−1), V the variation coefficient of the relative frequencies: 1 for even. Juilland et al. (1970)."
        case .carrollD2: "D₂, the entropy of the relative frequencies over log2 n: 1 for even. Carroll (1970)."
        case .rosengrenS: "S = (Σ √(sᵢ·vᵢ))² / f: 1 for even. Rosengren (1971)."
        case .averageReducedFrequency:
            "The average reduced frequency, from the positions of the hits: f for even. Savický and Hlaváčová (2002)."
        }
    }
}
