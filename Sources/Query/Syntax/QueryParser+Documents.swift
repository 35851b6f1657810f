import Corpus

/// Conditions on documents.
extension QueryParser {
    /// `language="en" date>="2022-01-01"`, up to the end.
    mutating func documentConditions() throws(QueryError) -> [DocumentConditions.Condition] {
        if source.count > Self.mostBytes { throw error("it is longer than \(Self.mostBytes >> 10) KB", at: 0) }
        var conditions: [DocumentConditions.Condition] = []
        skipSpace()
        while !isAtEnd {
            conditions.append(try documentCondition())
            skipSpace()
        }
        if conditions.isEmpty {
            throw error("there is none", expected: "one such as language=\"en\" or date>=\"2022-01-01\"", at: 0)
        }
        return conditions
    }

    private mutating func documentCondition() throws(QueryError) -> DocumentConditions.Condition {
        let start = position
        let name = takeMetadataName()
        if name.isEmpty {
            let known = DocumentConditions.known.map(\.name).joined(separator: ", ")
            throw error(found, expected: "\(known) or a name of the metadata", at: start)
        }
        let comparison = try takeComparison()
        skipSpace()
        if let known = DocumentConditions.known.first(where: { $0.name == name }) {
            let operand = try fieldOperand(name, known.type, comparison)
            return DocumentConditions.Condition(
                key: known.key, test: FieldTest(comparison: comparison, operand: operand))
        }
        let operand = comparison.isOrder ? try orderedValue(name) : try fieldOperand(name, .text, comparison)
        return DocumentConditions.Condition(
            key: .metadata(name), test: FieldTest(comparison: comparison, operand: operand))
    }

    /// What can be greater or less than something: a number or a date.
    private mutating func orderedValue(_ name: String) throws(QueryError) -> FieldTest.Operand {
        let place = position
        let text = try bareValue()
        // A year alone is a number as well as a date; what stands in metadata as a year is a number.
        if let number = Double(text), number.isFinite { return .number(number) }
        if let (first, last) = IsoDay.read(text) { return .days(first, last) }
        throw error("'\(text)' has no order", expected: "a number, or a date such as 2022-02-24", at: place)
    }

    /// A name as metadata have them: `og:title`, `dc.date`, `article-type`.
    private mutating func takeMetadataName() -> String {
        let start = position
        let inside: [UInt8] = [Ascii.colon, Ascii.period, Ascii.hyphen]
        while !isAtEnd,
            isLetter(peek) || peek >= 0x80
                || (position > start && (peek &- Ascii.zero < 10 || inside.contains(peek)))
        {
            position += 1
        }
        return String(decoding: source[start..<position], as: UTF8.self)
    }
}
