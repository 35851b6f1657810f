import Corpus
import JSONText

/// JSON-LD in the vocabulary of schema.org.
extension PageMetadata {
    mutating func readStructuredData() {
        for node in tree.nodes.indices where tree.nodes[node].tag == .script {
            guard tree.value(.type, of: node)?.lowercased().hasPrefix("application/ld+json") == true else { continue }
            let text = tree.text(below: node)
            let bytes = Array(text.utf8)
            guard let value = (try? JSONValue(reading: bytes)) ?? (try? JSONValue(reading: BrokenJSON.mended(bytes)))
            else { continue }
            var seen = 0
            collectPeople(value, &seen)
            seen = 0
            read(value, &seen)
        }
    }

    /// Graphs of structured data give an author by identifier, and the name in a node of its own.
    private mutating func collectPeople(_ value: JSONValue, _ seen: inout Int) {
        seen += 1
        guard seen < 200 else { return }
        switch value {
        case .list(let values): for value in values { collectPeople(value, &seen) }
        case .object(let fields):
            if case .string(let id)? = value["@id"], case .string(let name)? = value["name"] { people[id] = name }
            for field in fields where field.name == "@graph" { collectPeople(field.value, &seen) }
        default: break
        }
    }

    /// Reads the article in a graph of structured data; the rest of the graph is left alone.
    private mutating func read(_ value: JSONValue, _ seen: inout Int) {
        seen += 1
        guard seen < 200 else { return }
        switch value {
        case .list(let values): for value in values { read(value, &seen) }
        case .object(let fields):
            if isArticle(value["@type"]) { return readArticle(value) }
            for field in fields where field.name == "@graph" || field.name == "mainEntity" { read(field.value, &seen) }
        default: break
        }
    }

    private func isArticle(_ type: JSONValue?) -> Bool {
        switch type {
        case .string(let name)?:
            name.hasSuffix("Article") || name.hasSuffix("Posting") || ["Report", "Review", "Recipe"].contains(name)
        case .list(let types)?: types.contains { isArticle($0) }
        default: false
        }
    }

    private mutating func readArticle(_ article: JSONValue) {
        isArticle = true
        for name in ["headline", "datePublished", "dateModified", "inLanguage", "description", "alternativeHeadline"] {
            if case .string(let text)? = article[name] { add(name, text, .jsonLD) }
        }
        for author in names(article["author"]) { add("author", author, .jsonLD) }
        for publisher in names(article["publisher"]) { add("publisher", publisher, .jsonLD) }
        if case .string(let body)? = article["articleBody"], body.utf8.count > (articleBody?.utf8.count ?? 0) {
            articleBody = body
        }
    }

    /// The names of persons or organizations, given as text, as objects, or as lists of either.
    private func names(_ value: JSONValue?) -> [String] {
        switch value {
        case .string(let name)?: [name]
        case .list(let values)?: values.flatMap { names($0) }
        case .object?:
            if value?["name"] == nil, case .string(let id)? = value?["@id"] {
                people[id].map { [$0] } ?? []
            } else {
                names(value?["name"])
            }
        default: []
        }
    }
}
