/// Signs and codes of currencies (ISO 4217), which are the same in every language.
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

    /// What a code stands for.
    static func unit(ofCode hash: UInt64, _ shape: WordShape) -> Unit? {
        if let code = codes[hash], shape.contains(.allCapitals) || codesInAnyCase[hash] != nil {
            return Unit(code: code)
        }
        if shape.contains(.allCapitals), let code = rareCodes[hash] { return Unit(code: code, isAmbiguous: true) }
        guard let unit = scaledCodes[hash], shape.contains(.allCapitals) || shape.contains(.mixed) else { return nil }
        return unit
    }

    /// Names that most languages share.
    static let everywhere = WordTable(words: [
        ("euro euros", Unit(code: "EUR")), ("dollar dollars", Unit(code: "USD")),
    ])

    /// Codes and abbreviations that are marked as currencies in every language.
    static var codeHashes: [UInt64] { codes.words + scaledCodes.words + abbreviations.words }

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
}
