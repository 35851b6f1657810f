/// Escaping for Markdown.
enum Markdown {
    /// Text on one line in which no character has a meaning of its own.
    static func inline(_ text: String) -> String {
        if !Work.goesOn(over: text.utf8.count * 4) { return "" }
        let scalars = Array(Display.line(text).unicodeScalars)
        // A string, since adding several code points to its view would copy all of it.
        var escaped = ""
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\\", "`", "*", "[", "]", "|", "~":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case "_":
                // Within a word, as in file names, an underscore means nothing.
                if !isWordCharacter(scalars, index - 1) || !isWordCharacter(scalars, index + 1) {
                    escaped += "\\"
                }
                escaped.unicodeScalars.append(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return Work.goesOn(keeping: escaped.utf8.count) ? escaped : ""
    }

    /// Text in paragraphs: an empty line parts them, a line end within one stays a line end.
    static func paragraphs(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { opening(String($0)) }
        var result = ""
        for (index, line) in lines.enumerated() {
            let goesOn = index + 1 < lines.count && !line.isEmpty && !lines[index + 1].isEmpty
            result += line + (goesOn ? "  \n" : "\n")
        }
        return result
    }

    /// Text as it is, in a fence longer than any within it.
    static func fenced(_ text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)text\n\(text)\(fence)\n"
    }

    /// Text that begins a line: what would make a heading, a list or a rule of it is escaped as well.
    static func opening(_ text: String) -> String {
        let line = inline(text)
        guard let first = line.unicodeScalars.first else { return line }
        if "#-+=".unicodeScalars.contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        if !digits.isEmpty, rest.hasPrefix(". ") || rest.hasPrefix(") ") { return digits + "\\" + rest }
        return line
    }

    private static func isWordCharacter(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard scalars.indices.contains(index) else { return false }
        return scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil
    }
}
