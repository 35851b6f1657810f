import Foundation
import Lua
import Testing

@testable import Scripting

/// What is committed under `docs/` is what the declarations give; `make docs` writes it.
@Suite("Committed manual and stubs") struct CommittedDocsTests {
    static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs")

    @Test("a page of the manual is what `make docs` writes", arguments: Manual().pages.map(\.name))
    func page(_ name: String) throws {
        let page = try #require(Manual().pages.first { $0.name == name })
        let committed = try? String(contentsOf: Self.docs.appendingPathComponent("script-api/\(name)"), encoding: .utf8)
        #expect(committed == page.text, "docs/script-api/\(name) is stale: run `make docs`")
    }

    @Test("there are no pages of types that are gone")
    func noMore() throws {
        let folder = Self.docs.appendingPathComponent("script-api").path
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == Manual().pages.map(\.name).sorted())
    }

    @Test("the stubs are what `make docs` writes")
    func stubs() throws {
        let committed = try? String(
            contentsOf: Self.docs.appendingPathComponent("stubs/workbench.lua"), encoding: .utf8)
        #expect(committed == Stubs().text, "docs/stubs/workbench.lua is stale: run `make docs`")
    }

    @Test("links of the manual lead somewhere")
    func links() throws {
        for page in Manual().pages {
            for part in page.text.split(separator: "](").dropFirst() {
                let target = String(part.prefix { $0 != ")" })
                #expect(Manual().pages.contains { $0.name == target }, "\(page.name): \(target)")
            }
        }
    }
}
