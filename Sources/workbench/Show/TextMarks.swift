import Corpus
import Reports

/// Writes pieces of a document's text as HTML, with a coloured span wherever elements lie over it.
///
/// Elements may overlap in any way (a statement that ends inside a quote), so the text is cut wherever one begins
/// or ends, and each fragment names all elements over it: `<span class="person quote" title="…">`.
/// Pieces must be written in the order of the text.
struct TextMarks {
    private let document: Document
    /// In order of their starts, those around others first.
    private let elements: [ShowNode]
    private var next = 0
    /// The elements over the position reached, outermost first.
    private var open: [Int] = []
    /// How far the text was written.
    private(set) var position = 0
    /// A fragment names no more elements than this, so that hostile nesting stays linear; the rest is deeper inside.
    private static let openLimit = 32

    init(_ document: Document, layers: Set<ModelLayer>, schema: Schema = .standard) {
        self.document = document
        elements = ShowTree(document, layers: layers.subtracting([.blocks]), schema: schema).nodes
    }

    /// How many elements of each kind there are, by kind.
    var counts: [String: Int] {
        elements.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    }

    /// The text of a span as HTML.
    mutating func html(_ span: Span) -> String {
        var html = ""
        position = max(position, span.start)
        while position < span.stop {
            enter()
            var stop = span.stop
            if next < elements.count { stop = min(stop, elements[next].span.start) }
            for index in open { stop = min(stop, elements[index].span.stop) }
            html += fragment(Span(position, stop))
            position = stop
        }
        return html
    }

    /// Opens the elements that begin at or before the position, and closes those that end there.
    private mutating func enter() {
        open.removeAll { elements[$0].span.stop <= position }
        while next < elements.count, elements[next].span.start <= position {
            if elements[next].span.stop > position, open.count < Self.openLimit { open.append(next) }
            next += 1
        }
    }

    private func fragment(_ span: Span) -> String {
        let text = notationAndText(span)
        guard !open.isEmpty else { return text }
        var classes: [String] = []
        for index in open where !classes.contains(elements[index].kind) { classes.append(elements[index].kind) }
        // Where a unit such as a sentence begins is drawn, to tell it from the one before.
        if open.contains(where: { elements[$0].hasEdge && elements[$0].span.start == span.start }) {
            classes.append("first")
        }
        let notes = open.filter { !elements[$0].isUnit }.reversed().map { note(elements[$0]) }
        let title = notes.isEmpty ? "" : " title=\"\(notes.joined(separator: "&#10;"))\""
        return "<span class=\"\(classes.joined(separator: " "))\"\(title)>\(text)</span>"
    }

    /// An element as a line of the box that opens over it: `money: amount 5000000, currency EUR`.
    private func note(_ element: ShowNode) -> String {
        let facts = element.facts.map { fact in
            fact.name == "name" ? fact.value.text : "\(fact.name) \(fact.value.text)"
        }
        return HTML.text(element.kind + (facts.isEmpty ? "" : ": " + facts.joined(separator: ", ")))
    }

    /// The text, with the notation of its format (`**`, `](address)`) set apart.
    private func notationAndText(_ span: Span) -> String {
        var html = ""
        var start = span.start
        while start < span.stop {
            let hidden = isNotation(start)
            var stop = start + 1
            while stop < span.stop, isNotation(stop) == hidden { stop += 1 }
            let text = HTML.text(document.text.string(start, stop), keepingLines: true)
            html += hidden ? "<span class=\"notation\">\(text)</span>" : text
            start = stop
        }
        return html
    }

    private func isNotation(_ offset: Int) -> Bool { document.reading[offset] != document.text[offset] }
}

extension ShowNode {
    fileprivate var hasEdge: Bool { if case .edge = look { true } else { false } }

    /// Whether all text is cut into its like, so that a note of one says nothing.
    fileprivate var isUnit: Bool {
        switch look {
        case .edge, .frame: true
        case .block, .fill, .dotted, .underlined: false
        }
    }
}
