import Corpus
internal import Patterns

/// An element with conditions on its fields: `<money amount>1e9 currency="EUR"/>`.
struct ElementPattern: Sendable {
    var kind: KindDeclaration
    var conditions: [FieldCondition]

    /// Whether an element of the kind meets every condition.
    func accepts(_ index: Int, in document: Document) -> Bool {
        conditions.allSatisfy { $0.test.holds($0.value(document, index)) }
    }
}

/// A condition on a field.
struct FieldCondition: Sendable {
    /// Reads the field of an element.
    var value: @Sendable (Document, Int) -> FieldValue
    var test: FieldTest
    var source: Range<Int>
}

/// What a value is compared with, in the type of its field.
struct FieldTest: Sendable {
    enum Operand: Sendable {
        case pattern(Regex)
        case literal(String)
        case list(QueryWordSet)
        case number(Double)
        case flag(Bool)
        /// The first and the last day that a date as written covers: `2022-02` is a month.
        case days(Int, Int)
    }

    var comparison: QueryComparison
    var operand: Operand

    /// Whether the value meets the condition. A field without a value meets only `!=`.
    func holds(_ value: FieldValue) -> Bool {
        switch value {
        case .none: return comparison == .differs
        case .text(let text): return holds(text: text)
        case .texts(let texts):
            return comparison == .differs ? texts.allSatisfy { holds(text: $0) } : texts.contains { holds(text: $0) }
        case .integer(let integer): return holds(number: Double(integer))
        case .number(let number): return holds(number: number)
        case .flag(let flag):
            guard case .flag(let wanted) = operand else { return false }
            return (flag == wanted) != (comparison == .differs)
        case .day(let day): return holds(day: day)
        // Read or counted before they are compared: see `Schema.comparable`.
        case .slice, .plain, .element, .stretch, .elements, .record: return false
        }
    }

    private func holds(number: Double) -> Bool {
        guard case .number(let wanted) = operand else { return false }
        return comparison.holds(number, wanted)
    }

    private func holds(text: String) -> Bool {
        let fits: Bool
        switch operand {
        case .pattern(let regex): fits = regex.matchesWhole(text)
        case .literal(let literal): fits = text.utf8.elementsEqual(literal.utf8)
        case .list(let words): fits = words.contains(norm: Fold.norm(text))
        case .number, .flag, .days: return false
        }
        return fits != (comparison == .differs)
    }

    private func holds(day: String) -> Bool {
        guard case .days(let first, let last) = operand else { return holds(text: day) }
        guard let (value, _) = IsoDay.read(day) else { return comparison == .differs }
        switch comparison {
        case .less: return value < first
        case .atLeast: return value >= first
        case .atMost: return value <= last
        case .greater: return value > last
        case .matches, .equals: return value >= first && value <= last
        case .differs: return value < first || value > last
        }
    }
}

/// ISO dates as numbers that compare as the dates do: 2022-02-24 is 20220224.
enum IsoDay {
    /// The first and last day of `2022`, `2022-02` or `2022-02-24`; nil for anything else.
    static func read(_ text: String) -> (first: Int, last: Int)? {
        let parts = text.utf8.split(separator: Ascii.hyphen, omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
            parts.allSatisfy({ $0.allSatisfy { $0 &- Ascii.zero < 10 } })
        else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - Ascii.zero) } }
        let year = numbers[0] * 10_000
        switch numbers.count {
        case 1: return (year + 101, year + 1231)
        case 2: return (1...12).contains(numbers[1]) ? (year + numbers[1] * 100 + 1, year + numbers[1] * 100 + 31) : nil
        default:
            guard (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else { return nil }
            let day = year + numbers[1] * 100 + numbers[2]
            return (day, day)
        }
    }
}
