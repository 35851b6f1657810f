import Foundation
import Testing

@testable import workbench

/// What is committed under `docs/` is what the declarations give, and what the program shows.
@Suite("The manual") struct ManualTests {
    private static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs")

    private static func committed(_ path: String) throws -> String {
        try String(contentsOf: docs.appendingPathComponent(path), encoding: .utf8)
    }

    @Test("a page made from declarations is what `make docs` writes", arguments: ManualLibrary.reference.map(\.name))
    func reference(_ name: String) throws {
        let page = try #require(ManualLibrary.reference.first { $0.name == name })
        let committed = try? Self.committed("reference/\(name).md")
        #expect(committed == page.text(), "docs/reference/\(name).md is stale: run `make docs`")
    }

    @Test("every page that people wrote is part of the program")
    func written() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.docs.path).filter { $0.hasSuffix(".md") }
        #expect(ManualLibrary.written.map { $0.name + ".md" }.sorted() == files.sorted())
        for page in ManualLibrary.written {
            #expect(try page.text() == Self.committed(page.name + ".md"), "\(page.name) is not what it was")
        }
    }

    @Test(
        "a page has its file's name, in any case, with or without the ending",
        arguments: ["plugins", "PLUGINS", "plugins.md"])
    func names(_ name: String) throws {
        #expect(try ManualLibrary.text(of: name).hasPrefix("# Writing a plugin"))
    }

    @Test("links from the pages of `docs` lead somewhere")
    func links() throws {
        for page in ManualLibrary.written + ManualLibrary.reference {
            let folder = ManualLibrary.reference.contains { $0.name == page.name } ? "reference/" : ""
            for part in page.text().components(separatedBy: "](").dropFirst() {
                let target = String(part.prefix { $0 != ")" && $0 != "#" })
                guard target.hasSuffix(".md"), !target.contains("://") else { continue }
                let file = Self.docs.appendingPathComponent(folder + target).standardizedFileURL.path
                #expect(FileManager.default.fileExists(atPath: file), "\(page.name): \(target)")
            }
        }
    }

    @Test("every command and every option says what it is for")
    func commands() {
        let page = CommandPage.text
        for command in ["run", "merge", "query", "show", "corpus info", "plugin test", "docs"] {
            #expect(page.contains("## `workbench \(command)`"), "\(command)")
        }
        #expect(page.contains("| `--explain` |") && page.contains("| `--kwic N` |"))
    }
}
