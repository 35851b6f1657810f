/// Writes a concordance for a terminal or a plain-text file, a line at a time: the source, and the matches below one
/// another with what stands around them.
///
///     a.txt:12   … the need for  security guarantees  for Ukraine after the war
///     b.txt:3           stronger  security guarantees  than before
///
/// A line is as wide as ``width`` says, so context that does not fit is cut with `…`; wide and combining
/// characters are aligned by the columns they take.
public struct ConcordanceRenderer: Sendable {
    /// The least columns that a match gets with its context.
    private static let leastText = 50

    private let style: Style
    private let sourceWidth: Int
    private let sideWidth: Int
    private let textWidth: Int
    /// Whether a source may be shortened: only where it is a link all the same.
    private let shortensSources: Bool

    /// - Parameters:
    ///   - width: the columns of a line.
    ///   - longestSource: the columns of the longest `document:line` there can be.
    ///   - colour: whether sources are dim and matches bold.
    ///   - linkBase: where set, sources are links; see ``TextRenderer/linkBase``.
    public init(width: Int, longestSource: Int, colour: Bool = false, linkBase: String? = nil) {
        style = Style(colour: colour, linkBase: linkBase)
        shortensSources = colour && linkBase != nil
        let width = min(max(width, 20), TextRenderer.widest)
        sourceWidth = shortensSources ? min(longestSource, max(24, width / 3)) : longestSource
        textWidth = max(width - sourceWidth - 2, Self.leastText)
        // The match stands a little left of the middle: more is read behind it than before it.
        sideWidth = textWidth * 2 / 5
    }

    /// One line, with its end.
    public func line(left: String, match: Place, right: String) -> String {
        let before = lastColumns(of: Display.line(left), sideWidth)
        let text = Display.line(match.text)
        let most = textWidth - sideWidth - 4
        let shown = UnicodeText.shortened(text.isEmpty ? "∅" : text, to: most)
        let room = textWidth - sideWidth - 4 - UnicodeText.width(shown)
        let after = room > 1 ? UnicodeText.shortened(Display.line(right), to: room) : ""
        let pad = String(repeating: " ", count: max(0, sideWidth - UnicodeText.width(before)))
        var line = "\(source(match))  \(pad)\(before)  \(style.match(shown))"
        if !after.isEmpty { line += "  \(after)" }
        return line + "\n"
    }

    private func source(_ place: Place) -> String {
        var text = Display.line(place.source)
        if shortensSources { text = lastColumns(of: text, sourceWidth) }
        return style.link(text, to: place)
            + String(repeating: " ", count: max(0, sourceWidth - UnicodeText.width(text)))
    }

    /// The end of a text, with `…` where its beginning was cut off; words are kept whole where that costs little.
    private func lastColumns(of text: String, _ columns: Int) -> String {
        if UnicodeText.width(text) <= columns { return text }
        var width = 1
        var start = text.endIndex
        while start > text.startIndex {
            let before = text.index(before: start)
            width += UnicodeText.width(String(text[before]))
            if width > columns { break }
            start = before
        }
        return "…" + text[start...]
    }
}
