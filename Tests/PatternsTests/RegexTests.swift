import Patterns
import ProcessorTime
import Testing

@Suite("Patterns")
struct RegexTests {
    @Test("a match gives the whole and then the groups, nil for one that took no part")
    func groups() throws {
        let regex = try Regex(#"(?P<amount>\d+) (euros?)|(none)"#, flags: "i")
        #expect(regex.firstMatch(in: "about 20 Euros") == [6..<14, 6..<8, 9..<14, nil])
        #expect(regex.groupCount == 3)
        #expect(regex.groupNames == [nil, "amount", nil, nil])
        #expect(regex.group(named: "amount") == 1)
        #expect(regex.group(named: "sum") == nil)
    }

    @Test(
        "each flag does what it says",
        arguments: [
            ("kyiv", "i", "KYIV", 0..<4), ("^b", "m", "a\nb", 2..<3), ("a.b", "s", "a\nb", 0..<3),
            ("a+", "U", "aaa", 0..<1),
            ("É", "i", "é", 0..<2),
        ])
    func flags(pattern: String, flags: String, text: String, expected: Range<Int>) throws {
        #expect(try Regex(pattern, flags: flags).firstRange(in: text) == expected)
        #expect(try Regex(pattern).firstRange(in: text) != expected)
    }

    @Test(
        "a wrong pattern is an error that names the reason and the part",
        arguments: [
            ("(a", "missing )", "(a"), ("a**", "bad repetition operator", "**"),
            ("[z-a]", "invalid character class range", "z-a"),
            (#"\1"#, "invalid escape sequence", #"\1"#), ("(?=a)", "invalid perl operator", "(?="),
            ("(?P<n", "invalid named capture group", "(?P<n"), ("a{1001}", "invalid repetition size", "{1001}"),
        ])
    func errors(pattern: String, reason: String, fragment: String) throws {
        for flags in ["", "i"] {
            let error = try #require(throws: RegexError.self) { _ = try Regex(pattern, flags: flags) }
            #expect(error.pattern == pattern)
            #expect(error.reason == reason)
            #expect(error.fragment == fragment)
            #expect(!error.description.contains("(?i)"))
        }
    }

    @Test("an unknown flag is an error that names those there are")
    func unknownFlag() throws {
        let error = try #require(throws: RegexError.self) { _ = try Regex("a", flags: "iz") }
        #expect(error.description == "cannot use the pattern 'a': unknown flag 'z', known are i, m, s, U")
    }

    @Test("a pattern over the memory limit is an error", arguments: ["((a{100}){100}){100}", #"((\pL{100}){10}){10}"#])
    func memory(pattern: String) {
        #expect(throws: RegexError.self) { _ = try Regex(pattern) }
    }

    @Test("nesting as deep as anyone likes is survived", arguments: ["(?:", "(?i:", "(?P:", "("])
    func nesting(open: String) {
        let pattern = String(repeating: open, count: 100_000) + "a" + String(repeating: ")", count: 100_000)
        // Whether it is refused is the library's choice; what it takes has to work.
        guard let regex = try? Regex(pattern) else { return }
        #expect(regex.firstMatch(in: "ba") == [1..<2])
    }

    @Test("a pattern may have a hundred groups and no more")
    func tooManyGroups() throws {
        let hundred = String(repeating: "(a|b)*", count: 100)
        #expect(try Regex(hundred).firstMatch(in: "ab")?.count == 101)
        let error = try #require(throws: RegexError.self) { _ = try Regex(hundred + "()") }
        #expect(error.reason.hasPrefix("more than 100 groups"))
    }

    @Test("patterns that ruin a backtracking matcher take linear time")
    func linear() throws {
        let text = String(repeating: "a", count: 200_000)
        let patterns = [try Regex("(a+)+b"), try Regex("(a|a)*c$")]
        let time = ProcessorTime.spent {
            for pattern in patterns { #expect(!pattern.matches(text)) }
        }
        #expect(time < .seconds(10))
    }

    @Test("bytes that are no UTF-8 are survived, and what lies around them is found")
    func invalidUTF8() throws {
        let bytes: [UInt8] = [0xFF, 0xC3, 0x61, 0x62, 0xE2, 0x82, 0x00, 0x63, 0xF0]
        #expect(try Regex("ab").firstRange(in: bytes) == 2..<4)
        #expect(try Regex(#"\x00c"#).firstRange(in: bytes) == 6..<8)
        #expect(try Regex(".*").allMatches(in: bytes).count > 1)
    }

    @Test("the text before the start is context, not part of the search")
    func context() throws {
        #expect(try Regex("^b").firstRange(in: "ab", from: 1) == nil)
        #expect(try Regex(#"\bb"#).firstRange(in: "ab b", from: 1) == 3..<4)
        #expect(try Regex("^b", flags: "m").firstRange(in: "a\nb", from: 2) == 2..<3)
    }

    @Test("a start outside the text finds nothing", arguments: [-1, 3, Int.min, Int.max])
    func outside(start: Int) throws {
        #expect(try Regex("").firstMatch(in: "ab", from: start) == nil)
        #expect(try Regex("").firstRange(in: "ab", from: start) == nil)
    }

    @Test(
        "matches follow one another as in Lua's gmatch",
        arguments: [
            ("a*", "baac", [0..<0, 1..<3, 4..<4]), ("", "äb", [0..<0, 2..<2, 3..<3]), ("x", "", []), ("", "", [0..<0]),
            ("a", "aaa", [0..<1, 1..<2, 2..<3]), ("^a", "aa", [0..<1]),
        ])
    func allMatches(pattern: String, text: String, expected: [Range<Int>]) throws {
        let regex = try Regex(pattern)
        #expect(regex.allMatches(in: text).map { $0[0] } == expected)
        #expect(regex.allMatches(in: Array(text.utf8), limit: 1).count == min(1, expected.count))
    }

    @Test("a match at a place begins there; the whole text is matched only from end to end")
    func anchors() throws {
        let regex = try Regex("a|ab")
        #expect(regex.matchesWhole("ab"))
        #expect(!regex.matchesWhole("abc"))
        #expect(regex.matchesWhole([0x61]))
        let text: [UInt8] = Array("cab".utf8)
        unsafe text.withUnsafeBufferPointer { bytes in
            #expect(unsafe regex.match(in: bytes, at: 0) == nil)
            #expect(unsafe regex.match(in: bytes, at: 1) == [1..<2])
            #expect(unsafe regex.matchesWhole(bytes, from: 1))
        }
    }

    @Test("more groups than fit on the stack are found all the same")
    func manyGroups() throws {
        let regex = try Regex(String(repeating: "(.)", count: 40))
        let match = try #require(regex.firstMatch(in: String(repeating: "x", count: 40)))
        #expect(match.count == 41)
        #expect(match[40] == 39..<40)
    }

    @Test("escaped text matches itself", arguments: ["a.b*c", "(x)[y]{z}^$|\\?+", "\0\n\t", "Ünï–“”", "-#&~ _0"])
    func escaping(text: String) throws {
        let regex = try Regex(Regex.escaping(text))
        #expect(regex.matchesWhole(text))
        #expect(!regex.matchesWhole(text + "x"))
    }

    @Test("one pattern serves many tasks at once")
    func concurrency() async throws {
        let regex = try Regex(#"\w+@(\w+)"#)
        let found = await withTaskGroup(of: Int.self) { group in
            for number in 0..<8 {
                group.addTask { regex.allMatches(in: String(repeating: "a@b ", count: 100 + number)).count }
            }
            return await group.reduce(0, +)
        }
        #expect(found == 828)
    }
}
