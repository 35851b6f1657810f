import Corpus
import Testing

@Suite("Names")
struct NamesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let marked: String
        let types: [EntityType]
        var testDescription: String { marked }

        init(_ marked: String, _ types: EntityType...) {
            self.marked = marked
            self.types = types
        }
    }

    private func check(_ expected: Case) {
        let marked = BracketedText(expected.marked)
        let document = marked.document
        let mentions = document.names.mentions
        #expect(mentions.map { document.string($0.span) } == marked.spans.map { document.string($0) })
        #expect(mentions.map(\.type) == expected.types)
    }

    @Test(
        "a title or a given name makes a person, and stays outside the name",
        arguments: [
            Case("They met Prime Minister ⟦Ann Brakes⟧ there.", .person),
            Case("The talks with special envoy ⟦Torkow⟧ failed.", .person),
            Case("It was Mr. ⟦Ondrak⟧ who left.", .person),
            Case("He saw Secretary of the Army ⟦Peter Vask⟧ there.", .person),
            Case("We know that ⟦Robert Tandle⟧ left.", .person),
            Case("We know that ⟦Hassan Sheikh Tandle⟧ left.", .person),
            Case("We know that ⟦J. W. Tandle Jr.⟧ said so.", .person),
            Case("They met ⟦Kirza Tandle⟧ again. She is married to ⟦Tandle⟧ now.", .person, .person),
            Case("Then ⟦Anna London⟧ left. ⟦London⟧, 34, wept.", .person, .person),
            Case("Then ⟦Anna London⟧ left ⟦London⟧. In ⟦London⟧ it rained.", .person, .place, .place),
            Case("Then ⟦Vladislav Kosin-Kamik⟧ left.", .person),
            Case("Then ⟦Ursula von der Bloom⟧ left.", .person),
            Case("Then ⟦John Q. Tandle⟧ left.", .person),
            Case("It was Ms ⟦von der Bloom⟧ who left.", .person),
            Case("Then Councilwoman ⟦Denise Okafor-Lane⟧ left.", .person),
            Case("Councillors ⟦Vask⟧, ⟦Torkow⟧ and ⟦O'Brake⟧ met.", .person, .person, .person),
            Case("Striker ⟦Robert Tandle⟧ scored.", .person),
            Case("It was the work of ⟦bin Tandle⟧ then.", .person),
            Case("It was the work of ⟦al-Tandle⟧ then.", .person),
            Case("⟦Mark⟧ said that it was cold.", .person),
            Case("⟦Velmora⟧, 47, left. Then ⟦Velmora⟧ came.", .person, .person),
            Case("His wife ⟦Velmora⟧ left.", .person),
            Case("It was signed by Presidents ⟦Hollin⟧ and ⟦Merkow⟧ there.", .person, .person),
        ])
    func persons(expected: Case) { check(expected) }

    @Test(
        "places are found inside compounds and before possessive marks",
        arguments: [
            Case("The ⟦Russia⟧-⟦Ukraine⟧ conflict and ⟦Poland⟧’s role.", .place, .place, .place),
            Case("He lives in ⟦Washington D.C.⟧ now.", .place),
            Case("He left the ⟦U.S.⟧ for ⟦New Zealand⟧.", .place, .place),
            Case("They spoke of ⟦NATO⟧-like and non-⟦NATO⟧ states.", .organization, .organization),
            Case("The annexation of ⟦crimea⟧ went on.", .place),
            Case("He lives in ⟦Velmora⟧, ⟦OH⟧, as we know.", .place, .place),
            Case("The residents of ⟦Velmora⟧ left.", .place),
            Case("It is a ⟦Velmora⟧-based thing, they say.", .place),
            Case("He left ⟦Downing Street⟧ then.", .place),
            Case("He fell into the ⟦River Velm⟧ there.", .place),
            Case("He lives in ⟦North Charleston⟧ now.", .place),
            Case("It is true of ⟦Liverpool South⟧ now.", .place),
            Case("They left ⟦St. Oruman⟧ then.", .place),
            Case("He climbed ⟦Mount Velm⟧ once. Then ⟦Velm⟧ burned.", .place, .place),
            Case("They fought in ⟦Mosul⟧ and ⟦Torkat⟧ then.", .place, .place),
            Case("The ⟦Zaporizhzhia nuclear power plant⟧ was hit.", .place),
        ])
    func places(expected: Case) { check(expected) }

    @Test(
        "institutions, agreements and events are known by their head word",
        arguments: [
            Case("The ⟦Defense Ministry⟧ spoke.", .organization),
            Case("He joined the ⟦Ministry of Internal Affairs⟧ then.", .organization),
            Case("He joined ⟦Tandle Industries Inc⟧ then.", .organization),
            Case("He joined ⟦Tandle Foods plc⟧ then.", .organization),
            Case("⟦Anglian Water plc⟧, which bought it, has not commented.", .organization),
            Case("He joined ⟦General Motors Co.⟧ of his own will.", .organization),
            Case("The ⟦Supreme Court of India⟧ ruled.", .organization),
            Case("He told ⟦Radio Velmora⟧ so.", .organization),
            Case("He joined ⟦Tandle Securities Co. Ltd.⟧ of his own will.", .organization),
            Case("He was in ⟦St Mary's Hospital⟧ then.", .organization),
            Case("She went to ⟦Women's Institute⟧ then.", .organization),
            Case("The shares of ⟦Velmora⟧ fell. Then ⟦Velmora⟧ rose.", .organization, .organization),
            Case("The ⟦Velmora⟧ union left.", .organization),
            Case("They spoke of ⟦VLM⟧ and left.", .organization),
            Case("The ⟦Boston Celtics⟧ won. The ⟦Celtics⟧ sang.", .organization, .organization),
            Case("He is editor of ⟦Velmora⟧, they say.", .organization),
            Case("Then ⟦Kate Tandle⟧ of ⟦Velmora⟧ said it.", .person, .organization),
            Case("They read the ⟦Washington Post⟧ there.", .organization),
            Case("The ⟦G7 summit⟧ ended.", .event),
            Case("The ⟦Clean Air Act⟧ passed.", .agreement),
            Case("They fought in the ⟦Battle of Velmora⟧ then.", .event),
            Case("The ⟦Budapest Memorandum⟧ failed.", .agreement),
            Case("They signed ⟦Article 5⟧ of it.", .agreement),
            Case("The ⟦28-point peace plan⟧ leaked.", .agreement),
            Case("The ⟦Washington Summit⟧ ended.", .event),
            Case("The ⟦Second World War⟧ ended.", .event),
            Case("Then ⟦Devon and Cornwall Police⟧ left.", .organization),
            Case("He ran the ⟦National Disaster Risk Reduction and Management Council⟧ then.", .organization),
            Case("The ⟦Velmors⟧ said no.", .organization),
            Case("They won the ⟦Davis Cup⟧ then.", .event),
            Case("They used the ⟦James Webb Space Telescope⟧ then.", .other),
            Case("They met in ⟦South Velms⟧ then.", .place),
            Case("⟦Velmor Tork SpA⟧ fell. Then ⟦Velmor Tork⟧ rose.", .organization, .organization),
        ])
    func heads(expected: Case) { check(expected) }

    @Test(
        "pronouns, nationalities and ordinary words with a capital are no names",
        arguments: [
            "They told us about it.", "Ukrainian forces and Russian demands met.", "Frequently Asked Questions",
            "However, the talks went on.",
            "The Germans and the French agreed.", "Obstacles to Peace and the Cost of Conflict", "Who will pay?",
            "The Lira fell, and he paid in Rupees.", "We use HTP, chromium and other stuff.", "May they rest.",
            "They saw a DVD on TV.", "He had turkey and a nice bath.",
            "COUNCIL APPROVES PLAN FOR THE SCHOOL",
        ])
    func noNames(text: String) {
        let document = Document(id: "test", text: Text(text))
        #expect(document.names.mentions.map { document.string($0.span) } == [])
    }

    @Test("a nationality is kept with its country")
    func nationality() {
        let document = Document(
            id: "test", text: Text("The Ukrainian side and South Korean firms met European leaders."))
        #expect(document.names.nationalities.map(\.country) == ["Ukraine", "South Korea", ""])
    }

    @Test("a surname links to the full name, and the title is kept apart")
    func surname() {
        let text = "Prime Minister Keith Tandle left. Tandle said no. Later Prime Minister Tandle came back."
        let document = Document(id: "test", text: Text(text))
        #expect(document.names.entities.map(\.name) == ["Keith Tandle"])
        #expect(document.names.entities.first?.title == "Prime Minister")
        #expect(document.names.entities.first?.mentions.count == 3)
        #expect(document.names.entities.first?.aliases == ["Keith Tandle", "Tandle"])
    }

    @Test("different given names never merge")
    func givenNames() {
        let text = "Donald Tandle met Robert Tandle. President Donald Orban met Viktor Orban."
        let document = Document(id: "test", text: Text(text))
        #expect(
            document.names.entities.map(\.name) == ["Donald Tandle", "Robert Tandle", "Donald Orban", "Viktor Orban"])
    }

    @Test(
        "spellings of one name merge",
        arguments: [
            ("President Oleksandr Morozky came. Morozkyy left.", "Oleksandr Morozky"),
            ("President Oleksandr Morozkiy came. President Morozky left.", "Oleksandr Morozkiy"),
            ("President Jose Garcón came. President Garcon left.", "Jose Garcón"),
            ("President Moammar Gandaffi came. President Muammar Qandaffi left.", "Moammar Gandaffi"),
            ("President Bill Tandle came. William Tandle left.", "William Tandle"),
            ("President Rob Tandle came. Robert Tandle left.", "Robert Tandle"),
        ])
    func spelling(text: String, name: String) {
        #expect(Document(id: "test", text: Text(text)).names.entities.map(\.name) == [name])
    }

    @Test(
        "a surname that several share means the one named most, or the first of a sentence",
        arguments: [
            ("Joe Tandle and his son Peter Tandle came. Tandle spoke.", "Joe Tandle"),
            ("Anne Tandle came. Peter Tandle came. Tandle spoke.", "Peter Tandle"),
            ("Anne Tandle came. Anne Tandle spoke. Peter Tandle came. Tandle spoke.", "Anne Tandle"),
        ])
    func sharedSurname(text: String, name: String) {
        let names = Document(id: "test", text: Text(text)).names
        #expect(names.mentions.last.map { names.entities[Int($0.entity)].name } == name)
    }

    @Test("a family name that comes first is the surname")
    func familyNameFirst() {
        let text = "Xi Tandling met Kim Tan Dun. Then Xi left and Kim stayed."
        #expect(Document(id: "test", text: Text(text)).names.entities.map(\.aliases.count) == [2, 2])
    }

    @Test(
        "an organization is followed by its short form and by the acronym in brackets",
        arguments: [
            ("Velmora Systems Inc fell. Then Velmora rose.", "Velmora Systems Inc"),
            ("The Velmora Relief Commission (VRC) met. The VRC left.", "Velmora Relief Commission"),
            ("The Rapid Tandle Forces (RSF) met. The RSF left.", "Rapid Tandle Forces"),
        ])
    func shortForms(text: String, name: String) {
        let names = Document(id: "test", text: Text(text)).names
        #expect(names.entities.map(\.name) == [name])
    }

    @Test(
        "a given name tells the gender where nearly all bearers share it",
        arguments: [("Anne Tandle", Gender.female), ("Peter Tandle", .male), ("Velmor Tandle", nil)])
    func gender(name: String, gender: Gender?) {
        let document = Document(id: "test", text: Text("Then Mr \(name) left."))
        #expect(document.names.entities.first?.gender == gender)
    }

    @Test("names of one country are one place")
    func country() {
        let document = Document(id: "test", text: Text("The US and the U.S. are the United States of America."))
        #expect(document.names.entities.map(\.name) == ["United States"])
    }
}

