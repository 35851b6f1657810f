import Corpus
import ProcessorTime
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
            ExpectedDate("He paid for it in ⟦December '99⟧.", "1999-12-01", "1999-12-31", .month),
            ExpectedDate("Output shrank in the ⟦final quarter of 2019⟧.", "2019-10-01", "2019-12-31", .quarter),
            ExpectedDate("Prices fell in the ⟦third quarter of 2024⟧.", "2024-07-01", "2024-09-30", .quarter),
            ExpectedDate("Prices fell in ⟦Q3 2024⟧.", "2024-07-01", "2024-09-30", .quarter),
            ExpectedDate("Prices fell in the ⟦summer of 2023⟧.", "2023-06-01", "2023-08-31", .season),
            ExpectedDate("Prices fell in the ⟦21st century⟧.", "2000-01-01", "2099-12-31", .century),
            ExpectedDate(
                "Prices fell in ⟦the spring of nineteen seventy-eight⟧.".replacing("⟦the ", with: "the ⟦"),
                "1978-03-01", "1978-05-31", .season),
            ExpectedDate("Prices fell in ⟦nineteen ninety-nine⟧.", "1999-01-01", "1999-12-31", .year),
            ExpectedDate("Prices fell in ⟦FY2024⟧.", "2024-01-01", "2024-12-31", .year),
            ExpectedDate("Prices fell in ⟦fiscal year 2023/24⟧.", "2023-01-01", "2024-12-31", .year),
            ExpectedDate("Prices fell in the ⟦'70s⟧.".replacing("⟦'", with: "'⟦"), "1970-01-01", "1979-12-31", .decade),
            ExpectedDate("Prices fell in the ⟦nineties⟧.", "1990-01-01", "1999-12-31", .decade),
            ExpectedDate("Prices fell in the ⟦noughties⟧.", "2000-01-01", "2009-12-31", .decade),
            ExpectedDate("Prices fell in ⟦2024-03⟧.", "2024-03-01", "2024-03-31", .month),
            ExpectedDate("Prices fell in ⟦3/2024⟧.", "2024-03-01", "2024-03-31", .month),
            ExpectedDate("Prices fell in ⟦2024 Q3⟧.", "2024-07-01", "2024-09-30", .quarter),
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
            ExpectedDate("They met ⟦between 3 and 7 March 2024⟧.", "2024-03-03", "2024-03-07", .range),
            ExpectedDate("They met ⟦from 4 to January 22, 1995⟧.", "1995-01-04", "1995-01-22", .range),
            ExpectedDate("They met ⟦from May 2022 until 3 June 2023⟧.", "2022-05-01", "2023-06-03", .range),
            ExpectedDate("The season of ⟦2023/24⟧ is over.", "2023-01-01", "2024-12-31", .range),
            ExpectedDate("The range is ⟦2014-2018⟧.", "2014-01-01", "2018-12-31", .range),
            ExpectedDate("In the ⟦year ended 31 March 2024⟧ it fell.", "2023-04-01", "2024-03-31", .range),
            ExpectedDate("In the ⟦three months to 30 June 2024⟧ it fell.", "2024-04-01", "2024-06-30", .range),
        ])
    func range(expected: ExpectedDate) {
        let marked = BracketedText(expected.marked)
        check(expected, document: marked.document, spans: marked.spans)
    }

    @Test(
        "early, mid and late are parts of a stretch, and so are its n-th weeks, days and halves",
        arguments: [
            ExpectedDate("Prices fell in ⟦early 2024⟧.", "2024-01-01", "2024-06-30", .year),
            ExpectedDate("Prices fell in ⟦mid-2024⟧.", "2024-05-01", "2024-08-31", .year),
            ExpectedDate("Prices fell in ⟦late March 2024⟧.", "2024-03-16", "2024-03-31", .month),
            ExpectedDate("Prices fell in the ⟦early 1990s⟧.", "1990-01-01", "1994-12-31", .decade),
            ExpectedDate("Prices fell by the ⟦end of 2025⟧.", "2025-09-01", "2025-12-31", .year),
            ExpectedDate("Prices fell in the ⟦first half of 2024⟧.", "2024-01-01", "2024-06-30", .range),
            ExpectedDate("Prices fell in the ⟦first nine months of 2023⟧.", "2023-01-01", "2023-09-30", .range),
            ExpectedDate("Prices fell in the ⟦first week of 2015⟧.", "2014-12-29", "2015-01-04", .week),
            ExpectedDate("Prices fell in the ⟦last week of July 2024⟧.", "2024-07-22", "2024-07-28", .week),
            ExpectedDate("They vote on the ⟦first Friday of July 2024⟧.", "2024-07-05", "2024-07-05", .day),
            ExpectedDate("They vote on the ⟦last Friday of May 2024⟧.", "2024-05-31", "2024-05-31", .day),
            ExpectedDate("They vote in the ⟦week of 5 March 2024⟧.", "2024-03-04", "2024-03-10", .week),
            ExpectedDate("It was the ⟦turn of the 20th century⟧.", "1899-01-01", "1900-12-31", .century),
        ])
    func part(expected: ExpectedDate) {
        let marked = BracketedText(expected.marked)
        check(expected, document: marked.document, spans: marked.spans)
    }

    @Test(
        "holidays are days of their year",
        arguments: [
            ExpectedDate("They met on ⟦Christmas Eve 2023⟧.", "2023-12-24", "2023-12-24", .day),
            ExpectedDate("They met on ⟦Easter Monday 2024⟧.", "2024-04-01", "2024-04-01", .day),
            ExpectedDate("They met on ⟦Good Friday 1962⟧.", "1962-04-20", "1962-04-20", .day),
            ExpectedDate("They met on ⟦Thanksgiving 2023⟧.", "2023-11-23", "2023-11-23", .day),
            ExpectedDate("They met on ⟦Memorial Day 2024⟧.", "2024-05-27", "2024-05-27", .day),
            ExpectedDate("They left ⟦two days before Christmas 2023⟧.", "2023-12-23", "2023-12-23", .day),
        ])
    func holiday(expected: ExpectedDate) {
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
            ExpectedDate("They meet ⟦Friday next week⟧.", "2024-03-15", "2024-03-15", .weekday, relative: true),
            ExpectedDate("They will meet on ⟦Friday⟧.", "2024-03-08", "2024-03-08", .weekday, relative: true),
            ExpectedDate("It is set for ⟦Monday⟧.", "2024-03-11", "2024-03-11", .weekday, relative: true),
            ExpectedDate("He will resign, he said on ⟦Friday⟧.", "2024-03-01", "2024-03-01", .weekday, relative: true),
            ExpectedDate("It rained over the ⟦weekend⟧.", "2024-03-02", "2024-03-03", .week, relative: true),
            ExpectedDate("It was a ⟦Monday⟧.", nil, nil, .weekday, relative: true),
            ExpectedDate("Sales fell in the ⟦second quarter⟧.", "2023-04-01", "2023-06-30", .quarter, relative: true),
            ExpectedDate("They meet ⟦this Friday⟧.", "2024-03-08", "2024-03-08", .weekday, relative: true),
            ExpectedDate("They meet on ⟦Friday the 15th⟧.", "2024-03-15", "2024-03-15", .day, relative: true),
            ExpectedDate("They met the ⟦day before yesterday⟧.", "2024-03-05", "2024-03-05", .day, relative: true),
            ExpectedDate("They meet the ⟦week after next⟧.", "2024-03-18", "2024-03-24", .week, relative: true),
            ExpectedDate("They met ⟦two years ago⟧.", "2022-03-07", "2022-03-07", .year, relative: true),
            ExpectedDate("It will be ready ⟦in three weeks⟧.", "2024-03-28", "2024-03-28", .week, relative: true),
            ExpectedDate("It will be ready ⟦within 10 days⟧.", "2024-03-07", "2024-03-17", .range, relative: true),
            ExpectedDate("It rained ⟦earlier this month⟧.", "2024-03-01", "2024-03-07", .month, relative: true),
            ExpectedDate("It rains the ⟦rest of the year⟧.", "2024-03-07", "2024-12-31", .year, relative: true),
            ExpectedDate("It rained ⟦late last year⟧.", "2023-07-01", "2023-12-31", .year, relative: true),
            ExpectedDate("It rained ⟦last summer⟧.", "2023-06-01", "2023-08-31", .season, relative: true),
            ExpectedDate("It rained ⟦last Christmas⟧.", "2023-12-25", "2023-12-25", .day, relative: true),
            ExpectedDate("It rained in the ⟦fourth quarter⟧.", "2023-10-01", "2023-12-31", .quarter, relative: true),
            ExpectedDate("It rains in the ⟦next 10 days⟧.", "2024-03-08", "2024-03-17", .day, relative: true),
            ExpectedDate(
                "It rained ⟦from 1 February until today⟧.", "2024-02-01", "2024-03-07", .range, relative: true),
            ExpectedDate(
                "It rains on the ⟦first Friday of next month⟧.", "2024-04-05", "2024-04-05", .day, relative: true),
            ExpectedDate("They met in ⟦last March⟧.", "2023-03-01", "2023-03-31", .month, relative: true),
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
            "They may go.", "The troops march on.", "It weighs 1990 kg.", "Call 555-1234.", "He came second.",
            "It lasted a second.", "The fall of the city was sudden.", "This fall in prices hurts.", "The sun was low.",
            "He sat 5 hours in the sun.", "It will last.", "The last of them left.",
            "The last year of his life was hard.",
            "Her last week was hard.", "They built it in three weeks.", "In two thousand villages it rained.",
            "Men in their 70s came.", "Christmas trees burn.", "Spring water is cold.", "They killed 20 this morning.",
            "See http://example.org/2005/10/news for more.",
            "See https://www.example.org/2024/03/05/world/a-name-of-very-many-words-that-goes-on-until-2019-05-06.html now.",
            "The tests ran 2000 years.", "A third of them left.",
            "Prices rose 3.5 to 4.2 percent.", "At the end of the day it matters.", "Read John 3:16 again.",
            "The second half was better.", "The tens of thousands left.", "Jan Kowalski won.", "He won 24/7 support.",
            "They won 7-6 and 6-4.",
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

    @Test(
        "digits are read in any language, words only in those with tables",
        arguments: [
            "De regering heeft op ⟦2024-03-05⟧ besloten dat het geld in maart en in augustus niet meer wordt betaald.",
            "Le gouvernement a annoncé le ⟦05/03/2024⟧ que les aides ne seront pas versées avant la fin du mois.",
            "De regering heeft op ⟦5.3.2024⟧ besloten dat zij op 5 maandagen niet meer vergadert en het geld bespaart.",
        ])
    func otherLanguage(marked: String) {
        let marked = BracketedText(marked)
        let document = marked.document
        #expect(document.language != "en")
        #expect(document.values.dates.map(\.span) == marked.spans)
    }

    @Test(
        "long runs of date words are read in linear time",
        arguments: ["the end of ", "first week of ", "from ", "two weeks before ", "2024-", "last ", "one hundred "])
    func hostileRun(unit: String) {
        let document = Document(id: "test", text: Text(String(repeating: unit, count: 20_000)))
        #expect(ProcessorTime.spent { _ = document.values.dates.count } < .seconds(30))
    }
}
