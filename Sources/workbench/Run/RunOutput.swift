import ArgumentParser
import Reports

/// Where the reports of a run go, and in which form.
struct RunOutput {
    let format: OutputFormat
    /// The file; nil for standard output. `{plugin}` in it stands for the name of a plugin, each of which has a file then.
    let file: String?
    let csv: CSVOptions

    static let pluginMark = "{plugin}"

    init(_ named: OutputFormat?, file: String?, _ csv: CSVOptions) throws(ValidationError) {
        format = try OutputFormat.of(named, output: file)
        self.file = file
        self.csv = csv
        try csv.check(format)
    }

    /// Whether every plugin has a file of its own.
    private var isDivided: Bool { file?.contains(Self.pluginMark) == true }

    /// - Throws: where the form cannot hold so many reports.
    func check(plugins count: Int) throws(CommandFailure) {
        guard count > 1, format == .csv, !isDivided else { return }
        throw .usage(
            "CSV holds the rows of one plugin, and these are \(count); give each a file with "
                + "-o 'rows-\(Self.pluginMark).csv', or write all with --format json")
    }

    /// Writes the reports.
    ///
    /// - Returns: why they could not be written; a quiet success where their reader went away.
    func write(_ results: [RunResult]) -> CommandFailure? {
        do {
            if let file, isDivided {
                for result in results {
                    try OutputFile.write(render([result]), to: file.replacing(Self.pluginMark, with: result.plugin))
                }
            } else if let file {
                try OutputFile.write(render(results), to: file)
            } else if format == .text {
                try StandardOutput.show(ScreenText(rendered: TextRenderer.screen.render(results)))
            } else {
                try StandardOutput.write(render(results))
            }
            try StandardOutput.flush()
            return nil
        } catch {
            return error
        }
    }

    private func render(_ results: [RunResult]) -> String { csv.renderer(format).render(results) }

    /// Writes the list of all failures.
    static func write(failures results: [RunResult], to file: String, _ format: FailureDisplay.OutputFileFormat)
        throws(CommandFailure)
    {
        var table = results.first?.failureList ?? ResultTable(columns: [])
        for result in results.dropFirst() {
            for row in result.failureList.rows { table.append(row) }
        }
        let renderer: any Renderer = format == .csv ? CSVRenderer() : JSONRenderer()
        try OutputFile.write(renderer.render(table), to: file)
    }
}