@Suite("Vocabulary")
struct VocabularyTests {
    @Test(
        "a nationality or another name gives the country",
        arguments: [
            ("Ukrainian", "Ukraine"), ("U.S.", "United States"), ("British", "United Kingdom"),
            ("South Korean", "South Korea"), ("Hellenic Republic", "Greece"), ("Islamic Republic of Iran", "Iran"),
        ])
    func country(word: String, country: String) { #expect(Vocabulary.builtIn.country(of: word) == country) }

    @Test("what is no country has none", arguments: ["European", "us", "table", "", "Paris"])
    func noCountry(word: String) { #expect(Vocabulary.builtIn.country(of: word) == nil) }

    @Test(
        "a capital gives its country, under all its names",
        arguments: [("Kyiv", "Ukraine"), ("Kiev", "Ukraine"), ("Moscow", "Russia")])
    func capital(city: String, country: String) { #expect(Vocabulary.builtIn.country(ofCapital: city) == country) }
}

@Suite("Entities of a corpus")
struct EntityIndexTests {
    private func index(_ texts: String...) -> EntityIndex {
        EntityIndex(texts.map { Document(id: $0, text: Text($0)).names })
    }

    @Test("a surname in one document joins the full name in another")
    func surname() {
        let index = index("President Morozkyy left.", "President Oleksandr Morozky came.", "President Morozky spoke.")
        #expect(index.entities.map(\.name) == ["Oleksandr Morozky"])
        #expect(index.entities.first?.members.map(\.document) == [0, 1, 2])
        #expect(index.index(named: "Morozkyy") == 0)
        #expect(index.index(document: 2, entity: 0) == 0)
    }

    @Test("a surname that two persons share joins neither unless one is named far more often")
    func sharedSurname() {
        let index = index("Donald Tandle came.", "Robert Tandle came.", "President Tandle spoke.")
        #expect(index.entities.map(\.name) == ["Donald Tandle", "Robert Tandle", "Tandle"])
    }

    @Test("the Wikidata number of a document is that of the corpus")
    func wikidata() {
        #expect(index("Then France left.", "Then the French Republic left.").entities.map(\.wikidata) == ["Q142"])
    }

    @Test("a short form that one document explains names the organization in the others")
    func shortForms() {
        let index = index(
            "Then Velmora rose. The shares of Velmora fell.", "Velmora Systems Inc fell. Then Velmora rose.")
        #expect(index.entities.map(\.name) == ["Velmora Systems Inc"])
    }

    @Test("persons named in very many documents are merged in linear time")
    func manyDocuments() {
        let names = (0..<3_000).map { _ in Document(id: "a", text: Text("Robert Tandle met Anne Tandle.")).names }
        #expect(EntityIndex(names).entities.count == 2)
    }

    /// Persons of one surname, a sentence each.
    private func namesakes(_ count: Int) -> String {
        let letters = Array("bcfklmprst")
        return (0..<count).map { number in
            let given = [number % 10, number / 10 % 10, number / 100].map { String(letters[$0]) }.joined(separator: "a")
            return "Mr. \(given.prefix(1).uppercased() + given.dropFirst())n Torkson said no.\n"
        }.joined()
    }

    @Test("however many persons have one surname, each is found again")
    func manyNamesakes() {
        let names = Document(id: "a", text: Text(namesakes(600) + namesakes(600))).names
        #expect(names.entities.count == 600)
        #expect(names.entities.allSatisfy { $0.mentions.count == 2 })
    }

    @Test("a surname of many persons means the last of those who are named most")
    func surnameOfMany() {
        let text = namesakes(200) + "Mr. Bababn Torkson came. Then Torkson left. Torkson spoke."
        let names = Document(id: "a", text: Text(text)).names
        #expect(names.entities.first?.mentions.count == 4)
    }

    @Test("persons of one surname in several documents are merged, however many they are")
    func manyNamesakesMerged() {
        #expect(index(namesakes(600), namesakes(600)).entities.count == 600)
    }

    @Test("plans with different numbers stay apart")
    func numbers() {
        #expect(index("The 28-point peace plan leaked.", "The 20-point peace plan leaked.").entities.count == 2)
    }
}
