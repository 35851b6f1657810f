/// Reads the blocks of a document: from its markup where it has one. Else lines become drafts, passes over the
/// drafts infer what each is, and the tree is written from them.
struct BlockReader {
    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    func read() -> BlockTree {
        let language = LayoutLanguage(of: document)
        if let markup = document.markup {
            return MarkupReader(markup, text: document.text, reading: document.reading, language).read()
        }
        var outline = Outline(text: document.text, drafts: DraftReader(document, language.terms).read(), language)
        outline.infer()
        return TreeWriter(text: document.text, drafts: outline.drafts, title: outline.title).write()
    }
}
