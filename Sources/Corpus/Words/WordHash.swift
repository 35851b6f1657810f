/// The hash of a word in its folded form: small letters, no accents, straight apostrophes, no full
/// stops of abbreviations.
///
/// Eight bytes at a time are multiplied into the state, so that two words of at most eight bytes never share a value,
/// and two longer ones of a language are not expected to; a document made to collide would only mislead itself about
/// a word.
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    /// Bytes that are not in the state yet, the first one lowest, and how many bits they take.
    private var pending: UInt64 = 0
    private var pendingBits: UInt64 = 0

    @inline(__always)
    init() {}

    /// Adds up to eight bytes where no single ones were added before, the first one lowest, with zeros behind them.
    @inline(__always)
    mutating func add(eight bytes: UInt64) { mix(bytes) }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        pending |= UInt64(byte) &<< pendingBits
        pendingBits &+= 8
        if pendingBits == 64 {
            mix(pending)
            pending = 0
            pendingBits = 0
        }
    }

    @inline(__always)
    private mutating func mix(_ bytes: UInt64) {
        let product = (state ^ bytes) &* 0x9E37_79B9_7F4A_7C15
        state = product ^ (product &>> 32)
    }

    var value: UInt64 {
        @inline(__always) get {
            guard pendingBits != 0 else { return state }
            var whole = self
            whole.mix(pending)
            return whole.state
        }
    }

    /// The hashes of folded words, separated by blanks.
    static func all(_ words: some StringProtocol) -> [UInt64] {
        words.split { $0 == " " || $0 == "\n" }.map { of($0) }
    }

    /// The hash of a word that is in folded form already.
    static func of(_ folded: StaticString) -> UInt64 { of(folded.description) }

    /// The hash of a word that is in folded form already.
    static func of(_ folded: some StringProtocol) -> UInt64 {
        var hash = WordHash()
        for byte in folded.utf8 { hash.add(byte) }
        return hash.value
    }

    /// Combines hashes in order, for phrases.
    static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let mixed = (first ^ (second >> 29) ^ (second << 7)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 32)
    }

    static let possessive = of("'s")
}

/// A letter outside ASCII, with its accent taken off where it is Latin.
struct FoldedLetter {
    let length: Int
    let isCapital: Bool
    private let scalar: UInt32

    /// The letter at an index; nil for a mark that is not part of a word.
    init?(_ text: Text, _ index: Int, _ stop: Int) {
        guard WordScanner.isLetterOrDigit(text, index) else { return nil }
        let byte = UInt32(text[index])
        let next = UInt32(text[index + 1] & 0x3F)
        if byte < 0xE0 {
            scalar = (byte & 0x1F) << 6 | next
            length = min(2, stop - index)
        } else {
            scalar = (byte & 0x0F) << 12 | next << 6 | UInt32(text[index + 2] & 0x3F)
            length = min(3, stop - index)
        }
        isCapital =
            switch scalar {
            case 0xC0...0xDE: scalar != 0xD7
            case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1
            case 0x100...0x17F, 0x1E00...0x1EFF: scalar % 2 == 0
            case 0x391...0x3A9, 0x400...0x42F: true
            default: false
            }
    }

    func add(to hash: inout WordHash) {
        switch scalar {
        case 0xC0...0x17F: hash.add(Self.bases[Int(scalar) - 0xC0])
        case 0x300...0x36F: break  // a combining accent
        case 0x391...0x3A9, 0x410...0x42F: addScalar(scalar + 0x20, to: &hash)
        case 0x400...0x40F: addScalar(scalar + 0x50, to: &hash)
        default: addScalar(scalar, to: &hash)
        }
    }

    /// The base letter of a Latin letter; `?` for other scripts.
    var base: UInt8 { (0xC0...0x17F).contains(scalar) ? Self.bases[Int(scalar) - 0xC0] : 0x3F }

    private func addScalar(_ scalar: UInt32, to hash: inout WordHash) {
        hash.add(UInt8(truncatingIfNeeded: scalar >> 8))
        hash.add(UInt8(truncatingIfNeeded: scalar))
    }

    /// The base letter of U+00C0 … U+017F.
    private static let bases = Array(
        ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
            + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
