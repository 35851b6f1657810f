import Corpus
import Testing

/// The rules of plain text that one example each shows best; whole documents are in PageReadingTests.
@Suite struct PlainTextRuleTests {
    static let body =
        "The committee met on Tuesday and talked about the harbour for two hours before it adjourned until the spring."

    private func cells(_ text: String) -> [[String]] {
        let reading = Reading(text)
        let blocks = reading.document.blocks
        return blocks.indices(of: .row).map { row in blocks.children(of: Int(row)).map { reading.content($0) } }
    }

    @Test(
        "cells that are lines of their own are a table where numbers come back in rhythm",
        arguments: [
            (
                "Party\nSeats\nGreens\n9\nLiberals\n8\nFarmers\n6",
                [["Party", "Seats"], ["Greens", "9"], ["Liberals", "8"], ["Farmers", "6"]]
            ),
            (
                "Results\nParty\nVotes\nShare\nGreens\n41\n9%\nLiberals\n37\n–",
                [["Party", "Votes", "Share"], ["Greens", "41", "9%"], ["Liberals", "37", "–"]]
            ),
            (
                "Region\n2021\n2022\nNorth\n4.1\n4.4\nSouth\n5.0\n5.2",
                [["Region", "2021", "2022"], ["North", "4.1", "4.4"], ["South", "5.0", "5.2"]]
            ),
            (
                "Oslo\n3\nBergen\n4\nTromsø\n9\nBodø\n2",
                [["Oslo", "3"], ["Bergen", "4"], ["Tromsø", "9"], ["Bodø", "2"]]
            ),
        ])
    func cellLines(_ text: String, _ expected: [[String]]) {
        #expect(cells("\(Self.body)\n\(text)\n\(Self.body)") == expected)
    }

    @Test(
        "short lines without rhythm are no table",
        arguments: [
            "North\nSouth\nEast\nWest\nUp\nDown", "One\n1\nTwo\nThree\n3\nFour\nFive", "Chapter\n1\nThe Road\nText",
        ])
    func notCellLines(_ text: String) { #expect(cells("\(Self.body)\n\(text)\n\(Self.body)").isEmpty) }

    @Test("three lines with the same bars are a table, one is a trail")
    func bars() {
        #expect(
            cells("\(Self.body)\n\nA | B\n1 | 2\n3 | 4\n\n\(Self.body)") == [["A", "B"], ["1", "2"], ["3", "4"]])
        #expect(cells("\(Self.body)\n\nHome | News | World\n\n\(Self.body)").isEmpty)
    }

    @Test("labels that come again are speakers: their turns are paragraphs, no list")
    func transcript() {
        let reading = Reading("CHAIR: Good morning to all of you.\nMS HALL: Thank you, Chair.\nCHAIR: Please go ahead")
        #expect(reading.topLevel == ["paragraph", "paragraph", "paragraph"])
        #expect(reading.document.blocks.labels.map { reading.text($0) } == ["CHAIR", "MS HALL", "CHAIR"])
    }

    @Test(
        "a word for other articles, a colon and a headline are a teaser",
        arguments: ["Related: The harbour reopens", "WATCH: How the storm came", "Read next: Who pays for the quay?"])
    func teasers(_ line: String) {
        let blocks = Reading("\(Self.body)\n\(line)\n\(Self.body)").document.blocks
        #expect(blocks.reasons == [.none, .related, .none])
    }

    @Test(
        "the same words in a sentence are none",
        arguments: ["Related costs rose by a tenth in the second year.", "More: it was the third storm of the month."])
    func notTeasers(_ line: String) {
        let blocks = Reading("\(Self.body)\n\(line)\n\(Self.body)").document.blocks
        #expect(!blocks.reasons.contains(.related))
    }

    @Test("a running head is told from a heading that comes again by the page numbers beside it")
    func runningHeads() {
        let pages = (1...4).map { "Report 2019\n\n\(Self.body)\n\n\($0)" }.joined(separator: "\n\n")
        #expect(Reading(pages).topLevel.filter { $0 == "paragraph" }.count == 4)
        #expect(Reading(pages).topLevel.filter { $0.hasSuffix("boilerplate") }.count == 8)
        let sections = (1...4).map { _ in "Main Findings\n\n\(Self.body)" }.joined(separator: "\n\n")
        #expect(!Reading(sections).topLevel.contains { $0.hasSuffix("boilerplate") })
    }

    @Test("lines that go on counting with text between them are headings, side by side they are items")
    func countedHeadings() {
        let apart = "\(Self.body)\n1. the age goes up\n\(Self.body)\n2. nothing else changes\n\(Self.body)"
        #expect(Reading(apart).topLevel == ["paragraph", "heading", "paragraph", "heading", "paragraph"])
        #expect(Reading("\(Self.body)\n1. the age goes up\n2. nothing else changes").topLevel == ["paragraph", "list"])
    }

    @Test(
        "chapters are headings, sentences about chapters are not",
        arguments: [("CHAPTER I.", true), ("Part 2: the sea", true), ("Chapter 3 sets out the method.", false)])
    func chapters(_ line: String, _ isHeading: Bool) {
        #expect(Reading("\(Self.body)\n\n\(line)\n\n\(Self.body)").topLevel[1] == (isHeading ? "heading" : "paragraph"))
    }

    @Test("alternatives that are counted stand below the heading before them")
    func series() {
        let text =
            "# T\n\nPolicy Options\n\n\(Self.body)\n\nOption 1: Wait\n\n\(Self.body)\n\nOption 2: Build\n\n\(Self.body)\n\nCosts\n\n\(Self.body)"
        let blocks = Reading(text).document.blocks
        #expect(blocks.indices(of: .heading).map { blocks.levels[Int($0)] } == [1, 2, 3, 3, 2])
    }

    @Test("what stands between the title and the date line is the author's name")
    func byline() {
        #expect(
            Reading("Harbour Reopens After the Storm\nJane Doe in Hamn\n6 April 2023\n\(Self.body)").topLevel
                == ["heading/title", "paragraph/metadata", "paragraph/metadata", "paragraph"])
    }

    @Test("a button above the text does not swallow the title")
    func subscribeAboveTitle() {
        #expect(
            Reading("Subscribe\nHarbour reopens after storm\nShare\n\(Self.body)").topLevel
                == ["paragraph/boilerplate", "heading/title", "paragraph/boilerplate", "paragraph"])
    }
}
