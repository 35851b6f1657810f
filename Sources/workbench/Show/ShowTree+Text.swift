import Corpus
import Reports

extension ShowTree {
    /// The tree as lines: the source line, the element indented by its depth, its facts, its text.
    ///
    ///     3       paragraph  role=callout label="Pro Tip"  "Start with the table …"
    func draw(style: Style, width: Int, to show: (ScreenText) throws(CommandFailure) -> Void) throws(CommandFailure) {
        let lines = document.lines
        try show(
            "\(style.bold(document.id))  \(document.format), \(document.encoding), \(lines.count) lines, "
                + "\(document.text.count) bytes\n")
        let lastLine = document.sourceLine(at: max(document.text.count - 1, 0)) + 1
        let margin = "\(lastLine)-\(lastLine)".utf8.count
        for node in nodes {
            let first = document.sourceLine(at: node.span.start) + 1
            let last = document.sourceLine(at: max(node.span.start, node.span.stop - 1)) + 1
            let place = first == last ? "\(first)" : "\(first)-\(last)"
            // Indentation stops growing where it would leave no room for anything else.
            let indent = String(repeating: "  ", count: min(node.depth, width / 6))
            let facts = news(of: node).map { "\($0.name)=\(ShowTree.factText($0.value))" }.joined(separator: " ")
            let start = place + String(repeating: " ", count: max(margin - place.utf8.count, 0)) + "  " + indent
            var used = start.count + node.kind.count
            var line = style.dim(start) + style.cyan(node.kind)
            if !facts.isEmpty {
                line += " \(style.yellow(facts))"
                used += facts.count + 1
            }
            if let excerpt = node.excerpt {
                line += "  \(quoted(excerpt, limit: max(width - used - 4, 24)))"
            }
            try show(line + "\n")
        }
    }

    /// What is known of an element, without what goes for the one around it, too.
    private func news(of node: ShowNode) -> [(name: String, value: Value)] {
        guard node.parent >= 0 else { return node.facts }
        let around = nodes[node.parent].facts
        return node.facts.filter { fact in !node.saidOnce.contains(fact.name) || !around.contains { $0 == fact } }
    }

    /// A word or number as it is, any other text in quotes.
    private static func factText(_ value: Value) -> String {
        guard case .string(let text) = value, text.allSatisfy({ $0.isLetter || $0.isNumber || "-_.:".contains($0) })
        else { return JSON.encode(value) }
        return text
    }

    /// Text on one line, in quotes, cut to a number of columns.
    private func quoted(_ span: Span, limit: Int) -> String {
        // A character has at most a few bytes: reading more than this cannot change what is drawn.
        let text = document.text.string(span.start, min(span.stop, span.start + limit * 16))
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\"\(UnicodeText.shortened(UnicodeText.visible(words, .shown), to: limit))\""
    }
}
