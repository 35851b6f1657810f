import Lexicon

/// How a language writes numbers, dates, quotations and speech: its row of `languages/conventions.tsv`.
struct Conventions: Sendable {
    /// Whether a comma stands before the decimals and full stops between the thousands: `1.234,5`.
    var hasDecimalComma = false
    /// Whether a blank may stand between the thousands: `20 000`.
    var hasSpacedThousands = false
    /// Whether a full stop behind a number makes it an ordinal: `3. Oktober`.
    var hasOrdinalDot = false
    /// What plural nouns end in; nil where no letter tells.
    var pluralEnding: UInt8?
    /// Whether every noun is written with a capital.
    var hasCapitalNouns = false
    /// Whether the finite verb stands second, so that the speaker often stands behind it.
    var isVerbSecond = false
    /// Whether guillemets point inwards as well: `»So«`.
    var hasInwardGuillemets = false

    /// Those of a language; where it has no row, none of them.
    static func of(_ code: String) -> Conventions { all[code] ?? Conventions() }

    private static let all: [String: Conventions] = {
        guard let table = Languages.conventions else { return [:] }
        var all: [String: Conventions] = [:]
        for row in 0..<table.count {
            all[table.term(row)] = Conventions(
                hasDecimalComma: table.cell(row, "decimal") == "comma",
                hasSpacedThousands: table.cell(row, "thousands") == "space",
                hasOrdinalDot: table.cell(row, "ordinal") == "dot",
                pluralEnding: table.cell(row, "plural").utf8.first,
                hasCapitalNouns: table.cell(row, "nouns") == "capital",
                isVerbSecond: table.cell(row, "verb") == "second",
                hasInwardGuillemets: table.cell(row, "guillemets") == "inward")
        }
        return all
    }()
}
