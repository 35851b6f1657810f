import Clauses
import Testing

@testable import Corpus

/// Who does what to whom, on what condition, in sentences as news, reports and laws have them.
@Suite("Clauses") struct ClauseTests {
    /// What is read of the clause of a verb.
    private func clause(_ verb: String, in text: String) throws -> Reading {
        let document = Document(id: "a.txt", text: Text(text + "\n"))
        let indices = document.clauseNumbers(inside: document.whole).map { Int($0) }
        let index = try #require(
            indices.first { document.clause($0)?.clause.verb == verb },
            "verbs: \(indices.compactMap { document.clause($0)?.clause.verb })")
        return Reading(document, index)
    }

    struct Reading {
        let document: Document
        let index: Int

        init(_ document: Document, _ index: Int) {
            self.document = document
            self.index = index
        }

        /// The value of a field: names of phrases, verbs of clauses, the text of what is a span.
        subscript(field: String) -> String {
            let kind = Schema.standard[ElementKind.clause]
            guard let field = Schema.standard.field(field, of: .clause) else { return "no such field" }
            switch document.written(field.value(in: document, kind, index)) {
            case .none: return "-"
            case .text(let text): return text
            case .flag(let flag): return "\(flag)"
            case .stretch(let span): return document.plainText(span)
            case .element(let place): return name(of: place)
            case .elements(let list): return list.places.map(name).joined(separator: ", ")
            default: return "another value"
            }
        }

        private func name(of place: ElementPlace) -> String {
            switch place.kind {
            case .phrase: document.phraseName(place.index)
            case .clause: document.clause(place.index)?.clause.verb ?? "-"
            case .entity: document.entityName(ofMention: place.index)
            default: document.plainText(Schema.standard[place.kind].span(document, place.index))
            }
        }
    }

    @Test(
        "who does it is found through joined verbs, infinitives, relatives, passives and names of actions",
        arguments: [
            ("The allies also agreed strong security guarantees for Kenya at the summit.", "agree", "allies"),
            (
                "Officials from the river commission, which met in Tarvo on Monday, agreed to lend Velmark 40 million euros.",
                "lend", "Officials from the river commission"
            ),
            ("Governor Rhea Holt blasted the council and said the state set aside $3 million.", "say", "Rhea Holt"),
            ("Ministers were offered a loan by the bank.", "offer", "bank"),
            ("Ministers were offered a loan by the bank that Norway leads.", "lead", "Norway"),
            ("The roof was repaired in May.", "repair", "-"),
            ("The council asked Kenya to send troops.", "send", "Kenya"),
            ("The council promised Kenya to send troops.", "send", "council"),
            ("The minister who had signed the accord resigned.", "sign", "minister"),
            (
                "President Ada Brandt of Norway ordered the suspension of military aid to Kenya.", "suspend",
                "Ada Brandt"
            ),
            ("Kenya and Uganda have called for talks.", "call for", "Kenya and Uganda"),
        ])
    func actors(_ text: String, _ verb: String, _ actor: String) throws {
        #expect(try clause(verb, in: text)["actor"] == actor)
    }

    @Test(
        "what is done, and to whom",
        arguments: [
            ("Ministers were offered a loan by the bank.", "offer", "loan", "Ministers"),
            ("Norway gave Kenya 300 tents.", "give", "300 tents", "Kenya"),
            ("Norway will deliver tents to Kenya.", "deliver", "tents", "Kenya"),
            ("The roof was repaired in May.", "repair", "roof", "-"),
            ("The loan Norway offered came late.", "offer", "loan", "-"),
            ("The allies rejected Norway's offer of tents to Kenya.", "offer", "tents", "Kenya"),
        ])
    func objects(_ text: String, _ verb: String, _ object: String, _ recipient: String) throws {
        let clause = try clause(verb, in: text)
        #expect(clause["object"] == object)
        #expect(clause["recipient"] == recipient)
    }

    @Test(
        "a condition is a span with the word that begins it, and of a kind",
        arguments: [
            ("The bank will lend the money unless the dam breaks.", "lend", "unless the dam breaks", "unless"),
            ("If the dam holds, the bank will lend the money.", "lend", "If the dam holds", "if"),
            (
                "The bank agreed to lend the money provided that the dam is inspected.", "lend",
                "provided that the dam is inspected", "provided"
            ),
            (
                "Troops will leave once the accord is signed, the minister said.", "leave", "once the accord is signed",
                "once"
            ),
            (
                "Guarantees had been agreed in the event of a truce, she said.", "agree", "in the event of a truce",
                "event"
            ),
            ("Norway sent tents in exchange for grain.", "send", "in exchange for grain", "exchange"),
        ])
    func conditions(_ text: String, _ verb: String, _ condition: String, _ kind: String) throws {
        let clause = try clause(verb, in: text)
        #expect(clause["condition"] == condition)
        #expect(clause["condition_kind"] == kind)
    }

    @Test(
        "no condition is what only looks like one",
        arguments: [
            ("The minister asked if the dam would hold.", "ask"),
            ("Troops will stay even if the accord is signed.", "stay"),
            ("He spoke as if nothing had happened.", "speak"), ("The bank once lent money.", "lend"),
        ])
    func noConditions(_ text: String, _ verb: String) throws {
        #expect(try clause(verb, in: text)["condition"] == "-")
    }

    @Test(
        "how it is put, whether it is denied, and whether it is done",
        arguments: [
            ("Norway may send troops.", "send", "possible", false, false),
            ("Norway must pay.", "pay", "required", false, false),
            ("Norway agreed to pay.", "pay", "intended", false, false),
            ("Norway was asked to pay.", "pay", "asked", false, false),
            ("Norway would pay more.", "pay", "hypothetical", false, false),
            ("Norway paid in May.", "pay", "asserted", false, true),
            ("Norway has not paid.", "pay", "asserted", true, false),
            ("No country paid.", "pay", "asserted", true, false),
            ("Norway no longer pays.", "pay", "asserted", true, false),
            ("Norway never paid.", "pay", "asserted", true, false),
        ])
    func modality(_ text: String, _ verb: String, _ modality: String, _ negated: Bool, _ done: Bool) throws {
        let clause = try clause(verb, in: text)
        #expect(clause["modality"] == modality)
        #expect(clause["negated"] == "\(negated)")
        #expect(clause["done"] == "\(done)")
    }

    @Test("a clause knows the one that asks for it, and the chain of these")
    func chains() throws {
        let send = try clause("send", in: "Norway has agreed to take part in sending troops to Kenya.")
        #expect(send["parent"] != "-")
        #expect(send["chain"].hasPrefix("send, "))
        #expect(send["actor"] == "Norway")
    }

    @Test("what another language says, and what stands in tables and boilerplate, has none")
    func none() {
        let german = Document(
            id: "a.txt", text: Text("Die Regierung hat am Montag beschlossen, dass sie das Geld nicht zahlen wird.\n"))
        #expect(german.clauseNumbers(inside: german.whole).isEmpty)
        let table = Document(id: "b.md", text: Text("| Who | What |\n|---|---|\n| Norway | sent troops to Kenya |\n"))
        #expect(table.phraseNumbers(inside: table.whole).isEmpty)
    }

    @Test("any order of asking gives the same elements")
    func order() {
        let text = Text(
            "Norway agreed to lend money. Kenya and Uganda, which met in Oslo, signed the deal if troops leave.\n\n"
                + "The bank has not promised any loans. Ministers were asked to pay.\n")
        let forward = Document(id: "a.txt", text: text)
        let backward = Document(id: "a.txt", text: text)
        for sentence in backward.sentences.starts.indices.reversed() { _ = backward.clauses(ofSentence: sentence) }
        #expect(forward.clauseNumbers(inside: forward.whole) == backward.clauseNumbers(inside: backward.whole))
        #expect(forward.phraseNumbers(inside: forward.whole) == backward.phraseNumbers(inside: backward.whole))
    }

    @Test("the spans of clauses and phrases are in the order of their numbers, gaps among them")
    func spans() {
        let document = Document(
            id: "a.txt",
            text: Text("Norway, which leads the bank, agreed to lend money. Kenya signed the deal of May.\n"))
        for limit in [(document.clauseLimit, document.clauseSpan), (document.clauseLimit, document.phraseSpan)] {
            let starts = (0..<limit.0).map { limit.1($0).start }
            #expect(starts == starts.sorted())
        }
    }
}

