import Corpus
import Testing

/// A date that a text holds: days, grain, and whether it depends on the day of writing.
struct ExpectedDate: Sendable, CustomTestStringConvertible {
    let marked: String
    let from: String?
    let to: String?
    let granularity: Values.Granularity
    let relative: Bool

    init(_ marked: String, _ from: String?, _ to: String?, _ granularity: Values.Granularity, relative: Bool = false) {
        self.marked = marked
        self.from = from
        self.to = to
        self.granularity = granularity
        self.relative = relative
    }

    var testDescription: String { marked }
}

@Suite("Dates")
struct DateTests {
    private func check(_ expected: ExpectedDate, document: Document, spans: [Span], prefix: Int = 0) {
        let dates = document.values.dates.filter { $0.span.start >= prefix }
        #expect(dates.map { document.string($0.span) } == spans.map { document.string($0) })
        guard let date = dates.first else { return }
        #expect(date.from == expected.from)
        #expect(date.to == expected.to)
        #expect(date.granularity == expected.granularity)
        #expect(date.relative == expected.relative)
    }

    @Test(
        "a date with day, month and year is a day",
        arguments: [
            ExpectedDate("It was signed on ⟦5 March 2024⟧ in Rome.", "2024-03-05", "2024-03-05", .day),
            ExpectedDate("It was signed on ⟦March 5, 2024⟧, in Rome.", "2024-03-05", "2024-03-05", .day),
            ExpectedDate(
                "It was signed on ⟦the 5th of March 2024⟧.".replacing("⟦the ", with: "the ⟦"), "2024-03-05",
                "2024-03-05", .day),
            ExpectedDate("The file of ⟦2024-03-05⟧ is lost.", "2024-03-05", "2024-03-05", .day),
            ExpectedDate("The file of ⟦05/03/2024⟧ is lost.", "2024-05-03", "2024-05-03", .day),
            ExpectedDate("The file of ⟦23/03/2024⟧ is lost.", "2024-03-23", "2024-03-23", .day),
            ExpectedDate("The file of ⟦5.3.2024⟧ is lost.", "2024-03-05", "2024-03-05", .day),
            ExpectedDate("They met on ⟦Tuesday, March 5, 2024⟧.", "2024-03-05", "2024-03-05", .day),
            ExpectedDate("They met on ⟦Sept. 3, 2023⟧.", "2023-09-03", "2023-09-03", .day),
        ])
    func fullDate(expected: ExpectedDate) {
        let marked = BracketedText(expected.marked)
        check(expected, document: marked.document, spans: marked.spans)
    }

    @Test(
        "a month, season, quarter, decade or year is its first to its last day",
        arguments: [
            ExpectedDate("The invasion began in ⟦February 2022⟧.", "2022-02-01", "2022-02-28", .month),
            ExpectedDate("The invasion began in ⟦February 2024⟧.", "2024-02-01", "2024-02-29", .month),
            ExpectedDate("An agreement from ⟦1994⟧ failed.", "1994-01-01", "1994-12-31", .year),
            ExpectedDate("It was built in ⟦1648⟧.", "1648-01-01", "1648-12-31", .year),
            ExpectedDate("Prices fell in the ⟦1990s⟧.", "1990-01-01", "1999-12-31", .decade),
            ExpectedDate("Prices fell in the ⟦third quarter of 2024⟧.", "2024-07-01", "2024-09-30", .quarter),
            ExpectedDate("Prices fell in ⟦Q3 2024⟧.", "2024-07-01", "2024-09-30", .quarter),
            ExpectedDate("Prices fell in the ⟦summer of 2023⟧.", "2023-06-01", "2023-08-31", .season),
            ExpectedDate("Prices fell in the ⟦21st century⟧.", "2000-01-01", "2099-12-31", .century),
            ExpectedDate("Prices fell in ⟦early 2024⟧.", "2024-01-01", "2024-12-31", .year),
            ExpectedDate("Prices fell in ⟦mid-2024⟧.", "2024-01-01", "2024-12-31", .year),
        ])
    func longerStretch(expected: ExpectedDate) {
        let marked = BracketedText(expected.marked)
        check(expected, document: marked.document, spans: marked.spans)
    }

