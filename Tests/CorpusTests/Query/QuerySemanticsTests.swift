import Testing

@testable import Corpus

/// Which hits a query has where there are several ways to read it.
@Suite struct QuerySemanticsTests {
    @Test(
        "every start has one hit; the better way matches a token rather than passes it over, and goes on rather than ends",
        arguments: [
            (#""a"+"#, "a a a|a a|a"), (#""a" | "a" "a""#, "a a|a a|a"),
            (#""b" []{0,3} "c""#, "b x c"), (#""b" []{0,4}"#, "b x c y c"), (#""b" ([]{0,2} "c")*"#, "b x c y c"),
            (#""c" "y"?"#, "c y|c"), (#"[]{2,} "c""#, "a a a b x c|a a b x c|a b x c|b x c|x c y c|c y c"),
            (#""x" (?= "c")"#, "x"), (#""c" (?! "y")"#, "c"), (#"(?<= "b") []"#, "x"), (#"(?<! "a") "a""#, "a"),
            (#"(?<= "b" []) "c""#, "c"), (#"("a"{2}){1}"#, "a a|a a"),
        ])
    func choosesBest(query: String, wanted: String) throws {
        #expect(try hits(query, in: "a a a b x c y c").joined(separator: "|") == wanted)
    }

    @Test(
        "a sequence stays in its sentence unless it is told not to",
        arguments: [
            ("two three", []), ("two []{0,2} three across sentences", ["two. Three"]),
            ("<paragraph/>", ["One two. Three four."]), ("<sentence/> containing four", ["Three four."]),
            ("two (?= [])", ["two"]), ("two \".\" (?= [])", []), ("(?<= []) three", []),
            ("(two \".\" three across sentences) four", ["two. Three four"]),
        ] as [(String, [String])])
    func sentences(query: String, wanted: [String]) throws {
        #expect(try hits(query, in: "One two. Three four.") == wanted)
    }

    @Test(
        "relations bind looser than alternatives, constraints loosest",
        arguments: [
            ("alpha | beta within <quote/>", ["beta"]),
            ("alpha | (beta within <quote/>)", ["Alpha", "beta"]),
            ("alpha | beta not within <quote/>", ["Alpha", "beta"]),
            ("<quote/> containing beta", ["\"The beta came first\""]),
            ("<quote/> not containing beta", []),
            ("met []{0,3} overlapping <quote/> across sentences", ["met beta. \""]),
        ] as [(String, [String])])
    func relations(query: String, wanted: [String]) throws {
        let text = "Alpha met beta. \"The beta came first\" he said.\n"
        #expect(try hits(query, in: text) == wanted)
    }

    @Test("a capture is bound to the nearest place, and to the element it stands before")
    func bindsCaptures() throws {
        let text = "Emmanuel Macron told Mark Rutte that he told nobody of $5 million."
        #expect(
            try captures("who:<person/> []{0,5} verb:told", in: text) == [
                ["who=Emmanuel Macron:entity", "verb=told"], ["who=Mark Rutte:entity", "verb=told"],
            ])
        #expect(try captures("sum:(<money/> | <date/>)", in: text) == [["sum=$5 million:money"]])
        #expect(
            try captures("<sentence/> containing who:<person name=\"Mark.*\"/>", in: text) == [
                ["who=Mark Rutte:entity"]
            ])
        #expect(try captures("(who:<person/> within <sentence/>) told", in: text) == [["who=Emmanuel Macron:entity"]])
        #expect(try captures("x:\"nothing\"? nobody", in: text) == [[]])
    }

    @Test(
        "a constraint chooses among the ways, not among the best ones",
        arguments: [
            ("A:[] []{0,3} B:[] :: A.lower = B.lower", ["a b a", "b a c b", "a c b a"]),
            ("A:[] B:[] :: A.lower != B.lower & A.text = \"a\"", ["a b", "a c"]),
            ("A:[]{1,3} :: A.length == 2", ["a b", "b a", "a c", "c b", "b a"]),
            ("A:[] :: !(A.lower = \"a\" | A.index > 4)", ["b", "c"]),
        ])
    func constraints(query: String, wanted: [String]) throws {
        #expect(try hits(query, in: "a b a c b a") == wanted)
    }

    @Test(
        "conditions on elements compare in the field's own type",
        arguments: [
            ("<money amount>1e9/>", ["$2 billion"]), ("<money amount<=5000000 currency=\"EUR\"/>", ["€5 million"]),
            ("<date from>=\"2022-01-01\"/>", ["3 March 2022"]), ("<date from==2022/>", ["3 March 2022"]),
            ("<date from<2022-03/>", ["7 May 2014"]), ("<date from=\"2014.*\"/>", ["7 May 2014"]),
            ("<money currency!=USD/>", ["€5 million"]), ("<number/>", []),
            ("<sentence index=2/>", ["On 3 March 2022 they met."]),
        ])
    func elementFields(query: String, wanted: [String]) throws {
        let text = "They paid $2 billion and €5 million on 7 May 2014. On 3 March 2022 they met.\n"
        #expect(try hits(query, in: text) == wanted)
    }

    @Test("cells are found by the header of their column")
    func cells() throws {
        let text = "| Port | Country |\n|---|---|\n| Odesa | Ukraine |\n| Varna | Bulgaria |\n"
        #expect(try hits("<cell header=\"country\" row>=1/>", in: text) == ["Ukraine", "Bulgaria"])
        #expect(try hits("ukraine within <row row=1/>", in: text) == ["Ukraine"])
    }
}
