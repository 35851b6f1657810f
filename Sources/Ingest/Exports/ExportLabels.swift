import Lexicon

/// The labels that press databases put before what they know of an article.
enum ExportLabels {
    /// Labels behind which the text begins.
    static let bodies = Set(PageTerms.texts("export-body"))

    /// Labels that are written with small letters too; one in capitals is a label whatever it says.
    private static let known = Set(PageTerms.texts("export-label"))

    private static let roles = Dictionary(
        PageTerms.all("export-role").compactMap { term in
            ColumnRole(rawValue: term["value"]).map { (term.text, $0) }
        }, uniquingKeysWith: { first, _ in first })

    static func role(_ label: String) -> ColumnRole? { roles[label] }

    /// The label, in small letters, and what stands behind it.
    static func field(_ line: String) -> (label: String, value: String)? {
        if line == "Body" { return ("body", "") }
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let label = line[..<colon]
        guard (2...30).contains(label.count), label.allSatisfy({ $0.isLetter || $0 == "-" || $0 == " " || $0 == "_" })
        else {
            return nil
        }
        let isCapital = label.contains { $0.isLetter } && !label.contains { $0.isLowercase } && label.count >= 4
        guard isCapital || known.contains(label.lowercased()) else { return nil }
        return (label.lowercased(), line[line.index(after: colon)...].trimmed)
    }

    /// Whether a line stands below or above articles without a label.
    static func isEnd(_ line: String) -> Bool {
        let lower = line.lowercased()
        return lower.hasPrefix("copyright ") || lower.hasPrefix("©") || lower.hasPrefix("(c) ")
            || lower.hasPrefix("all rights reserved") || lower == "classification" || lower == "end of document"
            || line.count >= 10 && line.allSatisfy { $0 == "_" || $0 == "-" }
    }

    private static let languages = Dictionary(
        PageTerms.all("language-name").map { ($0.text, $0["value"]) }, uniquingKeysWith: { first, _ in first })

    /// The code of a language that is named in English.
    static func language(_ name: String) -> String? {
        languages[String(name.lowercased().prefix { $0.isLetter })]
    }
}

/// Factiva's codes of two letters at the beginning of a line.
enum FactivaCode {
    /// What the fields are called elsewhere.
    static let names = [
        "HD": "headline", "BY": "byline", "WC": "length", "PD": "date", "ET": "time", "SN": "publication",
        "SC": "source code", "ED": "edition", "PG": "page", "LA": "language", "CY": "copyright", "CO": "company",
        "IN": "industry", "NS": "subject", "RE": "region", "PUB": "publisher", "AN": "document", "SE": "section",
        "CLM": "column", "CR": "credit", "IPD": "descriptors", "IPC": "codes", "CT": "contact", "RF": "reference",
        "ART": "art", "LP": "lead", "TD": "text",
    ]

    /// The code that a line begins with, and what stands behind it.
    static func of(_ line: String) -> (code: String, value: String)? {
        let code = String(line.prefix { $0.isASCII && $0.isUppercase })
        guard names[code] != nil else { return nil }
        let rest = line.dropFirst(code.count)
        guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        return (code, rest.trimmed)
    }

    /// `1,512 words`
    static func isLength(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count == 2 && words[1] == "words" && words[0].allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
    }
}
