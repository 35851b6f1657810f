import Corpus
import JSONText

/// Reads what a page says about itself: meta elements, Open Graph, JSON-LD, `<time>`, `rel=canonical`.
struct PageMetadata {
    private let tree: HTMLTree
    private(set) var metadata = Metadata()
    /// The text of the article as structured data give it.
    private(set) var articleBody: String?
    /// Whether the page says that it is an article: in structured data, by Open Graph, or by a day of publication.
    private(set) var isArticle = false
    /// Names of the article, the best first.
    private(set) var titles: [String] = []
    /// The title element without what may be the name of the site before it: for telling which line is the headline.
    private(set) var titleParts: [String] = []

    init(_ tree: HTMLTree) {
        self.tree = tree
        readHead()
        readStructuredData()
        settle()
    }

    // MARK: Collecting

    private mutating func readHead() {
        for node in tree.nodes.indices {
            switch tree.nodes[node].tag {
            case .meta: readMeta(node)
            case .link:
                guard let rel = tree.value(.rel, of: node)?.lowercased(), rel == "canonical" || rel == "amphtml" else {
                    break
                }
                add(rel, tree.value(.href, of: node), .meta)
            default: break
            }
        }
        if let title = tree.first(.title) { add("title", tree.text(below: title), .page) }
        if let html = tree.first(.html) {
            add("lang", tree.value(.lang, of: html) ?? tree.value(.xmlLang, of: html), .page)
        }
    }

    private mutating func readMeta(_ node: Int) {
        guard let content = tree.value(.content, of: node) else { return }
        let names = [HTMLAttribute.property, .name, .itemprop, .httpEquiv].compactMap { tree.value($0, of: node) }
        guard let name = names.first(where: { !$0.isEmpty }) else { return }
        let lower = name.lowercased()
        let isGraph = lower.hasPrefix("og:") || lower.hasPrefix("article:") || lower.hasPrefix("twitter:")
        add(lower, content, isGraph ? .openGraph : .meta)
    }

