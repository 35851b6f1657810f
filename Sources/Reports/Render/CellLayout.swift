/// What a cell looks like in plain text: lines of a given width, some of which end in the source of a place.
struct CellLayout {
    /// The most columns of the text of a place that a cell shows: it is there to be recognised, and the source says
    /// where all of it can be read.
    static let longestPlace = 160

    struct Line {
        var text: String
        /// The source, or the part of it on this line.
        var citation = ""
        var place: Place?

        /// The columns that the line takes.
        var width: Int {
            let gap = text.isEmpty || citation.isEmpty ? 0 : 1
            return UnicodeText.width(text) + gap + UnicodeText.width(citation)
        }

        func styled(_ style: Style) -> String {
            guard let place else { return text }
            let gap = text.isEmpty || citation.isEmpty ? "" : " "
            return text + gap + style.link(citation, to: place)
        }
    }

    /// The pieces of a value that start on a line of their own: the places of a list, or the value itself.
    private static func pieces(_ value: Value) -> [Value] {
        if case .list(let values) = value, !value.places.isEmpty { values.flatMap(pieces) } else { [value] }
    }

    /// The columns a value would take if there were room.
    static func naturalWidth(_ value: Value) -> Int {
        pieces(value).map { piece in
            guard case .place(let place) = piece else { return UnicodeText.width(Display.text(piece)) }
            return Line(text: text(of: place), citation: Display.line(place.citation), place: place).width
        }.max() ?? 0
    }

    /// The columns of the longest word, which cannot be wrapped; a source is one word.
    static func longestWord(_ value: Value) -> Int {
        pieces(value).reduce(0) { longest, piece in
            var text = Display.text(piece)
            if case .place(let place) = piece { text = self.text(of: place) + " " + Display.line(place.citation) }
            var widest = longest
            var rest = text.utf8[...]
            while !rest.isEmpty {
                let word = rest.prefix { $0 != UInt8(ascii: " ") }
                // No word has more columns than bytes.
                if word.count > widest { widest = max(widest, UnicodeText.width(String(Substring(word)))) }
                rest = rest[word.endIndex...].dropFirst()
            }
            return widest
        }
    }

    /// The lines of a value, none of them wider than `width`, which is at least 2.
    static func lines(_ value: Value, width: Int) -> [Line] {
        pieces(value).flatMap { piece in
            guard case .place(let place) = piece else {
                return UnicodeText.wrap(Display.text(piece), width).map { Line(text: $0) }
            }
            return lines(place, width: width)
        }
    }

    private static func lines(_ place: Place, width: Int) -> [Line] {
        var lines = UnicodeText.wrap(text(of: place), width).map { Line(text: $0) }
        let citation = Display.line(place.citation)
        if place.text.isEmpty || place.isDocument { lines = [] }
        if let last = lines.last {
            let together = Line(text: last.text, citation: citation, place: place)
            if together.width <= width {
                lines[lines.count - 1] = together
                return lines
            }
        }
        return lines + UnicodeText.broken(citation, width).map { Line(text: "", citation: $0, place: place) }
    }

    static func text(of place: Place) -> String {
        place.isDocument ? "" : UnicodeText.shortened(Display.line(place.text), to: longestPlace)
    }
}
