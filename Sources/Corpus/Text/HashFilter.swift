/// Which hashes may have been met: one bit for each of 4096 groups of them, so that a look-up in a dictionary is spared
/// for nearly all that were not (Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 1970).
struct HashFilter {
    private var bits = [UInt64](repeating: 0, count: 64)

    mutating func insert(_ hash: UInt64) { bits[Int(hash & 63)] |= 1 << (hash >> 6 & 63) }

    /// Whether the hash may have been inserted; false is certain.
    func mayContain(_ hash: UInt64) -> Bool { bits[Int(hash & 63)] & 1 << (hash >> 6 & 63) != 0 }
}
