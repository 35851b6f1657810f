/// Base64 (RFC 4648, section 4), with its padding.
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(0) { $0 << 8 | Int($1) }
            bits <<= 8 * (3 - group.count)
            for place in 0..<4 {
                result.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return result
    }

    /// The bytes; nil for what is no Base64.
    static func decode(_ text: String) -> [UInt8]? {
        let symbols = Array(text.utf8)
        let end = symbols.lastIndex { $0 != UInt8(ascii: "=") }.map { $0 + 1 } ?? 0
        guard symbols.count % 4 == 0, symbols.count - end <= 2 else { return nil }
        var result: [UInt8] = []
        var bits = 0
        var count = 0
        for symbol in symbols[..<end] {
            guard let value = letters.firstIndex(of: symbol) else { return nil }
            bits = (bits << 6 | value) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return result
    }
}
