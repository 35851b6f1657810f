import Corpus
import ProcessorTime
import Testing

/// What pages put around and into their articles, one rule at a time; whole pages are in Gold/sites.txt.
@Suite struct PageFurnitureTests {
    static let body = PlainTextRuleTests.body

    private func reasons(_ lines: [String]) -> [BoilerplateReason] {
        Reading(lines.joined(separator: "\n")).document.blocks.reasons
    }

    // MARK: Inserts

    @Test("what stands between the two lines of an insert belongs to the page, what follows does not")
    func inserts() {
        let newsletter = [
            Self.body, "Skip past newsletter promotion", "A view of the world from our desks",
            "after newsletter promotion", "What the harbour needs", Self.body,
        ]
        #expect(reasons(newsletter) == [.none, .subscribe, .subscribe, .subscribe, .none, .none])
        let list = [
            Self.body, "list of 2 items", "list 1 of 2How the storm came", "list 2 of 2Who pays for the quay?",
            "end of list", "What the harbour needs", Self.body, "- sand", "- stones",
        ]
        #expect(reasons(list).prefix(7) == [.none, .related, .related, .related, .related, .none, .none])
        #expect(!reasons(list).suffix(3).contains(.related))
    }

    @Test("the title of a video stands between its buttons and its source")
    func videos() {
        let lines = [Self.body, "Video Ad Feedback", "The quay from above", "2:41 - Source: CNN", Self.body]
        #expect(reasons(lines) == [.none, .player, .player, .player, .none])
    }

