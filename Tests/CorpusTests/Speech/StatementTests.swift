import Corpus
import Testing

@Suite("Statements")
struct StatementTests {
    /// The marks are speaker and content, in the order of the text.
    struct Case: Sendable, CustomTestStringConvertible {
        let marked: String
        let verb: String
        let contentFirst: Bool
        var testDescription: String { marked }

        init(_ marked: String, _ verb: String, contentFirst: Bool = false) {
            self.marked = marked
            self.verb = verb
            self.contentFirst = contentFirst
        }
    }

    private func check(_ expected: Case) {
        let marked = BracketedText(expected.marked)
        let document = marked.document
        let found = document.speech.statements
        #expect(found.map(\.verb) == [expected.verb])
        guard let statement = found.first, marked.spans.count == 2 else { return }
        let (speaker, content) =
            expected.contentFirst ? (marked.spans[1], marked.spans[0]) : (marked.spans[0], marked.spans[1])
        #expect(document.string(statement.speakerSpan) == document.string(speaker))
        #expect(document.string(statement.content) == document.string(content))
        #expect(statement.speaker != .none)
    }

    @Test(
        "the subject before the verb speaks",
        arguments: [
            Case("⟦Kyiv⟧ said that ⟦talks would go on⟧.", "said"),
            Case("⟦Prime Minister Keith Tandle⟧ emphasized ⟦the need for peace⟧.", "emphasized"),
            Case("⟦Keith Tandle⟧, on the other hand, insists that ⟦Moscow must be involved⟧.", "insists"),
            Case("⟦President Tandle⟧ has repeatedly stated ⟦his belief in peace⟧.", "stated"),
            Case("⟦Some officials⟧ expressed ⟦optimism⟧.", "expressed"),
            Case("⟦Kyiv⟧ pointed out that ⟦talks would go on⟧.", "pointed"),
            Case("⟦Keith Tandle⟧ thinks ⟦more talks are coming⟧.", "thinks"),
            Case("⟦Keith Tandle⟧'s claim that ⟦talks would go on⟧ was disputed.", "claim"),
            Case("We heard ⟦the minister⟧'s repeated warning that ⟦talks would fail⟧.", "warning"),
            Case("The contractor, ⟦Tandle Group⟧, said ⟦it was sorry⟧.", "said"),
            Case("⟦A Downing Street spokesperson⟧ said ⟦the talks were over⟧.", "said"),
            Case("⟦The leaders of France and Germany⟧ warned that ⟦time was short⟧.", "warned"),
            Case("⟦US officials⟧ indicate ⟦time is of the essence⟧.", "indicate"),
            Case("⟦President Tandle⟧ calls for ⟦a clear plan⟧.", "calls"),
            Case("⟦The assembly⟧ said that ⟦it would meet⟧.", "said"),
            Case("⟦Her family⟧ said ⟦he had died⟧.", "said"),
            Case("⟦Keith Tandle⟧ said on Tuesday ⟦it was over⟧.", "said"),
            Case("⟦Keith Tandle⟧ said on 5 March 2024 that ⟦it was over⟧.", "said"),
            Case("⟦Keith Tandle⟧ said on Friday, May 3, that ⟦it was over⟧.", "said"),
            Case("⟦Keith Tandle⟧ said ⟦40 people had left⟧.", "said"),
            Case("⟦Keith Tandle⟧ told Radio One in Rome that ⟦it was over⟧.", "told"),
            Case("⟦Keith Tandle⟧ wants to stress that ⟦peace is near⟧.", "stress"),
        ])
    func subject(expected: Case) { check(expected) }

    @Test(
        "the report may be described, listed or named between commas",
        arguments: [
            Case("⟦Truck drivers⟧ interviewed at the bridge said ⟦the road was closed⟧.", "said"),
            Case("The weather bureau, ⟦Velmora⟧, warned that ⟦a storm was near⟧.", "warned"),
            Case("⟦The road was closed⟧, ⟦doctors and officials⟧ said on Saturday.", "said", contentFirst: true),
            Case("⟦The claim was bold⟧, ⟦Keith Tandle⟧ added.", "added", contentFirst: true),
            Case("⟦Keith Tandle⟧ reminded the court that ⟦time was short⟧.", "reminded"),
            Case("⟦Keith Tandle⟧ used to say ⟦it was over⟧.", "say"),
            Case("According to ⟦a police report⟧ seen by the daily, ⟦two men slept⟧.", "according to"),
        ])
    func described(expected: Case) { check(expected) }

