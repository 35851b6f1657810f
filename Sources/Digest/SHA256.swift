/// The Secure Hash Algorithm with 256 bits, FIPS 180-4. Additions are modulo 2³² by definition.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(bytes)
/// hash.finish().hex    // what `sha256sum` prints
/// ```
public struct SHA256 {
    /// The 32 bytes of a hash.
    public struct Digest: Sendable, Hashable {
        public let bytes: [UInt8]

        /// In lower-case hexadecimal.
        public var hex: String {
            let digits = Array("0123456789abcdef".unicodeScalars)
            var text = String.UnicodeScalarView()
            for byte in bytes {
                text.append(digits[Int(byte >> 4)])
                text.append(digits[Int(byte & 15)])
            }
            return String(text)
        }
    }

    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var schedule = [UInt32](repeating: 0, count: 64)
    /// The bytes of a block that is not complete yet.
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    public init() { pending.reserveCapacity(64) }

    /// Adds bytes to what is hashed.
    public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

    /// Adds bytes to what is hashed.
    public mutating func update(_ bytes: Span<UInt8>) {
        length += UInt64(bytes.count)
        var offset = 0
        if !pending.isEmpty {
            while offset < bytes.count, pending.count < 64 {
                pending.append(bytes[offset])
                offset += 1
            }
            compressPendingIfFull()
        }
        while bytes.count - offset >= 64 {
            for index in 0..<16 {
                schedule[index] = SHA256.word(
                    bytes[offset + index * 4], bytes[offset + index * 4 + 1], bytes[offset + index * 4 + 2],
                    bytes[offset + index * 4 + 3])
            }
            compress()
            offset += 64
        }
        while offset < bytes.count {
            pending.append(bytes[offset])
            offset += 1
        }
    }

    /// Ends the message and gives its hash.
    public mutating func finish() -> Digest {
        pending.append(0x80)
        compressPendingIfFull()
        while pending.count != 56 {
            pending.append(0)
            compressPendingIfFull()
        }
        let bits = length << 3
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            pending.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        compressPendingIfFull()
        var bytes: [UInt8] = []
        for word in state {
            for shift in stride(from: UInt32(24), through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return Digest(bytes: bytes)
    }

    private mutating func compressPendingIfFull() {
        guard pending.count == 64 else { return }
        for index in 0..<16 {
            schedule[index] = SHA256.word(
                pending[index * 4], pending[index * 4 + 1], pending[index * 4 + 2], pending[index * 4 + 3])
        }
        pending.removeAll(keepingCapacity: true)
        compress()
    }

    private static func word(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32 {
        UInt32(a) << 24 | UInt32(b) << 16 | UInt32(c) << 8 | UInt32(d)
    }

    /// Mixes the block in `schedule[0..<16]` into the state.
    private mutating func compress() {
        for index in 16..<64 {
            let early = schedule[index - 15]
            let late = schedule[index - 2]
            let first = SHA256.rotate(early, 7) ^ SHA256.rotate(early, 18) ^ early >> 3
            let second = SHA256.rotate(late, 17) ^ SHA256.rotate(late, 19) ^ late >> 10
            schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let sigma1 = SHA256.rotate(e, 6) ^ SHA256.rotate(e, 11) ^ SHA256.rotate(e, 25)
            let choice = (e & f) ^ (~e & g)
            let first = h &+ sigma1 &+ choice &+ SHA256.constants[index] &+ schedule[index]
            let sigma0 = SHA256.rotate(a, 2) ^ SHA256.rotate(a, 13) ^ SHA256.rotate(a, 22)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ sigma0 &+ majority)
        }
        for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
    }

    private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
        value >> count | value << (32 - count)
    }

    /// The fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
