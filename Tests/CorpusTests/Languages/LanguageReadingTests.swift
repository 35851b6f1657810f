import Corpus
import Testing

/// Documents in other languages: structure, sentences and tokens work, and what needs tables is empty without them.
@Suite struct LanguageReadingTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let language: String
        /// `|` parts sentences.
        let text: String
        /// Tokens somewhere in the text, parted by spaces.
        let tokens: String

        var testDescription: String { language }
    }

    // swift-format-ignore
    static let samples = [
        Sample(
            language: "fr",
            text: "Grève des ferries : les îles isolées\n\nLes habitants des îles n'ont plus de produits frais depuis mardi. |La compagnie a refusé de négocier avec M. Dupont, qui représente les équipages. |« Nous avons été patients », a-t-il dit. |Le coût s'élève à 2,5 millions d'euros.\n\nCe qui change\n\nUn navire de la marine doit arriver jeudi avec des vivres et des médicaments pour les habitants.",
            tokens: "M. Dupont , qui"),
        Sample(
            language: "de",
            text: "Streik der Fähren: Inseln ohne Nachschub\n\nSeit Dienstag gibt es auf den Inseln keine frischen Lebensmittel mehr. |Die Reederei lehnt es ab, mit der Gewerkschaft zu verhandeln. |„Wir waren geduldig“, sagte Herr Berg. |Der Schaden beträgt 2,5 Millionen Euro, z. B. für Kühlhäuser.\n\nWas sich ändert\n\nAm 3. Mai soll ein Schiff der Marine mit Lebensmitteln und Medikamenten ankommen.",
            tokens: "2,5 Millionen Euro"),
        Sample(
            language: "es",
            text: "Huelga de transbordadores: las islas, sin suministros\n\nLos habitantes de las islas no tienen alimentos frescos desde el martes. |¿Qué pasará ahora? |La empresa se ha negado a negociar con los sindicatos. |El coste es de 2,5 millones de euros.\n\nLo que cambia\n\nUn buque de la marina debe llegar el jueves con víveres y medicinas para los habitantes.",
            tokens: "¿ Qué pasará ahora ?"),
        Sample(
            language: "uk",
            text: "Страйк поромів залишив острови без їжі\n\nМешканці островів не мають свіжих продуктів з вівторка. |Компанія відмовилася від переговорів із профспілкою. |«Ми були терплячими», — сказав пан Берг. |Збитки становлять 2,5 мільйона євро.\n\nЩо зміниться\n\nКорабель флоту має прибути в четвер із продуктами та ліками для мешканців островів.",
            tokens: "« Ми були терплячими »"),
        Sample(
            language: "ru",
            text: "Забастовка паромов оставила острова без еды\n\nЖители островов с вторника остались без свежих продуктов. |Компания отказалась от переговоров с профсоюзом. |«Мы были терпеливы», — сказал господин Берг. |Ущерб составил 2,5 миллиона евро.\n\nЧто изменится\n\nКорабль флота должен прибыть в четверг с продуктами и лекарствами для жителей островов.",
            tokens: "« Мы были терпеливы »"),
        Sample(
            language: "ar",
            text: "إضراب العبّارات يترك الجزر بلا مؤن\n\nلم يعد لدى سكان الجزر طعام طازج منذ يوم الثلاثاء. |رفضت الشركة التفاوض مع النقابة. |هل ستتدخل الحكومة؟ |تبلغ الخسائر 2.5 مليون يورو.\n\nما الذي سيتغير\n\nمن المقرر أن تصل سفينة تابعة للبحرية يوم الخميس محملة بالغذاء والدواء لسكان الجزر.",
            tokens: "2.5 مليون يورو"),
        Sample(
            language: "zh",
            text: "渡轮罢工令岛屿断供\n\n自星期二以来，岛上居民没有新鲜食品。|公司拒绝与工会谈判。|政府会介入吗？|损失达250万欧元。\n\n将有哪些变化\n\n一艘海军舰艇将于星期四抵达，为岛上居民运送食品和药品。",
            tokens: "达 250 万 欧 元"),
        Sample(
            language: "ja",
            text: "フェリーのストライキで島に物資が届かず\n\n火曜日から島の住民には新鮮な食料がない。|会社は組合との交渉を拒否した。|政府は介入するのだろうか。|損失は250万ユーロに上る。\n\n何が変わるのか\n\n木曜日に海軍の船が食料と薬を積んで到着する予定だ。",
            tokens: "ユーロに 上 る 。"),
    ]

    @Test("the language is known, headings and paragraphs are told apart", arguments: samples)
    func structure(_ sample: Sample) {
        let reading = Reading(String(sample.text.filter { $0 != "|" }))
        #expect(reading.document.language == sample.language)
        #expect(reading.topLevel == ["heading/title", "paragraph", "heading", "paragraph"])
    }

    @Test("sentences end at the language's own marks", arguments: samples)
    func sentences(_ sample: Sample) {
        let expected = sample.text.split { $0 == "|" || $0 == "\n" }.map { part in
            part.last == " " ? String(part.dropLast()) : String(part)
        }
        #expect(Reading(String(sample.text.filter { $0 != "|" })).sentences == expected)
    }

    @Test("words and marks are tokens", arguments: samples)
    func tokens(_ sample: Sample) {
        let tokens = " " + Reading(String(sample.text.filter { $0 != "|" })).tokens.joined(separator: " ") + " "
        #expect(tokens.contains(" " + sample.tokens + " "))
    }

    @Test(
        "layers that need words of the language are empty rather than wrong where there are none",
        arguments: samples.filter { $0.language != "de" })
    func englishOnly(_ sample: Sample) {
        let document = Reading(String(sample.text.filter { $0 != "|" })).document
        #expect(document.names.mentions.isEmpty)
        #expect(document.speech.statements.isEmpty)
        #expect(document.speech.quotes.isEmpty)
        #expect(document.values.dates.isEmpty)
    }
}
