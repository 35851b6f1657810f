import Testing

@testable import Scripting

/// The examples of the manual, run as they stand.
@Suite("Examples of the script API") struct ExampleTests {
    /// Names of items in the order of the manual: arguments of tests must be `Sendable` and readable.
    static let all = API.standard.items.indices.map { "\($0) \(API.standard.items[$0].qualifiedName)" }

    private func item(_ name: String) throws -> Item {
        API.standard.items[try #require(Int(name.prefix { $0 != " " }))]
    }

    @Test("every item has an example, and it runs", arguments: all)
    func runs(_ name: String) throws {
        let item = try item(name)
        try #require(!item.example.isEmpty, "\(item.qualifiedName) has no example")
        // What lives in a plugin's functions has examples that do.
        if ["context", "report"].contains(item.owner.name) || item.example.contains("results.") {
            try PluginExample.run(item.example)
        } else if let message = try Script().message(item.example) {
            Issue.record("\(message)\n\(item.example)")
        }
    }

    @Test("every item has a summary of one line that ends like a sentence", arguments: all)
    func summary(_ name: String) throws {
        let item = try item(name)
        #expect([".", "…"].contains(item.summary.last) && !item.summary.contains("\n"))
    }

    @Test("an example names its own item", arguments: all)
    func naming(_ name: String) throws {
        let item = try item(name)
        #expect(item.example.contains(item.name), "\(item.example)")
    }
}
