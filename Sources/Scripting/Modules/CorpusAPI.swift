import Corpus
import Ingest
import Library
import Lua

enum CorpusAPI {
    private static let corpus = Owner.object("corpus")

    static let items: [Item] = [
        .property(
            corpus, "docs", .sequence(.document), "Its documents, read when a loop reaches them.",
            example: "for d in corpus.docs do assert(d.id) end"
        ) { call in call.push(ElementSequence(.documents(try call.receiver(CorpusObject.self).ordinals))) },
        .property(corpus, "name", .string, "The name of its folder or file.", example: "print(corpus.name)") { call in
            call.lua.push(try call.receiver(CorpusObject.self).source.name)
        },
        .property(corpus, "path", .string, "The path it was opened with.", example: "print(corpus.path)") { call in
            call.lua.push(try call.receiver(CorpusObject.self).source.path)
        },
        .property(
            corpus, "hash", .string, "SHA-256 over the hashes and ids of its documents.",
            details: "The same as `sha256sum FILES | sha256sum` in its folder, for files in UTF-8.",
            example: "assert(#corpus.hash == 64)"
        ) { call in
            let object = try call.receiver(CorpusObject.self)
            var hashes: [(id: String, hash: String)] = []
            for ordinal in object.ordinals {
                try call.checkInterrupt()
                let document = try object.source.document(ordinal)
                hashes.append((document.id, ContentHash.of(document.text)))
            }
            call.lua.push(ContentHash.ofCorpus(hashes))
        },
        .function(
            corpus, "find",
            [Finding.parameter, Finding.options], returns: .sequence(.match),
            "Finds a query in all documents, hits in document order.",
            details: """
                Bare words are a phrase: case does not matter, `*` stands for any characters of a word and `?` for one.
                A hit never crosses the end of a sentence. See `docs/query-language.md` for patterns, elements and captures.
                """,
            example: "for m in corpus:find(\"grain*\") do assert(m.source) end"
        ) { call in
            let object = try call.receiver(CorpusObject.self)
            let query = try Finding.query(call, 1, options: 2)
            let limit = call.integerOption(2, "limit") ?? .max
            var found: [Element] = []
            for ordinal in object.ordinals where found.count < limit {
                let document = try call.host.openDocument(ordinal)
                let hits = try Finding.hits(query, in: document, call, limit: limit - found.count)
                try call.keep(hits.count * 32)
                found += hits
            }
            call.push(found)
            return 1
        },
        .function(
            corpus, "where", [.required("fields", .table, "What the fields of a document must be")],
            returns: .object("corpus"),
            "Gives the part of the corpus whose documents have these values.",
            details: "A value may be a list of allowed values, or a function that gets the field's value.",
            example: "assert(#corpus:where{format = \"text\"} == #corpus)"
        ) { call in try part(call, "where") },
        .function(
            corpus, "filter", [.required("fn", .function("fun(doc: workbench.Document): boolean"))],
            returns: .object("corpus"),
            "Gives the part of the corpus for which a function gives true.",
            example: "assert(#corpus:filter(function(d) return d.words > 0 end) == #corpus)"
        ) { call in try part(call, "filter") },
    ]

    /// The documents that a sequence's method of the same name keeps, as a corpus.
    private static func part(_ call: Call, _ method: String) throws -> Int32 {
        let object = try call.receiver(CorpusObject.self)
        call.push(ElementSequence(.documents(object.ordinals)))
        call.lua.push(method)
        try call.lua.get(at: -2)
        call.lua.insert(at: -2)
        call.lua.pushCopy(of: 2)
        if !call.lua.tryCall(arguments: 2, results: 1) { throw ScriptError.onStack }
        guard let kept = call.lua.object(at: -1, as: ElementSequence.self), case .documents(let ordinals) = kept.items
        else { throw ScriptError("corpus:\(method) found no documents") }
        call.push(CorpusObject(object.source, ordinals: ordinals))
        return 1
    }
}
