import ArgumentParser

/// What a report can be written as.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, json, csv
}

extension OutputFormat {
    /// The format that a file name asks for; text where it says nothing.
    init(output: String?) {
        let parts = output?.lowercased().split(separator: ".") ?? []
        switch parts.count > 1 ? parts.last : nil {
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        case "json": self = .json
        case "csv": self = .csv
        default: self = .text
        }
    }
}
