import ProcessorTime
import Testing

@testable import Corpus
@testable import Query

/// What a query says about itself, and how it ends when it is told to.
@Suite struct QueryReportTests {
    private let document = Document(id: "test", text: Text("The security deal failed.\n\nA security guarantee held.\n"))

    @Test("an explanation names the branch and the condition behind each token")
    func explains() throws {
        let query = try Query("security (\"pact\" | guarantee*)")
        let hit = try #require(query.hits(in: document, within: Span(0, document.text.count)).first)
        let reasons = query.explain(hit, in: document)
        #expect(reasons.map(\.text) == ["security", "guarantee"])
        #expect(reasons.map(\.condition) == ["security", "guarantee*"])
        #expect(reasons.map(\.branches) == [[], ["guarantee*"]])
    }

    @Test(
        "a non-hit is explained by the first condition that failed",
        arguments: [
            ("security guarantee*", 1, "'deal' at line 1, column 14 does not fit guarantee*"),
            ("guarantee*", 1, "none of its 5 tokens fits guarantee*"),
            ("security []{0,9} war", 1, "the sentence ends after '.' at line 1, column 25, without war"),
            ("security deal within <quote/>", 1, "fits, but not with: within <quote/>"),
            ("A:the B:security :: A.lower = B.lower", 1, "fits, but not with: :: A.lower = B.lower"),
            ("security", 2, "line 2 holds no words"), ("security", 9, "there is no line 9"),
        ])
    func explainsFailures(query: String, line: Int, wanted: String) throws {
        #expect(try Query(query).explainFailure(in: document, line: line)[0].contains(wanted))
    }

    @Test("the way that came furthest is told first, then the others that began")
    func tellsOtherWays() throws {
        let text = "The deal and the other deal failed.\n"
        let reasons = try Query("\"the\" other pact").explainFailure(
            in: Document(id: "ways", text: Text(text)), line: 1)
        #expect(reasons.count == 2)
        #expect(reasons[0].contains("'deal' at line 1, column 24 does not fit pact"))
        #expect(reasons[1].contains("'deal' at line 1, column 5 does not fit other"))
    }

    @Test("a plan names the anchor, the layers and the cost")
    func plans() throws {
        let plan = try Query("who:<person/> []{0,5} guarantee* within <quote/>").plan()
        for part in ["'guarantee…'", "names, speech", "within <quote/>", "linear"] { #expect(plan.contains(part)) }
        #expect(try Query("[] (?= [])").plan().contains("look-around"))
    }

    @Test(
        "a search ends when it is told to",
        arguments: [
            "[]* \"b\"", "A:[] []* B:[] :: A.lower = B.lower", "[] (?= []* \"zzz\")", "<sentence/> containing ([] []*)",
        ])
    func stops(query: String) throws {
        let text = "A " + String(repeating: "a b c d ", count: 20_000) + "end."
        let document = Document(id: "long", text: Text(text))
        var asked = 0
        _ = document.tokens
        let time = try ProcessorTime.spent {
            _ = try Query(query).hits(in: document, within: Span(0, document.text.count)) {
                asked += 1
                return asked > 3
            }
        }
        #expect(asked > 3 || time < .seconds(5))
        #expect(time < .seconds(10))
    }

    @Test("a sentence of fifty thousand words is searched in linear time")
    func isLinear() throws {
        let text = "A " + String(repeating: "a ", count: 50_000) + "end."
        let document = Document(id: "long", text: Text(text))
        let found = try Query("[]* \"end\"").hits(in: document, within: Span(0, document.text.count))
        #expect(found.count == 50_002)
        #expect(found.first?.tokens == 0..<50_002)
    }

    @Test("a limit keeps the first hits")
    func limits() throws {
        let query = try Query("[]")
        let found = query.hits(in: document, within: Span(0, document.text.count), limit: 2)
        #expect(found.map(\.tokens) == [0..<1, 1..<2])
        #expect(query.matches(in: document, within: Span(0, 3)))
        #expect(!query.matches(in: document, within: Span(0, 2)))
    }
}
