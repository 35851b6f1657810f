private import Crypto

/// The Secure Hash Algorithm with 256 bits, FIPS 180-4, over bytes as they come.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(bytes)
/// hash.finish().hex    // what `sha256sum` prints
/// ```
///
/// The only importer of swift-crypto.
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

    private var hash = Crypto.SHA256()

    public init() {}

    /// Adds bytes to what is hashed.
    public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

    /// Adds bytes to what is hashed.
    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    }

    /// Ends the message and gives its hash.
    public func finish() -> Digest { Digest(bytes: Array(hash.finalize())) }
}
