import ArgumentParser
import Reports

/// How CSV is written.
struct CSVOptions: ParsableArguments {
    @Flag(help: "CSV: leave cells as they are that a spreadsheet would run as formulas.")
    var csvRaw = false

    @Flag(help: "CSV: begin with a byte order mark, by which Excel knows UTF-8.")
    var csvBom = false

    /// - Throws: where a flag would be without effect.
    func check(_ format: OutputFormat) throws(ValidationError) {
        guard format != .csv, csvRaw || csvBom else { return }
        let flag = csvRaw ? "--csv-raw" : "--csv-bom"
        throw ValidationError("\(flag) is for CSV, and this writes \(format.rawValue); add --format csv")
    }

    /// The renderer of a format.
    func renderer(_ format: OutputFormat) -> any Renderer {
        format == .csv ? CSVRenderer(guardsFormulas: !csvRaw, hasByteOrderMark: csvBom) : format.renderer
    }
}