    @Test("a clock with a running and a whole time is a player's", arguments: ["00:00 / 38:12", "1:02:33/2:11:05"])
    func clocks(_ line: String) { #expect(reasons([Self.body, line, Self.body]) == [.none, .player, .none]) }

    // MARK: Teasers

    @Test("one related article has one headline, and its reading time")
    func oneTeaser() {
        let lines = [
            Self.body, "Related article", "The men who clear the sea. And what they found", "5 min read",
            "The third storm of the month", Self.body,
        ]
        #expect(reasons(lines) == [.none, .related, .related, .related, .none, .none])
    }

    @Test("of headlines between a trigger and text that goes on the last may head the text")
    func lastHeadline() {
        let lines = [
            Self.body, "Related", "Can the county make enough sand?", "Two towns block the new quay",
            "What the sea takes",
            Self.body,
        ]
        #expect(reasons(lines) == [.none, .related, .related, .related, .none, .none])
    }

    @Test(
        "many triggers look at the lines below them once",
        arguments: ["Related\nA headline of some words here\n", "Sign up for news\nWeekly\nSubscribe\n"])
    func manyTriggers(_ lines: String) {
        let text = String(repeating: lines, count: 20_000)
        let time = ProcessorTime.spent { #expect(Document(id: "test", text: Text(text)).blocks.count > 20_000) }
        #expect(time < .seconds(60))
    }

    @Test(
        "text goes on where sentences, items in small letters or a colon follow a trigger",
        arguments: [
            ["The storm", "The sea took the road on Friday.", "The council met on the next day."],
            ["The storm", "Three things were lost:", "the quay", "the lamp"],
            ["The storm", "- a quay that was new", "- a lamp that was old"],
        ])
    func textGoesOn(_ lines: [String]) {
        let read = reasons([Self.body, "More stories", "The sea and its friends"] + lines)
        #expect(read.filter { $0 == .related }.count <= 2)
        #expect(read.last == BoilerplateReason.none)
    }

    @Test(
        "sentences that begin like buttons are the text's own",
        arguments: [
            "“Read more books, they told us,” says the director of the museum. “So people read.”",
            "Subscribe to nothing, pay for nothing, bring it back in a week: that is the rule on the door.",
            "Follow us through the yard and you come to the place where the boats were built for a hundred years.",
        ])
    func ownSentences(_ line: String) { #expect(reasons([Self.body, line, Self.body]) == [.none, .none, .none]) }

    @Test("a line in sentence case that begins like a teaser heads the paragraph right below it")
    func teaserHeading() {
        #expect(Reading("\(Self.body)\nMore from the cellar\n\(Self.body)").topLevel[1] == "heading")
        #expect(reasons([Self.body, "More from Europe"]).last == .related)
    }

    @Test("the last line of a menu may head the text below it")
    func menus() {
        let lines = [Self.body, "Share", "Download PDF", "Executive summary", Self.body]
        #expect(reasons(lines) == [.none, .share, .navigation, .none, .none])
    }

    // MARK: Above the text

    @Test(
        "sections, series and symbols above a title are no titles",
        arguments: [
            "New Atlanticist\nJune 5, 2025\nFive questions about the harbour, answered\nBy Jane Doe",
            "News\nDefense\nThe county finds the money for sand. Now it needs the sand\nMay 2, 2025\nBy Jane Doe",
            "European Commission - Press release\nCommission proposes rules for harbours\nBrussels, 12 May 2025",
            "Security Council\n9573rd Meeting (AM)\nSC/15618\n7 March 2024\nCouncil Extends Mission in Tarsia",
            "Transport\nDriving and road transport\nPress release\nNew rules for scooters from January\n19 August 2024",
        ])
    func kickers(_ head: String) {
        let reading = Reading("\(head)\n\(Self.body)\n\(Self.body)")
        let kinds = reading.topLevel.filter { $0 != "paragraph/metadata" }
        #expect(kinds == ["heading/title", "paragraph", "paragraph"])
    }

    @Test(
        "a headline that begins like a label, or ends like the name of a sender, is the title",
        arguments: [
            "Analysis: Water Prices Rise\nBy Jane Doe\n3 May 2021", "Report: Water Prices Rise",
            "Ministry Retracts Faulty News Release\nBy Jane Doe\n3 May 2021",
            "Ministry retracts faulty press release",
        ])
    func headlines(_ head: String) {
        let reading = Reading("\(head)\n\n\(Self.body)\n\n\(Self.body)")
        #expect(reading.topLevel.first == "heading/title")
    }

    @Test("what a person did for the article, and the name, are about it below the title")
    func labelledAuthors() {
        let head = "New rules for scooters from January\nPhotographs: Jane Doe"
        let reading = Reading("\(head)\n\n\(Self.body)\n\n\(Self.body)")
        #expect(reading.topLevel.prefix(2) == ["heading/title", "paragraph/metadata"])
    }

    @Test("a first line in sentence case is the title, whatever stands between it and the text")
    func sentenceCase() {
        let menu = [
            "Skip links", "Show navigation menu", "Share", "facebook", "twitter", "whatsapp", "copylink", "Save",
        ]
        let head = menu.prefix(2) + ["Why has the harbour closed again, and who will pay?"] + menu.dropFirst(2)
        let lines = head + ["By Jane Doe and News Agencies", "Published On 3 Dec 2025", Self.body, Self.body]
        let reading = Reading(lines.joined(separator: "\n"))
        #expect(
            reading.topLevel.filter { !$0.hasSuffix("boilerplate") }
                == ["heading/title", "paragraph/metadata", "paragraph/metadata", "paragraph", "paragraph"])
    }

    @Test("a summary without a full stop may stand below the title")
    func standfirst() {
        let lines = ["Ferry ends its service", "After 90 years the boat is too old and the road too good", Self.body]
        #expect(Reading(lines.joined(separator: "\n")).topLevel.first == "heading/title")
    }

    @Test("the label of a title is part of it")
    func labelledTitle() {
        #expect(Reading("The Ferry Explained: Can It Come Back?\n\(Self.body)").document.blocks.title == 0)
        #expect(Reading("The Ferry Explained: Can It Come Back?\n\(Self.body)").content(0).hasPrefix("The Ferry"))
    }

    @Test(
        "words beside the credit of the first picture are about it",
        arguments: [
            "Getty Images\nThe fire was first seen shortly after four",
            "The old office is now a coffee shop.\nJane Doe/Courier",
            "The office in May. It is now a coffee shop.\nJane Doe for NPR",
        ])
    func leadPicture(_ picture: String) {
        let reading = Reading("Fire at the Old Harbour Office\nBy Jane Doe\n\(picture)\n\(Self.body)\n\(Self.body)")
        #expect(reading.topLevel.contains("paragraph/caption"))
        #expect(reading.topLevel.suffix(2) == ["paragraph", "paragraph"])
    }

    @Test("a full sentence below a credit is the text's first")
    func leadBelowCredit() {
        let reading = Reading(
            "Fire at the Old Office\nGetty Images\nThe office burnt down, officials say.\n\(Self.body)")
        #expect(!reading.topLevel.contains("paragraph/caption"))
    }

    @Test("names and offices between title and text head nothing, the line above the text may")
    func titleBlock() {
        let block = "The Gulf and its grain\nPublished 15 May 2025\nDr Jane Doe\nAssociate Fellow, Africa Programme"
        #expect(
            Reading("\(block)\nBread and Influence\n\(Self.body)").topLevel
                == [
                    "heading/title", "paragraph/metadata", "paragraph/metadata", "paragraph/metadata", "heading",
                    "paragraph",
                ])
    }

    // MARK: Below and inside the text

    @Test("the link behind a heading of a wiki is no part of it, and the heading is no button")
    func wikiHeadings() {
        let reading = Reading("Siege of a Town\n\(Self.body)\nSee also[edit]\nAnother siege\nReferences[edit]\nA book")
        let headings = reading.document.blocks.indices(of: .heading)
        #expect(headings.dropFirst().map { reading.content(Int($0)) } == ["See also", "References"])
    }

    @Test("headlines below \"Previous Post\" and \"Next Post\" at the end are of other articles")
    func neighbours() {
        let lines = [Self.body, "Previous Post", "What Is the Long Gap?", "Next Post", "Who Pays for the Quay?"]
        #expect(reasons(lines) == [.none, .navigation, .navigation, .navigation, .navigation])
    }

    @Test("a button glued to its headline, or with one behind it, announces no list")
    func gluedTeaser() {
        let lines = [
            Self.body, "Read moreGenerals promise a vote, but not yet", "Both stations said they would appeal.",
        ]
        #expect(reasons(lines) == [.none, .related, .none])
    }

    @Test("sentences about an author have a name and a trade, and no heading above them")
    func authorNotes() {
        let note = "Jane Doe is a nonresident senior fellow at the Centre for Harbours."
        #expect(Reading("\(Self.body)\n\(Self.body)\n\(note)").topLevel.last == "paragraph/metadata")
        #expect(Reading("\(Self.body)\nAbout the Author\n\(note)").topLevel.last == "paragraph")
        #expect(
            Reading("\(Self.body)\n\(Self.body)\n\(note)\n\(Self.body)\n\(Self.body)").topLevel.allSatisfy {
                $0 == "paragraph"
            })
        let person = "Jane Doe is the mayor of the town and a friend of the ferry."
        #expect(Reading("\(Self.body)\n\(Self.body)\n\(person)").topLevel.last == "paragraph")
    }

