/// Forms of a word that make its spellings comparable.
public enum Fold {
    /// Case and accents folded, quotation marks and dashes unified, full-width forms made ordinary.
    ///
    ///     norm("Zürich’s") == "zurich's"
    public static func norm(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
        var folded = ""
        folded.reserveCapacity(word.utf8.count)
        for scalar in word.lowercased().unicodeScalars { append(scalar, to: &folded) }
        return folded
    }

    /// Letters as `X` and `x`, digits as `d`, all else as it is; a run longer than four is cut to four.
    public static func shape(_ word: String) -> String {
        var shape = ""
        var last: Character?
        var run = 0
        for scalar in word.unicodeScalars {
            let mark = shapeMark(of: scalar)
            run = mark == last ? run + 1 : 1
            last = mark
            if run <= 4 { shape.append(mark) }
        }
        return shape
    }

    private static func shapeMark(of scalar: Unicode.Scalar) -> Character {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: "X"
        case .lowercaseLetter, .otherLetter, .modifierLetter: "x"
        case .decimalNumber: "d"
        default: Character(scalar)
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
        switch scalar.value {
        case 0..<0x80: folded.unicodeScalars.append(scalar)
        case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC: folded.append("'")
        case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB: folded.append("\"")
        case 0x2010...0x2015, 0x2212: folded.append("-")
        case 0x2026: folded.append("...")
        case 0xA0, 0x202F, 0x2000...0x200A: folded.append(" ")
        case 0xAD, 0x200B...0x200D, 0xFEFF: break
        case 0xDF: folded.append("ss")
        case 0xE6: folded.append("ae")
        case 0x153: folded.append("oe")
        case 0xFE: folded.append("th")
        case 0xF0: folded.append("d")
        case 0xFF01...0xFF5E:
            if let plain = Unicode.Scalar(scalar.value - 0xFEE0) { folded.unicodeScalars.append(plain) }
        default:
            if scalar.properties.generalCategory == .nonspacingMark, scalar.value < 0x370 { break }
            folded.unicodeScalars.append(latinBase(of: scalar) ?? scalar)
        }
    }

    /// The plain letter under an accent, read from the character's Unicode name:
    /// `LATIN SMALL LETTER E WITH ACUTE` is an `e`.
    private static func latinBase(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value),
            let name = scalar.properties.name, name.hasPrefix("LATIN SMALL LETTER ")
        else { return nil }
        var words = name.utf8.split(separator: UInt8(0x20)).dropFirst(3)
        if words.first?.elementsEqual("DOTLESS".utf8) == true { words = words.dropFirst() }
        guard let letter = words.first, letter.count == 1, let byte = letter.first, byte &- 0x41 < 26 else {
            return nil
        }
        return Unicode.Scalar(byte | 0x20)
    }
}
