import Corpus
import Testing

@testable import workbench

@Suite("Showing a document") struct ShowTreeTests {
    private func drawn(_ text: String, _ layers: Set<ModelLayer>, width: Int = 80) throws -> [String] {
        var lines: [String] = []
        let tree = ShowTree(Document(id: "a.txt", text: Text(text)), layers: layers)
        try tree.draw(style: Style(isOn: false), width: width) { (line) throws(CommandFailure) in lines.append(line.raw)
        }
        return lines
    }

    @Test("tokens hang below their sentence, with their line")
    func nesting() throws {
        let lines = try drawn("First line here.\n\nA second one.\n", [.sentences, .tokens])
        let sentence = try #require(lines.firstIndex { $0.hasPrefix("3") && $0.contains("sentence") })
        #expect(lines[sentence + 1].hasPrefix("3"))
        #expect(lines[sentence + 1].contains("  token type=word  \"A\""))
    }

    @Test("every element lies inside its parent, and parents come first")
    func parents() {
        let text = "# Title\n\nOne two. Three four.\n\n- item one\n- item two\n\n| a | b |\n|---|---|\n| c | d |\n"
        let tree = ShowTree(
            Document(id: "a.md", text: Text(text), format: "markdown"), layers: Set(Schema.standard.drawnLayers))
        #expect(!tree.nodes.isEmpty)
        for (index, node) in tree.nodes.enumerated() where node.parent >= 0 {
            #expect(node.parent < index)
            #expect(tree.nodes[node.parent].span.contains(node.span))
            #expect(tree.nodes[node.parent].depth == node.depth - 1)
        }
    }

    @Test("a line is cut to the width and carries no control characters")
    func width() throws {
        let text = String(repeating: "wörd \u{1B}[31m ", count: 5000)
        for line in try drawn(text, [.sentences], width: 80).dropFirst() {
            #expect(line.count <= 81)
            #expect(!line.unicodeScalars.contains("\u{1B}"))
        }
    }
}
