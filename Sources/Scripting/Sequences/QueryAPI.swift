import Corpus
import Lua
import Query

/// `workbench.query`, and what hits tell of themselves.
enum QueryAPI {
    static let items: [Item] = [
        .function(
            .module("workbench"), "query",
            [
                .required("query", .string, "A phrase or a query"),
                .options([.optional("lists", .table, "Word lists by name, for `$name` in the query")]),
            ], returns: .object("query"), "Compiles a query, for `find` and its like.",
            details: "A string that is used as a query is compiled once, too; this is for word lists, and for `plan`.",
            example:
                "local q = workbench.query(\"$x said\", {lists = {x = {\"he\", \"she\"}}})\nassert(#doc:find(q) >= 0)"
        ) { call in
            var lists: [String: [String]] = [:]
            if call.lua.type(at: call.index(2)) == .table, call.lua.rawGet("lists", at: call.index(2)) == .table {
                lists = try Finding.words(at: call.lua.absolute(-1), call)
            }
            call.push(QueryObject(try Finding.compile(call.string(1), lists, call.host), call.host))
            return 1
        },
        .property(
            .object("query"), "source", .string, "The query as it was written.",
            example: "assert(workbench.query(\"grain*\").source == \"grain*\")"
        ) { call in call.lua.push(try call.receiver(QueryObject.self).query.source) },
        .property(
            .object("query"), "names", .list(.string), "The names that hits may bind.",
            example: "assert(workbench.query(\"who:[] said\").names[1] == \"who\")"
        ) { call in call.push(try call.receiver(QueryObject.self).query.captureNames) },
        .function(
            .object("query"), "plan", [], returns: .string, "Tells how the query runs and what it is likely to cost.",
            example: "assert(#workbench.query(\"grain* exports\"):plan() > 0)"
        ) { call in
            call.lua.push(try call.receiver(QueryObject.self).query.plan())
            return 1
        },
        .field(
            .kind(.match), "query", .string, "The query it is a hit of.",
            example: "assert(doc:find(\"grain\")[1].query == \"grain\")"
        ) { call, element in
            call.push(call.host.documents.matches(element.serial)?.matches[element.index].query)
        },
        .field(
            .kind(.match), "captures", .table, "The captured elements by name.",
            example: "local hit = doc:find(\"grain export*\")[1]\nassert(next(hit.captures) == nil)"
        ) { call, element in
            call.lua.pushTable()
            for capture in call.host.documents.matches(element.serial)?.matches[element.index].captures ?? [] {
                call.push(capture.element)
                call.lua.rawSet(capture.name, at: -2)
            }
        },
        .function(
            .kind(.match), "explain", [], returns: .string,
            "Tells for each token of the hit which part of the query it met.",
            example: "local m = doc:find(\"grain*\")[1]\nif m then assert(#m:explain() > 0) end"
        ) { call in
            call.lua.push(try explain(call.receiver, call))
            return 1
        },
        .function(
            .object("sequence"), "explain", [], returns: .string, "Explains each hit; see `match:explain`.",
            example: "assert(doc:find(\"grain*\"):first(2):explain())"
        ) { call in
            var parts: [String] = []
            try SequenceAPI.each(call) { _ in
                let element = Element(bits: call.lua.element(at: -1))
                guard element.bits != 0, element.kind == .match else {
                    throw ScriptError(
                        "sequence:explain is for hits of a query, not for \(call.host.phrase(at: -1, call.lua))")
                }
                parts.append(call.host.describe(element) + "\n" + (try explain(element, call)))
                try call.keep((parts.last?.utf8.count ?? 0) * 2)
                return true
            }
            call.lua.push(parts.joined(separator: "\n"))
            return 1
        },
    ]

    private static func explain(_ element: Element, _ call: Call) throws -> String {
        let document = try call.host.document(of: element)
        guard let match = call.host.documents.matches(element.serial)?.matches[element.index], !match.query.isEmpty
        else {
            throw ScriptError(
                "match:explain: this is a part of a hit, or was read from a table; find it again to explain it")
        }
        let query = try Finding.compile(match.query, [:], call.host)
        guard
            let hit = query.hits(
                in: document, within: Span(0, document.text.count), isStopped: { call.lua.isInterrupted },
                mayTake: { call.lua.reserve(bytes: $0) }
            )
            .first(where: { $0.span == match.span })
        else { return "" }
        return query.explain(hit, in: document).map(\.description).joined(separator: "\n")
    }
}
