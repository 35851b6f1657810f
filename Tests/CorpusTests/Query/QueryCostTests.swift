import ProcessorTime
import Testing

@testable import Corpus
@testable import Query

/// What a query made to be slow may cost.
@Suite struct QueryCostTests {
    @Test(
        "the steps of a query are counted over all of its parts, also those that match nothing",
        arguments: [
            "((((\"a\"{0}){1000}){1000}){1000}){1000}",
            "(?= (?= (?= \"a\"{1000} (\"b\"{1000}){10}) (\"c\"{1000}){9}) \"d\") \"e\"",
            String(repeating: "(?! (\"a\"{100}){10}) ", count: 40) + "\"b\"",
        ])
    func countsAllParts(query: String) {
        #expect(throws: QueryError.self) { try Query(query) }
    }

    @Test("copies of a repeated look-around are one program")
    func sharesLookArounds() throws {
        let query = try Query("((?= \"a\"{1000}) []){1000} (?= \"a\"{1000})")
        #expect(query.unit.program.looks.count == 2)
    }

    @Test(
        "a search ends soon after it is stopped, whatever the query",
        arguments: [
            "x:[]* y:[]* z:[]* v:[]* w:[]* :: x.lower = y.lower & z.lower = v.lower & w.lower = \"nothing\"",
            "((((\"a\"? \"b\"?)* \"c\"?)* \"d\"?)*){50}",
            "(?<= ([]* []* []*){20}) \"a\"",
            "(([]* containing \"a\") []*)* across sentences",
            "(\"a\"? []?){900}",
        ])
    func stops(source: String) throws {
        let text = String(repeating: "a b c d ", count: 500)
        let document = Document(id: "test", text: Text(text))
        _ = document.tokens
        let query = try Query(source)
        var questions = 0
        let time = ProcessorTime.spent {
            _ = query.hits(in: document, within: Span(0, document.text.count)) {
                questions += 1
                return questions > 3
            }
        }
        #expect(questions > 3)
        #expect(time < .seconds(5))
    }
}
