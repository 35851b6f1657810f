import Corpus
import Lua
import Query
import Reports

/// Hits in their context: KWIC, sorted by what stands around them.
enum Concordance {
    private static let sequence = Owner.object("sequence")
    /// What tells where collocates are looked for.
    static let window: [Parameter] = [
        .optional("left", .integer, "Tokens before a hit; 5 when left out"),
        .optional("right", .integer, "Tokens behind a hit; 5 when left out"),
        .optional("across_sentences", .boolean, "Whether windows go over the ends of sentences; false when left out"),
        .optional("of", .choice(TokenForm.allCases.map(\.rawValue)), "Which form is counted; `norm` when left out"),
    ]
    static let leastJoint = Parameter.optional("min", .integer, "Least joint count to be listed; 3 when left out")

    static let items: [Item] = [
        .function(
            sequence, "kwic",
            [
                .options([
                    .optional("left", .integer, "Tokens before; 8 when left out"),
                    .optional("right", .integer, "Tokens behind; 8 when left out"),
                    .optional(
                        "sort", .oneOf([.string, .function("fun(item: any): any"), .list(.any)]),
                        "A key, or a list of keys of which the first decides; document order when left out"),
                ])
            ], returns: .results,
            "Shows elements in context: document, line, left, match, right.",
            details: """
                Keys are `left1`, `left2`, … for the token so far before the match, `left` for all of them, nearest first; \
                `right1`, …, `right`; `match`, `document`, `date` (of the document); the name of a capture or of another field, \
                as in `who` or `who.name`; or a function. `descending` behind a key turns its order round: `date descending`. \
                Keys compare without regard to case and accents; what has none comes last; ties are in document order.
                Context ends with the sentence's block, so a heading is no context of the paragraph below it. `match` is \
                the element itself.
                """,
            example: """
                local k = doc:find("grain"):kwic{left = 3, right = 3, sort = {"right1", "left1 descending"}}
                assert(k.columns[4] == "match")
                """
        ) { call in try kwic(call) },
        .function(
            sequence, "documents", [], returns: .sequence(.document),
            "Gives the documents that its elements are in, each once.",
            example: "assert(#doc.sentences:documents() == 1)"
        ) { call in
            var found: [Element] = []
            var seen: Set<UInt32> = []
            try SequenceAPI.each(call) { _ in
                let element = try receiverItem(call)
                if seen.insert(element.serial).inserted {
                    try call.keep(64)
                    found.append(Element(.document, serial: element.serial, index: 0))
                }
                return true
            }
            call.push(found)
            return 1
        },
        .function(
            sequence, "collocates",
            [
                .options(window + [MeasureOption.parameter(standard: "log_dice"), leastJoint])
            ], returns: .results,
            "Finds what stands near its elements, in the documents they are in; see `corpus:collocates`.",
            example: "assert(doc:find(\"grain\"):collocates{min = 1}.columns[1] == \"value\")"
        ) { call in try collocates(call) },
    ]

    /// The element on top of the stack.
    static func receiverItem(_ call: Call) throws -> Element {
        let element = Element(bits: call.lua.element(at: -1))
        guard element.bits != 0 else {
            throw ScriptError(
                "this works on sequences of elements, but an item is \(call.host.phrase(at: -1, call.lua))")
        }
        return element
    }

    // MARK: KWIC

    /// One thing that lines are sorted by: a key by name, or a function at a stack index.
    private enum Sorting {
        case key(ConcordanceKey)
        case function(Int32)
    }

    /// Reads the option `sort`; functions stay on the stack.
    private static func sorting(_ call: Call) throws -> [Sorting] {
        let lua = call.lua
        let options = call.index(1)
        guard lua.type(at: options) == .table else { return [] }
        let type = lua.rawGet("sort", at: options)
        guard type == .table else { return type == .nil ? [] : [try sorting(at: lua.top, call)] }
        let list = lua.top
        let count = min(lua.rawLength(at: list), mostKeys)
        guard lua.reserve(Int32(truncatingIfNeeded: count + 8)) else {
            throw ScriptError("too many values on the stack")
        }
        var sorting: [Sorting] = []
        for index in 0..<count {
            lua.rawGet(index + 1, at: list)
            sorting.append(try self.sorting(at: lua.top, call))
        }
        return sorting
    }

    /// More keys than this decide nothing that a reader could see.
    private static let mostKeys = 32

    private static func sorting(at index: Int32, _ call: Call) throws -> Sorting {
        switch call.lua.type(at: index) {
        case .string: return .key(ConcordanceKey(call.lua.string(at: index) ?? ""))
        case .function: return .function(index)
        default:
            throw ScriptError(
                "sequence:kwic: option 'sort' takes keys and functions, not \(call.host.phrase(at: index, call.lua))")
        }
    }

    private struct Line {
        let cells: [Value]
        let keys: [Value?]
        let ordinal: Int
    }

