/// A small table from integers to small integers that never changes after it is made.
///
/// Open addressing over at least twice as many places as keys; a standard dictionary's hash is keyed against
/// hostile input and five times slower, which tables written in the source do not need. Like those, the table
/// lives as long as the process, so that a look-up counts no references.
@safe
struct KeyTable: @unchecked Sendable {
    // Safe: both columns have `mask + 1` places, a power of two, and every index is masked by it; they are filled
    // before the table is handed out, never written again and never freed.
    private let keys: UnsafePointer<UInt64>
    private let values: UnsafePointer<UInt8>
    private let mask: Int
    private let shift: UInt64

    /// 0 marks a free place, so no key may be 0. Of equal keys the first one counts.
    init(_ entries: [(key: UInt64, value: UInt8)]) {
        var bits: UInt64 = 3
        while 1 << bits < entries.count * 2 { bits += 1 }
        shift = 64 - bits
        mask = 1 << Int(bits) - 1
        let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: mask + 1)
        let values = UnsafeMutablePointer<UInt8>.allocate(capacity: mask + 1)
        unsafe keys.initialize(repeating: 0, count: mask + 1)
        unsafe values.initialize(repeating: 0, count: mask + 1)
        for (key, value) in entries where key != 0 {
            var place = Self.place(of: key, shift)
            while unsafe keys[place] != 0 && keys[place] != key { place = (place + 1) & mask }
            guard unsafe keys[place] == 0 else { continue }
            unsafe keys[place] = key
            unsafe values[place] = value
        }
        unsafe self.keys = UnsafePointer(keys)
        unsafe self.values = UnsafePointer(values)
    }

    func value(of key: UInt64) -> UInt8? {
        var place = Self.place(of: key, shift)
        // Half of the places are free, so the walk ends.
        while unsafe keys[place] != key {
            if unsafe keys[place] == 0 { return nil }
            place = (place + 1) & mask
        }
        return key == 0 ? nil : unsafe values[place]
    }

    /// At most `mask`, since the shift leaves as many bits as the mask has.
    @inline(__always)
    private static func place(of key: UInt64, _ shift: UInt64) -> Int {
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}
