import Corpus
import Library
import Lua
import Query
import Reports

/// Statistics over any sequence: of tokens, entities, hits, sentences, or plain values.
enum SequenceStatistics {
    private static let sequence = Owner.object("sequence")
    private static let chooser = ValueType.oneOf([.string, .function("fun(item: any): any")])
    private static let of = Parameter.optional(
        "of", chooser,
        "A field's name (`name`, `who.name`) or a function; `norm` of tokens and the text of others when left out")
    private static let minimum = Parameter.optional("min", .integer, "Least count to be listed; 1 when left out")

    static let items: [Item] = [
        .function(
            sequence, "frequencies",
            [
                .options([
                    of, .optional("n", .integer, "Runs of so many items; 1 when left out"), minimum,
                    .optional("by", chooser, "Counts apart for each value of a field or function; adds a column `by`"),
                ])
            ], returns: .results,
            "Counts values of its items: value, count, per_million, documents; highest first.",
            details: """
                Every item counts; items without a value do not. Ties are in the order of the values. `per_million` is of \
                all that were counted. Runs of several stay in one document, those of tokens in one sentence. `group` with \
                the same field leads from a value back to its items.
                """,
            example: """
                local names = doc.entities:frequencies{of = "name"}
                local lengths = doc.sentences:frequencies{of = function(s) return #s.tokens end}
                assert(names.columns[3] == "per_million" and lengths[1].count >= 1)
                """
        ) { call in try frequencies(call, "frequencies", n: call.integerOption(1, "n") ?? 1) },
        .function(
            sequence, "ngrams", [.options([.optional("n", .integer, "2 when left out"), of, minimum])],
            returns: .results,
            "Counts runs of n items: value, count, per_million, documents; highest first.",
            example: "local pairs_of_types = doc.tokens:ngrams{n = 2, of = \"type\"}\nassert(#pairs_of_types > 0)"
        ) { call in try frequencies(call, "ngrams", n: call.integerOption(1, "n") ?? 2) },
        .function(
            sequence, "keyness",
            [
                .required("reference", .oneOf([.sequence(), .results]), "What it is compared with"),
                .options([of] + KeynessTable.options),
            ], returns: .results,
            "Finds the values that are more frequent here: value, count, reference, log_ratio, and the measure.",
            details: KeynessTable.details + " The reference may also be a table with the columns `value` and `count`.",
            example: """
                local first, rest = doc.sections[1].tokens, doc.tokens
                assert(first:keyness(rest, {min = 1}).columns[3] == "reference")
                """
        ) { call in try keyness(call) },
        .function(
            sequence, "dispersion", [.options(Spread.options)], returns: .number, nilable: true,
            "Tells how evenly its elements are spread over the corpus, or the document without one; nil for none.",
            details: Spread.details,
            example: "local d = doc:find(\"grain\"):dispersion{measure = \"dp\", parts = 4}\nassert(d == nil or d <= 1)"
        ) { call in try dispersion(call) },
        .function(
            sequence, "near",
            [
                .required("value", .string, "The form, as the column `value` of `collocates` has it"),
                .options(Concordance.window),
            ], returns: .sequence(),
            "Keeps the elements that have a form near them: from a number of `collocates` back to its lines.",
            details:
                "Windows are those of `collocates`. A token near two hits is one there, and both hits are kept here.",
            example: """
                local hits = doc:find("grain")
                local c = hits:collocates{min = 1}
                assert(#c == 0 or #hits:near(c[1].value) >= 1)
                """
        ) { call in try near(call) },
    ]

    // MARK: Values

    /// Calls `body` with the value of each item that has one, the item being on top of the stack.
    private static func eachValue(
        _ call: Call, object: Int32 = 1, of option: Int32, _ body: (Value, Element) throws -> Void
    ) throws {
        try SequenceAPI.each(call, object: object) { _ in
            let item = call.lua.top
            let element = Element(bits: call.lua.element(at: item))
            try pushValue(of: option, element, call)
            let value = try call.value(at: -1)
            call.lua.setTop(item)
            if !value.isNone { try body(value, element) }
            return true
        }
    }

    /// Pushes what a field or function gives for the item on top.
    private static func pushValue(of option: Int32, _ element: Element, _ call: Call) throws {
        let lua = call.lua
        let item = lua.top
        switch option > 0 ? lua.type(at: option) : .nil {
        case .function: try call.callBack(option) { lua.pushCopy(of: item) }
        case .string:
            lua.pushCopy(of: item)
            try call.pushField(lua.string(at: option) ?? "")
        default:
            lua.pushCopy(of: item)
            guard element.bits != 0 else { return }
            lua.push(element.kind == .token ? "norm" : "text")
            try lua.get(at: -2)
        }
    }

    /// The stack index of an option that stays on the stack; 0 where it was not given.
    private static func option(_ name: String, _ position: Int, _ call: Call) -> Int32 {
        let options = call.index(position)
        guard call.lua.type(at: options) == .table, call.lua.rawGet(name, at: options) != .nil else { return 0 }
        return call.lua.top
    }

    // MARK: Counting

