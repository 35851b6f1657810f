import Corpus

/// Short descriptions of what the layers make of a text, for comparison with what a test expects.
struct Reading {
    let document: Document

    init(_ text: String) { document = Document(id: "test", text: Text(text)) }
    init(_ document: Document) { self.document = document }

    func text(_ span: Span) -> String { document.text.string(span.start, span.stop) }

    func content(_ block: Int) -> String {
        let blocks = document.blocks
        return document.text.string(Int(blocks.contentStarts[block]), Int(blocks.contentStops[block]))
    }

    /// The top-level blocks: `kind`, or `kind/role`.
    var topLevel: [String] { document.blocks.topLevel.map { name(Int($0)) } }

    /// All blocks, indented by depth, with level and label where there are some.
    var tree: [String] {
        let blocks = document.blocks
        return (0..<blocks.count).map { block in
            var line = name(block)
            if blocks.levels[block] > 0, blocks.kinds[block] != .row { line += " \(blocks.levels[block])" }
            if !blocks.labels[block].isEmpty { line += " [\(text(blocks.labels[block]))]" }
            return String(repeating: "  ", count: depth(block)) + line
        }
    }

    /// The top-level blocks with their lines, as the gold readings have them.
    var rows: [String] {
        let blocks = document.blocks
        return blocks.topLevel.map { index in
            let block = Int(index)
            let first = document.lines.line(at: Int(blocks.starts[block])) + 1
            let last = document.lines.line(at: Int(blocks.stops[block]) - 1) + 1
            let role = blocks.roles[block] == .none ? "" : "\(blocks.roles[block])"
            return "\(first)\t\(last)\t\(blocks.kinds[block])\t\(role)"
        }
    }

    var sentences: [String] {
        let sentences = document.sentences
        return (0..<sentences.count).map { document.text.string(Int(sentences.starts[$0]), Int(sentences.stops[$0])) }
    }

    var tokens: [String] {
        let tokens = document.tokens
        return (0..<tokens.count).map { document.text.string(Int(tokens.starts[$0]), Int(tokens.stops[$0])) }
    }

    private func name(_ block: Int) -> String {
        let blocks = document.blocks
        return "\(blocks.kinds[block])" + (blocks.roles[block] == .none ? "" : "/\(blocks.roles[block])")
    }

    private func depth(_ block: Int) -> Int {
        var depth = 0
        var parent = document.blocks.parents[block]
        while parent >= 0 {
            depth += 1
            parent = document.blocks.parents[Int(parent)]
        }
        return depth
    }
}
