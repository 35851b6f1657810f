/// Draws without replacement, the same for the same seed on any machine.
public enum Sampling {
    /// `count` different positions below `total`, ascending; all of them where there are fewer.
    public static func draw(_ count: Int, of total: Int, seed: UInt64) -> [Int] {
        guard count > 0 else { return [] }
        guard count < total else { return Array(0..<total) }
        // Floyd's algorithm: as many draws as positions wanted.
        var generator = SplitMix(state: seed)
        var chosen: Set<Int> = []
        for upper in (total - count)..<total {
            let position = Int(generator.next(below: UInt64(upper + 1)))
            if !chosen.insert(position).inserted { chosen.insert(upper) }
        }
        return chosen.sorted()
    }
}

/// SplitMix64, after Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number below `limit`, which is not 0, without bias.
    mutating func next(below limit: UInt64) -> UInt64 {
        while true {
            let (high, low) = limit.multipliedFullWidth(by: next())
            if low >= (0 &- limit) % limit { return high }
        }
    }
}