    @Test("dates between paragraphs head the entries of a chronology")
    func chronology() {
        let dates = ["March 4, 2015", "June 2016", "January 12, 2018"]
        let text = "Ten Years\n\(Self.body)\n" + dates.map { "\($0)\n\(Self.body)" }.joined(separator: "\n")
        #expect(Reading(text).topLevel.filter { $0 == "heading" }.count == 3)
    }

    @Test("a date between a headline and its text is that of the entry")
    func entries() {
        let entry = "Cabinet backs railway fund\nMarch 4, 2025\n\(Self.body)"
        #expect(
            Reading("\(Self.body)\n\(Self.body)\n\(entry)\n\(Self.body)").topLevel.suffix(4)
                == ["heading", "paragraph/metadata", "paragraph", "paragraph"])
    }

    @Test("an entry of a live blog has its own author and date")
    func entryBylines() {
        let entry = "Jordan welcomes the vote\nBy Jane Doe\n10 Oct 2025, 9:03 am\n\(Self.body)"
        #expect(
            Reading("Water Deal Approved\n\(Self.body)\n\(Self.body)\n\(entry)\n\(Self.body)").topLevel.suffix(5)
                == ["heading", "paragraph/metadata", "paragraph/metadata", "paragraph", "paragraph"])
    }

    @Test("below a title that promises answers two questions in a row are enough")
    func promisedAnswers() {
        let pairs = "Who is covered?\nEveryone who lives in the country.\nWhen does it start?\nOn 1 April of this year."
        #expect(Reading("Q&A: The New Law\n\(Self.body)\n\(pairs)").document.blocks.faqs.count == 2)
        #expect(Reading("The New Law\n\(Self.body)\n\(pairs)").document.blocks.faqs.isEmpty)
    }

    @Test("speakers may have the time behind their names, and speak on behind a note")
    func timedSpeakers() {
        let turns = [
            "HOST (00:12): Welcome.", "DOE (00:24): Thanks.", "HOST (00:26): Who pays?", "DOE (00:31): We do.",
        ]
        let blocks = Reading((turns + ["[MUSIC]", "HOST (1:02): Why?"]).joined(separator: "\n")).document.blocks
        #expect(!blocks.kinds.contains(.item))
    }

    @Test("entries of a table of contents may close with the page")
    func pages() {
        let text = "Contents\nKey facts 4\nPart One: The regime 12\nAnnex A: Methods 30\nKey facts\n\(Self.body)"
        let reading = Reading(text)
        #expect(reading.topLevel == ["heading/toc", "list/toc", "heading", "paragraph"])
    }

    @Test("a table of words is told by those that come back in a column")
    func wordTable() {
        let cells = "Country Decision Greece joined Hungary declined Malta joined Spain joined Sweden declined"
        let lines = cells.split(separator: " ").joined(separator: "\n")
        let blocks = Reading("\(Self.body)\n\(lines)\n\(Self.body)").document.blocks
        #expect(blocks.indices(of: .row).count == 6)
        let names = "Country Hungary Malta Spain Sweden Greece Italy Latvia Poland Cyprus Norway Monaco"
        let list = names.split(separator: " ").joined(separator: "\n")
        #expect(Reading("\(Self.body)\n\(list)\n\(Self.body)").document.blocks.indices(of: .row).isEmpty)
    }

    @Test("a sentence below items that are none goes on with the text")
    func behindItems() {
        let reading = Reading(
            "The plan has three parts:\na new quay\na new lamp\na bell\nOnly the bell has been paid for.")
        #expect(reading.topLevel == ["paragraph", "list", "paragraph"])
    }

    @Test("lines in small letters go on with a paragraph, file names and buttons do not")
    func wrapped() {
        let title = "The Harbour Crisis: What It Means for the Whole County"
        #expect(Reading("\(title)\nharbour-1024x683.webp\n\(Self.body)").topLevel.first == "heading/title")
    }

    @Test("a dash, a dot or a bullet is no part of the words beside it")
    func separators() {
        let reading = Reading(
            "Ferry Ends Its Service\nPublished on 12/03/2025 - 14:22 GMT+1•Updated 15:01\n\(Self.body)")
        #expect(reading.topLevel[1] == "paragraph/metadata")
    }

    @Test("what stands behind Q and A is the question and the answer")
    func marks() {
        let reading = Reading(
            "Q1: Why now?\nA1: Because the old quay broke.\n- Q: Is it safe? A: Yes, it is.\n- Q: Why? A: No.")
        let blocks = reading.document.blocks
        #expect(blocks.faqs.map { reading.content(Int($0.question)) } == ["Why now?", "Is it safe?", "Why?"])
        #expect(
            blocks.faqs.map { reading.content(Int($0.answer)) } == [
                "Because the old quay broke.", "Yes, it is.", "No.",
            ])
    }
}
