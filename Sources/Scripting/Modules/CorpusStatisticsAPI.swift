import Corpus
import Ingest
import Library
import Lua
import Query
import Reports

/// Counting over a corpus: frequencies, n-grams, collocates, keyness, dispersion.
enum CorpusStatisticsAPI {
    private static let corpus = Owner.object("corpus")
    private static let form = Parameter.optional(
        "of", .choice(TokenForm.allCases.map(\.rawValue)), "Which form is counted; `norm` when left out")
    private static let minimum = Parameter.optional("min", .integer, "Least count to be listed; 1 when left out")

    static let items: [Item] = [
        .function(
            corpus, "frequencies",
            [
                .options([
                    form, .optional("n", .integer, "Runs of so many tokens; 1 when left out"), minimum,
                    .optional(
                        "where", .oneOf([.function("fun(token: workbench.Token): boolean"), .table]),
                        "Which tokens count: a function, or the values of fields as for sequence:where"),
                    .optional(
                        "by", .oneOf([.choice(["document"]), .function("fun(doc: workbench.Document): any")]),
                        "Counts apart for each document, or for each value a function gives of it; adds a column `by`"),
                ])
            ], returns: .results,
            "Counts word forms: value, count, per_million, documents; highest first.",
            details: """
                Words and numbers outside boilerplate are counted. Runs never cross a sentence or punctuation. \
                `per_million` is of all forms, or runs, that were counted.
                """,
            example: "local f = corpus:frequencies{of = \"lower\"}\nassert(f[1].count >= f[2].count)"
        ) { call in try frequencies(call, "frequencies", n: call.integerOption(1, "n") ?? 1) },
        .function(
            corpus, "ngrams", [.options([.optional("n", .integer, "2 when left out"), form, minimum])],
            returns: .results,
            "Counts runs of n tokens: value, count, per_million, documents; highest first.",
            example: "local g = corpus:ngrams{n = 2, min = 2}\nassert(#g == 0 or g[1].value:find(\" \"))"
        ) { call in try frequencies(call, "ngrams", n: call.integerOption(1, "n") ?? 2) },
        .function(
            corpus, "collocates",
            [
                Finding.parameter,
                .options(
                    Concordance.window + [
                        MeasureOption.parameter(standard: "log_dice"), Concordance.leastJoint, Finding.lists,
                    ]),
            ], returns: .results,
            "Finds what stands near the hits of a query: value, count, frequency, documents, and the measure.",
            details: """
                Surface cooccurrence (Evert 2005): windows end with the sentence, a token is counted once however many hits \
                it is near, and the hits themselves are left out. `frequency` is how often the form occurs outside them. \
                `corpus:find(query):near(value)` leads from a collocate back to the hits it stands near.
                """,
            example: "local c = corpus:collocates(\"grain\", {min = 1})\nassert(c.columns[5] == \"log_dice\")"
        ) { call in try collocates(call) },
        .function(
            corpus, "keyness",
            [
                .required("reference", .oneOf([.object("corpus"), .results]), "What it is compared with"),
                .options([form] + KeynessTable.options),
            ], returns: .results,
            "Finds the words that are more frequent here than in another corpus: value, count, reference, log_ratio, and the measure.",
            details: KeynessTable.details
                + " The reference may also be a table with the columns `value` and `count`, such as a word list from elsewhere.",
            example: "assert(#corpus:keyness(corpus) == 0)"
        ) { call in try keyness(call) },
        .function(
            corpus, "dispersion",
            [
                Finding.parameter,
                .options(Spread.options + [Finding.lists]),
            ], returns: .number, nilable: true,
            "Tells how evenly the hits of a query are spread over the corpus; nil without a hit.",
            details: Spread.details,
            example: "local d = corpus:dispersion(\"grain\")\nassert(d == nil or d >= 0)"
        ) { call in try dispersion(call) },
    ]

    /// Calls `body` with each document of the corpus, looking for an interrupt before each.
    private static func each(
        _ object: CorpusObject, _ call: Call, _ body: (Document, Int) throws -> Void
    ) throws {
        for ordinal in object.ordinals {
            try call.checkInterrupt()
            do {
                try body(try object.source.document(ordinal), ordinal)
            } catch let error as IngestError {
                throw ScriptError(error.description)
            }
        }
    }

    private static func form(_ call: Call, _ position: Int) -> TokenForm {
        call.stringOption(position, "of").flatMap { TokenForm(rawValue: $0) } ?? .norm
    }

    // MARK: Frequencies

    private static func frequencies(_ call: Call, _ name: String, n: Int) throws -> Int32 {
        let object: CorpusObject = try call.receiver()
        guard (1...100).contains(n) else {
            throw ScriptError("corpus:\(name): 'n' must be from 1 to 100, got \(n)")
        }
        let options = call.index(1)
        let hasOptions = call.lua.type(at: options) == .table
        let filter = hasOptions && call.lua.rawGet("where", at: options) != .nil ? call.lua.top : 0
        let by = hasOptions && call.lua.rawGet("by", at: options) != .nil ? call.lua.top : 0
        let list = FrequencyList(of: form(call, 1), n: n)
        let lists =
            filter == 0 && by == 0
            ? [(.none, try count(object, call, list))]
            : try countApart(object, call, list, where: filter, by: by)
        let head = by > 0 ? ["by"] : []
        var table = ResultTable(columns: head + ["value", "count", "per_million", "documents"])
        for (key, list) in lists {
            for entry in list.entries(atLeast: call.integerOption(1, "min") ?? 1) {
                let rate = Double(entry.count) * 1e6 / Double(max(1, list.total))
                table.append(
                    (by > 0 ? [key] : [])
                        + [.string(entry.form), .integer(entry.count), .number(rate), .integer(entry.documents)])
            }
        }
        call.push(ResultObject(table, call.host))
        return 1
    }

