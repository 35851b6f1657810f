import Corpus
import JSONText

/// What stands between fences at the top of a Markdown file: fields of YAML or TOML, or an object of JSON.
///
/// Of YAML and JSON everything is read, nested names joined by full stops; of TOML values on one line. What is wrong in YAML is
/// passed over line by line, see ``FrontMatterYAML``.
struct FrontMatter {
    private(set) var metadata = Metadata()
    /// Where the text begins; 0 without front matter.
    private(set) var stop = 0
    private var section = ""

    private static let mostLines = 2000

    init(_ text: Text) {
        let lines = Lines(text)
        let fence = line(lines, 0, text)
        if text[0] == UInt8(ascii: "{") {
            readJSON(text, lines)
            return
        }
        guard fence == "---" || fence == "+++" else { return }
        let limit = min(lines.count, Self.mostLines)
        let last = (1..<max(limit, 1)).first {
            let line = line(lines, $0, text)
            return line == fence || fence == "---" && line == "..."
        }
        guard let last else { return }
        let content = (1..<last).map { text.string(lines.span($0).start, lines.span($0).stop) }
        if fence == "+++" {
            for line in content { readTOML(line) }
        } else {
            let yaml = FrontMatterYAML(content)
            for field in yaml.fields { read(field.name, field.value) }
            metadata.fault = yaml.fault.map { "line \($0 + 2) is not YAML and was passed over" }
        }
        stop = last + 1 < lines.count ? lines.span(last + 1).start : text.count
        settle()
    }

    private func line(_ lines: Lines, _ index: Int, _ text: Text) -> String {
        let span = lines.span(index)
        guard span.count <= 16 else { return "" }
        return String(text.string(span.start, span.stop).reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    // MARK: JSON

    /// An object from the first line to the first line that is its closing brace.
    private mutating func readJSON(_ text: Text, _ lines: Lines) {
        let last = (0..<min(lines.count, Self.mostLines)).first { line(lines, $0, text) == "}" }
        guard let last else { return }
        let end = lines.span(last).stop
        guard let value = try? JSONValue(reading: Array(text.string(0, end).utf8)), case .object(let fields) = value
        else { return }
        for field in fields { read(field.name, field.value) }
        stop = last + 1 < lines.count ? lines.span(last + 1).start : text.count
        settle()
    }

    private mutating func read(_ name: String, _ value: JSONValue) {
        switch value {
        case .string(let text): addValue(name, text)
        case .list(let values): for value in values { read(name, value) }
        case .object(let fields): for field in fields { read(name + "." + field.name, field.value) }
        case .null, .boolean, .integer, .number: break
        }
    }

    // MARK: TOML

    private mutating func readTOML(_ line: String) {
        let content = trimmed(line[...])
        guard !content.isEmpty, !content.hasPrefix("#") else { return }
        if content.hasPrefix("["), content.hasSuffix("]") {
            section = String(content.dropFirst().dropLast())
            return
        }
        guard let equals = content.firstIndex(of: "=") else { return }
        let name = String(unquoted(trimmed(content[..<equals])))
        read(section.isEmpty ? name : section + "." + name, trimmed(content[content.index(after: equals)...]))
    }

    private mutating func read(_ name: String, _ value: Substring) {
        guard value.hasPrefix("["), value.hasSuffix("]") else { return add(name, withoutComment(value)) }
        for part in Self.parts(value.dropFirst().dropLast()) { add(name, part) }
    }

    /// The values of a list, at the commas that no quotation marks enclose.
    private static func parts(_ list: Substring) -> [Substring] {
        var parts: [Substring] = []
        var quote: Character?
        var start = list.startIndex
        for index in list.indices {
            let character = list[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'", list[start..<index].allSatisfy({ $0 == " " }) {
                quote = character
            } else if character == "," {
                parts.append(list[start..<index])
                start = list.index(after: index)
            }
        }
        parts.append(list[start...])
        return parts
    }

    /// A value without what stands behind ` #`.
    private func withoutComment(_ value: Substring) -> Substring {
        if value.first == "\"" || value.first == "'" { return value }
        var previous: Character = "x"
        for index in value.indices {
            if value[index] == "#", previous == " " { return value[..<index] }
            previous = value[index]
        }
        return value
    }

    private mutating func add(_ name: String, _ value: some StringProtocol) {
        addValue(name, String(unquoted(trimmed(Substring(value)))))
    }

    private mutating func addValue(_ name: String, _ value: String) {
        guard !name.isEmpty, !value.isEmpty, metadata.entries.count < 500 else { return }
        metadata.entries.append(Metadata.Entry(name, value, .frontMatter))
    }

    private func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }

    private func unquoted(_ text: Substring) -> Substring {
        guard text.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'" else {
            return text
        }
        return text.dropFirst().dropLast()
    }

    // MARK: Choosing

    private mutating func settle() {
        metadata.title = metadata.value(of: "title")
        let authors = metadata.entries.filter {
            ["author", "authors", "by", "author.name", "authors.name", "params.author"].contains($0.name.lowercased())
        }
        metadata.author = authors.isEmpty ? nil : authors.map(\.value).joined(separator: ", ")
        for name in ["date", "published", "publishDate", "created", "updated", "lastmod"] where metadata.date == nil {
            metadata.date = metadata.value(of: name).flatMap { PageDate.iso($0) }
        }
        metadata.language = LanguageTag.short(
            metadata.value(of: "lang") ?? metadata.value(of: "language") ?? metadata.value(of: "locale"))
        metadata.address =
            metadata.value(of: "canonical") ?? metadata.value(of: "canonical_url") ?? metadata.value(of: "url")
        metadata.site = metadata.value(of: "site")
        metadata.description = metadata.value(of: "description") ?? metadata.value(of: "summary")
    }
}
