import Lexicon

/// Names in by-lines: `By Joan Pike, Staff Writer`, `Posted by Joan Pike on 3 May`, `14 March 2017 | By Joan Pike`.
enum Byline {
    /// The name in a line about the document; nil where no "by" leads to one.
    static func name(after line: String) -> String? {
        // A role may stand in the line below, and so may the name.
        line.split(separator: "\n").lazy.compactMap { name(inWords: $0) }.first ?? name(inWords: line[...])
    }

    private static func name(inWords line: Substring) -> String? {
        let words = line.split(whereSeparator: \.isWhitespace)
        for place in words.indices where by.contains(words[place].lowercased()) {
            let rest = words[(place + 1)...].joined(separator: " ")
            if let name = name(atStartOf: rest[...]) { return name }
        }
        return nil
    }

    /// The name that is all there is of a text, but for "By" before and a role behind it.
    static func name(in text: String) -> String? {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.count <= 80 else { return nil }
        if let name = name(after: line) { return name }
        let name = name(atStartOf: line[...])
        return name?.count == line.prefix { $0 != "," && $0 != "|" }.count ? name : nil
    }

    private static func name(atStartOf line: Substring) -> String? {
        let part = line.prefix { !$0.isNumber && !marks.contains($0) }
        let words = part.split(separator: " ").prefix {
            $0.first?.isUppercase == true || particles.contains(String($0))
        }
        .prefix { !ends.contains(String($0)) }
        guard (2...7).contains(words.count), words.last?.first?.isUppercase == true,
            words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." || $0 == "'" || $0 == "’" } })
        else { return nil }
        return words.joined(separator: " ")
    }

    private static let marks: Set<Character> = [",", "|", "\n", "·", "•", "(", "/", "—", "–", ";", ":"]
    private static let by = terms("by")
    private static let particles = terms("byline-particle")
    private static let ends = terms("byline-end")

    private static func terms(_ list: String) -> Set<String> {
        Set(Languages.codes.flatMap { Languages.builtIn.lists(of: $0).terms("pages", list).texts })
    }
}
