/// The drafts of a document while their roles are inferred.
///
/// Each pass is an extension of this type in a file of its own. The order matters: what a pass has claimed,
/// later ones leave alone.
struct Outline: ~Copyable {
    let text: Text
    let table = ByteTable.shared
    let terms: LayoutTerms
    let book: PhraseBook
    var drafts: [Draft]
    /// The index of the title's draft, or -1.
    var title = -1
    /// Whether the title stands outside of the text: in a column, in the header of a mail.
    var isTitleKnown = false

    init(text: Text, drafts: [Draft], _ language: LayoutLanguage) {
        self.text = text
        terms = language.terms
        book = language.book
        self.drafts = drafts
    }

    mutating func infer() {
        readCellLines()
        readPipeTables()
        flagBoilerplate()
        flagMenus()
        flagRunningHeads()
        flagInlineTeasers()
        readContents()
        readLooseTables()
        readLabels()
        readUnmarkedLists()
        readMetadata()
        readBareLists()
        readCountedHeadings()
        readOutlineNumbers()
        readHeadings()
        readTitle()
        flagTeasers()
        mergeBoilerplate()
        readQuestions()
        readDatelines()
        levelHeadings()
    }

    /// The next draft behind `index` that is not boilerplate, or nil.
    ///
    /// Boilerplate between a heading and its text is short, so that a longer run ends the search; between the title and
    /// the text whole menus may stand.
    func nextContent(after index: Int, within distance: Int = 8) -> Int? {
        var next = index + 1
        let limit = min(drafts.count, index + distance)
        while next < limit {
            if !drafts[next].isBoilerplate, drafts[next].kind != .rule { return next }
            next += 1
        }
        return nil
    }

    /// Whether blank lines stand between paragraphs, rather than only line ends; where no paragraph is long, shorter
    /// ones tell.
    var hasBlankLines: Bool {
        var long = (count: 0, separated: 0)
        var short = (count: 0, separated: 0)
        for draft in drafts.dropFirst() where draft.kind == .text && draft.facts.columns > 60 {
            short.count += 1
            if draft.blankBefore { short.separated += 1 }
            guard draft.facts.columns > 100 else { continue }
            long.count += 1
            if draft.blankBefore { long.separated += 1 }
        }
        return long.count > 0 ? long.separated * 2 > long.count : short.separated * 2 > short.count
    }

    var dateLine: DateLine { DateLine(terms: terms) }

    func hash(_ span: Span) -> UInt64 { WordCursor.hash(of: text, span) }
}
