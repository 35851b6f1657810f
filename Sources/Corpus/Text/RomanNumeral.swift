/// Roman numerals as list markers and in headings.
enum RomanNumeral {
    /// Whether the bytes are one to six of the letters `i v x l c d m`, all in one case.
    static func isOne(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        guard stop > start, stop - start <= 6 else { return false }
        let upper = CharacterKind.isUpper(UInt32(text[start]))
        for position in start..<stop {
            let byte = text[position]
            guard CharacterKind.isUpper(UInt32(byte)) == upper else { return false }
            switch Ascii.lowered(byte) {
            case 0x69, 0x76, 0x78, 0x6C, 0x63, 0x64, 0x6D: continue
            default: return false
            }
        }
        return true
    }
}
