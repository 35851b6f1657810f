/// Reads the blocks of a document: from its markup where it has one. Else lines become drafts, passes over the
/// drafts infer what each is, and the tree is written from them.
struct BlockReader {
    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    func read() -> BlockTree {
        let language = LayoutLanguage(of: document)
        if var markup = document.markup {
            markup.flag(document.flagged)
            return MarkupReader(markup, text: document.text, reading: document.reading, language).read()
        }
        var outline = Outline(text: document.text, drafts: DraftReader(document, language.terms).read(), language)
        outline.flag(document.flagged)
        outline.isTitleKnown = document.metadata.title != nil
        outline.infer()
        return TreeWriter(text: document.text, drafts: outline.drafts, title: outline.title).write()
    }
}

extension Outline {
    /// Flags what the format says is no text of the document.
    fileprivate mutating func flag(_ flagged: [FlaggedSpan]) {
        if flagged.isEmpty { return }
        for index in drafts.indices {
            if let reason = flagged.reason(for: drafts[index].span) { drafts[index].flag(reason) }
        }
    }
}

extension Markup {
    fileprivate mutating func flag(_ flagged: [FlaggedSpan]) {
        if flagged.isEmpty { return }
        for index in blocks.indices {
            guard let reason = flagged.reason(for: blocks[index].span) else { continue }
            blocks[index].role = .boilerplate
            blocks[index].reason = reason
        }
    }
}
