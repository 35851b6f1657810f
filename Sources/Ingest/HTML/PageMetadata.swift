import Corpus

/// Reads what a page says about itself: meta elements, Open Graph, JSON-LD, `<time>`, `rel=canonical`.
struct PageMetadata {
    let tree: HTMLTree
    private(set) var metadata = Metadata()
    /// Persons that structured data name apart from their articles, by identifier.
    var people: [String: String] = [:]
    /// The text of the article as structured data give it.
    var articleBody: String?
    /// Whether the page says that it is an article: in structured data, by Open Graph, or by a day of publication.
    var isArticle = false
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

    mutating func add(_ name: String, _ value: String?, _ origin: Metadata.Origin) {
        guard let value, metadata.entries.count < 500 else { return }
        let words = value.prefix(4000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { metadata.entries.append(Metadata.Entry(name, words, origin)) }
    }

    // MARK: Choosing

    func first(_ names: [String], _ origin: Metadata.Origin? = nil) -> String? {
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
            "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author",
            "sailthru.author", "byl",
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
