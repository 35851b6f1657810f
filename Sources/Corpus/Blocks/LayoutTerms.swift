import Lexicon

/// The words from which the parts of a page in one language are told: `languages/<code>/layout.tsv`, where every list says
/// what it is.
final class LayoutTerms: Sendable {
    let functions, authorOpenings, authorVerbs, offices, sectionNames, countedNouns, tallied, shareWords, nameJoints,
        contributions,
        desks, jobs, durationWords, figureWords, creditWords, creditLabels, partWords, chapterWords, numberWords,
        revisions, agencyJoints, openWords, counted, pageWords, columnNames, personTitles, neighbours, posts,
        singular: WordList

    let months: WordList
    let sentences: SentenceTerms
    private let weekdays, dateLineWords: WordList

    init(_ reader: TermReader, calendar: TermReader, sentences: SentenceTerms) {
        self.sentences = sentences
        months = sentences.months
        weekdays = calendar.keys("weekday")
        dateLineWords = reader.keys("date-line")
        functions = reader.keys("title-case-small")
        authorOpenings = reader.keys("author-opening")
        authorVerbs = reader.keys("author-verb")
        offices = reader.keys("author-noun")
        sectionNames = reader.keys("section-name")
        countedNouns = reader.keys("counted-noun")
        tallied = reader.keys("tallied")
        shareWords = reader.keys("share-word")
        nameJoints = reader.keys("name-joint")
        contributions = reader.keys("contribution")
        desks = reader.keys("desk")
        jobs = reader.keys("job")
        durationWords = reader.keys("duration-word")
        figureWords = reader.keys("figure-word")
        creditWords = reader.keys("credit-word")
        creditLabels = reader.keys("credit-label")
        partWords = reader.keys("part-word")
        chapterWords = reader.keys("chapter-word")
        numberWords = reader.keys("chapter-number")
        revisions = reader.keys("revision")
        agencyJoints = reader.keys("agency-joint")
        openWords = reader.keys("open-word")
        counted = reader.keys("counted-heading")
        pageWords = reader.keys("page-word")
        columnNames = reader.keys("column-name")
        personTitles = reader.keys("person-title")
        neighbours = reader.keys("neighbour")
        posts = reader.keys("post")
        singular = reader.keys("teaser-noun")
    }

    /// Whether a word opens a by-line.
    func opensByline(_ text: borrowing Text, _ word: Span) -> Bool {
        authorOpenings.contains(text, word.start, word.stop)
    }

    /// Whether a word stands in lines that hold nothing but a date or a time, besides a month.
    func isPartOfDateLine(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        weekdays.contains(text, start, stop) || dateLineWords.contains(text, start, stop)
    }
}

/// What the blocks of a document are read with: before they are known, its language is only guessed.
struct LayoutLanguage {
    let terms: LayoutTerms
    /// Set phrases of pages in every language, since a page's furniture is often in another one than its text.
    let book: PhraseBook

    init(of document: Document) {
        terms = document.vocabulary.terms(of: document.likelyLanguage).layout
        book = document.vocabulary.phrases
    }
}
