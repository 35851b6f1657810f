import Corpus

/// Numbers for spellings: each sequence of bytes has one, in the order of their first coming.
///
/// Open addressing. A spelling of up to sixteen bytes, as nearly all words are, is kept in its entry as two words of
/// the machine, so finding it takes two loads from the text, a multiplication and a comparison.
struct SpellingTable: Sendable {
    private struct Entry {
        /// The bytes; of a long spelling a hash, and where its bytes are kept.
        var low: UInt64 = 0
        var high: UInt64 = 0
        /// In bytes.
        var length: UInt32 = 0
        /// From 1; 0 where there is nothing.
        var number: UInt32 = 0
    }

    private static let longest = 16
    private var entries = [Entry](repeating: Entry(), count: 1 << 11)
    private var longBytes: [UInt8] = []
    /// How many spellings there are.
    private(set) var count = 0

    /// The number of the bytes `start ..< stop` of a text, from 0; `count` before the call for a new spelling.
    @inline(__always)
    mutating func number(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Int {
        let length = stop - start
        guard length <= Self.longest else { return longNumber(text, start, stop) }
        let low = text.eight(at: start).bits & Self.mask(length)
        let high = length > 8 ? text.eight(at: start + 8).bits & Self.mask(length - 8) : 0
        let mask = entries.count - 1
        var slot = Self.hash(low, high, length) & mask
        while true {
            let entry = entries[slot]
            if entry.number == 0 { break }
            if entry.low == low, entry.high == high, Int(entry.length) == length { return Int(entry.number) - 1 }
            slot = (slot + 1) & mask
        }
        return insert(Entry(low: low, high: high, length: UInt32(truncatingIfNeeded: length)), at: slot)
    }

    @inline(never)
    private mutating func longNumber(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Int {
        let length = stop - start
        var hash = UInt64(truncatingIfNeeded: length)
        for position in start..<stop { hash = (hash ^ UInt64(text[position])) &* 0x0000_0100_0000_01B3 }
        let mask = entries.count - 1
        var slot = Self.hash(hash, 0, length) & mask
        while entries[slot].number != 0 {
            let entry = entries[slot]
            if entry.low == hash, Int(entry.length) == length, isEqual(Int(entry.high), text, start, length) {
                return Int(entry.number) - 1
            }
            slot = (slot + 1) & mask
        }
        let place = longBytes.count
        for position in start..<stop { longBytes.append(text[position]) }
        return insert(Entry(low: hash, high: UInt64(place), length: UInt32(truncatingIfNeeded: length)), at: slot)
    }

    private func isEqual(_ place: Int, _ text: borrowing Text, _ start: Int, _ length: Int) -> Bool {
        for offset in 0..<length where longBytes[place + offset] != text[start + offset] { return false }
        return true
    }

    @inline(never)
    private mutating func insert(_ entry: Entry, at slot: Int) -> Int {
        count += 1
        entries[slot] = entry
        entries[slot].number = UInt32(truncatingIfNeeded: count)
        if count * 2 > entries.count { grow() }
        return count - 1
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(), count: old.count * 2)
        let mask = entries.count - 1
        for entry in old where entry.number != 0 {
            let isLong = Int(entry.length) > Self.longest
            var slot = Self.hash(entry.low, isLong ? 0 : entry.high, Int(entry.length)) & mask
            while entries[slot].number != 0 { slot = (slot + 1) & mask }
            entries[slot] = entry
        }
    }

    /// Ones over the first `length` bytes of a word of the machine.
    @inline(__always)
    private static func mask(_ length: Int) -> UInt64 {
        length >= 8 ? ~0 : (1 << UInt64(truncatingIfNeeded: length &* 8)) &- 1
    }

    /// Multiplication by odd constants spreads the bits to the top, where they are taken from.
    @inline(__always)
    private static func hash(_ low: UInt64, _ high: UInt64, _ length: Int) -> Int {
        let mixed = low &* 0x9E37_79B9_7F4A_7C15 ^ (high &+ UInt64(truncatingIfNeeded: length)) &* 0xC2B2_AE3D_27D4_EB4F
        return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 32)
    }
}
