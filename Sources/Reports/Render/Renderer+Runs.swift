/// The reports of several plugins over one corpus, one after the other.
extension Renderer {
    /// One report stands as it is; several follow one another, each below the name of its plugin.
    ///
    /// As JSON they are an array of what one report is. As CSV, which holds one table, they are the tables with an empty
    /// line between them.
    public func render(_ runs: [RunResult]) -> String {
        if runs.count == 1 { return render(runs[0]) }
        switch self {
        case let renderer as TextRenderer: return renderer.renderAll(runs)
        case let renderer as MarkdownRenderer: return renderer.renderAll(runs)
        case let renderer as HTMLRenderer: return renderer.renderAll(runs)
        case let renderer as JSONRenderer: return renderer.renderAll(runs)
        default: return runs.map(render).joined(separator: "\r\n")
        }
    }
}

extension TextRenderer {
    fileprivate func renderAll(_ runs: [RunResult]) -> String {
        runs.map { run in
            let name = Display.line(run.plugin)
            let line = String(repeating: "━", count: max(0, lineWidth - UnicodeText.width(name) - 4))
            return style.bold(UnicodeText.shortened("━━ \(name) \(line)", to: lineWidth)) + "\n\n" + render(run)
        }.joined(separator: "\n")
    }
}

extension MarkdownRenderer {
    fileprivate func renderAll(_ runs: [RunResult]) -> String {
        runs.map { "# \(Markdown.inline($0.plugin))\n\n" + render($0) }.joined(separator: "\n---\n\n")
    }
}

extension JSONRenderer {
    fileprivate func renderAll(_ runs: [RunResult]) -> String {
        "[\n" + runs.map { String(render($0).dropLast()) }.joined(separator: ",\n") + "\n]\n"
    }
}

extension HTMLRenderer {
    fileprivate func renderAll(_ runs: [RunResult]) -> String {
        let links = runs.enumerated().map { number, run in
            "<li><a href=\"#plugin-\(number + 1)\">\(HTML.text(run.plugin))</a></li>\n"
        }
        let sections = runs.enumerated().map { number, run in
            "<section id=\"plugin-\(number + 1)\">\n<p class=\"plugin\">\(HTML.text(run.plugin))</p>\n\(body(of: run))"
                + "</section>\n"
        }
        let title = runs.map(\.plugin).joined(separator: ", ")
        return page(
            title: title, stamps: runs.compactMap(\.stamp),
            body: "<nav><ul>\n\(links.joined())</ul></nav>\n" + sections.joined())
    }
}