/// Noun phrases: what they are called, what they join, whose they are.
@Suite("Phrases") struct PhraseTests {
    private func phrases(_ text: String) -> (Document, [Int]) {
        let document = Document(id: "a.txt", text: Text(text + "\n"))
        return (document, document.phraseNumbers(inside: document.whole).map { Int($0) })
    }

    @Test(
        "joined phrases are one whole with members",
        arguments: [
            ("Spain, Italy and Portugal back the deal.", "Spain, Italy and Portugal", ["Spain", "Italy", "Portugal"]),
            ("The troops of Kenya left.", "troops of Kenya", ["troops of Kenya"]),
        ])
    func members(_ text: String, _ name: String, _ members: [String]) throws {
        let (document, all) = phrases(text)
        let phrase = try #require(all.first { document.phraseName($0) == name }, "\(all.map(document.phraseName))")
        #expect(document.members(ofPhrase: phrase).map(document.phraseName) == members)
    }

    @Test("what a phrase includes are phrases, each of those that and/or joins")
    func including() throws {
        let (document, all) = phrases("Norway sold weapons to states such as Kenya and Uganda.")
        let included = all.compactMap { document.reading(ofPhrase: $0)?.phrase.including }.filter { !$0.isEmpty }
        #expect(included.map(\.count).max() == 2)
    }

    @Test("a phrase is named by the entity at its head, else by its words without an article")
    func names() {
        let (document, all) = phrases("President Ada Brandt of Norway visited the old harbour of Tarvo.")
        let names = Set(all.map(document.phraseName))
        #expect(names.contains("Ada Brandt") && names.contains("old harbour of Tarvo"))
    }

    @Test("a speaker without a name is called as the text calls him, though a name stands in the words")
    func speakers() throws {
        let document = Document(
            id: "a.txt", text: Text("A Department of Health spokesman said the government was investing record sums.\n")
        )
        let statement = try #require(document.speech.statements.first)
        guard case .element(let place) = document.value(ofSpeaker: statement.speaker) else {
            Issue.record("no speaker")
            return
        }
        #expect(place.kind == .phrase)
        #expect(document.phraseName(place.index).hasSuffix("Department of Health spokesman"))
        #expect(document.mention(ofPhrase: place.index) == -1)
    }
}
