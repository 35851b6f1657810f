import Lua
public import Reports

/// An argument that a plugin declares, and how a value for it is read.
public struct PluginArgument: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case string, integer, number, boolean, choice
        /// Strings, separated by commas on the command line.
        case list
    }

    public let name: String
    public let kind: Kind
    public let help: String
    public let defaultValue: Value
    public let minimum: Double?
    public let maximum: Double?
    public let choices: [String]

    /// Reads what a user typed.
    ///
    /// - Throws: when it does not fit the declaration.
    func parse(_ text: String) throws(PluginError) -> Value {
        let value: Value
        switch kind {
        case .string, .choice: value = .string(text)
        case .integer:
            guard let number = Int(text) else { throw mismatch("a whole number", text) }
            value = .integer(number)
        case .number:
            guard let number = Double(text), number.isFinite else { throw mismatch("a number", text) }
            value = .number(number)
        case .boolean:
            switch text.lowercased() {
            case "true", "yes", "1": value = .boolean(true)
            case "false", "no", "0": value = .boolean(false)
            default: throw mismatch("true or false", text)
            }
        case .list:
            let parts = text.split(separator: ",").map { part in
                Value.string(part.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            }
            value = .list(parts.filter { $0 != "" })
        }
        if let problem = problem(with: value) {
            throw PluginError(.argument, "argument '\(name)' \(problem("'\(text)'"))")
        }
        return value
    }

    /// What is wrong with a value, as the end of a sentence that names it; nil when it fits, or where there is none.
    ///
    /// The result makes that end from the words for the value.
    func problem(with value: Value) -> ((String) -> String)? {
        if value.isNone { return nil }
        let wanted: String? =
            switch (kind, value) {
            case (.string, .string), (.choice, .string), (.integer, .integer), (.number, .integer), (.number, .number),
                (.boolean, .boolean), (.list, .list):
                nil
            case (.string, _), (.choice, _): "a string"
            case (.integer, _): "a whole number"
            case (.number, _): "a number"
            case (.boolean, _): "true or false"
            case (.list, _): "a list"
            }
        if let wanted { return { "must be \(wanted), got \($0)" } }
        if kind == .choice, !choices.contains(value.text) {
            let hint = Suggestion.hint(for: value.text, in: choices) ?? ""
            return { _ in "must be one of \(choices.joined(separator: ", ")), got '\(value.text)'\(hint)" }
        }
        guard let number = value.asDouble else { return nil }
        if let minimum, number < minimum {
            return { _ in "must be at least \(Value.number(minimum).shortText), got \(value.text)" }
        }
        if let maximum, number > maximum {
            return { _ in "must be at most \(Value.number(maximum).shortText), got \(value.text)" }
        }
        return nil
    }

    private func mismatch(_ expected: String, _ text: String) -> PluginError {
        PluginError(.argument, "argument '\(name)' must be \(expected), got '\(text)'")
    }
}

extension Value {
    /// A number without a needless `.0`.
    fileprivate var shortText: String {
        if let number = asDouble, let whole = Int(exactly: number) { return String(whole) }
        return text
    }
}
