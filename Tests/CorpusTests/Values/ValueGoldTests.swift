import Corpus
import Testing

/// Phrases of our own sentences with their values; Gold/values.txt explains its marks.
@Suite struct ValueGoldTests {
    @Test("phrases of reports have the right value: at least 98 %")
    func phrases() throws {
        let file = try #require(RepositoryFile.read("Tests/CorpusTests/Gold/values.txt"))
        var wrong: [String] = []
        var count = 0
        var day = ""
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("= ") {
                day = String(line.dropFirst(2))
                continue
            }
            let (text, marks) = Self.read(String(line))
            let head = "A headline about it\n\nPublished: \(day)\n\n"
            let document = Document(id: "test", text: Text(head + text))
            for mark in marks {
                count += 1
                if !mark.isRead(in: document.values, after: head.utf8.count) { wrong.append("\(mark.value): \(line)") }
            }
        }
        #expect(count > 450)
        #expect(Double(wrong.count) <= 0.02 * Double(count), "\(wrong)")
    }

    private struct Mark {
        var kind: Character
        var value: String
        var start: Int
        var stop: Int

        func isRead(in values: Values, after head: Int) -> Bool {
            let overlaps = { (span: Span) in span.start - head < stop && start < span.stop - head }
            let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
            switch kind {
            case "D":
                let ends = Self.ends(value)
                return values.dates.contains {
                    overlaps($0.span) && (value == "?" ? $0.from == nil : $0.from == ends.low && $0.to == ends.high)
                }
            case "M":
                let ends = Self.ends(parts[0])
                return values.money.contains { money in
                    guard overlaps(money.span), money.currency == parts[1] else { return false }
                    if ends.low == ends.high { return Self.isNear(money.amount, ends.low) }
                    return Self.isNear(money.low, ends.low) && Self.isNear(money.high, ends.high)
                }
            default:
                let number = parts[0].split(separator: "-")[0]
                return values.numbers.contains {
                    overlaps($0.span) && Self.isNear($0.value, String(number))
                        && (parts[1] == "*" || $0.unit == parts[1])
                }
            }
        }

        private static func ends(_ value: String) -> (low: String, high: String) {
            let ends = value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard let gap = ends.firstIndex(of: ""), gap > 0 else { return (value, value) }
            return (ends[..<gap].joined(separator: "."), ends[(gap + 1)...].joined(separator: "."))
        }

        private static func isNear(_ found: Double?, _ gold: String) -> Bool {
            guard let found, let gold = Double(gold) else { return false }
            return abs(found - gold) <= 0.001 * abs(gold)
        }
    }

    /// A sentence without its marks, and the marks.
    private static func read(_ marked: String) -> (text: String, marks: [Mark]) {
        var text = ""
        var marks: [Mark] = []
        var rest = Substring(marked)
        while let open = rest.firstIndex(of: "{"), let bar = rest[open...].firstIndex(of: "|"),
            let close = rest[bar...].firstIndex(of: "}")
        {
            text += rest[..<open]
            let start = text.utf8.count
            text += rest[rest.index(after: bar)..<close]
            let inner = rest[rest.index(after: open)..<bar]
            marks.append(
                Mark(kind: inner.first ?? "?", value: String(inner.dropFirst(2)), start: start, stop: text.utf8.count))
            rest = rest[rest.index(after: close)...]
        }
        return (text + rest, marks)
    }
}
