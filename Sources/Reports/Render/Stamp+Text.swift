/// The stamp inside reports that are no JSON: one line of JSON, in which only characters are left that mean nothing in
/// HTML, in a comment or to a reader of lines.
extension Stamp {
    /// What stands before a stamp in a page, in Markdown, and in a text.
    private static let page = "<meta name=\"workbench-stamp\" content='"
    private static let comment = "<!-- workbench-stamp "
    private static let line = "workbench-stamp "
    /// Columns of a line in a text.
    private static let width = 100

    /// The stamp as JSON of ASCII without `<`, `>`, `&`, `'` and `-`.
    var armoured: String {
        var text = ""
        for scalar in JSON.encode(value).unicodeScalars {
            if scalar.value < 0x7F, !"<>&'-".unicodeScalars.contains(scalar) {
                text.unicodeScalars.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return text
    }

    var htmlElement: String { "\(Self.page)\(armoured)'>\n" }
    var markdownComment: String { "\(Self.comment)\(armoured) -->\n" }

    /// Lines for a text; those behind the first are set in by two spaces.
    var textLines: String {
        var lines: [Substring] = []
        var rest = (Self.line + armoured)[...]
        while !rest.isEmpty {
            let length = lines.isEmpty ? Self.width : Self.width - 2
            lines.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return lines.joined(separator: "\n  ") + "\n"
    }

    /// The stamp of a report and the form that the report is in; nil where it has none.
    public static func find(in report: [UInt8]) -> (stamp: Stamp, format: OutputFormat)? {
        if report.first == UInt8(ascii: "{") {
            guard let value = (try? JSON.decode(report))?[field: "stamp"] else { return nil }
            return Stamp(value).map { ($0, .json) }
        }
        guard let (json, format) = json(in: report), let value = try? JSON.decode(json) else { return nil }
        return Stamp(value).map { ($0, format) }
    }

    /// Of a page the first one counts, which stands in its head; of others the last one, with which they end: what stands
    /// before it may have been written by anyone.
    private static func json(in report: [UInt8]) -> ([UInt8], OutputFormat)? {
        if report.starts(with: "<!DOCTYPE html>".utf8) {
            guard let start = report.end(ofFirst: page) else { return nil }
            return (Array(report[start...].prefix { $0 != UInt8(ascii: "'") }), .html)
        }
        if report.suffix(5).elementsEqual(" -->\n".utf8), let start = report.end(ofLast: "\n" + comment) {
            return (Array(report[start...].prefix { $0 != UInt8(ascii: ">") }.dropLast(3)), .markdown)
        }
        guard let start = report.end(ofLast: "\n" + line) else { return nil }
        let lines = report[start...].split(separator: UInt8(ascii: "\n"))
        return (lines.enumerated().flatMap { $0 == 0 ? $1 : $1.dropFirst(2) }, .text)
    }

    /// A report in Markdown without its stamp.
    public static func removed(fromMarkdown report: String) -> String {
        let bytes = Array(report.utf8)
        guard let end = bytes.end(ofLast: "\n" + comment) else { return report }
        return String(decoding: bytes[..<(end - comment.utf8.count - 1)], as: UTF8.self)
    }
}

extension [UInt8] {
    /// The place behind the first occurrence of a text.
    fileprivate func end(ofFirst text: String) -> Int? {
        indices.first { self[$0...].starts(with: text.utf8) }.map { $0 + text.utf8.count }
    }

    /// The place behind the last occurrence of a text.
    fileprivate func end(ofLast text: String) -> Int? {
        indices.last { self[$0...].starts(with: text.utf8) }.map { $0 + text.utf8.count }
    }
}
