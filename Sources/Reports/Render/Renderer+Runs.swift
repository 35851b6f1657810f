/// The reports of several plugins over one corpus, one after the other.
extension Renderer {
    /// One report stands as it is; several follow one another, each below the name of its plugin.
    ///
    /// As JSON they are an array of what one report is. As CSV, which holds one table, they are the tables with an empty
    /// line between them.
    ///
    /// - Throws: what the sink throws, and what keeps rows that are elsewhere from being read.
    public func render(_ runs: [RunResult], into sink: TextSink) throws {
        if runs.count == 1 { return try render(runs[0], into: sink) }
        switch self {
        case let renderer as TextRenderer: try renderer.renderAll(runs, into: sink)
        case let renderer as MarkdownRenderer: try renderer.renderAll(runs, into: sink)
        case let renderer as HTMLRenderer: try renderer.renderAll(runs, into: sink)
        case let renderer as JSONRenderer: try renderer.renderAll(runs, into: sink)
        default:
            for (number, run) in runs.enumerated() {
                if number > 0 { try sink.write("\r\n") }
                try render(run, into: sink)
            }
        }
    }

    /// All reports as one string.
    public func render(_ runs: [RunResult]) throws -> String { try text { try render(runs, into: $0) } }

    /// Hands all reports on in pieces: they may be larger than memory.
    public func write(_ runs: [RunResult], to handOn: @escaping (String) throws -> Void) throws {
        let sink = TextSink(handOn)
        try render(runs, into: sink)
        try sink.flush()
    }
}

extension TextRenderer {
    fileprivate func renderAll(_ runs: [RunResult], into sink: TextSink) throws {
        for run in runs {
            let name = Display.line(run.plugin)
            let line = String(repeating: "━", count: max(0, lineWidth - UnicodeText.width(name) - 4))
            try sink.part {
                try sink.write(style.bold(UnicodeText.shortened("━━ \(name) \(line)", to: lineWidth)) + "\n\n")
                try render(run, into: sink)
            }
        }
    }
}

extension MarkdownRenderer {
    fileprivate func renderAll(_ runs: [RunResult], into sink: TextSink) throws {
        for (number, run) in runs.enumerated() {
            try sink.part {
                try sink.write((number > 0 ? "---\n\n" : "") + "# \(Markdown.inline(run.plugin))\n\n")
                try render(run, into: sink)
            }
        }
    }
}

extension JSONRenderer {
    fileprivate func renderAll(_ runs: [RunResult], into sink: TextSink) throws {
        for (number, run) in runs.enumerated() {
            try sink.write(number == 0 ? "[\n" : ",\n")
            try write(run, into: sink)
        }
        try sink.write("\n]\n")
    }
}

extension HTMLRenderer {
    fileprivate func renderAll(_ runs: [RunResult], into sink: TextSink) throws {
        let links = runs.enumerated().map { number, run in
            "<li><a href=\"#plugin-\(number + 1)\">\(HTML.text(run.plugin))</a></li>\n"
        }
        let title = runs.map(\.plugin).joined(separator: ", ")
        try page(title: title, stamps: runs.compactMap(\.stamp), into: sink) {
            try sink.write("<nav><ul>\n\(links.joined())</ul></nav>\n")
            for (number, run) in runs.enumerated() {
                let name = HTML.text(run.plugin)
                try sink.write("<section id=\"plugin-\(number + 1)\">\n<p class=\"plugin\">\(name)</p>\n")
                try writeBody(of: run, into: sink)
                try sink.write("</section>\n")
            }
        }
    }
}
