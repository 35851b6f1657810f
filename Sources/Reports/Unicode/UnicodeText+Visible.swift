extension UnicodeText {
    /// What becomes of line ends and tabs where text is made visible.
    public enum Whitespace: Sendable {
        /// They stay: what a script prints.
        case kept
        /// Line ends stay, tabs become spaces: paragraphs that are wrapped to a width.
        case lines
        /// They become spaces: cells and titles.
        case spaces
        /// They are shown as any other control character: names, which must come out on one line and unmistaken.
        case shown
    }

    /// Text that cannot act on a terminal, nor reorder or hide what stands around it.
    ///
    /// A control character is shown by its picture (ESC as ␛, BEL as ␇), and those without one, C1 and the marks that
    /// turn the direction of writing, as U+FFFD. A carriage return before a line feed belongs to the line end.
    ///
    /// ```swift
    /// UnicodeText.visible("red \u{1B}[31m", .shown)    // "red ␛[31m"
    /// ```
    public static func visible(_ text: String, _ whitespace: Whitespace) -> String {
        let keepsLines = whitespace == .kept || whitespace == .lines
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A && keepsLines }) { return text }
        var clean = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "\r", rest.first == "\n", keepsLines { continue }
            clean.append(visible(scalar, whitespace))
        }
        return String(clean)
    }

    private static func visible(_ scalar: Unicode.Scalar, _ whitespace: Whitespace) -> Unicode.Scalar {
        switch (scalar.value, whitespace) {
        case (0x09, .kept), (0x0A, .kept), (0x0A, .lines): scalar
        case (0x09, .lines), (0x09, .spaces), (0x0A, .spaces), (0x0D, .lines), (0x0D, .spaces): " "
        case (0x85, .lines), (0x85, .spaces), (0x2028...0x2029, .lines), (0x2028...0x2029, .spaces): " "
        case (0..<0x20, _): Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case (0x7F, _): "\u{2421}"
        case (0x2028...0x2029, _): "\u{2424}"
        case _ where isControlOrDirection(scalar): "\u{FFFD}"
        default: scalar
        }
    }

    /// Whether a code point above ASCII is a control character, or a mark that turns the direction of writing.
    static func isControlOrDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80..<0xA0, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
