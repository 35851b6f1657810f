import Corpus
import Glibc
import Testing

@testable import Ingest

/// No document takes memory or time out of proportion to its bytes; one that would is a failure with its reason.
@Suite struct DocumentLimitTests {
    private func many(_ unit: String, _ count: Int) -> String { String(repeating: unit, count: count) }

    // MARK: Copies of addresses

    @Test(
        "the addresses of links are copied at most ten times the text",
        arguments: [
            ("[a]: /", "\n\n", "[a] "), ("[a]: /", "\n\n", "![a] "), ("[a]: /", "\n\n", "[b][A] "),
            ("> [a\n> b]: <", ">\n\n", "[a b] "), ("- 1. [a]: /", "\n\n", "[a][] "), ("[a]:\n  /", "\n\n", "[a]\n"),
        ])
    func copies(opening: String, closing: String, use: String) throws {
        let source = opening + many("x", 50_000) + closing + many(use, 10_000)
        let reader = try #require(MarkdownReader(Text(source)))
        let copied = reader.markup.links.reduce(0) { $0 + $1.target.utf8.count }
        #expect(copied <= max(1_000_000, 10 * source.utf8.count))
    }

    @Test("what follows too many uses of a definition is read as it stands")
    func afterCopies() throws {
        let source = "[a]: /" + many("x", 50_000) + "\n\n" + many("[a] ", 10_000) + "\n\n[b](c) and **more**.\n"
        let links = try #require(MarkdownReader(Text(source))).markup.links
        #expect(links.last?.target == "c")
        #expect(links.count { $0.target.hasPrefix("/x") } == 19)
    }

    @Test("titles are copied with the addresses")
    func titles() {
        let source = "[a]: /b \"" + many("x", 50_000) + "\"\n\n" + many("[a] ", 10_000)
        let tamed = ReferenceGuard.tame(Text(source), from: 0)
        #expect((0..<tamed.count).count { tamed[$0] == UInt8(ascii: "]") } < 30)
    }

    @Test("the definitions of authors and their uses are left alone")
    func authorsReferences() {
        let notes = (0..<3_000).map { "See [note \($0)] and [this][\($0)].\n\n" }.joined()
        let definitions = (0..<3_000).map { "[note \($0)]: /a\n[\($0)]: /b 'it''s'\n" }.joined()
        let picture = "![p]\n\n[p]: <data:image/png;base64," + many("A", 2_000_000) + ">\n"
        for source in [notes + definitions, picture, many("[a] ", 1_000) + "\n\n[a]: /b\n"] {
            #expect(ReferenceGuard.tame(Text(source), from: 0).string == source)
        }
    }

    @Test("a parser that needs more memory than its budget gives the document up")
    func budget() {
        #expect(Memory.parserBudget(for: 1_000, bytesPerByte: 500) <= (64 << 20) + 500_000)
        #expect(Memory.parserBudget(for: .max, bytesPerByte: 500) <= Memory.size / 2)
    }

    // MARK: Structure

    @Test("many small tables have no more cells than bytes together")
    func smallTables() throws {
        let table = "|" + many("a|", 50) + "\n|" + many("-|", 50) + "\n" + many("|a\n", 60) + "\n"
        let source = Text(many(table, 200))
        let tree = try #require(MarkdownTree(TableGuard.tame(source, from: 0), from: 0))
        #expect(tree.nodes.count < source.count + 20_000)
    }

    @Test("a table behind a paragraph of very many lines is none", arguments: [10_000, 20])
    func tableBelow(lines: Int) {
        let source = many("a\n", lines) + "|a|b|\n|-|-|\n|c|d|\n"
        let tamed = TableGuard.tame(Text(source), from: 0)
        #expect((tamed.string == source) == (lines == 20))
    }

