import Corpus
import Lua
import Reports

/// `workbench.text`: text by characters as people see them, not bytes.
enum TextAPI {
    private static let text = Owner.module("workbench.text")
    private static let string = Parameter.required("text", .string)
    private static let locale = Parameter.options([
        .optional("locale", .choice(["tr", "az"]), "Turkish or Azerbaijani, where I is the capital of ı and İ of i")
    ])

    static let items: [Item] = [
        .function(
            text, "lower", [string, locale], returns: .string, "Gives the text in lower case.",
            example: """
                assert(workbench.text.lower("ÉTAT") == "état")
                assert(workbench.text.lower("DIYARBAKIR", {locale = "tr"}) == "dıyarbakır")
                """
        ) { try give($0) { UnicodeText.lower($0.string(1), isTurkic: $0.isTurkic) } },
        .function(
            text, "upper", [string, locale], returns: .string, "Gives the text in upper case.",
            example: "assert(workbench.text.upper(\"straße\") == \"STRASSE\")"
        ) { try give($0) { UnicodeText.upper($0.string(1), isTurkic: $0.isTurkic) } },
        .function(
            text, "fold", [string, locale], returns: .string,
            "Folds case and accents, and unifies quotes and dashes: for comparing.",
            details:
                "Composed and decomposed forms become one; spaces of every width, the non-breaking ones too, become a plain one.",
            example: "assert(workbench.text.fold(\"Café’s\") == \"cafe's\")"
        ) { try give($0) { UnicodeText.fold($0.string(1), isTurkic: $0.isTurkic) } },
        .function(
            text, "length", [string], returns: .integer, "Counts the characters.",
            example: "assert(workbench.text.length(\"née\") == 3)"
        ) { call in
            call.lua.push(UnicodeText.length(call.string(1)))
            return 1
        },
        .function(
            text, "width", [string], returns: .integer, "Counts the columns it takes in a terminal.",
            example: "assert(workbench.text.width(\"東京\") == 4)"
        ) { call in
            call.lua.push(UnicodeText.width(call.string(1)))
            return 1
        },
        .function(
            text, "sub", [string, .required("first", .integer), .optional("last", .integer)], returns: .string,
            "Cuts by characters, as `string.sub` cuts by bytes; negative counts from the end.",
            example: "assert(workbench.text.sub(\"née\", 2, 2) == \"é\")"
        ) { try give($0) { UnicodeText.sub($0.string(1), $0.integer(2), $0.optionalInteger(3) ?? -1) } },
        .function(
            text, "graphemes", [string], returns: .list(.string), "Gives the characters as a list.",
            example: "assert(#workbench.text.graphemes(\"née\") == 3)"
        ) { call in
            call.push(UnicodeText.graphemes(call.string(1)))
            return 1
        },
        .function(
            text, "words", [string], returns: .list(.string), "Gives the words as a list, without punctuation.",
            example: "assert(workbench.text.words(\"One, two.\")[2] == \"two\")"
        ) { call in
            call.push(UnicodeText.words(call.string(1)))
            return 1
        },
        .function(
            text, "sentences", [string], returns: .list(.string), "Gives the sentences as a list.",
            details: "By the rules that `doc.sentences` goes by: abbreviations, initials and decimals end no sentence.",
            example:
                "assert(workbench.text.sentences(\"Dr. Lee left. He paid 3.5 million.\")[2] == \"He paid 3.5 million.\")"
        ) { call in
            let document = Document(id: "", text: Text(call.string(1)))
            let sentences = document.sentences
            call.push(
                (0..<sentences.count).map { document.text.string(Int(sentences.starts[$0]), Int(sentences.stops[$0])) })
            return 1
        },
        .function(
            text, "distance", [.required("a", .string), .required("b", .string)], returns: .integer,
            "Counts the single-character edits between two texts (Levenshtein).",
            details: "Distances above 1,000 are given as 1,001.",
            example: "assert(workbench.text.distance(\"kitten\", \"sitting\") == 3)"
        ) { call in
            call.lua.push(UnicodeText.distance(call.string(1), call.string(2)))
            return 1
        },
        .function(
            text, "normalize", [string, .optional("form", .choice(["nfc", "nfd"]), "`nfc` when left out")],
            returns: .string,
            "Gives the Unicode normal form.", example: "assert(workbench.text.normalize(\"e\\u{301}\") == \"é\")"
        ) {
            try give($0) {
                UnicodeText.normalize($0.string(1), UnicodeText.Form(rawValue: $0.optionalString(2) ?? "nfc") ?? .nfc)
            }
        },
        .function(
            text, "wrap", [string, .required("width", .integer)], returns: .list(.string),
            "Breaks into lines of a width, as a list.",
            example: "assert(#workbench.text.wrap(\"one two three\", 7) == 2)"
        ) { call in
            call.push(UnicodeText.wrap(call.string(1), call.integer(2)))
            return 1
        },
    ]

    private static func give(_ call: Call, _ make: (Call) -> String) throws -> Int32 {
        call.lua.push(make(call))
        return 1
    }
}

extension Call {
    /// Whether the trailing options ask for the rules of Turkish and Azerbaijani.
    fileprivate var isTurkic: Bool { stringOption(2, "locale") != nil }
}
