/// A set of words, written in the source as one string with spaces.
struct WordList: Sendable {
    private let keys: KeyTable

    init(_ words: String) {
        keys = KeyTable(words.split { $0 == " " || $0 == "\n" }.map { (WordKey($0).packed, 0) })
    }

    /// Whether the bytes are one of the words, in any case.
    func contains(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        guard let key = WordKey(text, start, stop) else { return false }
        return keys.value(of: key.packed) != nil
    }

    func contains(_ key: WordKey) -> Bool { keys.value(of: key.packed) != nil }
}

/// A small table from integers to small integers that never changes after it is made.
///
/// Open addressing over at least twice as many places as keys; a standard dictionary's hash is keyed against
/// hostile input and five times slower, which tables written in the source do not need.
struct KeyTable: Sendable {
    private let keys: [UInt64]
    private let values: [UInt8]
    private let shift: UInt64

    /// 0 marks a free place, so no key may be 0. Of equal keys the first one counts.
    init(_ entries: [(key: UInt64, value: UInt8)]) {
        var bits: UInt64 = 3
        while 1 << bits < entries.count * 2 { bits += 1 }
        shift = 64 - bits
        var keys = [UInt64](repeating: 0, count: 1 << bits)
        var values = [UInt8](repeating: 0, count: 1 << bits)
        for (key, value) in entries where key != 0 {
            var place = Self.place(of: key, shift)
            while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
            guard keys[place] == 0 else { continue }
            keys[place] = key
            values[place] = value
        }
        self.keys = keys
        self.values = values
    }

    func value(of key: UInt64) -> UInt8? {
        var place = Self.place(of: key, shift)
        // Half of the places are free, so the walk ends.
        while keys[place] != key {
            if keys[place] == 0 { return nil }
            place = (place + 1) & (keys.count - 1)
        }
        return key == 0 ? nil : values[place]
    }

    @inline(__always)
    private static func place(of key: UInt64, _ shift: UInt64) -> Int {
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}
