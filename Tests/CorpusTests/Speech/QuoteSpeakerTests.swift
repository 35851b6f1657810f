import Corpus
import ProcessorTime
import Testing

/// Whose words a quotation is, by the forms in which reporters say so.
@Suite("Speakers of quotations")
struct QuoteSpeakerTests {
    /// A text and the speakers of its quotations in order, `-` for none.
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let speakers: [String]
        var testDescription: String { text }

        init(_ text: String, _ speakers: String...) {
            self.text = text
            self.speakers = speakers
        }
    }

    private func check(_ expected: Case) {
        let context = "The town council met on Monday to talk about the plan for the old harbour.\n\n"
        let document = Document(id: "test", text: Text(context + expected.text + "\n"))
        let quotes = document.speech.quotes
        #expect(quotes.map { $0.speaker == .none ? "-" : document.name(of: $0.speaker) } == expected.speakers)
        #expect(quotes.map(\.direct) == expected.speakers.map { $0 != "-" })
    }

    @Test(
        "behind the quotation: verb and name in either order, with titles and appositions",
        arguments: [
            Case("\"We are ready,\" said John Carter, who has led the bank since 2012.", "John Carter"),
            Case("\"We are ready,\" John Carter, the bank's chairman, told the Daily News.", "John Carter"),
            Case("\"We are ready,\" the bank's chairman, John Carter, told reporters.", "John Carter"),
            Case("\"Are we ready?\" asked the bank's 61-year-old chairman, John Carter.", "John Carter"),
            Case("\"Are we ready?\" John Carter asked.", "John Carter"),
            Case("\"We are ready for this,\" said U.S. Senator Anna Smith, a Democrat from Ohio.", "Anna Smith"),
            Case("\"We are ready for this,\" said Anna Smith, 34, of Toledo.", "Anna Smith"),
            Case("\"We are ready,\" John Carter, head of the \"Blue Room\" club, said.", "John Carter", "-"),
            Case("\"It is a mistake,\" argues Tom Jones, professor of law at Kent.", "Tom Jones"),
            Case("\"We are ready for this,\" said Smith's lawyer, Tom Jones.", "Tom Jones"),
            Case("\"We are ready,\" Anna Smith and Tom Jones said in a joint statement.", "Anna Smith"),
            Case("“It was the worst I have ever seen” – Tom Jones", "Tom Jones"),
        ])
    func behind(expected: Case) { check(expected) }

    @Test(
        "where a clause of saying is due its verb may be any",
        arguments: [
            Case("“It's a penalty on the moon,” Tom Jones fumed.", "Tom Jones"),
            Case("“Ask him,” mutters Tom Jones.", "Tom Jones"),
            Case("“It is easy to shout,” Tom Jones shot back.", "Tom Jones"),
            Case("“Is that all?” giggled Tom Jones.", "Tom Jones"),
        ])
    func anyVerb(expected: Case) { check(expected) }

    @Test(
        "before the quotation",
        arguments: [
            Case("In the words of John Carter, \"we are ready for this day.\"", "John Carter"),
            Case("As John Carter put it, \"we are ready for this day.\"", "John Carter"),
            Case("John Carter: \"We are ready for this.\"", "John Carter"),
            Case("John Carter wrote on X: \"We are ready for this.\"", "John Carter"),
            Case("Asked whether the bank was ready, John Carter said: \"We are ready.\"", "John Carter"),
            Case("John Carter, speaking in Rome, said, \"We are ready for this.\"", "John Carter"),
            Case("Speaking to reporters, John Carter said \"we are ready for this\".", "John Carter"),
            Case("John Carter (North) said: \"It is a mistake.\"", "John Carter"),
            Case("John Carter on Monday called the fire \"the worst I have seen.\"", "John Carter"),
            Case("John Carter went on: “It was the worst I have ever seen.”", "John Carter"),
            Case("According to John Carter, \"we are ready for this.\"", "John Carter"),
            Case("“We are ready for this,” according to John Carter.", "John Carter"),
        ])
    func before(expected: Case) { check(expected) }

    @Test(
        "without a name: roles, institutions, documents, words of quantity",
        arguments: [
            Case("\"We are ready for this,\" said officials.", "officials"),
            Case(
                "\"We are ready for this,\" an official familiar with the talks said.",
                "official familiar with the talks"),
            Case("\"We are ready,\" a senior White House official said.", "senior White House official"),
            Case("\"We are ready for this,\" the 34-year-old teacher said.", "34-year-old teacher"),
            Case("\"We are ready,\" a spokesman for the ministry told reporters.", "spokesman for the ministry"),
            Case("\"I don't think so,\" added the foreign minister of France.", "foreign minister of France"),
            Case("\"Nobody was hurt,\" one witness told Reuters.", "one witness"),
            Case("\"Nobody was hurt,\" said another.", "another"),
            Case("\"Nobody was hurt,\" said one fan, in tears.", "one fan"),
            Case("\"Nobody was hurt,\" added her neighbour, who was there.", "neighbour"),
            Case("“You never ask,” one of them said.", "one of them"),
            Case("The company said in a statement that it was \"deeply sorry\".", "company"),
            Case("\"We are ready for this,\" the statement read.", "statement"),
            Case("Beijing said the move was \"a provocation that must end\".", "Beijing"),
        ])
    func unnamed(expected: Case) { check(expected) }

    @Test(
        "several parts and sentences with one verb",
        arguments: [
            Case("\"This,\" John Carter said, pausing, \"is the day we waited for.\"", "John Carter", "John Carter"),
            Case("“We won,” John Carter said. “Or did we?”", "John Carter", "John Carter"),
            Case("“We won,” John Carter said.\n\n“The rest is history.”", "John Carter", "John Carter"),
            Case("John Carter nodded. “It was the worst I have ever seen.”", "John Carter"),
            Case("John Carter said it was “a joke” and that “nobody cares”.", "John Carter", "John Carter"),
            Case("“It was a long day.\n\n“We are tired,” John Carter said.", "John Carter"),
        ])
    func parts(expected: Case) { check(expected) }

    @Test(
        "a pronoun or a short phrase stands for the last one who fits",
        arguments: [
            Case("Mrs Anna Smith met Mr Tom Jones. “We agreed on it,” she said.", "Anna Smith"),
            Case("Mrs Anna Smith met Mr Tom Jones. “We agreed on it,” he said.", "Tom Jones"),
            Case("Anna Smith won at last. “It feels good,” the 19-year-old said.", "Anna Smith"),
            Case("Anna Smith won at last. “It feels good,” said the Briton.", "Anna Smith"),
            Case("Gov. Anna Smith met Tom Jones. “It feels good,” the governor said.", "Anna Smith"),
            Case(
                "A Treasury source denied it. “This is just noise,” the source said.",
                "Treasury source"),
            Case(
                "The mayor, Anna Smith, came with Tom Jones. Jones said nothing. “I will stay,” the mayor said.",
                "Anna Smith"),
            Case(
                "“So it was you?” Anna Smith asked Tom Jones. “It was not,” he replied.", "Anna Smith", "Tom Jones"),
        ])
    func anaphora(expected: Case) { check(expected) }

    @Test("an unattributed answer to a question is the other one's, and so on in turns")
    func turns() {
        let text = """
            “I did it,” John Carter said.

            “Did you know?” asked Anna Smith.

            “I did not.”

            “Then who did?”
            """
        check(Case(text, "John Carter", "Anna Smith", "John Carter", "Anna Smith"))
    }

    @Test("one whom a question of the text is about answers it")
    func askedByText() {
        check(Case("Anna Smith met John Carter. What would Carter like to see? “Less talk.”", "John Carter"))
    }

    @Test("a document speaks for the one who issued it")
    func issuer() {
        check(Case("In a memo, Anna Smith said she was glad. “We won at last,” the memo said.", "Anna Smith"))
    }

    @Test("one whose words another reports does not go on speaking")
    func embedded() {
        check(Case("Tom Jones said that John Carter denied it all. “It was odd,” he added.", "Tom Jones"))
    }

    @Test("she and he are told by the given name")
    func givenNames() {
        check(Case("John Carter met Anna Smith.\n\n“We are ready for this,” he said.", "John Carter"))
    }

    @Test("the answers of an interview are spoken by the first one named above them")
    func interview() {
        let text =
            "An interview with Anna Smith\n\nWe met her.\n\nQ: Why?\n\nA: I had to.\n\nQ: What is next?\n\nA: Sleep."
        let document = Document(id: "test", text: Text(text + "\n"))
        #expect(document.speech.quotes.map { document.name(of: $0.speaker) } == ["Anna Smith", "Anna Smith"])
        #expect(document.speech.quotes.map { document.string($0.content) } == ["I had to.", "Sleep."])
    }

    @Test("a list of questions without an interview has no speakers")
    func questions() {
        let text = "Bus tickets\n\nBy Anna Smith\n\nQ: Why?\n\nA: It is new.\n\nQ: Where?\n\nA: In town.\n"
        #expect(Document(id: "test", text: Text(text)).speech.quotes.isEmpty)
    }

    @Test("who cannot be told speaks for no one", arguments: [Case("“I don't think so,” she told the daily.", "-")])
    func unknown(expected: Case) {
        let document = Document(id: "test", text: Text(expected.text))
        #expect(document.speech.quotes.map(\.speaker) == [.none])
    }

    @Test(
        "terms, titles and names in quotation marks are nobody's words",
        arguments: [
            Case("The \"peace plan\" was rejected by \"Guardian\" readers.", "-", "-"),
            Case("He has been called the \"king of pop\" for years.", "-"),
            Case("The film, \"The Last Day of Summer\", opens today.", "-"),
            Case("Their album \"Blue Sky\" won.", "-"),
            Case("John Carter said the \"road diet\" would cost too much.", "-"),
            Case("John Carter has expressed interest in \"green\" bonds.", "-"),
            Case("The so-called \"dream team\" lost, John Carter said that night.", "-"),
            Case("A fundraiser titled \"Help the Smiths\" raised $400.", "-"),
        ])
    func terms(expected: Case) { check(expected) }

    @Test(
        "marks of all kinds",
        arguments: [
            Case("„We never asked for it“, says John Carter.", "John Carter"),
            Case("‚We never asked for it‘, says John Carter.", "John Carter"),
            Case("«We never asked for it», says John Carter.", "John Carter"),
            Case("‘It's not the nurses’ fault. There are too few,’ said John Carter.", "John Carter"),
            Case("'It was the politicians' idea, not ours,' said John Carter.", "John Carter"),
        ])
    func marks(expected: Case) { check(expected) }

    @Test("the turns of a transcript are their speakers' words")
    func transcript() {
        let text = """
            Solveig Aarnes met Tunde Bakare on Monday, and this is what was said there in the evening.

            MODERATOR: Is there enough wind for everybody?

            AARNES: There is enough wind. There is not enough patience.

            Tunde Bakare: I would put it differently.
            """
        let document = Document(id: "test", text: Text(text))
        let found = document.speech.quotes.map { document.name(of: $0.speaker) + ": " + document.string($0.content) }
        #expect(
            found == [
                "MODERATOR: Is there enough wind for everybody?",
                "Solveig Aarnes: There is enough wind. There is not enough patience.",
                "Tunde Bakare: I would put it differently.",
            ])
    }

    @Test("labels that name no one make no transcript")
    func labels() {
        let text = "Key Dates: The talks begin in May.\n\nMain Actors: The US leads.\n\nNext Steps: They wait and see."
        #expect(Document(id: "test", text: Text(text)).speech.quotes.isEmpty)
    }

    @Test("a quotation inside a quotation is not the outer speaker's alone")
    func nested() {
        let text = "John Carter said: “The boss told me, ‘Go and be a nuisance.’ So I was a nuisance.”"
        let document = Document(id: "test", text: Text(text))
        #expect(document.speech.quotes.map { document.name(of: $0.speaker) } == ["John Carter", ""])
    }

    @Test(
        "texts made of marks and verbs only end soon",
        arguments: [
            "said Smith, ", "“the minister said: ” ", "She said he said they said it said, ", "\"", "“", "‘a s’ ",
            "“Yes,” he said. ", "The man told, saying ", "the nurses’ fault and ",
        ])
    func hostile(piece: String) {
        let english = String(repeating: "The minister said that it was late and that the team had left. ", count: 20)
        let text = english + "\n\n" + String(repeating: piece, count: 6000)
        let document = Document(id: "test", text: Text(text))
        #expect(ProcessorTime.spent { _ = document.speech.quotes.count } < .seconds(30))
    }

    @Test(
        "long runs of verbs that could be adverbs or open infinitives are read in linear time",
        arguments: ["reply ", "continue to "])
    func verbsInARow(piece: String) {
        let document = Document(id: "test", text: Text(String(repeating: piece, count: 25_000)))
        #expect(ProcessorTime.spent { _ = document.speech.statements.count } < .seconds(30))
    }
}
