import Corpus
import Ingest
import Lua
import Query
import Reports

/// What links the documents of a corpus: entities and near-duplicates.
enum CorpusLinksAPI {
    private static let corpus = Owner.object("corpus")

    static let items: [Item] = [
        .property(
            corpus, "entities", .sequence(),
            "Its entities over all documents, most mentioned first.",
            details: """
                Each is a table of `name` (canonical over the corpus), `type`, `title`, `aliases`, `count` and `documents` \
                (numbers), and `mentions` (a sequence of entities). The same surname joins one full name; different given \
                names never merge.
                """,
            example: "for e in corpus.entities do assert(e.count == #e.mentions) end"
        ) { call in try pushEntities(call) },
        .function(
            corpus, "duplicates",
            [
                .options([
                    .optional("threshold", .number, "Least similarity, from 0 to 1; 0.8 when left out"),
                    .optional("of", .choice(["document", "paragraph"]), "What is compared; documents when left out"),
                    .optional("min", .integer, "Least number of words of a paragraph; 20 when left out"),
                ])
            ], returns: .results,
            "Finds pairs of documents, or paragraphs, that are nearly the same: first, second, similarity.",
            details: """
                The similarity is the Jaccard index of runs of five words, boilerplate left out. Candidates are found by \
                MinHash, so a pair right at the threshold can be missed once in a hundred.
                """,
            example: "assert(#corpus:duplicates{threshold = 0.9} == 0)"
        ) { call in try duplicates(call) },
    ]

    private static func documents(_ call: Call) throws -> [(element: Element, document: Document)] {
        let object: CorpusObject = try call.receiver()
        return try object.ordinals.map { ordinal in
            try call.checkInterrupt()
            let element = try call.host.openDocument(ordinal)
            return (element, try call.host.document(of: element))
        }
    }

    private static func pushEntities(_ call: Call) throws {
        let documents = try documents(call)
        let index = EntityIndex(documents.map(\.document.names))
        let sorted = index.entities.enumerated().sorted {
            $0.element.mentionCount != $1.element.mentionCount
                ? $0.element.mentionCount > $1.element.mentionCount : $0.offset < $1.offset
        }
        call.lua.pushTable(array: sorted.count)
        for (place, entry) in sorted.enumerated() {
            try call.checkInterrupt()
            let entity = entry.element
            var mentions: [Element] = []
            for member in entity.members {
                let (element, document) = documents[Int(member.document)]
                mentions += document.names.entities[Int(member.entity)].mentions.map {
                    Element(.entity, serial: element.serial, index: Int($0))
                }
            }
            call.lua.pushTable(fields: 8)
            call.lua.push(entity.name)
            call.lua.rawSet("name", at: -2)
            call.lua.push(entity.type.name)
            call.lua.rawSet("type", at: -2)
            call.push(entity.title)
            call.lua.rawSet("title", at: -2)
            call.push(entity.wikidata)
            call.lua.rawSet("wikidata", at: -2)
            call.push(entity.aliases)
            call.lua.rawSet("aliases", at: -2)
            call.lua.push(mentions.count)
            call.lua.rawSet("count", at: -2)
            call.lua.push(Set(entity.members.map(\.document)).count)
            call.lua.rawSet("documents", at: -2)
            call.push(mentions)
            call.lua.rawSet("mentions", at: -2)
            call.lua.rawSet(place + 1, at: -2)
        }
        call.pushValues(count: sorted.count)
    }

    private static func duplicates(_ call: Call) throws -> Int32 {
        let threshold = call.numberOption(1, "threshold") ?? 0.8
        guard threshold > 0, threshold <= 1 else {
            throw ScriptError("corpus:duplicates: 'threshold' must be above 0 and at most 1, got \(threshold)")
        }
        let ofParagraphs = call.stringOption(1, "of") == "paragraph"
        let minimum = call.integerOption(1, "min") ?? 20
        var finder = NearDuplicates()
        var elements: [Element] = []
        for (element, document) in try documents(call) {
            try call.checkInterrupt()
            guard ofParagraphs else {
                finder.add(document.tokenHashes(in: Span(0, document.text.count)))
                elements.append(element)
                continue
            }
            for block in document.blocks.indices(of: .paragraph) {
                let span = Span(Int(document.blocks.starts[Int(block)]), Int(document.blocks.stops[Int(block)]))
                let hashes = document.tokenHashes(in: span)
                guard hashes.count >= minimum else { continue }
                finder.add(hashes)
                elements.append(Element(.paragraph, serial: element.serial, index: Int(block)))
            }
        }
        var table = ResultTable(columns: ["first", "second", "similarity"])
        for pair in finder.pairs(atLeast: threshold, isStopped: { call.lua.isInterrupted }) {
            let (first, second) = (elements[pair.first], elements[pair.second])
            let row: [Value] = [
                .place(try call.host.place(of: first)), .place(try call.host.place(of: second)),
                .number(pair.similarity),
            ]
            try call.keep(row.reduce(ResultTable.rowSize) { $0 + $1.weight })
            table.append(row)
        }
        try call.checkInterrupt()
        call.push(ResultObject(table, call.host))
        return 1
    }
}
