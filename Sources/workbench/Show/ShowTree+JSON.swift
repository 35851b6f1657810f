import Corpus
import Reports

extension ShowTree {
    /// The tree as JSON: the document and a flat list of elements, each with the index of its parent.
    ///
    /// `start` and `stop` are bytes counted from 1, both included, as scripts see them; lines count from 1.
    func writeJSON(to write: (String) throws(CommandFailure) -> Void) throws(CommandFailure) {
        let lines = document.lines
        let head = JSON.encode(
            .record([
                Value.Field("id", .string(document.id)), Value.Field("format", .string(document.format)),
                Value.Field("encoding", .string(document.encoding)), Value.Field("lines", .integer(lines.count)),
                Value.Field("bytes", .integer(document.text.count)),
            ]))
        try write("{\"document\":\(head),\n\"elements\":[")
        for (index, node) in nodes.enumerated() {
            var fields = [
                Value.Field("kind", .string(node.kind)),
                Value.Field("parent", node.parent < 0 ? .none : .integer(node.parent)),
                Value.Field("start", .integer(node.span.start + 1)), Value.Field("stop", .integer(node.span.stop)),
                Value.Field("line", .integer(document.sourceLine(at: node.span.start) + 1)),
                Value.Field(
                    "last_line", .integer(document.sourceLine(at: max(node.span.start, node.span.stop - 1)) + 1)),
            ]
            fields += node.facts.map { Value.Field($0.name, $0.value) }
            if let excerpt = node.excerpt {
                fields.append(Value.Field("text", .string(document.text.string(excerpt.start, excerpt.stop))))
            }
            try write((index == 0 ? "\n" : ",\n") + JSON.encode(.record(fields)))
        }
        try write("\n]}\n")
    }
}
