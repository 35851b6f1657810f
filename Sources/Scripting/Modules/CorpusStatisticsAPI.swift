import Corpus
import Ingest
import Lua
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
                .options([
                    .optional("left", .integer, "Tokens before a hit; 5 when left out"),
                    .optional("right", .integer, "Tokens behind a hit; 5 when left out"), form,
                    .optional(
                        "measure", .choice(AssociationMeasure.allCases.map(\.rawValue)), "`log_dice` when left out"),
                    .optional("min", .integer, "Least joint count to be listed; 3 when left out"),
                ]),
            ], returns: .results,
            "Finds what stands near the hits of a query: value, count, frequency, documents, and the measure.",
            details: """
                Surface cooccurrence (Evert 2005): windows end with the sentence, a token is counted once however many hits \
                it is near, and the hits themselves are left out. `frequency` is how often the form occurs in all.
                """,
            example: "local c = corpus:collocates(\"grain\", {min = 1})\nassert(c.columns[5] == \"log_dice\")"
        ) { call in try collocates(call) },
        .function(
            corpus, "keyness",
            [
                .required("reference", .object("corpus"), "What it is compared with"),
                .options([
                    form,
                    .optional(
                        "measure", .choice(AssociationMeasure.allCases.map(\.rawValue) + ["simple_maths"]),
                        "`log_likelihood` when left out"),
                    .optional("min", .integer, "Least count to be listed; 3 when left out"),
                    .optional("smoothing", .number, "What simple_maths adds to both; 1 when left out"),
                ]),
            ], returns: .results,
            "Finds the words that are more frequent here than in another corpus: value, count, reference, log_ratio, and the measure.",
            details: """
                A 2x2 table of the form and all others, here and in the reference. Only forms that are relatively more \
                frequent here are listed. `simple_maths` is (per million here + k) / (per million there + k), Kilgarriff (2009).
                """,
            example: "assert(#corpus:keyness(corpus) == 0)"
        ) { call in try keyness(call) },
        .function(
            corpus, "dispersion",
            [
                Finding.parameter,
                .options([
                    .optional("measure", .choice(Dispersion.allCases.map(\.rawValue)), "`dp` when left out")
                ]),
            ], returns: .number, nilable: true,
            "Tells how evenly the hits of a query are spread over the documents; nil without a hit.",
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
        var lists: [(key: Value, list: FrequencyList)] = []
        var places: [Value: Int] = [:]
        try each(object, call) { document, ordinal in
            let key = try self.key(of: document, ordinal, by: by, call)
            if places[key] == nil {
                places[key] = lists.count
                lists.append((key, FrequencyList(of: form(call, 1), n: n)))
            }
            let place = places[key] ?? 0
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
        call.push(ResultObject(table))
        return 1
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

    // MARK: Collocates

    private static func collocates(_ call: Call) throws -> Int32 {
        let object: CorpusObject = try call.receiver()
        let measure = call.stringOption(2, "measure").flatMap { AssociationMeasure(rawValue: $0) } ?? .logDice
        let query = try Finding.query(call, 1)
        var counter = Collocates(
            left: call.integerOption(2, "left") ?? 5, right: call.integerOption(2, "right") ?? 5, of: form(call, 2))
        try each(object, call) { document, _ in
            let hits = try Finding.hits(query, in: document, call)
            counter.add(document, hits: hits.map(\.tokens))
        }
        call.push(ResultObject(counter.table(by: measure, atLeast: call.integerOption(2, "min") ?? 3)))
        return 1
    }

    // MARK: Keyness

    private static func keyness(_ call: Call) throws -> Int32 {
        let object: CorpusObject = try call.receiver()
        let other: CorpusObject = try call.object(1)
        let name = call.stringOption(2, "measure") ?? AssociationMeasure.logLikelihood.rawValue
        let smoothing = call.numberOption(2, "smoothing") ?? 1
        guard smoothing > 0 else { throw ScriptError("corpus:keyness: 'smoothing' must be above 0") }
        var here = FrequencyList(of: form(call, 2))
        var there = FrequencyList(of: form(call, 2))
        try each(object, call) { document, _ in here.add(document) }
        try each(other, call) { document, _ in there.add(document) }
        let counts = Dictionary(there.entries().map { ($0.form, $0.count) }, uniquingKeysWith: { first, _ in first })
        let (n1, n2) = (Double(here.total), Double(there.total))
        var rows: [(form: String, count: Int, reference: Int, ratio: Double, score: Double)] = []
        for entry in here.entries(atLeast: call.integerOption(2, "min") ?? 3) {
            let reference = counts[entry.form] ?? 0
            let (a, c) = (Double(entry.count), Double(reference))
            guard a * n2 > c * n1 else { continue }
            let table = Contingency(a, n1 - a, c, n2 - c)
            let score =
                AssociationMeasure(rawValue: name)?.value(table)
                ?? (a / n1 * 1e6 + smoothing) / ((n2 > 0 ? c / n2 * 1e6 : 0) + smoothing)
            rows.append((entry.form, entry.count, reference, AssociationMeasure.logRatio.value(table), score))
        }
        var table = ResultTable(
            columns: ["value", "count", "reference", "log_ratio"] + (name == "log_ratio" ? [] : [name]))
        for row in rows.sorted(by: { ($1.score, $0.form) < ($0.score, $1.form) }) {
            table.append(
                [.string(row.form), .integer(row.count), .integer(row.reference), .number(row.ratio)]
                    + (name == "log_ratio" ? [] : [.number(row.score)]))
        }
        call.push(ResultObject(table))
        return 1
    }

    // MARK: Dispersion

    private static func dispersion(_ call: Call) throws -> Int32 {
        let object: CorpusObject = try call.receiver()
        let measure = call.stringOption(2, "measure").flatMap { Dispersion(rawValue: $0) } ?? .dp
        let query = try Finding.query(call, 1)
        var distribution = Dispersion.Distribution(frequencies: [], sizes: [])
        var offset = 0
        try each(object, call) { document, _ in
            let tokens = document.tokens
            guard tokens.count > 0 else { return }
            let hits = try Finding.hits(query, in: document, call)
            distribution.frequencies.append(Double(hits.count))
            distribution.sizes.append(Double(tokens.count))
            distribution.positions += hits.map { offset + $0.tokens.lowerBound }
            offset += tokens.count
        }
        call.push(measure.value(distribution))
        return 1
    }
}
