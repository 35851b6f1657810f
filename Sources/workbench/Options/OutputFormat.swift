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

    /// The format that is asked for by name, or else by the ending of the file; text where neither says anything.
    ///
    /// - Throws: for an ending that no format has, since text in a file called `rows.xlsx` helps nobody.
    static func of(_ named: OutputFormat?, output: String?) throws(ValidationError) -> OutputFormat {
        if let named { return named }
        guard let output, let ending = ending(of: output) else { return .text }
        if let format = allCases.first(where: { $0.fileExtension == ending.lowercased() }) { return format }
        let known = allCases.map(\.fileExtension)
        let hint = Suggestion.hint(for: ending, in: known) ?? ""
        throw ValidationError(
            "\(output): nothing is written as .\(ending)\(hint); the endings are "
                + "\(known.map { ".\($0)" }.joined(separator: ", ")). For another name, add --format")
    }

    /// What stands behind the last dot of a file name; nil for `report`, `.report` and `report.`.
    private static func ending(of path: String) -> String? {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...]
        return ending.isEmpty ? nil : String(ending)
    }
}
