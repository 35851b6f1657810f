import Reports

/// A table of results as text, in the formats that scripts may ask for.
enum TableRendering {
    static func render(_ table: ResultTable, _ format: String) -> String {
        let format = OutputFormat(rawValue: format) ?? .text
        return format.renderer.render(table)
    }
}
