import Corpus
import Lua

/// What clauses and noun phrases do.
enum ClauseAPI {
    static let items: [Item] = [
        .function(
            .kind(.clause), "with", [preposition], returns: .element(.phrase), nilable: true,
            "Gives the phrase behind a preposition that belongs to the verb: `marched **to Rome**`.",
            example:
                "for c in doc.clauses do\n  local place = c:with(\"in\")\n  if place then assert(place.name) end\nend"
        ) { call in try push(call) { $0.phrase(ofClause: $1, with: $2) } },
        .function(
            .kind(.phrase), "with", [preposition], returns: .element(.phrase), nilable: true,
            "Gives the phrase behind a preposition that belongs to the noun: `aid **to Kenya**`.",
            example:
                "for p in doc.phrases do\n  local whose = p:with(\"of\")\n  if whose then assert(p:contains(whose)) end\nend"
        ) { call in try push(call) { $0.phrase(ofPhrase: $1, with: $2) } },
    ]

    private static let preposition = Parameter.required(
        "preposition", .string, "As written, in small letters: `to`, `along with`")

    private static func push(_ call: Call, _ find: (Document, Int, String) -> ElementPlace?) throws -> Int32 {
        let document = try call.host.document(of: call.receiver)
        if let place = find(document, call.receiver.index, call.string(1)) {
            call.push(Element(place, serial: call.receiver.serial))
        } else {
            call.lua.pushNil()
        }
        return 1
    }
}
