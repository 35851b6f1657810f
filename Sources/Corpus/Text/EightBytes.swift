/// Eight neighbouring bytes of a text in one register, the first one lowest.
///
/// Scanners that look for a kind of byte test eight at a time with plain integer arithmetic (SIMD within a
/// register; Lamport, "Multiple byte processing with full-word instructions", CACM 1975). A mask has the high bit
/// of each byte set that belongs; `Self.first(in:)` is the place of the lowest one.
@usableFromInline
package struct EightBytes: Sendable {
    @usableFromInline package let bits: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    @inlinable @inline(__always)
    package init(bits: UInt64) { self.bits = bits }

    /// The place of the first byte of a mask, 8 where it has none.
    @inline(__always)
    static func first(in mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

    /// Control characters and spaces: everything up to 0x20.
    var blanks: UInt64 {
        @inline(__always) get { ~(((bits & ~Self.highs) &+ Self.ones &* (0x80 - 0x21)) | bits) & Self.highs }
    }

    /// ASCII letters and digits.
    var alphanumerics: UInt64 {
        @inline(__always) get {
            // Seven bits a byte, so that no sum carries into the next one.
            let digits = bits & ~Self.highs
            let letters = digits | Self.ones &* 0x20
            let isDigit = (digits &+ Self.ones &* (0x80 - 0x30)) & ~(digits &+ Self.ones &* (0x80 - 0x3A))
            let isLetter = (letters &+ Self.ones &* (0x80 - 0x61)) & ~(letters &+ Self.ones &* (0x80 - 0x7B))
            return (isDigit | isLetter) & ~bits & Self.highs
        }
    }

    /// ASCII letters.
    var letters: UInt64 {
        @inline(__always) get {
            let letters = (bits & ~Self.highs) | Self.ones &* 0x20
            let isLetter = (letters &+ Self.ones &* (0x80 - 0x61)) & ~(letters &+ Self.ones &* (0x80 - 0x7B))
            return isLetter & ~bits & Self.highs
        }
    }

    /// How many ASCII letters stand at the front.
    var letterRun: Int { @inline(__always) get { Self.first(in: letters ^ Self.highs) } }

    /// The bytes with ASCII capitals made small.
    var lowered: EightBytes { @inline(__always) get { EightBytes(bits: bits | letters >> 2) } }

    /// The first `count` bytes, with zeros behind them.
    @inline(__always)
    func first(_ count: Int) -> EightBytes {
        count >= 8 ? self : EightBytes(bits: bits & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1))
    }

    /// Whether the first `count` bytes, at most eight, are ASCII letters and full stops; zeros stand behind them.
    @inline(__always)
    func isWord(_ count: Int) -> Bool {
        let difference = bits ^ Self.ones &* UInt64(Ascii.period)
        let periods = ~(((difference & ~Self.highs) &+ ~Self.highs) | difference) & Self.highs
        return letters | periods == EightBytes(bits: Self.highs).first(count).bits
    }

    /// The bit 0x20 of each byte, which tells small letters from capitals.
    static let caseBits = EightBytes(bits: ones &* 0x20)

    /// How many letters and digits stand at the front.
    var alphanumericRun: Int { @inline(__always) get { Self.first(in: alphanumerics ^ Self.highs) } }

    /// A mask whose lowest byte is the first that equals `byte`; what stands above that one may be wrong.
    @inline(__always)
    func upToFirst(_ byte: UInt8) -> UInt64 {
        let difference = bits ^ Self.ones &* UInt64(byte)
        return (difference &- Self.ones) & ~difference & Self.highs
    }
}
