/// Tells running text from code and tables in preformatted elements: mail archives and old press releases set their
/// text so.
enum PlainProse {
    /// Whether a text is made of words and sentences: nearly all letters, few signs, few columns.
    static func isProse(_ text: String) -> Bool {
        var letters = 0
        var signs = 0
        var columns = 0
        var lines = 0
        var spaces = 0
        var isInLine = false
        for byte in text.utf8 {
            switch byte {
            case 0x0A:
                if isInLine { lines += 1 }
                isInLine = false
                spaces = 0
            case 0x20, 0x09:
                if isInLine { spaces += byte == 0x09 ? 3 : 1 }
            default:
                if spaces >= 3 { columns += 1 }
                spaces = 0
                isInLine = true
                if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
                    letters += 1
                } else if isSign(byte) {
                    signs += 1
                }
            }
        }
        return letters >= 200 && signs * 50 <= letters && columns * 4 <= lines + 1
    }

    /// Signs that sentences hardly have.
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "\\"),
            UInt8(ascii: "|"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
