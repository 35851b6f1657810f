import Corpus

/// Reads a page: its text in reading order, its structure, what it says about itself.
struct HTMLReader {
    let text: Text
    let markup: Markup
    let metadata: Metadata
    let sourceMap: SourceMap

    /// Nil for a page that is made so that its tree would be out of proportion to it.
    init?(_ page: Text) {
        let page = HTMLGuard.tame(page)
        guard let tree = HTMLTree(page) else { return nil }
        let statistics = PageStatistics(tree)
        let about = PageMetadata(tree)
        let content = MainContent(
            tree, statistics, titles: Set(about.titles.map { PlainWords.joined($0.utf8) }), isArticle: about.isArticle)
        var writer = PageWriter(tree, content, LayoutTables(tree, statistics), page)
        writer.write()
        var finisher = PageFinisher(writer)
        var markup = Markup()
        markup.blocks = finisher.finish(
            title: about.titles, parts: about.titleParts, articleBody: about.articleBody.flatMap { ArticleBody($0) })
        markup.title = finisher.title
        markup.hidden = writer.hidden
        markup.links = writer.links.sorted { $0.span.start < $1.span.start }
        self.markup = markup
        var metadata = about.metadata
        metadata.author =
            metadata.author ?? finisher.author
            ?? content.authors.lazy.compactMap { Byline.name(in: tree.opening(of: $0, bytes: 1000)) }.first
        metadata.date = metadata.date ?? finisher.date ?? about.dateOfChange
        self.metadata = metadata
        sourceMap = writer.map
        text = Text(writer.bytes)
    }
}
