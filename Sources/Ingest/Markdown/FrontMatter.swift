import Corpus

/// The lines of `name: value` (YAML) or `name = value` (TOML) between fences at the top of a Markdown file.
///
/// A plain subset is read: values on one line, with or without quotation marks; lists in brackets or as lines of
/// `- value`; text behind `|` or `>`; one level of nested names, joined by a full stop. Anything else is passed over.
struct FrontMatter {
    private(set) var metadata = Metadata()
    /// Where the text begins; 0 without front matter.
    private(set) var stop = 0
    private var section = ""
    private var openName = ""

    init(_ text: Text) {
        let lines = Lines(text)
        let fence = line(lines, 0, text)
        guard fence == "---" || fence == "+++" else { return }
        let limit = min(lines.count, 2000)
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
            add(openName, content.dropFirst(1))
            return
        }
        guard let colon = separator(content, ":") else {
            // A further line of a text behind `|` or `>`.
            if isIndented { add(openName, content) }
            return
        }
        let name = String(unquoted(trimmed(content[..<colon])))
        if !isIndented { section = "" }
        let full = isIndented && !section.isEmpty ? section + "." + name : name
        let value = trimmed(content[content.index(after: colon)...])
        openName = full
        if value.isEmpty || ["|", ">", "|-", ">-"].contains(value) {
            if !isIndented { section = name }
        } else {
            read(full, value)
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
        guard value.hasPrefix("["), value.hasSuffix("]") else { return add(name, value) }
        for part in value.dropFirst().dropLast().split(separator: ",") { add(name, part) }
    }

    private mutating func add(_ name: String, _ value: Substring) {
        let value = unquoted(trimmed(value))
        guard !name.isEmpty, !value.isEmpty, metadata.entries.count < 500 else { return }
        metadata.entries.append(Metadata.Entry(name, String(value), .frontMatter))
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
            ["author", "authors", "by", "author.name"].contains($0.name.lowercased())
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
