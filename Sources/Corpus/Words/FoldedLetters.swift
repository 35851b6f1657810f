/// The ASCII letters at the front of eight bytes, in small letters, and which of them were capitals.
struct FoldedLetters {
    /// 0 to 8.
    let count: Int
    /// The letters in small, the first one lowest, with zeros above.
    let folded: UInt64
    /// The bit 0x20 of each letter that is a capital, and of each that is small.
    let capitals: UInt64
    let small: UInt64

    @inline(__always)
    init(_ bytes: EightBytes) {
        count = bytes.letterRun
        let letters = bytes.first(count).bits
        let cases = EightBytes.caseBits.first(count).bits
        folded = letters | cases
        small = letters & cases
        capitals = ~letters & cases
    }

    /// All bits from the first small letter up; none where there is none.
    var smallAndAbove: UInt64 {
        @inline(__always) get { 0 &- (small & (0 &- small)) }
    }
}
