import Corpus
import Foundation
import Testing

@testable import Scripting

@Suite struct TitleMatchTests {
    static let body = """
        The ferry between the two islands will stop in May. The owners of the ferry said that the boat is too old, and \
        that nobody wants to pay for a new one while the bridge is free.
        """

    private func match(_ title: String) -> Double {
        Document(id: "test", text: Text("\(title)\n\n\(Self.body)\n\n\(Self.body)\n")).titleMatch
    }

    @Test(
        "a title fits a text that has its words", arguments: ["Old Ferry to Stop in May", "Owners Stop the Old Ferry"])
    func fits(_ title: String) { #expect(match(title) > 0.6) }

    @Test(
        "a title over another text fits badly",
        arguments: ["Parliament Approves Budget After Night of Talks", "Volcano Grounds Flights Across Europe"])
    func fitsBadly(_ title: String) { #expect(match(title) == 0) }

    @Test("a headline about another war than the text's fits it in part")
    func seed() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../seeds/002_110b918dd3f39fda.txt")
        let text = try String(contentsOf: path, encoding: .utf8)
        #expect(Document(id: "seed", text: Text(text)).titleMatch < 0.5)
    }
}
