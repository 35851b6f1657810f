import Corpus
import Lua
import Query
import Reports

/// The option `measure`: the name of an association measure, or a list of them, of which the first decides the order.
enum MeasureOption {
    static let names = AssociationMeasure.allCases.map(\.rawValue)

    static func parameter(_ others: [String] = [], standard: String) -> Parameter {
        .optional(
            "measure", .oneOf([.choice(names + others), .list(.string)]),
            "A measure, or a list of measures of which the first decides the order; `\(standard)` when left out")
    }

    /// The names given at an option of the table at `position`.
    static func read(
        _ call: Call, _ position: Int, _ function: String, others: [String] = [], standard: String
    ) throws -> [String] {
        let lua = call.lua
        let table = call.index(position)
        guard lua.type(at: table) == .table else { return [standard] }
        defer { lua.pop() }
        switch lua.rawGet("measure", at: table) {
        case .string: return [lua.string(at: -1) ?? standard]
        case .table:
            let given = try call.strings(at: -1)
            let known = names + others
            for name in given where !known.contains(name) {
                let hint = Suggestion.hint(for: name, in: known) ?? ""
                throw ScriptError("\(function): there is no measure '\(name)'\(hint)")
            }
            guard Set(given).count == given.count else {
                throw ScriptError("\(function): option 'measure' names a measure twice")
            }
            return given.isEmpty ? [standard] : given
        default: return [standard]
        }
    }
}
