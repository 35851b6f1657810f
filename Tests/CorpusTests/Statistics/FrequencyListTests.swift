import Testing

@testable import Corpus
@testable import Query

/// Counting, against the plain way to count.
@Suite struct FrequencyListTests {
    private static func documents(_ seed: UInt64) -> [Document] {
        var random = RandomQueries(seed: seed)
        return (0..<6).map { Document(id: "\($0)", text: Text(random.document() + Self.rare)) }
    }

    /// Words longer than two words of the machine, words that fold, and words that begin alike.
    private static let rare = """

        Incomprehensibilities and incomprehensibility, INCOMPREHENSIBILITIES; the Überraschungsmoment überraschungsmoment.
        Zürich Zurich zürich zür, internationalizations internationalization's don’t don't a aa aaa aaaaaaaa aaaaaaaaa.

        """

    private static func plain(_ documents: [Document], _ form: TokenForm, _ n: Int) -> [String: [Int]] {
        var counts: [String: [Int]] = [:]
        for (number, document) in documents.enumerated() {
            let countable = document.countableTokens
            let firsts = document.tokens.sentenceFirsts.map(Int.init)
            for (first, next) in zip(firsts, firsts.dropFirst()) where next - first >= n {
                for start in first...(next - n) where (start..<start + n).allSatisfy({ countable[$0] }) {
                    let run = (start..<start + n).map { form.string(document, $0) }.joined(separator: " ")
                    counts[run, default: []].append(number)
                }
            }
        }
        return counts
    }

    @Test("counts are those of counting strings", arguments: TokenForm.allCases, [1, 2, 3])
    func counts(form: TokenForm, n: Int) {
        let documents = Self.documents(UInt64(n))
        var list = FrequencyList(of: form, n: n)
        for document in documents { list.add(document) }
        let wanted = Self.plain(documents, form, n)
        let entries = list.entries()
        #expect(entries.count == wanted.count)
        #expect(list.total == wanted.values.reduce(0) { $0 + $1.count })
        for entry in entries {
            #expect(entry.count == wanted[entry.form]?.count, "\(entry.form)")
            #expect(entry.documents == Set(wanted[entry.form] ?? []).count, "\(entry.form)")
        }
    }

    @Test("lists of parts of a corpus merge into the list of the whole", arguments: [1, 2, 3])
    func merges(n: Int) {
        let documents = Self.documents(17)
        var whole = FrequencyList(n: n)
        for document in documents { whole.add(document) }
        var (first, second) = (FrequencyList(n: n), FrequencyList(n: n))
        for (number, document) in documents.enumerated() {
            if number % 2 == 0 { first.add(document) } else { second.add(document) }
        }
        second.merge(first)
        #expect(second.entries() == whole.entries())
        #expect(second.total == whole.total)
    }

    @Test("a filter counts the tokens it lets through")
    func filters() {
        let document = Document(id: "a", text: Text("One two three four five six."))
        var list = FrequencyList()
        list.add(document) { $0 % 2 == 0 }
        #expect(list.entries().map(\.form) == ["five", "one", "three"])
        list.add(Document(id: "empty", text: Text("")))
        #expect(list.total == 3)
    }

    @Test("spellings have one number each, whatever their length")
    func spellings() {
        var table = SpellingTable()
        var numbers: [[UInt8]: Int] = [:]
        var random = RandomQueries(seed: 3)
        for _ in 0..<20_000 {
            let length = Int.random(in: 1...40, using: &random)
            let byte = UInt8.random(in: 0x61...0x64, using: &random)
            var word = [UInt8](repeating: byte, count: length)
            word[length / 2] = UInt8.random(in: 0x61...0x63, using: &random)
            let text = Text("x" + String(decoding: word, as: UTF8.self) + "y")
            let number = table.number(text, 1, 1 + length)
            #expect(numbers[word, default: table.count - 1] == number)
            numbers[word] = number
        }
        #expect(table.count == numbers.count)
    }
}