    private mutating func add(_ name: String, _ value: String?, _ origin: Metadata.Origin) {
        guard let value, metadata.entries.count < 500 else { return }
        let words = value.prefix(4000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { metadata.entries.append(Metadata.Entry(name, words, origin)) }
    }

    private mutating func readStructuredData() {
        for node in tree.nodes.indices where tree.nodes[node].tag == .script {
            guard tree.value(.type, of: node)?.lowercased().hasPrefix("application/ld+json") == true else { continue }
            let text = tree.text(below: node)
            let bytes = Array(text.utf8)
            guard let value = (try? JSONValue(reading: bytes)) ?? (try? JSONValue(reading: BrokenJSON.mended(bytes)))
            else { continue }
            var seen = 0
            read(value, &seen)
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
            name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report" || name == "LiveBlogPosting"
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
        case .object?: names(value?["name"])
        default: []
        }
    }

    // MARK: Choosing

    private func first(_ names: [String], _ origin: Metadata.Origin? = nil) -> String? {
        for name in names {
            let found = metadata.entries.first { $0.name == name && (origin == nil || $0.origin == origin) }
            if let found { return found.value }
        }
        return nil
    }

    private mutating func settle() {
        metadata.site = first(["og:site_name"]) ?? first(["publisher"], .jsonLD) ?? first(["application-name"])
        metadata.address = first(["canonical", "og:url", "amphtml"])
        metadata.description = first(["og:description", "description", "twitter:description"])
        metadata.language = LanguageTag.short(
            first(["lang", "inlanguage", "inLanguage", "content-language", "og:locale", "dc.language"]))
        metadata.author = authors
        metadata.date = date
        let page = first(["title"], .page).map { withoutSite($0) }
        isArticle =
            isArticle || first(["og:type"])?.lowercased() == "article" || first(["article:published_time"]) != nil
        titles = [first(["og:title"]), first(["headline"], .jsonLD), first(["twitter:title", "dc.title"]), page]
            .compactMap { $0 }.map { withoutSite($0) }
        metadata.title = titles.first
        titleParts = first(["title"], .page).map { parts(ofTitle: $0) } ?? []
    }

    private var authors: String? {
        let structured = metadata.entries.filter { $0.name == "author" && $0.origin == .jsonLD }.map(\.value)
        if !structured.isEmpty {
            var unique: [String] = []
            for name in structured where !unique.contains(name) && !name.contains("://") { unique.append(name) }
            if !unique.isEmpty { return unique.joined(separator: ", ") }
        }
        let names = [
            "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl",
        ]
        for name in names {
            if let value = first([name]), !value.contains("://") {
                return value.lowercased().hasPrefix("by ") ? String(value.dropFirst(3)) : value
            }
        }
        for node in tree.nodes.indices
        where tree.value(.itemprop, of: node) == "author" || tree.value(.rel, of: node)?.lowercased() == "author" {
            let name = tree.text(below: node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if (3...80).contains(name.count) { return name }
        }
        return nil
    }

    private var date: String? {
        let names = [
            "datePublished", "article:published_time", "datepublished", "og:article:published_time", "publish-date",
            "pubdate", "publishdate", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
            "dcterms.created", "dc.date", "dcterms.date", "article.published", "publication_date", "citation_date",
            "citation_publication_date", "rnews:datepublished", "article:published", "pdate", "date", "timestamp",
            "dc.date.created",
        ]
        for name in names {
            if let day = first([name]).flatMap({ PageDate.iso($0) }) { return day }
        }
        let marked = tree.nodes.indices.first {
            tree.value(.itemprop, of: $0)?.lowercased().contains("datepublished") == true && day(of: $0) != nil
        }
        return marked.flatMap { day(of: $0) } ?? dayBesideHeadline
            ?? metadata.address.flatMap { PageDate.inAddress($0) }
    }

    /// The first `time` element behind the main heading that is no day of a change; where none is, the first of all.
    private var dayBesideHeadline: String? {
        let times = tree.nodes.indices.filter {
            guard tree.nodes[$0].tag == .time, tree.value(.itemprop, of: $0) != "dateModified" else { return false }
            let name = tree.value(.class, of: $0)?.lowercased() ?? ""
            return !(name.contains("modif") || name.contains("updated") && !name.contains("publi"))
                || name.contains("entry-date")
        }
        let heading = tree.first(.h1) ?? 0
        let behind = times.first { $0 > heading && day(of: $0) != nil }
        return (behind ?? times.first { day(of: $0) != nil }).flatMap { day(of: $0) }
    }

    private func day(of node: Int) -> String? {
        (tree.value(.datetime, of: node) ?? tree.value(.content, of: node)).flatMap { PageDate.iso($0) }
            ?? PageDate.iso(tree.text(below: node))
    }

    /// The day of the last change, where nothing says when a page was published.
    var dateOfChange: String? {
        ["article:modified_time", "dateModified", "last-modified", "lastmod", "dcterms.modified"].lazy
            .compactMap { first([$0]).flatMap { PageDate.iso($0) } }.first
    }

    private static let separators = [" | ", " – ", " — ", " - ", " « ", " » ", " :: ", " • ", " · "]

    /// The greater half of a title that is divided: `Ferry stays in port` of `Herald Online: Ferry stays in port`.
    private func parts(ofTitle title: String) -> [String] {
        (Self.separators + [": "]).flatMap { title.split(separator: $0).map { String($0) } }
            .filter { $0.count < title.count && $0.count * 2 >= title.count }
    }

    /// A title without the name of the site behind its last separator.
    private func withoutSite(_ title: String) -> String {
        for separator in Self.separators {
            let parts = title.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count > 1, let last = parts.last else { continue }
            let rest = title.dropLast(last.count + separator.count)
            let isSite = metadata.site.map { PlainWords.joined($0.utf8) == PlainWords.joined(last.utf8) } ?? false
            let isDash = separator == " - " || separator == " – " || separator == " — "
            if isSite || !isDash && last.split(separator: " ").count <= 5 { return String(rest) }
            if rest.count >= 20, last.split(separator: " ").count <= 4, rest.count > last.count * 2 {
                return String(rest)
            }
        }
        return title
    }
}
