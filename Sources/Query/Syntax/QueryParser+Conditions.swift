import Corpus
internal import Patterns

/// Conditions on tokens and elements.
extension QueryParser {
    /// `[]` or `[lower="nato" & type!="punctuation"]`
    mutating func conditionWord() throws(QueryError) -> QueryNode {
        let start = position
        position += 1
        skipSpace()
        if take("]") { return words([.any], start..<position) }
        let condition = try tokenAlternatives()
        skipSpace()
        if !take("]") { throw error(found, expected: "'&', '|' or ']'") }
        return words([.token(condition)], start..<position)
    }

    private mutating func tokenAlternatives() throws(QueryError) -> TokenCondition {
        var parts = [try tokenConjunction()]
        skipSpace()
        while take("|") {
            parts.append(try tokenConjunction())
            skipSpace()
        }
        return parts.count == 1 ? parts[0] : .some(parts)
    }

    private mutating func tokenConjunction() throws(QueryError) -> TokenCondition {
        var parts = [try tokenTerm()]
        skipSpace()
        while take("&") {
            parts.append(try tokenTerm())
            skipSpace()
        }
        if parts.count == 1 { return parts[0] }
        return .all((0...2).flatMap { effort in parts.filter { $0.effort == effort } })
    }

    private mutating func tokenTerm() throws(QueryError) -> TokenCondition {
        skipSpace()
        let start = position
        if take("!") {
            try nest(start)
            let inner = try tokenTerm()
            depth -= 1
            return .not(inner)
        }
        if take("(") {
            try nest(start)
            let inner = try tokenAlternatives()
            try close(")")
            depth -= 1
            return inner
        }
        return try tokenComparison()
    }

    private mutating func nest(_ start: Int) throws(QueryError) {
        depth += 1
        if depth > Self.mostDepth { throw error("brackets are nested more than \(Self.mostDepth) deep", at: start) }
    }

    static let tokenFields =
        FormTest.Attribute.allCases.filter { $0 != .possibleLemma }.map(\.rawValue)
        + SyntaxTest.Attribute.allCases.map(\.rawValue) + ["type", "index", "list"]

    private mutating func tokenComparison() throws(QueryError) -> TokenCondition {
        let start = position
        let name = takeIdentifier()
        guard Self.tokenFields.contains(name) else {
            let message = name.isEmpty ? found : "tokens have no field '\(name)'"
            throw error(message, expected: Self.tokenFields.joined(separator: ", "), at: start)
        }
        let comparison = try takeComparison()
        skipSpace()
        let place = position
        if name == "index" { return .index(comparison, try number()) }
        if comparison.isOrder {
            throw error("'\(name)' has no order", expected: "=, != or == before a text", at: place)
        }
        if name == "type" { return try typeCondition(comparison) }
        if name == "list" {
            let test = try add(FormTest(attribute: .norm, check: try hostList()))
            return comparison == .differs ? .not(test) : test
        }
        if let attribute = SyntaxTest.Attribute(rawValue: name) { return try syntaxCondition(attribute, comparison) }
        guard let attribute = FormTest.Attribute(rawValue: name) else { throw error(found) }
        let check: FormTest.Check
        if peek == Ascii.dollar {
            let entries = try listEntries()
            check = attribute == .stem ? .stems(QueryStemSet(entries)) : .list(QueryWordSet(entries))
        } else if attribute == .stem, let word = try stemmedWord(comparison) {
            check = .stem(word)
        } else if comparison == .equals {
            check = .literal(try string(escapes: true))
        } else {
            // The case of a shape is what it says.
            check = .pattern(try pattern(flags: attribute == .shape ? "" : "i"))
        }
        let test = try add(FormTest(attribute: attribute, check: check))
        return comparison == .differs ? .not(test) : test
    }

    private mutating func syntaxCondition(
        _ attribute: SyntaxTest.Attribute, _ comparison: QueryComparison
    ) throws(QueryError) -> TokenCondition {
        let place = position
        let check: FormTest.Check
        if attribute == .negated {
            let word = try bareValue()
            guard word == "true" || word == "false" else {
                throw error("'negated' is true or false", expected: "= true or = false", at: place)
            }
            check = .literal(word)
        } else if peek == Ascii.dollar {
            check = .list(QueryWordSet(try listEntries()))
        } else if comparison == .equals {
            check = .literal(try string(escapes: true))
        } else {
            check = .pattern(try pattern())
        }
        var possible: Int?
        if attribute == .lemma, case .form(let test) = try add(FormTest(attribute: .possibleLemma, check: check)) {
            possible = test
        }
        let test = TokenCondition.syntax(SyntaxTest(attribute: attribute, check: check), possible: possible)
        return comparison == .differs ? .not(test) : test
    }

    /// A word whose stem is meant: any text behind `==`, and one without signs of a pattern behind `=`; nil, with
    /// nothing taken, for a pattern.
    private mutating func stemmedWord(_ comparison: QueryComparison) throws(QueryError) -> String? {
        let start = position
        let word = try string(escapes: true)
        let isPlain = word.unicodeScalars.allSatisfy { CharacterKind.isLetter($0.value) || $0 == "'" || $0 == "-" }
        if comparison == .equals || isPlain { return word }
        position = start
        return nil
    }

