import Testing

@testable import Corpus
@testable import Query

/// Wrong queries: the place of the mistake and what was expected there.
@Suite struct QueryErrorTests {
    @Test(
        "an error shows the query with a caret under the place",
        arguments: [
            ("‸", "the query is empty", "a word"),
            (#"[lower="nato"‸"#, "found the end", "']'"),
            ("(a | b‸", "found the end", "')'"),
            ("a | ‸", "found the end", "a word"),
            ("a ‸)", "found ')'", "the end"),
            ("‸]", "found ']'", "a word"),
            (#"‸"abc"#, "has no end", "'\"'"),
            (#"‸"a(b""#, "missing", ""),
            ("<‸persn/>", "no element 'persn'", "person"),
            ("<person ‸size=3/>", "person has no field 'size'", "name"),
            ("<person name‸/>", "found '/'", "="),
            ("<money amount>‸\"many\"/>", "'many' is no number", "a number"),
            ("<date from>‸\"yesterday\"/>", "is a date", "2022-02-24"),
            ("<money currency<‸\"EUR\"/>", "has no order", "="),
            ("<person‸", "found the end", "'/>'"),
            (#"[‸colour="red"]"#, "tokens have no field 'colour'", "lower"),
            (#"[type=‸"verb"]"#, "no type of token", "punctuation"),
            (#"[lower ‸"a"]"#, "found '\"'", "="),
            (#""a"‸{3,2}"#, "ends before it begins", ""),
            (#""a"‸{9999}"#, "more than 1000", ""),
            (#""a"*‸*"#, "repeated", ""),
            (#""a"‸%c"#, "no flags", ""),
            ("(?= ‸x:a) b", "cannot hold a name", ""),
            ("x:(a ‸x:b)", "inside itself", ""),
            ("‸$nobody", "no list '$nobody'", "a list"),
            ("a within ‸", "found the end", "a word"),
            ("A:[] :: ‸B.lower = A.lower", "binds no name 'B'", "A"),
            ("A:[] :: A.‸colour = A.lower", "no field 'colour'", "lower"),
            ("A:[] :: A‸ = A", "found ' '", "'.'"),
            ("é é ‸)", "found ')'", "the end"),
        ])
    func marksThePlace(marked: String, message: String, expected: String) throws {
        let query = marked.replacing("‸", with: "")
        let error = try #require(throws: QueryError.self) { try Query(query) }
        #expect(error.message.contains(message))
        #expect(error.expected.contains(expected))
        let before = marked.prefix { $0 != "‸" }
        #expect(error.offset == before.utf8.count)
        let lines = error.description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(Array(lines.suffix(2)) == ["  \(query)", "  " + String(repeating: " ", count: before.count) + "^"])
    }

    @Test("no query exhausts the stack or the memory")
    func staysSmall() {
        let deep = String(repeating: "(", count: 100_000)
        #expect(throws: QueryError.self) { try Query(deep) }
        #expect(throws: QueryError.self) { try Query(String(repeating: "a:", count: 100_000) + "b") }
        #expect(throws: QueryError.self) { try Query("[" + String(repeating: "!", count: 100_000) + "word=\"a\"]") }
        #expect(throws: QueryError.self) { try Query("((((\"a\"{1000}){1000}){1000}){1000}){1000}") }
    }
}
