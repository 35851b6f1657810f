import ArgumentParser

/// How the documents that failed are listed.
enum FailureDisplay: Equatable, Sendable {
    /// One line for each cause.
    case grouped
    /// One line for each document.
    case all
    /// One line for each cause, and every document in a file.
    case file(String, OutputFileFormat)

    enum OutputFileFormat: String, CaseIterable, Sendable {
        case csv, json
    }

    init(_ text: String) throws(ValidationError) {
        switch text {
        case "grouped": self = .grouped
        case "all": self = .all
        default:
            guard
                let format = OutputFileFormat.allCases.first(where: { text.lowercased().hasSuffix(".\($0.rawValue)") })
            else { throw ValidationError("--failures is 'grouped', 'all' or a file that ends in .csv or .json") }
            self = .file(text, format)
        }
    }
}
