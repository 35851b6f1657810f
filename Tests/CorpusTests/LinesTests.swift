import Corpus
import Testing

@Suite struct LinesTests {
    @Test(
        "a line ends at a line feed, a carriage return, or both",
        arguments: [
            ("", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
            ("a\rb", ["a", "b"]),
            ("\n\n", ["", ""]), ("a\n\r\nb", ["a", "", "b"]),
        ])
    func splits(_ text: String, _ expected: [String]) {
        let text = Text(text)
        let lines = Lines(text)
        let found = (0..<lines.count).map { text.string(lines.span($0).start, lines.span($0).stop) }
        #expect(found == expected)
    }

    @Test("columns count characters, not bytes")
    func columns() {
        let lines = Lines(Text("één\nzwölf Boxkämpfer"))
        #expect(lines.line(at: 6) == 1)
        #expect(lines.column(at: 5) == 3)
        #expect(lines.column(at: 13) == 6)
    }

    @Test("offsets outside the text belong to its first and last line")
    func outside() {
        let lines = Lines(Text("a\nb"))
        #expect(lines.line(at: -5) == 0)
        #expect(lines.line(at: 99) == 1)
        #expect(lines.span(7).isEmpty)
    }
}
