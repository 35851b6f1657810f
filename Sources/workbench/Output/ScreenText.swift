import Reports

/// Text for a person at a terminal.
///
/// What is put into it by interpolation comes from documents, scripts and file names, and is made visible on one line:
/// no control character gets through. The words around it, and the colours of ``Style``, are the program's own.
///
///     Message.warning("\(file): skipped")                // `a␛[2J.txt: skipped`
///     Message.error("\(lines: failure.description)")     // keeps its line ends
///
/// Nothing else writes to the terminal: ``Message`` and ``StandardOutput/show(_:)`` take only this type.
struct ScreenText: Equatable, Sendable {
    private(set) var raw: String

    /// What a renderer of Reports made: it has cleaned what it was given, and may have coloured it.
    init(rendered: String) { raw = rendered }

    var isEmpty: Bool { raw.isEmpty }

    static func + (left: ScreenText, right: ScreenText) -> ScreenText { ScreenText(rendered: left.raw + right.raw) }
    static func += (left: inout ScreenText, right: ScreenText) { left.raw += right.raw }
}

extension ScreenText: ExpressibleByStringInterpolation {
    init(stringLiteral literal: String) { raw = literal }
    init(stringInterpolation: StringInterpolation) { raw = stringInterpolation.raw }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var raw = ""

        init(literalCapacity: Int, interpolationCount: Int) { raw.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { raw += literal }

        /// Text of one line: a name, a word.
        mutating func appendInterpolation(_ text: some StringProtocol) {
            raw += UnicodeText.visible(String(text), .shown)
        }
        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            raw += UnicodeText.visible(value.description, .shown)
        }
        mutating func appendInterpolation(_ error: any Error) { raw += UnicodeText.visible("\(error)", .shown) }

        /// Text that may have several lines: a message with its traceback.
        mutating func appendInterpolation(lines text: String) { raw += UnicodeText.visible(text, .kept) }

        /// Text whose further lines are set in, so that none of them can pass for a message of its own.
        mutating func appendInterpolation(continued text: String) {
            raw += UnicodeText.visible(text, .kept).replacing("\n", with: "\n    ")
        }

        mutating func appendInterpolation(_ text: ScreenText) { raw += text.raw }
    }
}
