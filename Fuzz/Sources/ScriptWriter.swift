@testable import Scripting

/// Writes Lua from bytes, by the declarations of the script API: calls with arguments of the declared types, and now and
/// then of others, in loops, functions and protected calls.
///
/// What calls give is kept in a table `V` and used again. The same bytes give the same script.
struct ScriptWriter {
    private var bytes: ArraySlice<UInt8>

    private static let mostStatements = 40
    private static let deepest = 4
    private static let variables = 12

    /// The script that some bytes stand for.
    static func script(_ bytes: [UInt8]) -> String {
        var writer = ScriptWriter(bytes: bytes[...])
        var lines = ["local doc, lpeg, V = corpus[1], require 'lpeg', {}"]
        while !writer.bytes.isEmpty, lines.count < mostStatements { lines.append(writer.statement(depth: 0)) }
        return lines.joined(separator: "\n")
    }

    /// A number below `count`; 0 when the bytes have run out.
    private mutating func draw(_ count: Int) -> Int { Int(bytes.popFirst() ?? 0) % max(1, min(count, 256)) }

    private mutating func choose<Element>(_ elements: [Element]) -> Element? {
        guard elements.count > 256 else { return elements.isEmpty ? nil : elements[draw(elements.count)] }
        return elements[(draw(256) << 8 | draw(256)) % elements.count]
    }

    // MARK: Statements

    private mutating func statement(depth: Int) -> String {
        guard depth < Self.deepest else { return "V[1] = doc" }
        switch draw(8) {
        case 0:
            return
                "pcall(function() for x in \(expression(.sequence(), depth)) do V[0] = x \(statement(depth: depth + 1)) end end)"
        case 1: return "pcall(function() for k, v in pairs(\(expression(.any, depth))) do V[k] = v end end)"
        case 2: return "pcall(function() \(statement(depth: depth + 1)) \(statement(depth: depth + 1)) end)"
        case 3:
            return
                "coroutine.wrap(function() pcall(function() V[2] = \(expression(.any, depth)) coroutine.yield() end) end)()"
        default: return "pcall(function() V[\(draw(Self.variables))] = \(call(depth)) end)"
        }
    }

    // MARK: Expressions

    private mutating func call(_ depth: Int) -> String { choose(API.items).map { use($0, depth) } ?? "nil" }

    /// An expression of a type, or, one time in twelve, of another.
    private mutating func expression(_ type: ValueType, _ depth: Int) -> String {
        switch draw(12) {
        case 0: return plain(.any, depth)
        case 1, 2: return "V[\(draw(Self.variables))]"
        case 3...5:
            guard depth < Self.deepest else { return plain(type, depth) }
            let makers = API.items.filter { Self.gives($0, type) }
            return choose(makers).map { use($0, depth + 1) } ?? plain(type, depth)
        default: return plain(type, depth)
        }
    }

    private static func gives(_ item: Item, _ type: ValueType) -> Bool {
        guard let returns = item.returns else { return false }
        return returns.annotation == type.annotation || type.isAny
    }

    /// An expression that needs no call of the API, or a short way through the document.
    private mutating func plain(_ type: ValueType, _ depth: Int) -> String {
        switch type {
        case .any:
            let types: [ValueType] = [
                .string, .integer, .number, .boolean, .table, .function(""), .element(), .sequence(), .results, .any,
            ]
            let other = types[draw(types.count)]
            return other.isAny ? choose(Self.oddities) ?? "nil" : plain(other, depth)
        case .boolean: return choose(["true", "false"]) ?? "nil"
        case .integer, .number: return choose(Self.numbers) ?? "0"
        case .string: return choose(Self.strings) ?? "''"
        case .function: return choose(Self.functions) ?? "print"
        case .table:
            return choose([
                "{}", "{ text = 'a' }", "{ 1, 2 }", "{ kind = print }", "setmetatable({}, { __index = doc })",
            ]) ?? "{}"
        case .list(let inner):
            guard depth < Self.deepest else { return "{}" }
            return "{ \(expression(inner, depth + 1)), \(expression(inner, depth + 1)) }"
        case .element(let kind):
            guard let kind, kind != .document else {
                return choose(["doc", "doc.tokens[1]", "corpus[2]", "doc:find('[]')[1]"]) ?? "doc"
            }
            return "doc.\(kind.plural)[\(choose(["1", "-1", "2", "0"]) ?? "1")]"
        case .sequence(let kind):
            guard let kind else { return choose(Self.sequences) ?? "doc.tokens" }
            return "doc.\(kind.plural)"
        case .results:
            return choose([
                "doc.tokens:count()", "workbench.table{ columns = { 'a' }, rows = { { 1 }, { 0/0 }, { doc } } }",
            ]) ?? "nil"
        case .object(let name):
            switch name {
            case "regex": return "workbench.regex(\(choose(["'a'", "'(a)|b*'", "''", "'.'"]) ?? "''"))"
            case "query": return "workbench.query(\(choose(["'grain'", "'a:[] b'", "'[]'"]) ?? "''"))"
            case "corpus": return "corpus"
            case "chart": return "workbench.chart.bar(doc.tokens:count(), { x = 'value', y = 'count' })"
            default: return "V[3]"
            }
        case .oneOf(let types): return choose(types).map { plain($0, depth) } ?? "nil"
        case .choice(let names): return choose(names).map { "'\($0)'" } ?? "nil"
        }
    }