    @Test(
        "two dates around a dash, to, until or and are one range",
        arguments: [
            ExpectedDate("He ruled ⟦from 2014 to 2022⟧.", "2014-01-01", "2022-12-31", .range),
            ExpectedDate("He ruled ⟦2014–2022⟧.", "2014-01-01", "2022-12-31", .range),
            ExpectedDate("He ruled in ⟦2014-22⟧.", "2014-01-01", "2022-12-31", .range),
            ExpectedDate("It fell ⟦between 2014 and 2022⟧.", "2014-01-01", "2022-12-31", .range),
            ExpectedDate("They met on ⟦5–7 March 2024⟧.", "2024-03-05", "2024-03-07", .range),
            ExpectedDate("They met on ⟦March 5-7, 2024⟧.", "2024-03-05", "2024-03-07", .range),
            ExpectedDate("They met ⟦from March to May 2024⟧.", "2024-03-01", "2024-05-31", .range),
            ExpectedDate("They met ⟦from November to May 2024⟧.", "2023-11-01", "2024-05-31", .range),
        ])
    func range(expected: ExpectedDate) {
        let marked = BracketedText(expected.marked)
        check(expected, document: marked.document, spans: marked.spans)
    }

    @Test(
        "without a date of the document a relative date stays open",
        arguments: [
            ExpectedDate("They met on ⟦Tuesday⟧.", nil, nil, .weekday, relative: true),
            ExpectedDate("They met ⟦last week⟧.", nil, nil, .week, relative: true),
            ExpectedDate("They will meet in the ⟦coming months⟧.", nil, nil, .month, relative: true),
            ExpectedDate("It enters its ⟦fourth year⟧ since the invasion.", nil, nil, .year, relative: true),
            ExpectedDate("They met on ⟦5 March⟧.", nil, nil, .day, relative: true),
            ExpectedDate("They met ⟦two weeks ago⟧.", nil, nil, .week, relative: true),
            ExpectedDate("They met at ⟦10:30 am⟧ in Rome.", nil, nil, .time, relative: true),
        ])
    func unresolved(expected: ExpectedDate) {
        let marked = BracketedText(expected.marked)
        check(expected, document: marked.document, spans: marked.spans)
    }

    @Test(
        "the document's own date resolves relative dates",
        // The day of writing, 2024-03-07, is a Thursday.
        arguments: [
            ExpectedDate("They met on ⟦Tuesday⟧.", "2024-03-05", "2024-03-05", .weekday, relative: true),
            ExpectedDate("They meet ⟦next Tuesday⟧.", "2024-03-12", "2024-03-12", .weekday, relative: true),
            ExpectedDate("They met ⟦yesterday⟧.", "2024-03-06", "2024-03-06", .day, relative: true),
            ExpectedDate("They met ⟦last week⟧.", "2024-02-26", "2024-03-03", .week, relative: true),
            ExpectedDate("They met ⟦this month⟧.", "2024-03-01", "2024-03-31", .month, relative: true),
            ExpectedDate("They met ⟦last year⟧.", "2023-01-01", "2023-12-31", .year, relative: true),
            ExpectedDate("They met ⟦two weeks ago⟧.", "2024-02-22", "2024-02-22", .week, relative: true),
            ExpectedDate("They met over the ⟦past two years⟧.", "2022-03-07", "2024-03-07", .year, relative: true),
            ExpectedDate("They met on ⟦12 December⟧.", "2023-12-12", "2023-12-12", .day, relative: true),
            ExpectedDate("They met in ⟦last March⟧.", "2024-03-01", "2024-03-31", .month, relative: true),
        ])
    func resolved(expected: ExpectedDate) {
        let head = "A headline about talks\n\nPublished: 7 March 2024\n\n"
        let marked = BracketedText(head + expected.marked)
        let document = marked.document
        #expect(document.values.documentDate == "2024-03-07")
        check(expected, document: document, spans: marked.spans, prefix: head.utf8.count)
    }

    @Test(
        "a number that counts or labels is no year, and a verb no month",
        arguments: [
            "They sent 2000 soldiers.", "It cost $2000 last time.".replacing(" last time", with: ""),
            "See Resolution 2022 of the council.",
            "They may go.", "The troops march on.", "It weighs 1990 kg.", "Call 555-1234.",
        ])
    func noDate(text: String) {
        #expect(Document(id: "test", text: Text(text)).values.dates.isEmpty)
    }

    @Test(
        "a day the calendar does not have is no date",
        arguments: ["On 2023-02-29 it rained.", "On 31/31/2024 it rained."])
    func impossibleDay(text: String) {
        #expect(Document(id: "test", text: Text(text)).values.dates.allSatisfy { $0.granularity != .day })
    }
}
