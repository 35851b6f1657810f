import Corpus
import Ingest
import Lua

/// The corpus, or a part of it, as scripts hold it.
final class CorpusObject: HostObject {
    let source: CorpusSource
    /// The numbers of the documents in it.
    let ordinals: [Int]

    init(_ source: CorpusSource, ordinals: [Int]? = nil) {
        self.source = source
        self.ordinals = ordinals ?? Array(0..<source.count)
    }

    override var typeName: String { "corpus" }
    override var summary: String {
        "corpus \(source.name): \(ordinals.count) \(ordinals.count == 1 ? "document" : "documents")"
    }
    override func count(_ call: Call) throws -> Int? { ordinals.count }

    override func pushItem(_ call: Call, at index: Int) throws -> Bool {
        let position = index < 0 ? index + ordinals.count : index - 1
        if position >= 0, position < ordinals.count {
            call.push(try call.host.openDocument(ordinals[position]))
        } else {
            call.lua.pushNil()
        }
        return true
    }

    /// A document by its id, its path, or a part of them that no other has.
    override func pushNamed(_ call: Call, _ name: String) throws -> Bool {
        let found = source.ordinals(matching: name).filter { ordinals.contains($0) }
        guard found.count <= 1 else {
            throw ScriptError("'\(name)' fits \(found.count) documents; give more of the id")
        }
        guard let ordinal = found.first else {
            // A name with a dot or slash was meant as an id, not as a field.
            guard name.contains(where: { "./ ".contains($0) }) else { return false }
            throw ScriptError("the corpus has no document '\(name)'")
        }
        call.push(try call.host.openDocument(ordinal))
        return true
    }

    override func step(_ call: Call) throws -> Bool {
        let last = Element(bits: call.lua.element(at: 3))
        let position = last.bits == 0 ? 0 : position(after: call.host.documents.ordinal(last.serial))
        return try pushItem(call, at: position + 1)
    }
}

extension CorpusObject {
    /// The position of the first document behind number `ordinal`; numbers ascend.
    private func position(after ordinal: Int) -> Int {
        var low = 0
        var high = ordinals.count
        while low < high {
            let middle = (low + high) / 2
            if ordinals[middle] <= ordinal { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

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