    private static func frequencies(_ call: Call, _ name: String, n: Int) throws -> Int32 {
        guard (1...100).contains(n) else {
            throw ScriptError("sequence:\(name): 'n' must be from 1 to 100, got \(n)")
        }
        let (of, by) = (option("of", 1, call), option("by", 1, call))
        var lists: [(key: Value, counts: ItemCounts)] = []
        var places: [Value: Int] = [:]
        var run: [(value: Value, element: Element)] = []
        let longValue = Call.smallCopy
        try eachValue(call, of: of) { value, element in
            if let last = run.last, try !goesOn(from: last.element, to: element, call) { run = [] }
            run.append((value, element))
            if run.count > n { run.removeFirst() }
            // A run of long values, and the text that it makes.
            let weight = n == 1 ? 0 : run.reduce(0) { $0 + $1.value.weight } * 2
            try call.reserve(weight > longValue ? weight : 0)
            defer { if weight > longValue { call.lua.release(bytes: weight) } }
            guard run.count == n else { return }
            var key = Value.none
            if by > 0 {
                try pushValue(of: by, element, call)
                key = try call.value(at: -1)
                call.lua.pop()
                if key.isNone { return }
            }
            let place = places[key] ?? lists.count
            if place == lists.count {
                try call.keep(512 + key.weight)
                places[key] = place
                lists.append((key, ItemCounts()))
            }
            let counted = n == 1 ? value : .string(run.map(\.value.text).joined(separator: " "))
            if lists[place].counts.add(counted, document: element.bits == 0 ? 0 : element.serial) {
                try call.keep(ItemCounts.entrySize + counted.weight)
            }
        }
        var table = ResultTable(
            columns: (by > 0 ? ["by"] : []) + ["value", "count", "per_million", "documents"])
        for (key, counts) in lists {
            for row in counts.rows(atLeast: call.integerOption(1, "min") ?? 1) {
                table.append((by > 0 ? [key] : []) + row)
            }
        }
        call.push(ResultObject(table, call.host))
        return 1
    }

    /// Whether a run can go from one item to the next.
    private static func goesOn(from last: Element, to next: Element, _ call: Call) throws -> Bool {
        guard last.bits != 0, next.bits != 0 else { return last.bits == next.bits }
        guard last.serial == next.serial else { return false }
        guard last.kind == .token, next.kind == .token else { return true }
        let tokens = try call.host.document(of: next).tokens
        return tokens.sentence(of: last.index) == tokens.sentence(of: next.index)
    }

    private static func keyness(_ call: Call) throws -> Int32 {
        let of = option("of", 2, call)
        var here = ItemCounts()
        try eachValue(call, of: of) { value, _ in
            if here.add(value, document: 0) { try call.keep(ItemCounts.entrySize + value.weight) }
        }
        var reference = try KeynessTable.counts(call, 1, "sequence:keyness")
        if reference == nil {
            var there = ItemCounts()
            try eachValue(call, object: call.index(1), of: of) { value, _ in
                if there.add(value, document: 0) { try call.keep(ItemCounts.entrySize + value.weight) }
            }
            reference = Dictionary(there.entries.map { ($0.value, $0.count) }, uniquingKeysWith: &+)
        }
        let known = reference ?? [:]
        let table = try KeynessTable.make(
            call, options: 2, "sequence:keyness", counts: here.entries.map { ($0.value, $0.count) }, total: here.total,
            reference: { known[$0] ?? 0 }, referenceTotal: known.values.reduce(0) { $0.addingReportingOverflow($1).0 })
        call.push(ResultObject(table, call.host))
        return 1
    }

    // MARK: Places

    private static func dispersion(_ call: Call) throws -> Int32 {
        var starts: [UInt32: [Int]] = [:]
        var order: [UInt32] = []
        try SequenceAPI.each(call) { _ in
            let element = try Concordance.receiverItem(call)
            let document = try call.host.document(of: element)
            if starts[element.serial] == nil { order.append(element.serial) }
            let hit = document.tokens.range(in: call.host.span(of: element, in: document))
            try call.keep(24)
            starts[element.serial, default: []].append(hit.lowerBound)
            return true
        }
        var spread = Spread()
        if let source = call.host.source, call.host.isCorpusVisible, !order.isEmpty {
            for ordinal in 0..<source.count {
                try call.checkInterrupt()
                let starts = call.host.documents.serial(ofOrdinal: ordinal).flatMap { starts[$0] } ?? []
                spread.add(tokens: try source.document(ordinal).tokens.count, hits: starts.sorted())
            }
        } else {
            for serial in order {
                let document = try call.host.document(of: Element(.document, serial: serial, index: 0))
                spread.add(tokens: document.tokens.count, hits: (starts[serial] ?? []).sorted())
            }
        }
        call.push(try spread.value(call, options: 1, "sequence:dispersion"))
        return 1
    }

    private static func near(_ call: Call) throws -> Int32 {
        let sequence: ElementSequence = try call.receiver()
        let wanted = call.string(1)
        let window = Concordance.collocates(call, 2)
        let form = Concordance.form(call, 2)
        var kept: [Int] = []
        try SequenceAPI.each(call) { index in
            let element = try Concordance.receiverItem(call)
            let document = try call.host.document(of: element)
            let hit = document.tokens.range(in: call.host.span(of: element, in: document))
            let around = window.window(of: hit, in: document)
            if around.contains(where: { !hit.contains($0) && form.string(document, $0) == wanted }) {
                kept.append(index)
            }
            return true
        }
        sequence.pushPart(kept, call)
        return 1
    }
}
