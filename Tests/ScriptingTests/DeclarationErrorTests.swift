import Corpus
import Lua
import Testing

@testable import Scripting

/// Wrong calls of every function of the API, made from its declaration.
///
/// Each message must have the place in the script, the function as the user writes it, the argument, what it
/// must be and what it was, and nothing of the host's own language.
@Suite("Errors of wrong calls") struct DeclarationErrorTests {
    /// Functions by number and name: arguments of tests must be `Sendable` and readable.
    static let functions = API.standard.items.indices.filter { API.standard.items[$0].isHostFunction }
        .map { "\($0) \(API.standard.items[$0].qualifiedName)" }
    static let methods = functions.filter { item($0).owner.hasMethods }

    static func item(_ name: String) -> Item { API.standard.items[Int(name.prefix { $0 != " " }) ?? 0] }

    @Test("a wrong type names function, argument, what it must be and what it was", arguments: functions)
    func wrongType(_ name: String) throws {
        let item = Self.item(name)
        for (position, parameter) in item.parameters.enumerated() where !parameter.isVariadic {
            guard let wrong = SampleValue.wrong(for: parameter.type) else { continue }
            var arguments = item.parameters.prefix(position).map(SampleValue.right)
            arguments.append(wrong.lua)
            let message = try message(of: item, arguments)
            #expect(message.contains("'\(parameter.name)' must be \(parameter.type.phrase), got \(wrong.phrase)"))
        }
    }

    @Test("a missing argument is named", arguments: functions)
    func missing(_ name: String) throws {
        let item = Self.item(name)
        for (position, parameter) in item.parameters.enumerated() where !parameter.isOptional {
            let message = try message(of: item, item.parameters.prefix(position).map(SampleValue.right))
            #expect(message.contains("'\(parameter.name)' is missing; it must be \(parameter.type.phrase)"))
        }
    }

    @Test("an unknown option, one of a wrong type and a missing one are named", arguments: functions)
    func options(_ name: String) throws {
        let item = Self.item(name)
        for (position, parameter) in item.parameters.enumerated() where !parameter.options.isEmpty {
            let before = item.parameters.prefix(position).map(SampleValue.right)
            let known = parameter.options[0].name
            let required = parameter.options.filter { !$0.isOptional }
            let given = required.map { "\($0.name) = \(SampleValue.right($0))" }

            let unknown = try message(
                of: item, before + ["{" + (given + [known + "x = 1"]).joined(separator: ", ") + "}"])
            #expect(unknown.contains("there is no option '\(known)x' (did you mean '"))

            for option in parameter.options {
                guard let wrong = SampleValue.wrong(for: option.type) else { continue }
                let message = try message(of: item, before + ["{\(option.name) = \(wrong.lua)}"])
                #expect(message.contains("option '\(option.name)' must be \(option.type.phrase), got \(wrong.phrase)"))
            }
            for (index, option) in required.enumerated() {
                var rest = given
                rest.remove(at: index)
                let message = try message(of: item, before + ["{" + rest.joined(separator: ", ") + "}"])
                #expect(message.contains("option '\(option.name)' is missing; it must be \(option.type.phrase)"))
            }
        }
    }

    @Test("too many arguments are counted", arguments: functions)
    func tooMany(_ name: String) throws {
        let item = Self.item(name)
        guard !item.parameters.contains(where: \.isVariadic) else { return }
        let arguments = item.parameters.map(SampleValue.right)
        let message = try message(of: item, arguments + ["1"])
        #expect(message.contains("argument") && message.hasSuffix(", got \(arguments.count + 1)"))
    }

    @Test("a method that is called with a dot asks for the colon", arguments: methods)
    func withoutReceiver(_ name: String) throws {
        let item = Self.item(name)
        let message = try message(of: item, ["1"], callee: "(\(SampleValue.receiver(of: item.owner))).\(item.name)")
        #expect(message.contains("was called without its \(item.owner.name); write a colon before the name"))
    }