    /// A field of an item's owner, or a call with arguments.
    private mutating func use(_ item: Item, _ depth: Int) -> String {
        let receiver: String
        switch item.owner {
        case .globals, .module: receiver = ""
        case .element, .block, .kind:
            let kind = choose(item.owner.kinds) ?? .document
            receiver = draw(4) == 0 ? "V[\(draw(Self.variables))]" : plain(.element(kind), depth)
        case .object("sequence"): receiver = expression(.sequence(), depth + 1)
        case .object("results"): receiver = expression(.results, depth + 1)
        case .object(let name): receiver = plain(.object(name), depth)
        }
        let callee = receiver.isEmpty ? item.qualifiedName : "(\(receiver))\(item.isFunction ? ":" : ".")\(item.name)"
        guard item.isFunction else { return callee }
        guard depth < Self.deepest else { return callee + "()" }
        let given = item.parameters.prefix { !$0.isOptional || draw(3) > 0 }
        return callee + "(" + given.map { argument($0, depth) }.joined(separator: ", ") + ")"
    }

    private mutating func argument(_ parameter: Parameter, _ depth: Int) -> String {
        guard !parameter.options.isEmpty else { return expression(parameter.type, depth + 1) }
        let given = parameter.options.filter { !$0.isOptional || draw(2) > 0 }
        return "{ " + given.map { "\($0.name) = \(expression($0.type, depth + 1))" }.joined(separator: ", ") + " }"
    }

    // MARK: Words

    private static let numbers = [
        "0", "1", "-1", "2", "3", "10", "1.5", "0/0", "1/0", "-1/0", "1e308", "-0.0", "5e-324", "math.mininteger",
        "math.maxinteger", "1 << 31", "1 << 32", "2^53", "2^63",
    ]
    private static let strings = [
        "''", "'a'", "'grain'", "'text'", "'name'", "'\\0'", "'\\xff\\xfe'", "('é'):rep(500)", "'%1'", "'*'", "'[]'",
        "'who:[]{0,3}'",
        "'2024-02-30'", "'9999-12-31'", "'csv'", "'a.b'", "doc.text", "'{\"a\": [1e400, null]}'", "'%s%d'",
    ]
    private static let functions = [
        "function(x) return x end", "function() end", "function() return 0/0 end", "function() return {} end", "error",
        "print",
        "function(a, b) return true end", "function() return doc.tokens end", "function(x) V[1] = x return x.text end",
        "function(x) return pairs(x) end", "next", "function(x) return x.tokens end",
    ]
    private static let sequences = [
        "doc.tokens", "doc.sentences", "doc.entities", "doc:find('[]')",
        "doc.tokens:map(function(t) return t.text end)",
        "doc.tokens:first(0)", "corpus.docs", "doc.sentences[1].tokens", "doc.lines", "corpus:find('grain')",
    ]
    private static let oddities = [
        "nil", "corpus", "workbench.json.null", "lpeg.P('a')", "lpeg.Cmt(1, print)", "coroutine.create(print)",
        "(pairs(doc.tokens))",
        "(workbench.regex('a'):gmatch('aa'))", "V", "_G", "string", "(doc.tokens == lpeg.P(1))", "(doc .. doc)", "#V",
        "next(setmetatable({ [doc.tokens] = 1 }, { __mode = 'k' }))",
    ]
}