    @Test("marks that nest without end are blanks", arguments: [">", "- ", "1. ", "* > "])
    func nesting(mark: String) throws {
        let source = many(mark, 5_000) + "a\n" + many("b\n", 5_000)
        let tree = try #require(MarkdownTree(NestGuard.tame(Text(source), from: 0), from: 0))
        var (deepest, open) = (0, [Int]())
        for (index, node) in tree.nodes.enumerated() {
            while let last = open.last, last <= index { open.removeLast() }
            open.append(node.end)
            deepest = max(deepest, open.count)
        }
        #expect(deepest < 700)
    }

    @Test("the nesting of authors is left alone")
    func authorsNesting() {
        let list = (0..<40).map { many("    ", $0 % 8) + "- item \($0)\n" }.joined()
        for source in [list, "> > > a\n> - 1. b\n", "```\n" + many(" ", 600) + "code\n```\n", "---\n* * *\n"] {
            #expect(NestGuard.tame(Text(source), from: 0).string == source)
        }
    }

    // MARK: Cells

    /// The cells of each row, as they are read.
    private func rows(_ source: String) throws -> [[String]] {
        let document = try read(source, as: "a.md")
        let blocks = document.blocks
        return blocks.indices(of: .row).map { row in
            blocks.children(of: Int(row)).map {
                document.plainText(Span(Int(blocks.starts[$0]), Int(blocks.stops[$0])))
            }
        }
    }

    @Test("long tables are read as short ones are, whether their rows hold notation or not")
    func longTables() throws {
        let kinds = [
            ("| a | b |", ["a", "b"]), ("|é|\"x\" (1/2)|", ["é", "\"x\" (1/2)"]), ("| **a** | [b](c) |", ["a", "b"]),
            ("| a |", ["a"]), ("| a | b | too much |", ["a", "b"]), ("|  | www.a.org |", ["", "www.a.org"]),
            ("|---|---|", ["---", "---"]), ("  | a | b |  ", ["a", "b"]),
        ]
        let body = (0..<400).map { kinds[($0 * 7 + $0 / 13) % kinds.count] }
        let source = "# T\n\n| h | i |\n|---|---|\n" + body.map { $0.0 + "\n" }.joined() + "\nAfter **it** all.\n"
        let found = try rows(source)
        #expect(found.count == 401)
        #expect(found.first == ["h", "i"])
        for (row, expected) in zip(found.dropFirst(), body) { #expect(row == expected.1) }
        let document = try read(source, as: "a.md")
        #expect(document.outline.last == "paragraph After it all.")
    }

    @Test("lines with pipes in code and pages are no rows", arguments: ["```\n", "<div>\n"])
    func noTable(opening: String) throws {
        let source = opening + "|a|b|\n|-|-|\n" + many("|c|d|\n", 300) + "end\n"
        let document = try read(source, as: "a.md")
        #expect(document.blocks.indices(of: .row).isEmpty)
        #expect(document.blocks.stops.max().map { Int($0) } ?? 0 >= source.utf8.count - 1)
    }

    @Test("a cell of a table takes at most a hundred bytes beside its text")
    func cellSize() {
        // What `Blocks` keeps in columns: kind, role, reason, order, four offsets, parent, end, level, and its number.
        let columns = 4 + 4 * 4 + 4 + 4 + 2 + 4
        #expect(MemoryLayout<Markup.Block>.stride + columns <= 100)
    }

    // MARK: Size

    @Test(
        "a file that is too large is a failure that says so, and is not read", arguments: [Int64(812 << 20), 3 << 30])
    func largeFile(size: Int64) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.txt"
        let descriptor = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
        #expect(descriptor >= 0 && ftruncate(descriptor, off_t(size)) == 0)
        close(descriptor)
        let error = #expect(throws: IngestError.self) { try DocumentReader.read(path: path) }
        #expect(error?.reason == .tooLarge(size: Int(size), limit: 256 << 20))
        #expect(error?.description.contains("is \(size >> 20) MB; documents of more than 256 MB are not read") == true)
    }

    @Test("what the memory here is too small for says so")
    func smallMemory() {
        let error = IngestError(path: "a.md", reason: .notEnoughMemory(size: 90 << 20, limit: 20 << 20))
        #expect(error.description.contains("is 90 MB; the memory here is enough for such documents of up to 20 MB"))
    }
}
