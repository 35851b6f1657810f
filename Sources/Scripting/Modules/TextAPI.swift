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
        ) { try byParts($0) { UnicodeText.lower($0, isTurkic: $1) } },
        .function(
            text, "upper", [string, locale], returns: .string, "Gives the text in upper case.",
            example: "assert(workbench.text.upper(\"straße\") == \"STRASSE\")"
        ) { try byParts($0) { UnicodeText.upper($0, isTurkic: $1) } },
        .function(
            text, "fold", [string, locale], returns: .string,
            "Folds case and accents, and unifies quotes and dashes: for comparing.",
            details:
                "Composed and decomposed forms become one; spaces of every width, the non-breaking ones too, become a plain one.",
            example: "assert(workbench.text.fold(\"Café’s\") == \"cafe's\")"
        ) { try byParts($0) { UnicodeText.fold($0, isTurkic: $1) } },
        .function(
            text, "length", [string], returns: .integer, "Counts the characters.",
            example: "assert(workbench.text.length(\"née\") == 3)"
        ) { call in
            call.lua.push(try call.bounded { UnicodeText.length(call.string(1)) })
            return 1
        },
        .function(
            text, "width", [string], returns: .integer, "Counts the columns it takes in a terminal.",
            example: "assert(workbench.text.width(\"東京\") == 4)"
        ) { call in
            call.lua.push(try call.bounded { UnicodeText.width(call.string(1)) })
            return 1
        },
        .function(
            text, "sub", [string, .required("first", .integer), .optional("last", .integer)], returns: .string,
            "Cuts by characters, as `string.sub` cuts by bytes; negative counts from the end.",
            example: "assert(workbench.text.sub(\"née\", 2, 2) == \"é\")"
        ) { call in
            let (first, last) = (call.integer(2), call.optionalInteger(3) ?? -1)
            try give(call) { UnicodeText.sub($0, first, last) }
            return 1
        },
        .function(
            text, "graphemes", [string], returns: .list(.string), "Gives the characters as a list.",
            example: "assert(#workbench.text.graphemes(\"née\") == 3)"
        ) { call in
            var list = StringList(call)
            for character in call.string(1) { try list.append(String(character)) }
            return 1
        },
        .function(
            text, "words", [string], returns: .list(.string), "Gives the words as a list, without punctuation.",
            example: "assert(workbench.text.words(\"One, two.\")[2] == \"two\")"
        ) { call in
            var list = StringList(call)
            try UnicodeText.forEachWord(of: call.string(1)) { word in
                try list.append(word)
            }
            return 1
        },
        .function(
            text, "sentences", [string], returns: .list(.string), "Gives the sentences as a list.",
            details: "By the rules that `doc.sentences` goes by: abbreviations, initials and decimals end no sentence.",
            example:
                "assert(workbench.text.sentences(\"Dr. Lee left. He paid 3.5 million.\")[2] == \"He paid 3.5 million.\")"
        ) { call in
            // What finding tokens and sentences takes, and bounds its time with.
            try call.reserve(call.byteCount(at: 1) * sentenceWork)
            let document = Document(id: "", text: Text(call.string(1)))
            let sentences = document.sentences
            var list = StringList(call)
            for (start, stop) in zip(sentences.starts, sentences.stops) {
                try list.append(document.text.string(Int(start), Int(stop)))
            }
            return 1
        },
        .function(
            text, "distance", [.required("a", .string), .required("b", .string)], returns: .integer,
            "Counts the single-character edits between two texts (Levenshtein).",
            details: "Distances above 1,000 are given as 1,001.",
            example: "assert(workbench.text.distance(\"kitten\", \"sitting\") == 3)"
        ) { call in
            // A number for each character of both, and three lines of the table of distances.
            try call.reserve((call.byteCount(at: 1) + call.byteCount(at: 2)) * 5 * MemoryLayout<Int>.stride)
            call.lua.push(try call.bounded { UnicodeText.distance(call.string(1), call.string(2)) })
            return 1
        },
        .function(
            text, "normalize", [string, .optional("form", .choice(["nfc", "nfd"]), "`nfc` when left out")],
            returns: .string,
            "Gives the Unicode normal form.", example: "assert(workbench.text.normalize(\"e\\u{301}\") == \"é\")"
        ) {
            let form = UnicodeText.Form(rawValue: $0.optionalString(2) ?? "nfc") ?? .nfc
            return try byParts($0) { part, _ in UnicodeText.normalize(part, form) }
        },
        .function(
            text, "wrap", [string, .required("width", .integer)], returns: .list(.string),
            "Breaks into lines of a width, as a list.",
            example: "assert(#workbench.text.wrap(\"one two three\", 7) == 2)"
        ) { call in
            var list = StringList(call)
            try call.bounded {
                try UnicodeText.wrap(call.string(1), call.integer(2)) { line in
                    try list.append(line)
                    return true
                }
            }
            return 1
        },
    ]

    /// Bytes that the sentences of a text need for each of its bytes.
    private static let sentenceWork = 6

    /// Pushes what `make` makes of the text; it is no longer than the text.
    private static func give(_ call: Call, _ make: (String) -> String) throws {
        try call.reserve(call.byteCount(at: 1))
        call.lua.push(try call.bounded { make(call.string(1)) })
    }

    /// Gives what `make` makes of the text, part by part, so that a long one is neither in memory several times nor
    /// beyond the reach of the clock.
    private static func byParts(_ call: Call, _ make: (_ part: String, _ isTurkic: Bool) -> String) throws -> Int32 {
        let isTurkic = call.isTurkic
        var result = TextBuilder(call)
        try UnicodeText.forEachPart(of: call.string(1)) { part in
            guard part.utf8.count <= longestCharacter else {
                throw ScriptError("the text holds a character of more than \(longestCharacter >> 20) MB")
            }
            try result.append(make(part, isTurkic))
        }
        try result.push()
        return 1
    }

    private static let longestCharacter = 1 << 20
}

extension Call {
    /// Whether the trailing options ask for the rules of Turkish and Azerbaijani.
    fileprivate var isTurkic: Bool { stringOption(2, "locale") != nil }
}
