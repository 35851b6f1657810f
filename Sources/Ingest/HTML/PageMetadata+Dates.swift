import Corpus

/// When a page was published.
extension PageMetadata {
    /// The day of publication, by metadata, marked elements, or the address.
    var date: String? {
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
        guard tree.nodes[node].end - node < 50 else { return nil }
        return (tree.value(.datetime, of: node) ?? tree.value(.content, of: node)).flatMap { PageDate.iso($0) }
            ?? PageDate.iso(tree.text(below: node))
    }

    /// The day of the last change, where nothing says when a page was published.
    var dateOfChange: String? {
        ["article:modified_time", "dateModified", "last-modified", "lastmod", "dcterms.modified"].lazy
            .compactMap { first([$0]).flatMap { PageDate.iso($0) } }.first
    }
}