    @Test(
        "what someone does is not what someone says",
        arguments: [
            "The Justice Department would appeal to the court.", "The department did not respond to a request.",
            "Goldman Sachs advised Keith Tandle.", "Officials replied to the letter.",
        ])
    func deeds(text: String) { #expect(Document(id: "test", text: Text(text)).speech.statements.isEmpty) }

    @Test("it stands for the institution that the sentence before begins with")
    func institution() {
        let text =
            "A court ruled that the claim was bold. The Corps declined to speak. In a statement, it said the dam was safe."
        let document = Document(id: "test", text: Text(text))
        #expect(document.speech.statements.last.map { document.name(of: $0.speaker) } == "Corps")
    }

    @Test(
        "a participle shares the subject of the main clause",
        arguments: [
            Case(
                "⟦President Tandle⟧ raised this idea during a meeting with President Orlow, suggesting ⟦a new framework⟧.",
                "suggesting"),
            Case("They failed, with ⟦Moscow⟧ citing ⟦the unfinished agenda⟧.", "citing"),
        ])
    func participle(expected: Case) { check(expected) }

    @Test(
        "according to, before and behind what is said",
        arguments: [
            Case("According to ⟦a Downing Street spokesperson⟧, ⟦leaders spoke of pressure⟧.", "according to"),
            Case("⟦Leaders spoke of pressure⟧, according to ⟦the ministry⟧.", "according to", contentFirst: true),
        ])
    func according(expected: Case) { check(expected) }

    @Test(
        "the verb may stand behind what is said",
        arguments: [
            Case("⟦The talks will go on⟧, ⟦Kyiv⟧ said.", "said", contentFirst: true),
            Case("“⟦We will not give up our land⟧,” said ⟦Keith Tandle⟧.", "said", contentFirst: true),
            Case("“⟦We will not give up our land⟧,” ⟦Keith Tandle⟧ said.", "said", contentFirst: true),
        ])
    func inverted(expected: Case) { check(expected) }

    @Test(
        "what cannot speak makes no statement",
        arguments: [
            "The talks highlighted the need for peace.", "Recent analysis suggests that the war goes on.",
            "The upcoming meeting in London with European leaders emphasizes the importance of unity.",
            "These guarantees were highlighted as transformative.",
            "The ongoing talks have indicated that aid is near.",
            "Zelensky’s recognition of the meetings emphasizes a commitment.",
            "The Kremlin demands during the talks grew.",
            "The proposed plan failed.", "There were calls for peace.", "The support pledged by Kyiv grew.",
        ])
    func noStatement(text: String) {
        let document = Document(id: "test", text: Text(text))
        #expect(document.speech.statements.map { document.string($0.span) } == [])
    }

    @Test("two verbs joined by and share a subject, and the first content ends before the second")
    func coordinated() {
        let document = Document(
            id: "test",
            text: Text("Foreign Minister Keith Tandle insists that Moscow must be heard and has rejected any force."))
        let statements = document.speech.statements
        #expect(statements.map(\.verb) == ["insists", "rejected"])
        #expect(statements.map { document.string($0.content) } == ["Moscow must be heard", "any force"])
        #expect(Set(statements.map { document.string($0.speakerSpan) }).count == 1)
    }

    @Test("a subordinate clause ends at its comma")
    func subordinate() {
        let document = Document(
            id: "test", text: Text("While Keith Tandle expressed optimism, other people stayed calm."))
        #expect(document.speech.statements.map { document.string($0.content) } == ["optimism"])
    }

    @Test(
        "a pronoun speaks for the last one who fits",
        arguments: [
            ("Prime Minister Keith Tandle came. He stated that it was over.", "Keith Tandle"),
            ("Despite Russia’s doubts, it emphasizes that peace is near.", "Russia"),
            ("While US officials tout the deal, they indicate that time is short.", "US officials"),
        ])
    func pronoun(text: String, speaker: String) {
        let document = Document(id: "test", text: Text(text))
        guard let statement = document.speech.statements.last else {
            Issue.record("no statement")
            return
        }
        #expect(statement.resolved)
        #expect(document.name(of: statement.speaker) == speaker)
    }

    @Test(
        "a negation is kept",
        arguments: ["Keith Tandle did not say that it was over.", "Keith Tandle refused to say that it was over."])
    func negated(text: String) {
        #expect(Document(id: "test", text: Text(text)).speech.statements.map(\.negated) == [true])
    }
}

extension Document {
    /// The name or words of a speaker.
    func name(of speaker: Speech.Speaker) -> String {
        switch speaker {
        case .none: ""
        case .mention(let mention): names.entities[Int(names.mentions[Int(mention)].entity)].name
        case .phrase(let phrase): string(speech.phrases[Int(phrase)])
        }
    }
}

@Suite("Quotes")
struct QuoteTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let marked: String
        let speaker: String
        var testDescription: String { marked }
    }

    @Test(
        "a quotation has the speaker of the verb beside it",
        arguments: [
            Case(marked: "⟦“We will not give up our land,”⟧ said Keith Tandle.", speaker: "Keith Tandle"),
            Case(marked: "Keith Tandle said: ⟦\"We will not give up our land.\"⟧", speaker: "Keith Tandle"),
            Case(marked: "⟦«We will not give up our land»⟧, Keith Tandle said.", speaker: "Keith Tandle"),
            Case(
                marked: "⟦‘We will not give up our land,’⟧ a White House official said.",
                speaker: "White House official"),
        ])
    func attributed(expected: Case) {
        let marked = BracketedText(expected.marked)
        let document = marked.document
        let quotes = document.speech.quotes
        #expect(quotes.map(\.span) == marked.spans)
        #expect(quotes.map(\.direct) == [true])
        #expect(quotes.map { document.name(of: $0.speaker) } == [expected.speaker])
        #expect(quotes.allSatisfy { $0.cue >= 0 })
    }

    @Test(
        "a quotation broken by its verb has one speaker for both parts",
        arguments: [
            "“We will not give up,” Keith Tandle said. “Not now and not in a hundred years.”",
            "“The alternative,” warned Belgium’s Keith Tandle, “is chaos.”",
        ])
    func broken(text: String) {
        let document = Document(id: "test", text: Text(text))
        #expect(document.speech.quotes.map { document.name(of: $0.speaker) } == ["Keith Tandle", "Keith Tandle"])
    }

    @Test(
        "a term in quotation marks is no speech",
        arguments: [
            "They want “security guarantees” for all.", "It was called ‘NATO-like’ by some.",
            "The “volunteer coalition” met.",
        ])
    func scareQuote(text: String) {
        let quotes = Document(id: "test", text: Text(text)).speech.quotes
        #expect(quotes.map(\.direct) == [false])
        #expect(quotes.allSatisfy { $0.speaker == .none && $0.cue == -1 })
    }

    @Test(
        "an apostrophe opens and closes nothing",
        arguments: ["The leaders’ plan isn’t Kyiv’s.", "The leaders' plan isn't Kyiv's."])
    func apostrophe(text: String) { #expect(Document(id: "test", text: Text(text)).speech.quotes.isEmpty) }

    @Test("a quotation over paragraphs opens each and closes once")
    func paragraphs() {
        let document = Document(
            id: "test", text: Text("“We came here in peace.\n\n“We leave in peace,” said Keith Tandle."))
        #expect(document.speech.quotes.count == 1)
        #expect(document.speech.quotes.first.map { document.name(of: $0.speaker) } == "Keith Tandle")
    }

    @Test(
        "statements are in reading order of their starts, also where what is said stands before another report",
        arguments: [
            "“We will go home on Monday,” Ann Smith, who said that talks failed, told reporters.",
            "“We will all go home today,” warned officials, who said that it was late, said Ann Smith.",
        ])
    func readingOrder(text: String) {
        let starts = Document(id: "test", text: Text(text)).speech.statements.map(\.span.start)
        #expect(starts.count > 1)
        #expect(starts == starts.sorted())
    }

    @Test("a sentence that begins with a comma takes no subject from before it")
    func commaFirst() {
        let first = Document(id: "test", text: Text(", a time of war: “We are all going home now.”"))
        #expect(first.speech.quotes.count == 1)
        let second = Document(
            id: "test", text: Text("They met Ann Smith.\n\n, a time of war: “We are all going home now.”"))
        #expect(second.speech.quotes.map(\.speaker) == [.none])
    }
}
