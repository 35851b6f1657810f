import Corpus

extension ShowTree {
    /// The tree as JSON: the document and a flat list of elements, each with the index of its parent.
    ///
    /// `start` and `stop` are bytes counted from 1, both included, as scripts see them; lines count from 1.
    func writeJSON(to write: (String) throws(CommandFailure) -> Void) throws(CommandFailure) {
        let lines = document.lines
        try write(
            "{\"id\": \(JSONText.string(document.id)), \"format\": \(JSONText.string(document.format)), "
                + "\"encoding\": \(JSONText.string(document.encoding)), \"lines\": \(lines.count), "
                + "\"bytes\": \(document.text.count),\n\"elements\": [")
        for (index, node) in nodes.enumerated() {
            var fields = [
                "\"kind\": \(JSONText.string(node.kind))",
                "\"parent\": \(node.parent < 0 ? "null" : "\(node.parent)")",
                "\"start\": \(node.span.start + 1)", "\"stop\": \(node.span.stop)",
                "\"line\": \(lines.line(at: node.span.start) + 1)",
                "\"last_line\": \(lines.line(at: max(node.span.start, node.span.stop - 1)) + 1)",
            ]
            fields += node.facts.map { "\(JSONText.string($0.name)): \(JSONText.string($0.value))" }
            if let excerpt = node.excerpt {
                fields.append("\"text\": \(JSONText.string(document.text.string(excerpt.start, excerpt.stop)))")
            }
            try write((index == 0 ? "\n" : ",\n") + "{" + fields.joined(separator: ", ") + "}")
        }
        try write("\n]}\n")
    }
}

/// JSON for what this program writes itself.
enum JSONText {
    /// A string with its quotes.
    static func string(_ text: String) -> String {
        var result = "\""
        for character in text.unicodeScalars {
            switch character {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..<" ":
                let digits = String(character.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(character)
            }
        }
        return result + "\""
    }
}
