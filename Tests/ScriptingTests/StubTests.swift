import Corpus
import Lua
import Testing

@testable import Scripting

/// The stubs as an editor understands them: what follows from a name, a dot, an index or a loop.
@Suite("Editor stubs") struct StubTests {
    static let stubs = StubReader(Stubs().text)

    @Test("the stubs are Lua")
    func parse() throws {
        let script = try Script()
        try withExtendedLifetime(script) { try script.host.lua.stack.load(Stubs().text, name: "=stubs") }
    }

    @Test("every class is declared once, and every type that is named is declared")
    func types() {
        #expect(Self.stubs.declaredTwice == [])
        let known = Set(Self.stubs.classes.keys)
        for (type, line) in Self.stubs.namedTypes { #expect(known.contains(type), "\(type) in \(line)") }
    }

    @Test("every item of the API is there, in its class or module", arguments: API.standard.items.indices)
    func item(_ index: Int) {
        let item = API.standard.items[index]
        switch item.owner {
        case .globals, .module: #expect(Self.stubs.globals.contains(item.qualifiedName), "\(item.qualifiedName)")
        case .object(let name):
            let type = name == "results" ? "workbench.Results" : ValueType.object(name).annotation
            #expect(Self.stubs.type(of: item.name, in: type) != nil, "\(item.qualifiedName)")
        case .kind:
            for kind in Schema.standard.elementKinds.map(\.kind) where item.owner.holds(kind, in: .standard) {
                #expect(Self.stubs.type(of: item.name, in: kind.annotation) != nil, "\(kind.name).\(item.name)")
            }
        }
    }

    @Test(
        "the sequence of a kind gives its elements by index and in a loop",
        arguments: Schema.standard.elementKinds.map(\.kind))
    func sequence(_ kind: ElementKind) {
        let type = kind.annotation + "Sequence"
        #expect(Self.stubs.type(of: "[integer]", in: type) == kind.annotation)
        #expect(Self.stubs.classes[type]?.overloads.contains { $0.hasSuffix("): \(kind.annotation)|nil") } == true)
        #expect(Self.stubs.classes[type]?.operators.contains("len: integer") == true)
        #expect(Self.stubs.type(of: "where", in: type)?.hasSuffix("): \(type)") == true)
        #expect(Self.stubs.type(of: "next", in: kind.annotation) == kind.annotation + "|nil")
    }

    @Test(
        "an editor follows a path to a type, and flags a typo",
        arguments: [
            ("workbench.Corpus", ["[integer|string]", "tables", "[integer]", "cell"], "function"),
            (
                "workbench.Document", ["tables", "[integer]", "rows", "[integer]", "cells", "[integer]", "header"],
                "string|nil"
            ),
            ("workbench.Document", ["statements", "[integer]", "speaker"], "workbench.Entity|workbench.Phrase|nil"),
            ("workbench.Document", ["sentences", "[integer]", "tokens", "[integer]", "lower"], "string"),
            ("workbench.Document", ["tables", "[integer]", "cel"], nil),
            ("workbench.Document", ["senteces"], nil),
            ("workbench.Results", ["[integer]", "[integer|string]"], "any"),
        ] as [(String, [String], String?)])
    func path(_ start: String, _ steps: [String], _ end: String?) {
        var type: String? = start
        for step in steps {
            type = type.flatMap { Self.stubs.type(of: step, in: String($0.split(separator: "|").first ?? "")) }
        }
        #expect(type == end)
    }
}

/// Reads the annotations of a stub file (LuaCATS), as far as the stubs use them.
struct StubReader {
    struct Class {
        var parent: String?
        /// Fields by name with their types, `[integer]` for an index; methods have the type `function`.
        var fields: [String: String] = [:]
        var operators: [String] = []
        var overloads: [String] = []
    }

    private(set) var classes: [String: Class] = [:]
    private(set) var declaredTwice: [String] = []
    /// Functions and values outside classes: `workbench.text.fold`, `help`.
    private(set) var globals: Set<String> = []
    private(set) var namedTypes: [(type: String, line: String)] = []

    init(_ text: String) {
        var current = ""
        var locals: [String: String] = [:]
        for line in text.split(separator: "\n").map(String.init) {
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            if line.hasPrefix("---@") { note(line) }
            switch words.first {
            case "---@class":
                current = words[1]
                if classes[current] != nil { declaredTwice.append(current) }
                classes[current] = Class(parent: words.count > 2 ? String(words[2].dropFirst(2)) : nil)
            case "---@field":
                let type =
                    words[2].hasPrefix("fun(") || words[2].hasPrefix("(fun(") ? words[2] : Self.firstType(words[2])
                classes[current]?.fields[words[1]] = type
            case "---@operator": classes[current]?.operators.append(words.dropFirst().joined(separator: " "))
            case "---@overload": classes[current]?.overloads.append(words.dropFirst().joined(separator: " "))
            case "local": locals[words[1]] = current
            case "function":
                let name = String(line.dropFirst("function ".count).prefix { $0 != "(" })
                let parts = name.split(separator: ":").map(String.init)
                if parts.count == 2, let owner = locals[parts[0]] {
                    classes[owner]?.fields[parts[1]] = "function"
                } else {
                    globals.insert(name)
                }
            default: if words.count == 3, words[1] == "=" { globals.insert(words[0]) }
            }
        }
    }

    /// The type of a member, its own or inherited; nil where there is none.
    func type(of member: String, in name: String) -> String? {
        guard let found = classes[name] else { return nil }
        return found.fields[member] ?? found.parent.flatMap { type(of: member, in: $0) }
    }

    /// The words before the prose: a type has no spaces, or stands in braces.
    private static func firstType(_ text: String) -> String { String(text.prefix { $0 != " " }) }

    private mutating func note(_ line: String) {
        var rest = Substring(line)
        while let range = rest.firstRange(of: "workbench.") {
            let name = rest[range.upperBound...].prefix { $0.isLetter || $0.isNumber }
            // Modules and functions are named in prose, with a small letter.
            if name.first?.isUppercase == true { namedTypes.append(("workbench." + name, line)) }
            rest = rest[range.upperBound...]
        }
    }
}
