import Corpus
import JSONText

/// The lines of `name: value` (YAML) or `name = value` (TOML) between fences at the top of a Markdown file, or an
/// object of JSON there.
///
/// A plain subset is read: values on one line, with or without quotation marks; lists in brackets or as lines of
/// `- value`; text behind `|` or `>`; one level of nested names, joined by a full stop. Anything else is passed over.
struct FrontMatter {
    private(set) var metadata = Metadata()
    /// Where the text begins; 0 without front matter.
    private(set) var stop = 0
    private var section = ""
    private var openName = ""
    /// Whether the lines below a name are one text, as behind `|` and `>`.
    private var isFolded = false

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
        for index in 1..<last {
            let span = lines.span(index)
            let content = text.string(span.start, span.stop)
            if fence == "+++" { readTOML(content) } else { readYAML(content) }
        }
        stop = last + 1 < lines.count ? lines.span(last + 1).start : text.count
        settle()
    }

    private func line(_ lines: Lines, _ index: Int, _ text: Text) -> String {
        let span = lines.span(index)
        guard span.count <= 16 else { return "" }
        return String(text.string(span.start, span.stop).reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    // MARK: Lines

    private mutating func readYAML(_ line: String) {
        let content = trimmed(line[...])
        guard !content.isEmpty, !content.hasPrefix("#") else { return }
        let isIndented = line.first == " " || line.first == "\t"
        if content.hasPrefix("- ") || content == "-" {
            return readItem(trimmed(content.dropFirst(1)))
        }
        if isFolded, isIndented { return fold(content) }
        isFolded = false
        guard let colon = separator(content, ":") else {
            // A value that goes on.
            if isIndented { fold(content) }
            return
        }
        let name = String(unquoted(trimmed(content[..<colon])))
        if !isIndented { section = "" }
        let full = isIndented && !section.isEmpty ? section + "." + name : name
        let value = trimmed(content[content.index(after: colon)...])
        openName = full
        isFolded = ["|", ">", "|-", ">-", "|+", ">+"].contains(value)
        if value.isEmpty || isFolded {
            if !isIndented { section = name }
        } else {
            read(full, value)
        }
    }

    /// `- value`, or `- name: value` in a list of records.
    private mutating func readItem(_ content: Substring) {
        let isQuoted = content.first == "\"" || content.first == "'"
        guard !isQuoted, let colon = separator(content, ":") else { return add(openName, content) }
        let name = unquoted(trimmed(content[..<colon]))
        add(openName.isEmpty ? String(name) : openName + "." + name, content[content.index(after: colon)...])
    }

    /// Joins a further line to the text before it.
    private mutating func fold(_ content: Substring) {
        guard let last = metadata.entries.last, last.name == openName, last.value.utf8.count < 4000 else {
            return add(openName, content)
        }
        metadata.entries.removeLast()
        add(openName, last.value + " " + content)
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
        default: break
        }
    }

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

    /// The colon behind a name: one that white space or the end follows.
    private func separator(_ content: Substring, _ mark: Character) -> Substring.Index? {
        var index = content.startIndex
        while let found = content[index...].firstIndex(of: mark) {
            let next = content.index(after: found)
            if next == content.endIndex || content[next] == " " || content[next] == "\t" { return found }
            index = next
        }
        return nil
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
