import Corpus
import Testing

@Suite("The language of a document")
struct LanguageTests {
    @Test(
        "a sentence or two are enough",
        arguments: [
            (
                "en",
                "The minister said that the talks would go on, but there was no date for them. They have been long."
            ),
            ("de", "Der Stadtrat hat am Montag den Bau einer Brücke beschlossen, und die Kosten sind nicht bekannt."),
            (
                "fr",
                "Le conseil a décidé lundi de construire un pont sur la rivière, mais les coûts ne sont pas connus."
            ),
            (
                "es",
                "El consejo decidió el lunes construir un puente sobre el río, pero los costes no son conocidos por todos."
            ),
            (
                "it",
                "Il consiglio ha deciso lunedì di costruire un ponte sul fiume, ma i costi non sono noti e la gente è divisa."
            ),
            (
                "pt",
                "O conselho decidiu na segunda construir uma ponte sobre o rio, mas os custos não são conhecidos por todos."
            ),
            (
                "nl",
                "De raad heeft op maandag besloten om een brug over de rivier te bouwen, maar de kosten zijn niet bekend."
            ),
            (
                "sv",
                "Rådet beslutade på måndagen att bygga en bro över floden, men det är inte känt vad den ska kosta och när."
            ),
            (
                "da",
                "Rådet besluttede mandag at bygge en bro over floden, men det er ikke kendt, hvad den skal koste af penge."
            ),
            (
                "fi",
                "Neuvosto päätti maanantaina, että silta on rakennettava, mutta hinta ei ole vielä tiedossa ja se on ongelma."
            ),
            (
                "pl",
                "Rada zdecydowała w poniedziałek o budowie mostu na rzece, ale nie jest znany jego koszt i czas, jak się wydaje."
            ),
            (
                "tr",
                "Belediye pazartesi günü bir köprü için karar aldı ve bu çok önemli, ama ne kadar olduğunu bilen yok, dedi."
            ),
            (
                "ru",
                "Совет решил в понедельник построить мост через реку, но его стоимость пока неизвестна, это было сказано."
            ),
            (
                "uk",
                "Рада вирішила в понеділок побудувати міст через річку, але його вартість ще невідома, це було сказано її головою."
            ),
            ("el", "Το συμβούλιο αποφάσισε τη Δευτέρα να χτίσει γέφυρα."), ("ja", "市議会は月曜日に橋を建設することを決めた。"),
            ("zh", "市议会星期一决定在河上修建一座桥。"), ("ko", "시의회는 월요일에 다리를 건설하기로 했다."),
            ("ar", "قرر المجلس يوم الاثنين بناء جسر على النهر."), ("he", "המועצה החליטה ביום שני לבנות גשר."),
        ])
    func told(_ code: String, _ text: String) {
        #expect(Document(id: "a", text: Text(text)).language == code)
    }

    @Test("too little text tells nothing, and then what the document says counts")
    func short() {
        #expect(Document(id: "a", text: Text("Ja.")).language == nil)
        var metadata = Metadata()
        metadata.language = "de"
        #expect(Document(id: "a", text: Text("Ja."), metadata: metadata).language == "de")
    }

    @Test("text that is clearly another language is stronger than its label")
    func mislabelled() {
        var metadata = Metadata()
        metadata.language = "en"
        let text = "Der Stadtrat hat am Montag den Bau einer Brücke beschlossen, und die Kosten sind nicht bekannt."
        #expect(Document(id: "a", text: Text(text), metadata: metadata).language == "de")
    }

    @Test("layers that need tables are empty without them; words and numbers are not")
    func layers() {
        let text =
            "Le président Joe Biden a décidé lundi à Kyiv de la construction, et le coût est de 40 pour cent. « Bien », a-t-il dit."
        let document = Document(id: "a", text: Text(text))
        #expect(document.names.mentions.isEmpty)
        #expect(document.speech.statements.isEmpty && document.speech.quotes.isEmpty)
        #expect(document.sentences.count == 2)
        #expect(document.tokens.count > 20)
    }
}
