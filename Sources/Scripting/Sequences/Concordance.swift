import Corpus
import Lua
import Reports

/// Hits in their context: KWIC, sorted by what stands around them.
enum Concordance {
    private static let sequence = Owner.object("sequence")

    static let items: [Item] = [
        .function(
            sequence, "kwic",
            [
                .options([
                    .optional("left", .integer, "Tokens before; 8 when left out"),
                    .optional("right", .integer, "Tokens behind; 8 when left out"),
                    .optional(
                        "sort", .oneOf([.string, .list(.string)]),
                        "Keys: `left1`, `left2`, …, `right1`, …, `match`, `document`; document order when left out"),
                ])
            ], returns: .results,
            "Shows elements in context: document, line, left, match, right.",
            details: """
                Context ends with the sentence's block, so a heading is no context of the paragraph below it. Keys compare \
                without regard to case and accents; ties are in document order. `match` is the element itself.
                """,
            example:
                "local k = doc:find(\"grain\"):kwic{left = 3, right = 3, sort = \"right1\"}\nassert(k.columns[4] == \"match\")"
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
                .options([
                    .optional("left", .integer, "Tokens before; 5 when left out"),
                    .optional("right", .integer, "Tokens behind; 5 when left out"),
                    .optional("of", .choice(TokenForm.allCases.map(\.rawValue)), "`norm` when left out"),
                    .optional(
                        "measure", .choice(AssociationMeasure.allCases.map(\.rawValue)), "`log_dice` when left out"),
                    .optional("min", .integer, "Least joint count; 3 when left out"),
                ])
            ], returns: .results,
            "Finds what stands near its elements, in the documents they are in; see `corpus:collocates`.",
            example: "assert(doc:find(\"grain\"):collocates{min = 1}.columns[1] == \"value\")"
        ) { call in try collocates(call) },
    ]

    /// The element on top of the stack.
    private static func receiverItem(_ call: Call) throws -> Element {
        let element = Element(bits: call.lua.element(at: -1))
        guard element.bits != 0 else {
            throw ScriptError(
                "this works on sequences of elements, but an item is \(call.host.phrase(at: -1, call.lua))")
        }
        return element
    }

    // MARK: KWIC

    /// What a line is sorted by.
    private enum Key {
        case left(Int)
        case right(Int)
        case match, document

        init?(_ name: String) {
            let digits = name.drop { !$0.isNumber }
            switch name.dropLast(digits.count) {
            case "left" where digits.count < 10: self = .left(Int(digits) ?? 1)
            case "right" where digits.count < 10: self = .right(Int(digits) ?? 1)
            case "match" where digits.isEmpty: self = .match
            case "document" where digits.isEmpty: self = .document
            default: return nil
            }
        }
    }

    private static func keys(_ call: Call) throws -> [Key] {
        var names: [String] = []
        let options = call.index(1)
        if call.lua.type(at: options) == .table {
            switch call.lua.rawGet("sort", at: options) {
            case .string: names = [call.lua.string(at: -1) ?? ""]
            case .table: names = try call.strings(at: -1)
            default: break
            }
            call.lua.pop()
        }
        return try names.map { name in
            guard let key = Key(name) else {
                throw ScriptError(
                    "sequence:kwic: option 'sort' knows left1, left2, …, right1, …, match and document, not '\(name)'")
            }
            return key
        }
    }

    private struct Line {
        let cells: [Value]
        let keys: [String]
        let ordinal: Int
    }

    private static func kwic(_ call: Call) throws -> Int32 {
        let left = max(0, call.integerOption(1, "left") ?? 8)
        let right = max(0, call.integerOption(1, "right") ?? 8)
        let keys = try keys(call)
        var lines: [Line] = []
        try SequenceAPI.each(call) { _ in
            let element = try receiverItem(call)
            let document = try call.host.document(of: element)
            let place = try call.host.place(of: element)
            let tokens = document.tokens
            let hit = tokens.range(in: Span(place.start - 1, place.stop))
            let limits = context(of: hit, in: document)
            let before = max(limits.lowerBound, hit.lowerBound - left)..<hit.lowerBound
            let after = hit.upperBound..<min(limits.upperBound, hit.upperBound + right)
            lines.append(
                Line(
                    cells: [
                        .string(document.id), .integer(place.line), .string(text(before, document)), .place(place),
                        .string(text(after, document)),
                    ],
                    keys: keys.map { key in
                        switch key {
                        case .left(let n): norm(hit.lowerBound - n, in: limits, document)
                        case .right(let n): norm(hit.upperBound + n - 1, in: limits, document)
                        case .match: Fold.norm(place.text)
                        case .document: document.id
                        }
                    }, ordinal: lines.count))
            return true
        }
        let sorted =
            keys.isEmpty
            ? lines
            : lines.sorted { a, b in
                for (x, y) in zip(a.keys, b.keys) where x != y { return x.utf8.lexicographicallyPrecedes(y.utf8) }
                return a.ordinal < b.ordinal
            }
        call.push(
            ResultObject(
                ResultTable(
                    columns: ["document", "line", "left", "match", "right"], rows: sorted.map(\.cells),
                    origins: sorted.map { $0.cells[0].text })))
        return 1
    }

    /// The tokens that may be shown around a hit: those of the blocks it lies in.
    private static func context(of hit: Range<Int>, in document: Document) -> Range<Int> {
        let tokens = document.tokens
        let sentences = document.sentences
        guard !hit.isEmpty else { return hit }
        var first = tokens.sentence(of: hit.lowerBound)
        var last = tokens.sentence(of: hit.upperBound - 1)
        guard first >= 0, last >= 0 else { return hit }
        while first > 0, sentences.blocks[first - 1] == sentences.blocks[first] { first -= 1 }
        while last + 1 < sentences.count, sentences.blocks[last + 1] == sentences.blocks[last] { last += 1 }
        return Int(tokens.sentenceFirsts[first])..<Int(tokens.sentenceFirsts[last + 1])
    }

    private static func text(_ range: Range<Int>, _ document: Document) -> String {
        guard !range.isEmpty else { return "" }
        let span = Span(Int(document.tokens.starts[range.lowerBound]), Int(document.tokens.stops[range.upperBound - 1]))
        return document.text.string(span.start, span.stop).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func norm(_ token: Int, in limits: Range<Int>, _ document: Document) -> String {
        limits.contains(token) ? document.norm(token) : ""
    }

    // MARK: Collocates

    private static func collocates(_ call: Call) throws -> Int32 {
        var order: [UInt32] = []
        var hits: [UInt32: [Range<Int>]] = [:]
        try SequenceAPI.each(call) { _ in
            let element = try receiverItem(call)
            let document = try call.host.document(of: element)
            if hits[element.serial] == nil { order.append(element.serial) }
            hits[element.serial, default: []].append(
                document.tokens.range(in: call.host.span(of: element, in: document)))
            return true
        }
        var counter = Collocates(
            left: call.integerOption(1, "left") ?? 5, right: call.integerOption(1, "right") ?? 5,
            of: call.stringOption(1, "of").flatMap { TokenForm(rawValue: $0) } ?? .norm)
        for serial in order {
            try call.checkInterrupt()
            counter.add(
                try call.host.document(of: Element(.document, serial: serial, index: 0)), hits: hits[serial] ?? [])
        }
        let measure = call.stringOption(1, "measure").flatMap { AssociationMeasure(rawValue: $0) } ?? .logDice
        call.push(ResultObject(counter.table(by: measure, atLeast: call.integerOption(1, "min") ?? 3)))
        return 1
    }
}

extension Collocates {
    /// The collocates as a table, strongest first, ties by form.
    func table(by measure: AssociationMeasure, atLeast minimum: Int) -> ResultTable {
        var table = ResultTable(columns: ["value", "count", "frequency", "documents", measure.rawValue])
        let entries = entries(atLeast: minimum).map { ($0, measure.value($0.table)) }
        for (entry, value) in entries.sorted(by: { ($1.1, $0.0.form) < ($0.1, $1.0.form) }) {
            table.append([
                .string(entry.form), .integer(entry.joint), .integer(entry.frequency), .integer(entry.documents),
                .number(value),
            ])
        }
        return table
    }
}
