/// The elements that are open at a place of a page, as far as their number goes.
///
/// Follows the HTML algorithm (WHATWG, "The stack of open elements") where that could open more than it seems: an
/// end tag without its element closes nothing, and one of a table or a division is a border for those of what is
/// around it. So there are never fewer here than the parser has, but for those that cannot nest in themselves.
struct OpenElements {
    private var tags: [String] = []
    private var counts: [String: Int] = [:]
    /// Whether the innermost elements are those of a drawing, where `<path/>` is closed at once.
    private var isForeign = false

    var count: Int { tags.count }

    mutating func append(_ tag: String, closesItself: Bool) {
        if tag == "svg" || tag == "math" {
            isForeign = true
        } else if !Self.drawing.contains(tag) {
            isForeign = false
        }
        if isForeign, closesItself {
            // A drawing of its own without content ends the one it stands in, as far as this can tell.
            if tag == "svg" || tag == "math" { isForeign = false }
            return
        }
        tags.append(tag)
        counts[tag, default: 0] += 1
    }

    /// A tag of HTML ends a drawing.
    mutating func leaveForeign() { isForeign = false }

    /// Closes the innermost element of a name and all inside it, where no border lies between.
    mutating func close(_ tag: String) {
        guard let count = counts[tag], count > 0 else { return }
        let isBlock = Self.blocks.contains(tag)
        var place = tags.count - 1
        while place >= 0, tags[place] != tag {
            if Self.borders.contains(tags[place]) && tag != "table" || !isBlock && Self.blocks.contains(tags[place]) {
                return
            }
            place -= 1
        }
        while tags.count > max(place, 0) { removeLast() }
        if tag == "svg" || tag == "math" { isForeign = false }
    }

    /// Takes the innermost formatting element of a name away, and nothing inside it; false where there is none.
    mutating func remove(formatting tag: String) -> Bool {
        guard let count = counts[tag], count > 0, let place = tags.lastIndex(of: tag) else { return false }
        tags.remove(at: place)
        counts[tag] = count - 1
        return true
    }

    private mutating func removeLast() {
        guard let tag = tags.popLast() else { return }
        counts[tag, default: 1] -= 1
    }

    private static let borders: Set<String> = ["applet", "caption", "marquee", "object", "table", "template", "button"]
    /// The special elements that have an end tag.
    private static let blocks: Set<String> = [
        "address", "applet", "article", "aside", "blockquote", "button", "caption", "center", "details", "dir", "div",
        "dl", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "iframe", "listing", "main", "marquee", "menu", "nav", "noembed", "noframes", "noscript",
        "object", "ol", "plaintext", "pre", "script", "search", "section", "select", "style", "summary", "table",
        "template", "textarea", "title", "ul", "xmp",
    ]
    private static let drawing: Set<String> = [
        "circle", "clippath", "defs", "ellipse", "filter", "g", "image", "line", "lineargradient", "mask", "path",
        "pattern", "polygon", "polyline", "radialgradient", "rect", "stop", "symbol", "text", "tspan", "use",
    ]
}
