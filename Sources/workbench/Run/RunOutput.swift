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
            // Piece by piece: a report may be larger than memory.
            let renderer = file == nil && format == .text ? TextRenderer.screen : csv.renderer(format)
            if let file, isDivided {
                for result in results {
                    try renderer.write([result], toFile: file.replacing(Self.pluginMark, with: result.plugin))
                }
            } else if let file {
                try renderer.write(results, toFile: file)
            } else if format == .text {
                try renderer.write(results) { try StandardOutput.show(ScreenText(rendered: $0)) }
            } else {
                try renderer.write(results) { try StandardOutput.write($0) }
            }
            try StandardOutput.flush()
            return nil
        } catch let failure as CommandFailure {
            return failure
        } catch {
            return CommandFailure(.plugin, "\(lines: "\(error)")")
        }
    }

    /// Writes the list of all failures.
    static func write(failures results: [RunResult], to file: String, _ format: FailureDisplay.OutputFileFormat)
        throws(CommandFailure)
    {
        let lists = results.map(\.failureList)
        let renderer: any Renderer = format == .csv ? CSVRenderer() : JSONRenderer()
        try OutputFile.write(to: file) { write in
            let table = ResultTable(columns: lists.first?.columns ?? [], rows: try lists.flatMap { try $0.rows })
            let sink = TextSink { try write(Array($0.utf8)) }
            try renderer.render(table, into: sink)
            try sink.flush()
        }
    }
}

extension Renderer {
    fileprivate func write(_ results: [RunResult], toFile path: String) throws {
        try OutputFile.write(to: path) { write in
            try self.write(results) { try write(Array($0.utf8)) }
        }
    }
}
