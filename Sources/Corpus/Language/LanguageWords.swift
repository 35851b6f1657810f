/// The commonest words of languages in Latin and Cyrillic script.
///
/// Function words from each language's grammar, chosen so that neighbours differ: `och` is Swedish, `og` is not.
enum LanguageWords {
    static let languages: [(code: String, words: String)] = [
        (
            "en",
            """
            the of and to in is that it was for on are with as his they be at one have this from or had by but what were
            we when your can said there use an each which she do how their if will up other about out many then them these
            so some her would make like him into has more its than been who after not also over could because
            """
        ),
        (
            "de",
            """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
            dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
            mehr durch man sein wurde sei
            """
        ),
        (
            "fr",
            """
            de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont mais comme ou si
            leur y dont elle aux avec cette été ces ont même aussi nous vous lui être fait sans deux après son sa ses
            d'un d'une c'est qu'il on
            """
        ),
        (
            "es",
            """
            de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin
            sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está
            """
        ),
        (
            "it",
            """
            di e il la che in a per un del è della non si le con i da una sono al dei nel più ha anche lo come ma se gli
            alla delle o questo su dal nella hanno stato essere ai dalla degli ed sul loro due dopo anni suo sua
            """
        ),
        (
            "pt",
            """
            de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua
            ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo são
            """
        ),
        (
            "nl",
            """
            de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij uit door naar nog wordt
            hij ze was over kan werd deze of hebben heeft meer zich geen worden tot zijn ik je wel tegen na onder
            """
        ),
        (
            "sv",
            """
            och i att det som en på är av för med till den har de inte om ett men var jag sig från vi så kan när han ska
            nu eller vid också efter under hade skulle blir mot sin där över än år mycket bara några
            """
        ),
        (
            "da",
            """
            og i at det er en til på som af for de med den der har et ikke om men var jeg sig fra vi så kan når han skal nu
            eller ved også efter hun havde ville bliver mod sin hvor over end år meget kun nogle blev af hvis
            """
        ),
        (
            "no",
            """
            og i det som er en til på av for de med at den har et ikke om men var jeg seg fra vi så kan når han skal nå
            eller ved også etter hun hadde ville blir mot sin der over enn år mye bare noen ble hvis opp etter
            """
        ),
        (
            "fi",
            """
            ja on ei että se oli hän mutta ovat kun niin myös tai joka mukaan kuin sen ole olla jo vain sekä nyt sitä
            vielä ollut hänen jos koska jotka tämä mitä sanoo voi vuonna noin ettei eli kanssa jälkeen
            """
        ),
        (
            "pl",
            """
            w i z na do się nie to jest o że od po za jak dla przez są czy tylko jego ale być przed został które który
            która ich tak oraz co już może było była był pod roku tym także ma ze może jej
            """
        ),
        (
            "cs",
            """
            a v se na je že o s z do to i ve pro za jako by k po jsou ale byl od který jeho však jen podle jsem aby nebo už
            si které byla bylo také při tak až před jejich své co který má ze když má
            """
        ),
        (
            "sk",
            """
            a v sa na je že o s z do to i vo pre za ako by k po sú ale bol od ktorý jeho však len podľa som aby alebo už si
            ktoré bola bolo tiež pri tak až pred ich svoje čo má zo keď ktorá nie
            """
        ),
        (
            "hu",
            """
            a az és hogy nem is egy ez volt meg csak de ha mint már még el vagy azt szerint után ki lesz kell van mert sem
            lehet nagyon minden itt aki pedig között ezt arra azonban ami majd úgy
            """
        ),
        (
            "ro",
            """
            de și în a la cu pe nu care din o mai un este ca pentru că prin au fost sau să se al lui sunt fi dar după ale
            cum până această acest lor dintre avea are am ei unei unui iar fără
            """
        ),
        (
            "tr",
            """
            ve bir bu da de için ile çok daha olarak gibi olan ne en sonra kadar var ama olduğunu oldu değil ya her ise mi
            o tarafından diye bunu iki yeni büyük dedi ki göre yer ancak
            """
        ),
        (
            "hr",
            """
            i u je da na se za su od s o to kako koji koja koje iz nije a će sam ali bi što do biti ili bio kao još samo
            po nakon prije više može bila bilo te kod zbog
            """
        ),
        (
            "id",
            """
            yang dan di untuk dengan dari ini itu pada dalam tidak akan adalah ke oleh juga karena bisa ada saya tersebut
            mereka lebih telah sebagai atau kami dia bahwa menjadi saat tahun
            """
        ),
        (
            "ca",
            """
            de la i el que a en els per les un una amb del no és al es va ha són més com però aquest aquesta també seva seu
            dels han fer ser fins hi ho ja quan entre sobre
            """
        ),
        (
            "vi",
            """
            và của là có không được cho một các trong những với người này đã khi đến từ về như ra để cũng nhiều vào tại
            nhưng theo sẽ sau trên đó năm phải rất
            """
        ),
        (
            "lt",
            """
            ir į kad iš yra su tai bet kaip buvo jis apie dėl už tik nuo dar pat jo po ar iki prie būti kuris kurie savo
            metu taip jau gali jie metų
            """
        ),
        (
            "ru",
            """
            и в не на что он с я это по как к но его из за у все же от так о было она для только бы мы сказал до когда уже
            или если после также который которые
            """
        ),
        (
            "uk",
            """
            і в не на що він з це як до але його за у все ж від так про було вона для тільки ми сказав коли вже або якщо
            після також який які та є й
            """
        ),
        (
            "bg",
            """
            и в не на че той с това по как към но за от да се е са са ще които който като или ако след също си до при
            беше има
            """
        ),
    ]

    /// For each word the languages that have it, one bit each.
    static let table: [String: UInt32] = {
        var table: [String: UInt32] = [:]
        for (index, language) in languages.enumerated() {
            for word in language.words.split(whereSeparator: \.isWhitespace) {
                table[String(word), default: 0] |= 1 << UInt32(index)
            }
        }
        return table
    }()

    /// The same for the words in ASCII, by `WordKey`.
    static let asciiTable: WordMap<UInt32> = {
        var ascii = WordMap<UInt32>()
        for (word, languages) in table {
            for key in WordKey.all(in: word) { ascii[key.packed] = (ascii[key.packed] ?? 0) | languages }
        }
        return ascii
    }()
}
