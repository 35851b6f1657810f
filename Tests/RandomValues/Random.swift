public import Reports

/// Random values that are the same on every run (SplitMix64).
public struct Random: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Text with all that makes trouble: quotes, separators, controls, wide characters, marks, emoji, formulas.
    public mutating func text(_ longest: Int = 12) -> String {
        let pieces = [
            "a", "word ", "long-winded ", "\"", ",", "|", "\n", "\r\n", "\t", "\\", "é", "e\u{301}", "\u{301}", "日本",
            "한국어",
            "👩‍👩‍👧", "🇺🇦", "❤️", "\u{1B}[31m", "\0", "\u{202E}", "=1+(2)", "`", "*", "<b>", "&amp;", "_x_", "  ", "\u{200B}",
            ";",
            "\u{2028}", "\u{FEFF}", "नमस्ते", "\u{7F}", "\u{9B}", "#", "'",
        ]
        let count = Int.random(in: 0...longest, using: &self)
        return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }

    public mutating func place() -> Place {
        let start = Int.random(in: 1...9_000, using: &self)
        return Place(
            document: text(3), path: text(3), kind: "sentence", start: start, stop: start + 10, line: start / 7 + 1,
            text: text(40), ordinal: Int.random(in: 0...3, using: &self))
    }

    /// A value without a place.
    public mutating func value(depth: Int = 3) -> Value {
        switch Int.random(in: 0...(depth > 0 ? 8 : 6), using: &self) {
        case 0: .none
        case 1: .boolean(Bool.random(using: &self))
        case 2: .integer(Int(truncatingIfNeeded: next()))
        case 3: .integer(Int.random(in: -9...9, using: &self))
        case 4: .number(finite())
        case 5: .number(Double(Int.random(in: -9...9, using: &self)))
        case 6: .string(text())
        case 7: .list((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth - 1) })
        default:
            .record(
                (0..<Int.random(in: 0...4, using: &self)).map { _ in Value.Field(text(3), value(depth: depth - 1)) })
        }
    }

    public mutating func finite() -> Double {
        let number = Double(bitPattern: next())
        return number.isFinite ? number : 0
    }

    public mutating func table(columns: Int, rows: Int) -> ResultTable {
        let names = (0..<columns).map { _ in text(4) }
        return ResultTable(
            columns: names,
            rows: (0..<rows).map { _ in
                (0..<columns).map { _ in Int.random(in: 0...3, using: &self) == 0 ? .place(place()) : value(depth: 1) }
            })
    }
}
