/// A map from word hashes to values that grows, for what a document says of its words.
///
/// A standard dictionary keys a slow hash against hostile input; here the key times a random odd number gives the place
/// (multiply-shift; Dietzfelbinger et al., "A reliable randomized algorithm for the closest-pair problem", 1997), which
/// is universal too. Walks go in the order of insertion, so that no result depends on the random number.
struct WordMap<Value> {
    private(set) var keys: [UInt64] = []
    private(set) var values: [Value] = []
    private struct Place {
        var key: UInt64 = 0
        /// The index of the key and 1; 0 where free.
        var next: UInt32 = 0
    }
    private var places: [Place] = []
    private var shift: UInt64 = 64

    init() {}

    /// The value of a key. Setting `nil` leaves the map as it is: no key is ever taken away.
    subscript(key: UInt64) -> Value? {
        get { index(of: key).map { values[$0] } }
        set {
            guard let newValue else { return }
            if let index = index(of: key) { values[index] = newValue } else { append(key, newValue) }
        }
    }

    func contains(_ key: UInt64) -> Bool { index(of: key) != nil }

    private func index(of key: UInt64) -> Int? {
        guard !places.isEmpty else { return nil }
        var place = place(of: key)
        // At least half of the places are free, so the walk ends.
        while places[place].next != 0 {
            if places[place].key == key { return Int(places[place].next) - 1 }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* WordMultiplier.value) &>> shift)
    }

    /// Adds a key that is not there yet.
    private mutating func append(_ key: UInt64, _ value: Value) {
        keys.append(key)
        values.append(value)
        if keys.count * 2 > places.count {
            let bits = max(4, UInt64(places.count.trailingZeroBitCount) % 64 + 1)
            places = [Place](repeating: Place(), count: 1 << bits)
            shift = 64 - bits
            for index in keys.indices { enter(index) }
        } else {
            enter(keys.count - 1)
        }
    }

    private mutating func enter(_ index: Int) {
        var place = place(of: keys[index])
        while places[place].next != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = Place(key: keys[index], next: UInt32(truncatingIfNeeded: index + 1))
    }
}

extension WordMap: Sendable where Value: Sendable {}

/// The odd number of this process that spreads the keys of a `WordMap`.
private enum WordMultiplier {
    static let value = UInt64.random(in: 0...UInt64.max) | 1
}

/// A set of words that grows.
struct GrowingWordSet: Sendable {
    private var map = WordMap<Void>()

    func contains(_ hash: UInt64) -> Bool { map.contains(hash) }

    /// Whether the word is new.
    @discardableResult
    mutating func insert(_ hash: UInt64) -> Bool {
        guard !map.contains(hash) else { return false }
        map[hash] = ()
        return true
    }
}
