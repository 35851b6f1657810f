import Lua
import Testing

@testable import Scripting

/// Calls of every function with the largest, smallest and strangest values that its declaration lets through.
///
/// A call may give anything or raise; it must not trap, which would end the tests, and it must end soon.
@Suite("Extreme arguments") struct ExtremeArgumentTests {
    static let functions = DeclarationErrorTests.functions.filter {
        !["context", "report"].contains(DeclarationErrorTests.item($0).owner.name)
    }

    @Test("no call traps, whatever the values", arguments: functions)
    func call(_ name: String) throws {
        let item = DeclarationErrorTests.item(name)
        let script = try Script()
        script.host.lua.setTimeLimit(seconds: 20)
        let receiver = SampleValue.receiver(of: item.owner)
        let callee = item.owner.hasMethods ? "(\(receiver)):\(item.name)" : item.qualifiedName
        for arguments in Self.combinations(item.parameters.map(Self.values)) {
            let chunk = "local result = { \(callee)(\(arguments.joined(separator: ", "))) } pp(table.unpack(result))"
            do {
                try script.run(chunk)
            } catch {
                try #require(error.kind == .error || error.kind == .memory, "\(error): \(chunk)")
                #expect(!error.message.contains("Error("), "\(error): \(chunk)")
            }
        }
    }

    /// At most about a hundred: all of one parameter beside the first of the others, then a walk through the rest.
    private static func combinations(_ values: [[String]]) -> [[String]] {
        let first = values.compactMap(\.first)
        var result = [first]
        for (position, choices) in values.enumerated() {
            for choice in choices.dropFirst() {
                var arguments = first
                arguments[position] = choice
                result.append(arguments)
            }
        }
        for step in 0..<40 {
            result.append(values.enumerated().map { $1[(step * (2 * $0 + 3) + $0) % $1.count] })
        }
        return result
    }

    private static func values(_ parameter: Parameter) -> [String] {
        guard !parameter.options.isEmpty else { return values(parameter.type) + (parameter.isOptional ? ["nil"] : []) }
        return combinations(parameter.options.map { values($0.type) }).map { arguments in
            "{" + zip(parameter.options, arguments).map { "\($0.name) = \($1)" }.joined(separator: ", ") + "}"
        }
    }

    private static func values(_ type: ValueType) -> [String] {
        switch type {
        case .any:
            ["1", "nil", "0/0", "doc", "doc.tokens", "{}", "print", "'a\\xff'", "{doc, {doc.tokens}, [1.5] = 2}"]
        case .boolean: ["true", "false"]
        case .integer: ["1", "0", "-1", "math.maxinteger", "math.mininteger", "1 << 31", "1 << 32", "2.0"]
        case .number: ["1", "0", "-1", "0.5", "0/0", "1/0", "-1/0", "1e308", "-1e308", "5e-324", "math.mininteger"]
        case .string:
            [
                "'text'", "''", "'\\0'", "'\\xff\\xfe'", "('é'):rep(5000)", "'%1'", "'*'", "'((((('", "'2024-02-30'",
                "'9999-12-31'",
            ]
        case .function:
            [
                "function(x) return x end", "function() end", "function() return 0/0 end", "function() return {} end",
                "function() return math.mininteger end", "function() error() end", "function() error({}) end",
                "function(x) return doc.tokens end", "function() return 'a\\xff' end",
            ]
        case .table:
            [
                "{}", "{1, 2}", "{text = 'a'}", "{text = {}}", "{kind = function() return 1 end}", "{[1] = 1, [3] = 3}",
                "{[0/1] = 1}",
            ]
        case .list(let inner):
            ["{}"] + values(inner).prefix(11).map { "{\($0), \($0)}" } + ["{1, nil, 3}", "{[2] = 1}"]
        case .element: ["doc", "doc.tokens[-1]", "doc.tables[1]", "doc:find('grain')[1]"]
        case .sequence: ["doc.tokens", "doc.tokens:first(0)", "doc.tokens:map(function() return 1 end)"]
        case .results:
            [
                "workbench.table{columns = {'a', 'b'}, rows = {{1, 'x'}, {0/0, doc}}}", "workbench.table{columns = {}}",
                "doc.tokens:count()",
            ]
        case .object("chart"): ["workbench.chart.bar(doc.tokens:count(), {x = 'value', y = 'count'})"]
        case .object: ["corpus", "corpus:filter(function() return false end)"]
        case .oneOf(let types): types.flatMap { values($0) }
        case .choice(let names): names.map { "'\($0)'" }
        }
    }
}
