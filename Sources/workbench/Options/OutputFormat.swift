import ArgumentParser
import Reports

extension OutputFormat {
    /// The format of a name: `markdown`.
    static func named(_ name: String) throws(ValidationError) -> OutputFormat {
        if let format = OutputFormat(rawValue: name) { return format }
        let known = allCases.map(\.rawValue)
        let hint = Suggestion.hint(for: name, in: known) ?? ""
        throw ValidationError("there is no format '\(name)'\(hint); there are: \(known.joined(separator: ", "))")
    }

    /// The format that a file name asks for; text where it says nothing.
    init(output: String?) {
        let name = output?.lowercased() ?? ""
        self = OutputFormat.allCases.first { name.hasSuffix("." + $0.fileExtension) } ?? .text
    }
}
