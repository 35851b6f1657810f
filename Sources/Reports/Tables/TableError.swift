/// What a table could not do. `description` is the message for the writer of the script.
public struct TableError: Error, Equatable, CustomStringConvertible {
    public enum Code: Sendable, Equatable {
        case unknownColumn
        case columnExists
        case unknownAggregate
        case missingColumn
        case notANumber
        case tooLarge
        case unreadable
    }

    public let code: Code
    public let description: String

    static func unknownColumn(_ name: String, _ columns: [String]) -> TableError {
        let nearest = Suggestion.hint(for: name, in: columns)
        let all = columns.isEmpty ? "it has none" : "it has \(columns.joined(separator: ", "))"
        return TableError(
            code: .unknownColumn, description: "the table has no column '\(name)'\(nearest ?? "; \(all)")")
    }

    static func columnExists(_ name: String) -> TableError {
        TableError(code: .columnExists, description: "the table already has a column '\(name)'")
    }

    static func unknownAggregate(_ name: String) -> TableError {
        let names = Aggregation.Function.allCases.map(\.rawValue)
        let nearest = Suggestion.hint(for: name, in: names) ?? "; there is \(names.joined(separator: ", "))"
        return TableError(code: .unknownAggregate, description: "no way to aggregate is called '\(name)'\(nearest)")
    }

    static func missingColumn(_ function: Aggregation.Function) -> TableError {
        let name = function.rawValue
        return TableError(
            code: .missingColumn, description: "'\(name)' needs a column to work on, such as {\"\(name)\", \"amount\"}")
    }

    static func notANumber(_ value: Value, _ function: Aggregation.Function, _ column: String) -> TableError {
        let name = function.rawValue
        return TableError(
            code: .notANumber,
            description: "'\(name)' needs numbers, but column '\(column)' holds \(value.kindName)")
    }

    public static func missingRow(_ number: Int) -> TableError {
        TableError(code: .unreadable, description: "row \(number + 1) of the table cannot be read")
    }

    static func tooLarge(_ what: String) -> TableError {
        TableError(
            code: .tooLarge,
            description: "\(what) would have more than \(ResultTable.largestResult) cells; "
                + "keep fewer rows first, with :where or :top")
    }
}