    /// Counts the documents of a corpus, on all processors.
    ///
    /// - Throws: when a document cannot be read, or the user interrupts.
    private static func count(_ object: CorpusObject, _ call: Call, _ list: FrequencyList) throws -> FrequencyList {
        try call.checkInterrupt()
        let counted: FrequencyList?
        do {
            counted = try object.source.gather(from: object.ordinals, into: list) {
                $0.add($1)
            } merging: {
                $0.merge($1)
            } isStopped: {
                call.lua.isInterrupted
            }
        } catch {
            throw ScriptError(error.description)
        }
        try call.checkInterrupt()
        return counted ?? list
    }

    /// A list for each value that `by` gives of a document; both functions are at stack indices, 0 for none.
    private static func countApart(
        _ object: CorpusObject, _ call: Call, _ list: FrequencyList, where filter: Int32, by: Int32
    ) throws -> [(key: Value, list: FrequencyList)] {
        var lists: [(key: Value, list: FrequencyList)] = []
        var places: [Value: Int] = [:]
        try each(object, call) { document, ordinal in
            let key = try self.key(of: document, ordinal, by: by, call)
            let place = places[key] ?? lists.count
            if place == lists.count {
                places[key] = place
                lists.append((key, list))
            }
            guard filter > 0 else { return lists[place].list.add(document) }
            let element = try call.host.open(document, ordinal: ordinal)
            var failure: (any Error)?
            lists[place].list.add(document) { token in
                guard failure == nil else { return false }
                do {
                    return try counts(Element(.token, serial: element.serial, index: token), filter, call)
                } catch {
                    failure = error
                    return false
                }
            }
            if let failure { throw failure }
        }
        return lists
    }

    /// Whether a token passes `where`, the function or table of fields at stack index `filter`.
    private static func counts(_ token: Element, _ filter: Int32, _ call: Call) throws -> Bool {
        if call.lua.type(at: filter) == .function {
            try call.callBack(filter) { call.push(token) }
            defer { call.lua.pop() }
            return call.lua.boolean(at: -1)
        }
        call.push(token)
        defer { call.lua.pop() }
        return try SequenceAPI.matches(call, fields: filter)
    }

    /// What a document is counted under.
    private static func key(of document: Document, _ ordinal: Int, by: Int32, _ call: Call) throws -> Value {
        guard by > 0 else { return .none }
        guard call.lua.type(at: by) == .function else { return .string(document.id) }
        let element = try call.host.open(document, ordinal: ordinal)
        try call.callBack(by) { call.push(element) }
        defer { call.lua.pop() }
        return try call.value(at: -1)
    }

    // MARK: Hits

    private static func collocates(_ call: Call) throws -> Int32 {
        let object: CorpusObject = try call.receiver()
        let query = try Finding.query(call, 1, options: 2)
        var counter = Concordance.collocates(call, 2)
        try each(object, call) { document, _ in
            let hits = try Finding.hits(query, in: document, call)
            counter.add(document, hits: hits.map(\.tokens))
        }
        call.push(try Concordance.table(of: counter, call, options: 2, "corpus:collocates"))
        return 1
    }

    private static func dispersion(_ call: Call) throws -> Int32 {
        let object: CorpusObject = try call.receiver()
        let query = try Finding.query(call, 1, options: 2)
        var spread = Spread()
        try each(object, call) { document, _ in
            let hits = try Finding.hits(query, in: document, call)
            spread.add(tokens: document.tokens.count, hits: hits.map(\.tokens.lowerBound))
        }
        call.push(try spread.value(call, options: 2, "corpus:dispersion"))
        return 1
    }

    // MARK: Keyness

    private static func keyness(_ call: Call) throws -> Int32 {
        let object: CorpusObject = try call.receiver()
        let here = try count(object, call, FrequencyList(of: form(call, 2)))
        var known = try KeynessTable.counts(call, 1, "corpus:keyness")
        var total = (known ?? [:]).values.reduce(0) { $0.addingReportingOverflow($1).0 }
        if known == nil {
            let there = try count(try call.object(1), call, FrequencyList(of: form(call, 2)))
            known = Dictionary(there.entries().map { (.string($0.form), $0.count) }, uniquingKeysWith: &+)
            total = there.total
        }
        let counts = known ?? [:]
        let entries = here.entries().map { (value: Value.string($0.form), count: $0.count) }
        call.push(
            ResultObject(
                try KeynessTable.make(
                    call, options: 2, "corpus:keyness", counts: entries, total: here.total,
                    reference: { counts[$0] ?? 0 }, referenceTotal: total), call.host))
        return 1
    }
}
