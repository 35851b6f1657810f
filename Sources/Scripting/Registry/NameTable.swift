/// Member names by the address of Lua's one copy of each, so that `sentence.text` costs no comparison
/// of characters. The host keeps the names alive for as long as the table.
struct NameTable {
    private var keys: ContiguousArray<UInt>
    private var values: ContiguousArray<Int32>
    private let mask: Int

    init(capacity: Int) {
        var size = 16
        while size < capacity * 4 { size *= 2 }
        keys = ContiguousArray(repeating: 0, count: size)
        values = ContiguousArray(repeating: -1, count: size)
        mask = size - 1
    }

    @inline(__always)
    private func slot(of identity: UInt) -> Int {
        Int(truncatingIfNeeded: (identity &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    mutating func insert(_ identity: UInt, _ value: Int) {
        var slot = slot(of: identity)
        while keys[slot] != 0, keys[slot] != identity { slot = (slot + 1) & mask }
        keys[slot] = identity
        values[slot] = Int32(truncatingIfNeeded: value)
    }

    /// The number of a name, or -1.
    @inline(__always)
    func number(of identity: UInt) -> Int {
        var slot = slot(of: identity)
        while keys[slot] != 0 {
            if keys[slot] == identity { return Int(values[slot]) }
            slot = (slot + 1) & mask
        }
        return -1
    }
}