    private mutating func typeCondition(_ comparison: QueryComparison) throws(QueryError) -> TokenCondition {
        let place = position
        var bits: UInt8 = 0
        if comparison == .equals {
            let literal = try string(escapes: true)
            if let type = TokenType(rawValue: literal) { bits = type.bit }
        } else {
            let regex = try pattern()
            for type in TokenType.allCases where regex.matchesWhole(type.name) { bits |= type.bit }
        }
        if bits == 0 {
            let known = TokenType.allCases.map(\.name).joined(separator: ", ")
            throw error("no type of token is called so", expected: known, at: place)
        }
        return comparison == .differs ? .not(.type(bits)) : .type(bits)
    }

    mutating func takeComparison() throws(QueryError) -> QueryComparison {
        skipSpace()
        for sign in ["==", "!=", "<=", ">=", "=", "<", ">"] where take(sign) {
            if let comparison = QueryComparison(rawValue: sign) { return comparison }
        }
        throw error(found, expected: "=, !=, ==, <, <=, > or >=")
    }

    // MARK: Elements

    /// `<money amount>1e9 currency="EUR"/>`
    mutating func element() throws(QueryError) -> QueryNode {
        let start = position
        position += 1
        skipSpace()
        let place = position
        let name = takeIdentifier()
        guard let kind = schema[name], schema.queryKinds.contains(where: { $0 === kind }) else {
            let known = schema.queryKinds.map(\.name).joined(separator: ", ")
            throw error(name.isEmpty ? found : "there is no element '\(name)'", expected: known, at: place)
        }
        var conditions: [FieldCondition] = []
        while true {
            skipSpace()
            if take("/>") { break }
            guard isLetter(peek) else { throw error(found, expected: "'/>' or a condition") }
            conditions.append(try fieldCondition(kind))
        }
        let pattern = ElementPattern(kind: kind, conditions: conditions)
        return QueryNode(form: .leaf(.element(pattern)), source: start..<position)
    }

    private mutating func fieldCondition(_ kind: KindDeclaration) throws(QueryError) -> FieldCondition {
        let start = position
        let name = takeIdentifier()
        guard let field = schema.comparableField(name, of: kind.kind), let type = schema.operandType(of: field) else {
            let names = schema.comparableNames(of: kind.kind).joined(separator: ", ")
            throw error("\(kind.name) has no field '\(name)'", expected: names, at: start)
        }
        skipSpace()
        let test: FieldTest
        if type == .flag, peek == Ascii.slash || isLetter(peek) {
            test = FieldTest(comparison: .matches, operand: .flag(true))
        } else {
            let comparison = try takeComparison()
            skipSpace()
            test = FieldTest(comparison: comparison, operand: try fieldOperand(name, type, comparison))
        }
        let schema = schema
        return FieldCondition(
            value: { schema.comparable(field, of: kind, $1, in: $0) }, test: test, source: start..<position)
    }

    /// The value behind a comparison, in the type of the field.
    mutating func fieldOperand(
        _ name: String, _ type: OperandType, _ comparison: QueryComparison
    ) throws(QueryError) -> FieldTest.Operand {
        let place = position
        switch type {
        case .number: return .number(try number())
        case .flag:
            let word = try bareValue()
            if comparison.isOrder || (word != "true" && word != "false") {
                throw error("'\(name)' is true or false", expected: "= true or = false", at: place)
            }
            return .flag(word == "true")
        case .day:
            let isQuoted = peek == Ascii.quote
            let text = try bareValue()
            if let (first, last) = IsoDay.read(text) { return .days(first, last) }
            if comparison.isOrder || !isQuoted {
                throw error("'\(name)' is a date", expected: "a date such as 2022-02-24", at: place)
            }
            position = place
            return comparison == .equals ? .literal(text) : .pattern(try pattern())
        case .text:
            if comparison.isOrder {
                throw error("'\(name)' is a text and has no order", expected: "=, != or ==", at: place)
            }
            if peek == Ascii.dollar { return .list(QueryWordSet(try listEntries())) }
            if comparison == .equals { return .literal(try bareValue()) }
            if peek == Ascii.quote { return .pattern(try pattern()) }
            return .pattern(try pattern(try bareValue(), at: place))
        }
    }

    /// A value in quotes, or without them up to a space or the end of the tag.
    mutating func bareValue() throws(QueryError) -> String {
        if peek == Ascii.quote { return try string(escapes: true) }
        let start = position
        while !isAtEnd, isWordByte(peek), peek != Ascii.slash { position += 1 }
        if position == start { throw error(found, expected: "a value") }
        return String(decoding: source[start..<position], as: UTF8.self)
    }

    /// A number, with or without quotes: `1e9`, `"2.5"`.
    mutating func number() throws(QueryError) -> Double {
        let place = position
        var text = ""
        if peek == Ascii.quote {
            text = try string(escapes: true)
        } else {
            while !isAtEnd,
                isLetter(peek) || peek &- Ascii.zero < 10 || peek == Ascii.period || peek == Ascii.hyphen
                    || peek == Ascii.plus
            {
                text.unicodeScalars.append(Unicode.Scalar(peek))
                position += 1
            }
        }
        guard let value = Double(text), value.isFinite else {
            throw error(text.isEmpty ? found : "'\(text)' is no number", expected: "a number", at: place)
        }
        return value
    }
}
