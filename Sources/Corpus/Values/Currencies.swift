/// Signs, codes and words for currencies (ISO 4217).
enum Currencies {
    static let symbols: [String: String] = [
        "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "₨": "INR", "₩": "KRW",
        "₪": "ILS", "₺": "TRY", "₦": "NGN", "₫": "VND", "₱": "PHP", "₸": "KZT", "₾": "GEL", "₿": "XBT", "₡": "CRC",
        "₭": "LAK", "₮": "MNT", "₲": "PYG", "₵": "GHS", "₼": "AZN", "֏": "AMD", "元": "CNY", "円": "JPY",
    ]

    /// Letters before a dollar sign: `US$`, `C$`, `HK$`, `MXN$`.
    static let dollarPrefixes: WordTable<String> = {
        var table = hashed([
            "us": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "a": "AUD", "au": "AUD", "aus": "AUD", "nz": "NZD",
            "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "mex": "MXN", "j": "JMD",
            "tt": "TTD", "z": "ZWL", "f": "FJD",
        ])
        for code in ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "TWD"] { table[hash(code)] = code }
        return WordTable(table)
    }()

    /// Abbreviations before an amount that are no codes: `Rs 500 crore`, `RM5 million`.
    static let abbreviations = WordTable(
        hashed([
            "rs": "INR", "rm": "MYR", "rp": "IDR", "tk": "BDT", "sfr": "CHF", "dm": "DEM", "kr": "SEK",
        ]))

    /// Codes that stand before or behind an amount, also run into it: `USD115`.
    static let codes: WordTable<String> = {
        var table = coded(
            """
            USD EUR GBP JPY CNY RUB UAH CHF INR BRL ZAR KRW TRY SEK NOK DKK PLN HUF CZK ILS AED SAR CAD AUD NZD HKD SGD
            MXN RON BGN GEL KZT EGP NGN KES THB IDR MYR PHP VND PKR BDT TWD QAR KWD
            """)
        table[WordHash.of("rmb")] = "CNY"
        table[WordHash.of("btc")] = "XBT"
        return WordTable(table)
    }()

    /// Codes of smaller economies. Several are words and other abbreviations too (`COP 28`, `ALL 5`), so they count
    /// only with a large amount.
    static let rareCodes = WordTable(
        coded(
            """
            AFN ALL AMD AOA ARS AZN BAM BHD BIF BND BOB BWP BYN CDF CLP COP CRC CUP DJF DOP DZD ERN ETB FJD GHS GMD GNF GTQ
            GYD HNL HTG IQD IRR ISK JMD JOD KGS KHR KMF KPW LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
            MWK MZN NAD NIO NPR OMR PAB PEN PGK PYG RSD RWF SCR SDG SLE SOS SRD SSP SYP SZL TJS TMT TND TTD TZS UGX UYU UZS
            VES WST XAF XCD XOF YER ZMW ZWL DEM FRF ITL ESP NLG BEF ATS FIM GRD PTE IEP
            """))

    /// Codes that are no words, which chat and price lists write small: `20 usd`.
    private static let codesInAnyCase = WordTable(coded("USD EUR GBP JPY CNY INR CHF RMB BTC"))

    struct Unit {
        var code: String
        /// How many of them make one of the currency: 100 cents.
        var parts = 1.0
        /// Whether the word means other things as well, so that a small number is not enough: `won`, `marks`.
        var isAmbiguous = false
        /// What a million or thousand before the code multiplies: the M of `MUSD`.
        var scale = 1.0
    }

    /// What a currency word or code stands for, with the last word of the country before it where there is one.
    static func unit(_ hash: UInt64, of country: UInt64, _ shape: WordShape) -> Unit? {
        if let code = codes[hash], shape.contains(.allCapitals) || codesInAnyCase[hash] != nil {
            return Unit(code: code)
        }
        if shape.contains(.allCapitals), let code = rareCodes[hash] { return Unit(code: code, isAmbiguous: true) }
        if let unit = scaledCodes[hash], shape.contains(.allCapitals) || shape.contains(.mixed) { return unit }
        guard var unit = words[hash] else { return nil }
        if country != 0 {
            guard let code = national[WordHash.combine(country, hash)] ?? national[WordHash.combine(country, 0)] else {
                return unit.isAmbiguous ? nil : unit
            }
            unit.code = code
            unit.isAmbiguous = false
        }
        return unit
    }

    /// Whether a word says of which country a currency is: the `kong` of `Hong Kong dollars`.
    static func isCountry(_ hash: UInt64, before word: UInt64) -> Bool {
        national[WordHash.combine(hash, 0)] != nil || national[WordHash.combine(hash, word)] != nil
    }

    /// Words and codes that the lexicon marks as currencies.
    static var wordHashes: [UInt64] { words.words + codes.words + scaledCodes.words + abbreviations.words }

    /// Whether the letters before a digit are a currency that runs into its amount: `USD115`, `RM5`, `Rs500`, but not the
    /// room of `Rm101`, nor `RS232`.
    static func canRunIn(_ hash: UInt64, letters: Int, capitals: Int) -> Bool {
        switch (letters, capitals) {
        case (3, 3): codes[hash] != nil
        case (2, 2): hash == ringgit
        case (2, 1): rupees.contains(hash)
        default: false
        }
    }

    private static let ringgit = WordHash.of("rm")
    private static let rupees = WordSet("rs rp")

    // MARK: Tables

    private static func hashed<Value>(_ entries: [String: Value]) -> [UInt64: Value] {
        Dictionary(entries.map { (WordHash.of($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    private static func hash(_ code: String) -> UInt64 { WordHash.of(code.lowercased()) }

    private static func coded(_ codes: String) -> [UInt64: String] {
        let all = codes.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        return Dictionary(all.map { (hash($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `MUSD`, `MEUR`, `kEUR`: millions and thousands, as accounts write them.
    private static let scaledCodes: WordTable<Unit> = {
        var table: [UInt64: Unit] = [:]
        for code in ["USD", "EUR", "GBP", "AUD", "CAD", "CHF", "SEK", "NOK", "DKK"] {
            table[hash("M" + code)] = Unit(code: code, scale: 1e6)
            table[hash("K" + code)] = Unit(code: code, scale: 1e3)
        }
        return WordTable(table)
    }()

    private static let words: WordTable<Unit> = {
        let entries: [(String, String, Double)] = [
            ("dollar dollars buck bucks", "USD", 1), ("euro euros", "EUR", 1), ("pound pounds sterling quid", "GBP", 1),
            ("yen", "JPY", 1), ("yuan renminbi", "CNY", 1), ("ruble rubles rouble roubles", "RUB", 1),
            ("hryvnia hryvnias hryvnya", "UAH", 1), ("franc francs", "CHF", 1), ("rupee rupees", "INR", 1),
            ("peso pesos", "MXN", 1), ("reais", "BRL", 1), ("rand", "ZAR", 1), ("lira liras", "TRY", 1),
            ("krona kronor", "SEK", 1), ("krone kroner", "NOK", 1), ("zloty zlotys zloties", "PLN", 1),
            ("forint forints", "HUF", 1), ("koruna korunas", "CZK", 1), ("shekel shekels", "ILS", 1),
            ("dirham dirhams", "AED", 1), ("riyal riyals", "SAR", 1), ("rial rials", "IRR", 1), ("baht", "THB", 1),
            ("ringgit", "MYR", 1), ("rupiah", "IDR", 1), ("naira", "NGN", 1), ("tenge", "KZT", 1), ("lari", "GEL", 1),
            ("leva", "BGN", 1), ("kuna", "HRK", 1), ("taka", "BDT", 1), ("kyat", "MMK", 1), ("birr", "ETB", 1),
            ("cedi cedis", "GHS", 1), ("kwacha", "ZMW", 1), ("manat", "AZN", 1), ("afghani afghanis", "AFN", 1),
            ("bolivar bolivars bolivares", "VES", 1), ("lempira lempiras", "HNL", 1), ("bitcoin bitcoins", "XBT", 1),
            ("guilder guilders", "NLG", 1), ("peseta pesetas", "ESP", 1), ("drachma drachmas", "GRD", 1),
            ("escudo escudos", "PTE", 1), ("markka", "FIM", 1), ("dinar dinars", "", 1),
            ("shilling shillings", "KES", 1), ("cent cents", "USD", 100), ("penny pence", "GBP", 100),
            ("kopeck kopecks", "RUB", 100), ("satoshi satoshis", "XBT", 1e8),
        ]
        // Nouns and verbs of English as well.
        let ambiguous = [
            ("won", "KRW"), ("mark", "DEM"), ("marks", "DEM"), ("lev", "BGN"), ("leu", "RON"), ("lei", "RON"),
            ("real", "BRL"), ("dong", "VND"), ("kip", "LAK"), ("dram", "AMD"), ("som", "KGS"), ("soles", "PEN"),
        ]
        var table: [UInt64: Unit] = [:]
        for (names, code, parts) in entries {
            for name in names.split(separator: " ") { table[WordHash.of(name)] = Unit(code: code, parts: parts) }
        }
        for (name, code) in ambiguous { table[WordHash.of(name)] = Unit(code: code, isAmbiguous: true) }
        return WordTable(table)
    }()

    /// Words that weigh as well: `5 pounds of flour`.
    static let weights = WordSet("pound pounds")

    /// The last word of a country's name or adjective, and its currency; with a currency word where the country has,
    /// or had, several.
    private static let national: WordTable<String> = {
        let any = """
            us USD american USD states USD canadian CAD australian AUD zealand NZD singapore SGD kong HKD british GBP
            swiss CHF french FRF belgian BEF swedish SEK norwegian NOK danish DKK icelandic ISK czech CZK polish PLN
            hungarian HUF romanian RON bulgarian BGN serbian RSD turkish TRY russian RUB ukrainian UAH belarusian BYN
            georgian GEL armenian AMD kazakh KZT indian INR pakistani PKR lankan LKR nepalese NPR mexican MXN
            argentine ARS chilean CLP colombian COP uruguayan UYU dominican DOP cuban CUP philippine PHP brazilian BRL
            egyptian EGP sudanese SDG syrian SYP lebanese LBP saudi SAR qatari QAR omani OMR yemeni YER iraqi IQD
            kuwaiti KWD bahraini BHD jordanian JOD tunisian TND algerian DZD libyan LYD moroccan MAD israeli ILS
            iranian IRR african ZAR nigerian NGN ghanaian GHS kenyan KES ugandan UGX tanzanian TZS ethiopian ETB
            somali SOS japanese JPY chinese CNY korean KRW taiwan TWD thai THB vietnamese VND malaysian MYR
            indonesian IDR finnish FIM dutch NLG jamaican JMD namibian NAD liberian LRD bahamian BSD fijian FJD
            """
        let one = [
            ("german", "mark", "DEM"), ("german", "marks", "DEM"), ("irish", "pounds", "IEP"),
            ("italian", "lira", "ITL"), ("italian", "lire", "ITL"), ("cfa", "francs", "XOF"), ("cfa", "franc", "XOF"),
            ("congolese", "francs", "CDF"), ("rwandan", "francs", "RWF"), ("north", "won", "KPW"),
        ]
        var table: [UInt64: String] = [:]
        var words = any.split(whereSeparator: { $0 == " " || $0 == "\n" }).makeIterator()
        while let country = words.next(), let code = words.next() {
            table[WordHash.combine(WordHash.of(country), 0)] = String(code)
        }
        for (country, word, code) in one { table[WordHash.combine(WordHash.of(country), WordHash.of(word))] = code }
        return WordTable(table)
    }()
}