    private static func kwic(_ call: Call) throws -> Int32 {
        let left = call.integerOption(1, "left") ?? 8
        let right = call.integerOption(1, "right") ?? 8
        let sorting = try sorting(call)
        var lines: [Line] = []
        try SequenceAPI.each(call) { _ in
            let element = try receiverItem(call)
            let document = try call.host.document(of: element)
            let place = try call.host.place(of: element)
            let line = ConcordanceLine(Span(place.start - 1, place.stop), in: document, left: left, right: right)
            let keys = try sorting.map { try value(of: $0, line, document, call) }
            // A context may be as long as its block, and a document has a hit at every token.
            let texts = line.left.utf8.count + line.right.utf8.count + place.text.utf8.count
            try call.keep(512 + texts + keys.reduce(0) { $0 + ($1?.weight ?? 0) })
            lines.append(
                Line(
                    cells: [
                        .string(document.id), .integer(place.line), .string(line.left), .place(place),
                        .string(line.right),
                    ], keys: keys, ordinal: lines.count))
            return true
        }
        if !sorting.isEmpty { lines.sort { precedes($0, $1, sorting) } }
        call.push(
            ResultObject(
                ResultTable(
                    columns: ["document", "line", "left", "match", "right"], rows: lines.map(\.cells),
                    origins: lines.map { $0.cells[0].text }), call.host))
        return 1
    }

    private static func precedes(_ a: Line, _ b: Line, _ sorting: [Sorting]) -> Bool {
        for (index, way) in sorting.enumerated() {
            let key = if case .key(let key) = way { key } else { ConcordanceKey("match") }
            if let order = key.precedes(a.keys[index], b.keys[index]) { return order }
        }
        return a.ordinal < b.ordinal
    }

    /// What the item on top of the stack is sorted by.
    private static func value(
        of sorting: Sorting, _ line: ConcordanceLine, _ document: Document, _ call: Call
    ) throws -> Value? {
        let item = call.lua.top
        defer { call.lua.setTop(item) }
        switch sorting {
        case .key(let key):
            guard case .other(let path) = key.field else {
                return line.value(of: key.field, in: document).map { .string($0) }
            }
            call.lua.pushCopy(of: item)
            for name in path.split(separator: ".").map(String.init) where !call.lua.isNil(at: -1) {
                call.lua.push(name)
                try call.lua.get(at: -2)
            }
        case .function(let index): try call.callBack(index) { call.lua.pushCopy(of: item) }
        }
        switch try call.value(at: -1) {
        case .none: return nil
        case .string(let text): return .string(Fold.norm(text))
        case .place(let place): return .string(Fold.norm(place.text))
        case let other: return other
        }
    }

    // MARK: Collocates

    private static func collocates(_ call: Call) throws -> Int32 {
        var order: [UInt32] = []
        var hits: [UInt32: [Range<Int>]] = [:]
        try SequenceAPI.each(call) { _ in
            let element = try receiverItem(call)
            let document = try call.host.document(of: element)
            if hits[element.serial] == nil { order.append(element.serial) }
            try call.keep(32)
            hits[element.serial, default: []].append(
                document.tokens.range(in: call.host.span(of: element, in: document)))
            return true
        }
        var counter = collocates(call, 1)
        for serial in order {
            try call.checkInterrupt()
            counter.add(
                try call.host.document(of: Element(.document, serial: serial, index: 0)), hits: hits[serial] ?? [])
        }
        call.push(try table(of: counter, call, options: 1, "sequence:collocates"))
        return 1
    }

    /// An empty count with the window that the options at a position ask for.
    static func collocates(_ call: Call, _ options: Int) -> Collocates {
        Collocates(
            left: call.integerOption(options, "left") ?? 5, right: call.integerOption(options, "right") ?? 5,
            of: form(call, options), acrossSentences: call.booleanOption(options, "across_sentences") ?? false)
    }

    static func form(_ call: Call, _ options: Int) -> TokenForm {
        call.stringOption(options, "of").flatMap { TokenForm(rawValue: $0) } ?? .norm
    }

    /// The collocates as a table, strongest by the first measure first, ties by form.
    static func table(of counts: Collocates, _ call: Call, options: Int, _ function: String) throws -> ResultObject {
        let names = try MeasureOption.read(call, options, function, standard: AssociationMeasure.logDice.rawValue)
        let measures = names.compactMap { AssociationMeasure(rawValue: $0) }
        var table = ResultTable(columns: ["value", "count", "frequency", "documents"] + names)
        let entries = counts.entries(atLeast: call.integerOption(options, "min") ?? 3).map { entry in
            (entry: entry, scores: measures.map { $0.value(entry.table) })
        }
        for (entry, scores) in entries.sorted(by: { ($1.scores[0], $0.entry.form) < ($0.scores[0], $1.entry.form) }) {
            table.append(
                [
                    .string(entry.form), .integer(entry.joint), .integer(entry.frequency), .integer(entry.documents),
                ] + scores.map { .number($0) })
        }
        return ResultObject(table, call.host)
    }
}
