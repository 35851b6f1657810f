import Corpus
import Lua

/// The type of a parameter, an option or a result, as manual, stubs and error messages name it.
indirect enum ValueType: Sendable {
    case any
    case boolean, integer, number, string
    case function(String)
    case table
    case list(ValueType)
    /// An element; of one kind where one is named.
    case element(ElementKind? = nil)
    /// A sequence; of elements of one kind where one is named.
    case sequence(ElementKind? = nil)
    /// A table of results.
    case results
    case object(String)
    case oneOf([ValueType])
    /// One of a few fixed strings.
    case choice([String])

    /// How a message names it: "a string".
    var phrase: String {
        switch self {
        case .any: "any value"
        case .boolean: "true or false"
        case .integer: "a whole number"
        case .number: "a number"
        case .string: "a string"
        case .function: "a function"
        case .table: "a table"
        case .list(let inner): "a list of \(inner.plural)"
        case .element(let kind): kind.map { "\($0.article) \($0.name)" } ?? "an element"
        case .sequence(let kind): "a sequence" + (kind.map { " of \($0.plural)" } ?? "")
        case .results: "a table of results"
        case .object(let name): "a \(name)"
        case .oneOf(let types): Self.enumerate(types.map(\.phrase))
        case .choice(let names): Self.enumerate(names.map { "\"\($0)\"" })
        }
    }

    private var plural: String {
        switch self {
        case .string: "strings"
        case .number: "numbers"
        case .integer: "whole numbers"
        case .table: "tables"
        case .any: "values"
        default: phrase
        }
    }

    private static func enumerate(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }

    /// The LuaCATS name.
    var annotation: String {
        switch self {
        case .any: "any"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .function(let signature): signature
        case .table: "table"
        case .list(let inner): inner.annotation + "[]"
        case .element(let kind): kind?.annotation ?? "workbench.Element"
        case .sequence(let kind): (kind?.annotation ?? "workbench.") + "Sequence"
        case .results: "workbench.Results"
        case .object(let name): "workbench.\(name.first?.uppercased() ?? "")\(name.dropFirst())"
        case .oneOf(let types): types.map(\.annotation).joined(separator: "|")
        case .choice(let names): names.map { "\"\($0)\"" }.joined(separator: "|")
        }
    }

    /// Whether it may be a plain list, and so a sequence too.
    var takesList: Bool {
        switch self {
        case .list: true
        case .oneOf(let types): types.contains(where: \.takesList)
        default: false
        }
    }

    var isAny: Bool { if case .any = self { true } else { false } }
}

extension ElementKind {
    var article: String { "aeiou".contains(name.first ?? "x") ? "an" : "a" }
    /// The LuaCATS class.
    var annotation: String {
        "workbench." + name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
