import Testing

@testable import Corpus

@Suite struct ByteMaskTests {
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    static let classes: [(ByteMask, @Sendable (UInt8) -> Bool)] = [
        (.alphanumerics, { isDigit($0) || isCapital($0) || isSmall($0) }),
        (.wideAndNull, { $0 >= 0x80 || $0 == 0 }),
        (.lineEnds, { $0 == 0x0A || $0 == 0x0D }),
        (.terminators, { [0x2E, 0x21, 0x3F, 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF].contains($0) }),
    ]

    @Test("a mask has a bit for each byte of its class, at every offset", arguments: classes.indices)
    func masks(_ index: Int) {
        let (mask, belongs) = Self.classes[index]
        // Every byte twice, in an order that mixes them.
        let bytes = (0..<512).map { UInt8(truncatingIfNeeded: $0 &* 151) }
        let text = unsafe bytes.withUnsafeBytes { unsafe Text(copying: $0) }
        for offset in 0...text.count {
            var expected: UInt64 = 0
            for place in 0..<64 where belongs(text[offset + place]) { expected |= 1 << UInt64(place) }
            #expect(text.mask(mask, at: offset) == expected)
        }
        #expect(text.mask(mask, at: text.count + 1) == 0)
        #expect(text.mask(mask, at: -1) == 0)
    }

    @Test("a window finds the same runs and bytes as a walk from byte to byte", arguments: 0..<40)
    func windows(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("aaaaaaaaaaaaaaaaaZ9 .,é".utf8)
        let bytes = (0..<400).map { _ in alphabet.randomElement(using: &random) ?? 0x61 }
        let text = unsafe bytes.withUnsafeBytes { unsafe Text(copying: $0) }
        var letters = MaskWindow(.alphanumerics)
        var terminators = MaskWindow(.terminators)
        var position = 0
        while position < text.count {
            var end = position
            while ByteTable.shared[text[end]].has(.alphanumeric) { end += 1 }
            #expect(letters.runStop(from: position, text) == end)
            let stop = min(position + 90, text.count)
            let full = (position..<stop).first { text[$0] == Ascii.period } ?? stop
            #expect(terminators.first(from: position, before: stop, text) == full)
            position += Int.random(in: 0...70, using: &random)
            if Int.random(in: 0..<10, using: &random) == 0 { position = max(position - 100, 0) + 60 }
        }
    }

    @Test("text is well formed where Swift's own check says so and no NUL is in it", arguments: 0..<60)
    func wellFormed(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = Array(String(repeating: "plain text – Київ, 漢字 😀 é ", count: 6).utf8)
        if seed > 0 {
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let edge: [UInt8] = [
                    0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
                ]
                bytes[place] = edge.randomElement(using: &random) ?? 0
            }
        }
        if seed % 3 == 1 { bytes.removeLast(Int.random(in: 0...4, using: &random)) }
        let text = unsafe bytes.withUnsafeBytes { unsafe Text(copying: $0) }
        #expect(text.isWellFormed == (String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)))
    }
}
