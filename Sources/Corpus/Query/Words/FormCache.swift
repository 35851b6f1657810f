/// The answers of form tests for the spellings met so far, so that a pattern is matched once for each spelling.
///
/// Open addressing on the bytes of the token. Spellings are told apart by comparing bytes, so the answers do not
/// depend on the hash.
struct FormCache {
    private struct Entry {
        var hash: UInt32 = 0
        var start: UInt32 = 0
        var length: UInt32 = 0
        var known: UInt64 = 0
        var answers: UInt64 = 0
    }

    /// Tests beyond this number are asked every time.
    static let mostTests = 64
    private var entries = [Entry](repeating: Entry(), count: 256)
    private var used = 0

    /// The answer of test number `test` for the bytes `start ..< stop`.
    mutating func answer(_ test: Int, _ text: Text, _ start: Int, _ stop: Int, _ ask: (String) -> Bool) -> Bool {
        guard test < Self.mostTests else { return ask(text.string(start, stop)) }
        let place = place(of: text, start, stop)
        let bit: UInt64 = 1 << UInt64(test)
        if entries[place].known & bit != 0 { return entries[place].answers & bit != 0 }
        let answer = ask(text.string(start, stop))
        entries[place].known |= bit
        if answer { entries[place].answers |= bit }
        return answer
    }

    /// The entry of a spelling, made where there is none.
    private mutating func place(of text: Text, _ start: Int, _ stop: Int) -> Int {
        let hash = Self.hash(text, start, stop)
        let mask = entries.count - 1
        var place = Int(hash) & mask
        while entries[place].length != 0 {
            if entries[place].hash == hash, Int(entries[place].length) == stop - start,
                Self.isEqual(text, Int(entries[place].start), start, stop - start)
            {
                return place
            }
            place = (place + 1) & mask
        }
        if used * 2 > entries.count {
            grow()
            return self.place(of: text, start, stop)
        }
        used += 1
        entries[place] = Entry(
            hash: hash, start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: stop - start))
        return place
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(), count: old.count * 2)
        let mask = entries.count - 1
        for entry in old where entry.length != 0 {
            var place = Int(entry.hash) & mask
            while entries[place].length != 0 { place = (place + 1) & mask }
            entries[place] = entry
        }
    }

    /// FNV-1a, with the high half folded in.
    private static func hash(_ text: Text, _ start: Int, _ stop: Int) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var position = start
        while position < stop {
            hash = (hash ^ UInt64(text[position])) &* 0x0000_0100_0000_01B3
            position += 1
        }
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }

    private static func isEqual(_ text: Text, _ left: Int, _ right: Int, _ count: Int) -> Bool {
        var offset = 0
        while offset < count {
            if text[left + offset] != text[right + offset] { return false }
            offset += 1
        }
        return true
    }
}
