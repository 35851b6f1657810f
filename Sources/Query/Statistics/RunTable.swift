import Corpus

/// Numbers for runs of forms: a run is the number of the run one shorter, and its last form.
struct RunTable: Sendable {
    private var slots: [Int32] = Array(repeating: -1, count: 1 << 10)
    /// The parts of each run.
    private(set) var parts: [(prefix: Int32, last: Int32)] = []

    /// The number of a run, from 0.
    mutating func number(_ prefix: Int32, _ last: Int32) -> Int32 {
        let mask = slots.count - 1
        var slot = Self.hash(prefix, last) & mask
        while slots[slot] >= 0 {
            let part = parts[Int(slots[slot])]
            if part.prefix == prefix, part.last == last { return slots[slot] }
            slot = (slot + 1) & mask
        }
        let number = Int32(truncatingIfNeeded: parts.count)
        slots[slot] = number
        parts.append((prefix, last))
        if parts.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, part) in parts.enumerated() {
            var slot = Self.hash(part.prefix, part.last) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
    }

    private static func hash(_ prefix: Int32, _ last: Int32) -> Int {
        let key = UInt64(UInt32(bitPattern: prefix)) << 32 | UInt64(UInt32(bitPattern: last))
        let mixed = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}
