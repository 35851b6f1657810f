import Corpus
import Testing

/// What the tables of a second language make work; no line of the readers says that it is German.
@Suite("German by its tables")
struct GermanTests {
    private func document(_ text: String) -> Document {
        var metadata = Metadata()
        metadata.date = "2024-10-02"
        metadata.language = "de"
        return Document(id: "a", text: Text(text), metadata: metadata)
    }

    @Test(
        "dates",
        arguments: [
            ("Das gilt ab dem 3. Oktober 2024.", "2024-10-03", "2024-10-03"),
            ("Er kam am 31.10.2024 an.", "2024-10-31", "2024-10-31"),
            ("Sie war gestern da.", "2024-10-01", "2024-10-01"),
            ("Im vergangenen Jahr war das anders.", "2023-01-01", "2023-12-31"),
            ("Im ersten Quartal 2024 sank er.", "2024-01-01", "2024-03-31"),
            ("Vor drei Jahren war das anders.", "2021-10-02", "2021-10-02"),
            ("Von 2018 bis 2022 war es trocken.", "2018-01-01", "2022-12-31"),
            ("Es begann in den 1970er Jahren.", "1970-01-01", "1979-12-31"),
        ])
    func dates(text: String, from: String, to: String) {
        let found = document(text).values.dates
        #expect(found.map(\.from) == [from])
        #expect(found.map(\.to) == [to])
    }

    @Test(
        "amounts",
        arguments: [
            ("Das kostet 1,2 Mio. Euro im Jahr.", 1_200_000, "EUR"), ("Es waren 90.000 Euro.", 90_000, "EUR"),
            ("Sie zahlt 74,90 US-Dollar dafür.", 74.9, "USD"), ("Er gab zehn Millionen Franken.", 1e7, "CHF"),
        ])
    func money(text: String, amount: Double, currency: String) {
        let found = document(text).values.money
        #expect(found.map(\.amount) == [amount])
        #expect(found.map(\.currency) == [currency])
    }

    @Test(
        "full stops of abbreviations and ordinals end no sentence",
        arguments: [
            "Das gilt z. B. für Dr. Meier und ca. 20 andere.", "Am 3. Oktober war die 2. Runde der Verhandlungen.",
            "Es kostet 1,2 Mio. Euro.",
        ])
    func sentences(text: String) {
        #expect(document(text).sentences.count == 1)
    }

    @Test(
        "the speaker stands behind the verb or before it",
        arguments: [
            "„Das war gut“, sagte Finanzminister Martin Bauer nach der Sitzung.",
            "»Das war gut«, so Finanzminister Martin Bauer.", "Das sei gut, teilte Minister Martin Bauer mit.",
            "Minister Martin Bauer erklärte, dass es gut war.", "Wie Minister Martin Bauer mitteilte, war es gut.",
        ])
    func speakers(text: String) {
        let document = document(text)
        let names = document.speech.statements.map { statement in
            if case .mention(let mention) = statement.speaker {
                return document.names.entities[Int(document.names.mentions[Int(mention)].entity)].name
            }
            return "no name"
        }
        #expect(names == ["Martin Bauer"])
    }
}