    @Test("a method of an element of a closed document says so", arguments: methods)
    func closed(_ name: String) throws {
        let item = Self.item(name)
        guard item.owner.isElement else { return }
        let script = try Script(memoryLimit: 1 << 28)
        let arguments = item.parameters.map(SampleValue.right).joined(separator: ", ")
        // The method is taken while the document is open, so that only its own check can notice.
        try script.run(
            """
            local e, other = \(SampleValue.receiver(of: item.owner)), doc
            local method = e.\(item.name)
            call = function() return method(\((["e"] + [arguments].filter { !$0.isEmpty }).joined(separator: ", "))) end
            """, globals: true)
        script.closeFirstDocument()
        let message = try #require(script.message("call()"))
        #expect(message.contains("this document is closed; keep what you need of it before the next one"))
        #expect(message.hasPrefix("test:"))
    }

    /// The message of a call, after the checks that hold for all.
    private func message(of item: Item, _ arguments: [String], callee: String? = nil) throws -> String {
        let receiver = SampleValue.receiver(of: item.owner)
        let own = item.owner.hasMethods ? "(\(receiver)):\(item.name)" : item.qualifiedName
        let chunk = "local callee = 1 " + (callee ?? own) + "(" + arguments.joined(separator: ", ") + ")"
        let message: String
        if ["context", "report"].contains(item.owner.name) {
            message = try PluginExample.message(chunk, inReport: item.owner.name == "report")
        } else {
            message = try #require(try Script().message(chunk), "no error: \(chunk)")
            #expect(message.hasPrefix("test:1: "))
        }
        #expect(
            message.contains("\(item.qualifiedName):") || message.contains("\(item.qualifiedName) was"), "\(message)")
        for word in ["Optional", "Swift", "Error(", "LuaStack", "ElementSequence", "Object", "Int32", "nil)", "Array<"]
        {
            #expect(!message.contains(word), "\(message)")
        }
        return message
    }
}

/// Values for the arguments of a test.
enum SampleValue {
    /// An expression whose value fits a parameter.
    static func right(_ parameter: Parameter) -> String {
        if !parameter.options.isEmpty {
            let required = parameter.options.filter { !$0.isOptional }
            return "{" + required.map { "\($0.name) = \(right($0))" }.joined(separator: ", ") + "}"
        }
        return right(parameter.type)
    }

    private static func right(_ type: ValueType) -> String {
        switch type {
        case .any, .integer, .number: "1"
        case .boolean: "true"
        case .string: "'a'"
        case .function: "function() return true end"
        case .table: "{}"
        case .list(let inner): "{\(right(inner))}"
        case .element: "doc"
        case .sequence: "doc.tokens"
        case .results: "workbench.table{columns = {'a'}}"
        case .object("chart"): "workbench.chart.bar(workbench.table{columns = {'a'}}, {x = 'a', y = 'a'})"
        case .object: "corpus"
        case .oneOf(let types): types.first.map { right($0) } ?? "1"
        case .choice(let names): "'\(names.first ?? "")'"
        }
    }

    /// An expression whose value does not fit, and how a message names it; nil where everything does.
    static func wrong(for type: ValueType) -> (lua: String, phrase: String)? {
        switch type {
        case .any: nil
        case .boolean: ("'x'", "the string \"x\"")
        case .integer: ("1.5", "the number 1.5")
        case .number, .function, .table, .list, .results, .object: ("'12'", "the string \"12\"")
        case .string: ("12", "the number 12")
        case .element, .sequence: ("{}", "a table")
        case .oneOf: ("true", "true")
        case .choice: ("'neither'", "the string \"neither\"")
        }
    }

    /// An expression for what a method is called on.
    static func receiver(of owner: Owner) -> String {
        switch owner {
        case .globals, .module: "nil"
        case .element: "doc.sentences[1]"
        case .kind(.document): "doc"
        case .kind(.match): "doc:find('the')[1]"
        case .kind(let kind): "doc.\(kind.plural)[1]"
        case .object("sequence"): "doc.tokens"
        case .object("results"): "workbench.table{columns = {'a'}, rows = {{1}}}"
        case .object("regex"): "workbench.regex('a')"
        case .object("query"): "workbench.query('a')"
        case .object("context"): "ctx"
        case .object("lexicon"): "workbench.lexicon('en/roles')"
        case .object("report"): "r"
        case .object(let name): name
        }
    }
}
