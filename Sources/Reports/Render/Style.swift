/// Colours and links of a terminal, by ECMA-48 and OSC 8; nothing but the text where they are off.
struct Style {
    var colour: Bool
    /// What comes before the path in a link; nil for no links.
    var linkBase: String?

    func bold(_ text: String) -> String { paint(text, "1") }
    func dim(_ text: String) -> String { paint(text, "2") }
    /// A hit among its context.
    func match(_ text: String) -> String { paint(text, "1;36") }
    func accent(_ text: String) -> String { paint(text, "36") }
    func warning(_ text: String) -> String { paint(text, "33") }
    func failure(_ text: String) -> String { paint(text, "31") }

    /// The text as a link to the file of a place.
    func link(_ text: String, to place: Place) -> String {
        let shown = dim(text)
        guard let linkBase, !text.isEmpty else { return shown }
        let base = place.path.hasPrefix("/") ? "file://" : linkBase
        return "\u{1B}]8;;\(base)\(Place.encoded(path: place.path))\u{1B}\\\(shown)\u{1B}]8;;\u{1B}\\"
    }

    private func paint(_ text: String, _ code: String) -> String {
        colour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
