/// Signs, codes and words for currencies (ISO 4217).
enum Currencies {
    static let symbols: [String: String] = [
        "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "₩": "KRW", "₪": "ILS",
        "₺": "TRY", "₦": "NGN", "₫": "VND", "₱": "PHP", "₸": "KZT", "₾": "GEL", "₿": "XBT",
    ]

    private static func hashed<Value>(_ entries: [String: Value]) -> [UInt64: Value] {
        Dictionary(entries.map { (WordHash.of($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// Letters before a dollar sign: `US$`, `C$`, `HK$`.
    static let dollarPrefixes: [UInt64: String] = hashed([
        "us": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "cad": "CAD", "can": "CAD", "a": "AUD", "au": "AUD",
        "aud": "AUD",
        "aus": "AUD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD", "sgd": "SGD",
        "nt": "TWD", "r": "BRL", "mx": "MXN", "j": "JMD",
    ])

    static let codes: [UInt64: String] = {
        let all = """
            USD EUR GBP JPY CNY RUB UAH CHF INR BRL ZAR KRW TRY SEK NOK DKK PLN HUF CZK ILS AED SAR CAD AUD NZD HKD SGD
            MXN RON BGN GEL KZT EGP NGN KES THB IDR MYR PHP VND PKR BDT RMB
            """
        var table: [UInt64: String] = [:]
        for code in all.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            table[WordHash.of(code.lowercased())] = code == "RMB" ? "CNY" : String(code)
        }
        return table
    }()

    struct Unit {
        var code: String
        var factor = 1.0
        var isAlsoWeight = false
    }

    /// What a currency word stands for, with the nationality before it where there is one.
    static func unit(_ hash: UInt64, of country: UInt64, _ shape: WordShape) -> Unit? {
        if let code = codes[hash] { return shape.contains(.allCapitals) ? Unit(code: code) : nil }
        guard var unit = words[hash] else { return nil }
        if country != 0, let code = national[WordHash.combine(country, hash)] ?? national[WordHash.combine(country, 0)]
        {
            unit.code = code
        }
        return unit
    }

    private static let words: [UInt64: Unit] = {
        let entries: [(String, String, Double)] = [
            ("dollar dollars buck bucks", "USD", 1), ("euro euros", "EUR", 1), ("pound pounds sterling quid", "GBP", 1),
            ("yen", "JPY", 1), ("yuan renminbi", "CNY", 1), ("ruble rubles rouble roubles", "RUB", 1),
            ("hryvnia hryvnias hryvnya", "UAH", 1), ("franc francs", "CHF", 1), ("rupee rupees", "INR", 1),
            ("peso pesos", "MXN", 1), ("reais", "BRL", 1), ("rand", "ZAR", 1), ("won", "KRW", 1),
            ("lira liras", "TRY", 1),
            ("krona kronor", "SEK", 1), ("krone kroner", "NOK", 1), ("zloty zlotys zloties", "PLN", 1),
            ("forint forints", "HUF", 1), ("koruna", "CZK", 1), ("shekel shekels", "ILS", 1),
            ("dirham dirhams", "AED", 1),
            ("riyal riyals", "SAR", 1), ("baht", "THB", 1), ("rupiah", "IDR", 1), ("naira", "NGN", 1),
            ("tenge", "KZT", 1),
            ("lari", "GEL", 1), ("lev", "BGN", 1), ("leu lei", "RON", 1), ("kuna", "HRK", 1),
            ("guilder guilders", "NLG", 1),
            ("marks markka", "DEM", 1), ("peseta pesetas", "ESP", 1), ("drachma drachmas", "GRD", 1),
            ("escudo escudos", "PTE", 1), ("dinar dinars", "", 1), ("shilling shillings", "KES", 1),
            ("cent cents", "USD", 0.01), ("penny pence", "GBP", 0.01), ("kopeck kopecks", "RUB", 0.01),
        ]
        var table: [UInt64: Unit] = [:]
        for (names, code, factor) in entries {
            for name in names.split(separator: " ") {
                table[WordHash.of(name)] = Unit(
                    code: code, factor: factor, isAlsoWeight: name == "pound" || name == "pounds" || name == "marks")
            }
        }
        return table
    }()

    /// Nationality and currency word; `0` for the word stands for any of them.
    private static let national: [UInt64: String] = {
        let entries: [(String, String?, String)] = [
            ("us", nil, "USD"), ("american", nil, "USD"), ("canadian", nil, "CAD"), ("australian", nil, "AUD"),
            ("singapore", nil, "SGD"), ("british", nil, "GBP"), ("swiss", nil, "CHF"), ("french", nil, "FRF"),
            ("belgian", nil, "BEF"), ("swedish", nil, "SEK"), ("norwegian", nil, "NOK"), ("danish", nil, "DKK"),
            ("czech", nil, "CZK"), ("polish", nil, "PLN"), ("hungarian", nil, "HUF"), ("turkish", nil, "TRY"),
            ("indian", nil, "INR"), ("pakistani", nil, "PKR"), ("mexican", nil, "MXN"), ("argentine", nil, "ARS"),
            ("chilean", nil, "CLP"), ("colombian", nil, "COP"), ("philippine", nil, "PHP"), ("egyptian", nil, "EGP"),
            ("saudi", nil, "SAR"), ("qatari", nil, "QAR"), ("iraqi", nil, "IQD"), ("kuwaiti", nil, "KWD"),
            ("jordanian", nil, "JOD"), ("serbian", nil, "RSD"), ("israeli", nil, "ILS"), ("south", nil, "ZAR"),
            ("finnish", nil, "FIM"), ("german", "marks", "DEM"), ("dutch", nil, "NLG"), ("japanese", nil, "JPY"),
            ("chinese", nil, "CNY"), ("russian", nil, "RUB"), ("ukrainian", nil, "UAH"), ("icelandic", nil, "ISK"),
            ("hong", nil, "HKD"), ("ugandan", nil, "UGX"), ("tanzanian", nil, "TZS"), ("kenyan", nil, "KES"),
        ]
        var table: [UInt64: String] = [:]
        for (country, word, code) in entries {
            table[WordHash.combine(WordHash.of(country), word.map { WordHash.of($0) } ?? 0)] = code
        }
        return table
    }()
}
