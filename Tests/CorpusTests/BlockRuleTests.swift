import Corpus
import Testing

/// Blocks and roles in texts made up for one rule each.
@Suite struct BlockRuleTests {
    static let body =
        "The committee met on Tuesday and discussed the report at length before it adjourned until the spring."

    private func expectTop(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(Reading(text).topLevel == expected, sourceLocation: sourceLocation)
    }

    @Test(
        "Markdown notations are read",
        arguments: [
            ("# A\n\n## B\n\ntext text.", ["heading/title", "heading", "paragraph"]),
            ("A Line\n======\n\nSome text.", ["heading/title", "paragraph"]),
            ("- a\n- b", ["list"]), ("1. a\n2. b\n\n* c", ["list", "list"]), ("> quoted text\n> more", ["blockquote"]),
            ("```\nlet x = 1\n- y\n```\nAfter it.", ["code", "paragraph"]),
            ("| a | b |\n|---|---|\n| 1 | 2 |", ["table"]),
            ("a | b\n--|--\n1 | 2", ["table"]), ("![A harbour](a.png)", ["figure"]),
        ])
    func markdown(_ text: String, _ expected: [String]) { expectTop(text, expected) }

    @Test("lists nest by indentation")
    func nestedLists() {
        let reading = Reading("- one\n  - two\n    - three\n  - four\n- five")
        #expect(
            reading.tree == [
                "list", "  item 1", "    list", "      item 2", "        list", "          item 3", "      item 2",
                "  item 1",
            ])
    }

    @Test(
        "an item's marker is kept and left out of its content",
        arguments: [
            ("- a thing", "-", "a thing"), ("12) a thing", "12)", "a thing"), ("• a thing", "•", "a thing"),
            ("- 3. a thing", "- 3.", "a thing"),
        ])
    func markers(_ text: String, _ marker: String, _ content: String) {
        let reading = Reading(text)
        let item = Int(reading.document.blocks.indices(of: .item)[0])
        #expect(reading.text(reading.document.blocks.markers[item]) == marker)
        #expect(reading.content(item) == content)
    }

    @Test("a separator row is no row, and columns count from one")
    func tables() {
        let reading = Reading("| Name | Age |\n|:--|--:|\n| Jane \\| Joe | 5 |")
        #expect(reading.document.blocks.indices(of: .row).count == 2)
        #expect(
            reading.document.blocks.indices(of: .cell).map { reading.content(Int($0)) } == [
                "Name", "Age", "Jane \\| Joe", "5",
            ])
        #expect(
            reading.document.blocks.indices(of: .cell).map { reading.document.blocks.levels[Int($0)] } == [1, 2, 1, 2])
    }

    @Test(
        "a short line without a full stop above running text is a heading",
        arguments: [
            "The Road to the Agreement", "Why the talks failed", "WHAT COMES NEXT", "What happens now?", "2.1 Method",
        ])
    func headings(_ heading: String) {
        expectTop(
            "A Title\n\(Self.body)\n\(heading)\n\(Self.body)\n", ["heading/title", "paragraph", "heading", "paragraph"])
    }

    @Test("a sentence, however short, is no heading", arguments: ["It failed.", "They left, and", "he said it again"])
    func notHeadings(_ line: String) {
        expectTop("\(Self.body)\n\(line)\n\(Self.body)", ["paragraph", "paragraph", "paragraph"])
    }

    @Test("the lines that a table of contents names are headings, whatever their case")
    func contents() {
        let text =
            "Table of Contents\n- 1. First part\n- 2. the second part\nFirst part\n\(Self.body)\nthe second part\n\(Self.body)"
        expectTop(text, ["heading/toc", "list/toc", "heading", "paragraph", "heading", "paragraph"])
    }

    @Test("labelled paragraphs in a row are a list, and short lines below a colon its sub-items")
    func labelledRuns() {
        let text = """
            \(Self.body)
            First Demand: The ministers have asked for several things, including:
            A longer deadline for the talks.
            A smaller budget.
            Second Demand: The ministers want a vote before the end of the year.
            \(Self.body)
            """
        #expect(
            Reading(text).tree == [
                "paragraph", "list", "  item 1 [First Demand]", "    list", "      item 2", "      item 2",
                "  item 1 [Second Demand]",
                "paragraph",
            ])
    }

    @Test(
        "callouts are known by their label",
        arguments: [
            ("Did you know? The bridge is older than the town that surrounds it today.", "Did you know?"),
            ("Pro Tip: Read the annex before the summary, since it holds the figures.", "Pro Tip"),
            ("Note: The figures are provisional and will be revised in the spring.", "Note"),
        ])
    func callouts(_ text: String, _ label: String) {
        let reading = Reading("\(Self.body)\n\(text)")
        #expect(reading.topLevel == ["paragraph", "paragraph/callout"])
        #expect(reading.text(reading.document.blocks.labels[1]) == label)
    }

    @Test("questions below a FAQ heading pair with their answers")
    func questions() {
        let text =
            "\(Self.body)\nFAQ\nWho decides?\nThe committee decides, after a vote.\nWhen does it meet?\nIt meets every spring in the capital."
        expectTop(text, ["paragraph", "heading", "heading/faq", "paragraph/faq", "heading/faq", "paragraph/faq"])
        #expect(Reading(text).document.blocks.faqs.count == 2)
        #expect(Reading(text).document.sections.count == 1)
    }

    @Test("Q: and A: lines are questions and answers anywhere")
    func markedQuestions() {
        let blocks = Reading("Q: Who decides?\nA: The committee does.\nQ: When?\nA: In spring.").document.blocks
        #expect(blocks.faqs.count == 2)
    }

    @Test(
        "the page's own lines are flagged with a reason",
        arguments: [
            ("Share this article", BoilerplateReason.share), ("Leave a comment", .comments),
            ("Subscribe to our newsletter", .subscribe),
            ("We use cookies to improve your experience.", .cookie), ("Advertisement", .advert),
            ("Listen to this article", .player),
            ("photo 12 harbour.jpg", .image), ("© 2024 Example Media", .copyright), ("Back to top", .navigation),
            ("Home > News > World", .navigation), ("Subtotal", .cart), ("Read also: The harbour reopens", .related),
            ("12 Comments", .comments),
        ])
    func boilerplate(_ line: String, _ reason: BoilerplateReason) {
        let blocks = Reading("\(Self.body)\n\n\(line)\n\n\(Self.body)").document.blocks
        #expect(blocks.roles[1] == .boilerplate)
        #expect(blocks.reasons[1] == reason)
        #expect(blocks.isBoilerplate(1))
    }

    @Test(
        "running text about pages is no boilerplate",
        arguments: [
            "The company said on Monday that it would share this article of faith with its partners in the region before long, and that nobody would object.",
            "Comments from the minister were few.", "The cart was empty when they reached the village.",
        ])
    func notBoilerplate(_ line: String) {
        #expect(Reading("\(Self.body)\n\n\(line)\n\n\(Self.body)").document.blocks.roles[1] == .none)
    }

    @Test("teasers behind a trigger are flagged, text behind them is not")
    func teasers() {
        let text =
            "\(Self.body)\n\nMore like this\n\nHarbour Reopens\n\nThe harbour was opened to...\n\nMarket Closes\n\nAfter years of losses the..."
        #expect(
            Reading(text).topLevel == [
                "paragraph", "paragraph/boilerplate", "heading/boilerplate", "paragraph/boilerplate",
                "heading/boilerplate",
                "paragraph/boilerplate",
            ])
    }

    @Test(
        "datelines are kept apart from the text",
        arguments: [
            (
                "LONDON (Reuters) - The bank raised its rate on Thursday for the third time in a year.",
                "LONDON (Reuters)"
            ),
            ("KYIV, Aug. 20 — The ministers met on Thursday for the third time in a year, they said.", "KYIV, Aug. 20"),
            ("Washington D.C. – A group of ministers met on Thursday for the third time in a year.", "Washington D.C."),
        ])
    func datelines(_ text: String, _ dateline: String) {
        let reading = Reading(text)
        #expect(reading.text(reading.document.blocks.datelines[0]) == dateline)
    }

    @Test(
        "lines about the document are metadata",
        arguments: [
            "By Jane Doe", "August 20, 2025", "Published: 12 May 2024", "Date:", "5 min read", "20 Aug 2025 10:30 GMT",
        ])
    func metadata(_ line: String) {
        expectTop(
            "Harbour Reopens After Storm\n\n\(line)\n\n\(Self.body)",
            ["heading/title", "paragraph/metadata", "paragraph"])
    }

    @Test("wrapped lines are joined into paragraphs")
    func hardWrap() {
        let text = """
            The committee met on Tuesday and discussed the report at
            length before it adjourned until the spring, when the new
            members will have been elected by the regional councils.

            Nobody expected a result so soon, and least of all the
            minister, who had left the capital for the weekend and
            could not be reached by telephone until late that night.
            """
        expectTop(text, ["paragraph", "paragraph"])
        #expect(Reading(text).sentences.count == 2)
    }

    @Test("one paragraph a line stays one paragraph a line")
    func lines() {
        expectTop("\(Self.body)\n\(Self.body)\n\(Self.body)", ["paragraph", "paragraph", "paragraph"])
    }

    @Test("sections nest by the level of their headings")
    func sections() {
        let document = Reading("# T\n\n## A\n\ntext one.\n\n### B\n\ntext two.\n\n## C\n\ntext three.").document
        let sections = document.sections
        #expect(sections.count == 3)
        #expect(sections.path(1, in: document) == ["A", "B"])
        #expect(sections.children[0] == [1])
        #expect(sections.parents == [-1, 0, -1])
        #expect(sections.section(at: 0) == -1)
        #expect(Reading(document).text(Span(Int(sections.starts[0]), Int(sections.stops[0]))).hasSuffix("text two."))
    }
}
