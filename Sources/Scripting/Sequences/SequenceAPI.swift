import Corpus
import Lua
import Query
import Reports

/// The fields and methods of sequences.
enum SequenceAPI {
    private static let sequence = Owner.object("sequence")
    private static let chooser = ValueType.oneOf([.function("fun(item: any): any"), .string])

    static let items: [Item] = [
        .function(
            sequence, "where", [.required("fields", .table, "What the fields of an item must be")],
            returns: .sequence(),
            "Keeps the items whose fields have these values.",
            details: "A value may be a list of allowed values, or a function that gets the field's value.",
            example: """
                local people = doc.entities:where{type = "person"}
                assert(people:all(function(e) return e.type == "person" end))
                local long = doc.paragraphs:where{text = function(t) return #t > 40 end}
                """
        ) { call in try filter(call) { try matches(call, fields: 2) } },
        .function(
            sequence, "filter", [.required("fn", .function("fun(item: any): boolean"))], returns: .sequence(),
            "Keeps the items for which a function gives true.",
            example: "local long = doc.sentences:filter(function(s) return #s.tokens > 5 end)\nassert(#long > 0)"
        ) { call in
            try filter(call) {
                try call.callBack(2) { call.lua.pushCopy(of: -2) }
                defer { call.lua.pop() }
                return call.lua.boolean(at: -1)
            }
        },
        .function(
            sequence, "map", [.required("fn", .function("fun(item: any): any"))], returns: .sequence(),
            "Gives what a function makes of each item; items it makes nil of are left out.",
            example: "assert(doc.sentences:map(function(s) return #s.tokens end)[1] > 0)"
        ) { call in
            let list = try collect(call) { target, count in
                try call.callBack(2) { call.lua.pushCopy(of: -2) }
                if call.lua.isNil(at: -1) {
                    call.lua.pop()
                } else {
                    count += 1
                    call.lua.rawSet(count, at: target)
                }
            }
            call.pushValues(count: list)
            return 1
        },
        .function(
            sequence, "flat_map", [.required("fn", .function("fun(item: any): any"))], returns: .sequence(),
            "Gives the items of the lists or sequences that a function makes of each item, in one sequence.",
            example: "assert(#doc.sections:flat_map(function(s) return s.paragraphs end) <= #doc.paragraphs)"
        ) { call in
            let count = try collect(call) { target, count in
                try call.callBack(2) { call.lua.pushCopy(of: -2) }
                defer { call.lua.pop() }
                let inner = call.lua.absolute(-1)
                if let sequence = call.lua.object(at: inner, as: ElementSequence.self) {
                    for i in 0..<sequence.count {
                        if count & 1023 == 0 { try call.checkInterrupt() }
                        try sequence.push(i, call, object: inner)
                        count += 1
                        call.lua.rawSet(count, at: target)
                    }
                } else if call.lua.type(at: inner) == .table {
                    for i in 0..<call.lua.rawLength(at: inner) {
                        if count & 1023 == 0 { try call.checkInterrupt() }
                        call.lua.rawGet(i + 1, at: inner)
                        count += 1
                        call.lua.rawSet(count, at: target)
                    }
                } else if !call.lua.isNil(at: inner) {
                    throw ScriptError(
                        "sequence:flat_map: the function must give a list or a sequence, got "
                            + call.host.phrase(at: inner, call.lua))
                }
            }
            call.pushValues(count: count)
            return 1
        },
        .function(
            sequence, "first", [.optional("n", .integer, "How many; one element, not a sequence, when left out")],
            returns: .any, nilable: true, "Gives the first item, or a sequence of the first n.",
            example: "assert(doc.sentences:first() == doc.sentences[1])\nassert(#doc.sentences:first(2) == 2)"
        ) { call in try end(call) { count, n in 0..<min(n, count) } },
        .function(
            sequence, "last", [.optional("n", .integer, "How many; one element, not a sequence, when left out")],
            returns: .any, nilable: true, "Gives the last item, or a sequence of the last n.",
            example: "assert(doc.sentences:last() == doc.sentences[-1])"
        ) { call in try end(call) { count, n in max(0, count - n)..<count } },
        .function(
            sequence, "sample",
            [
                .required("n", .integer, "How many"),
                .optional("seed", .integer, "Another seed, another sample; 1 when left out"),
            ],
            returns: .sequence(), "Draws n items at random, in their order; the same seed draws the same.",
            example: "local a, b = doc.tokens:sample(3, 7), doc.tokens:sample(3, 7)\nassert(#a == 3 and a[1] == b[1])"
        ) { call in
            let sequence: ElementSequence = try call.receiver()
            let seed = UInt64(bitPattern: Int64(call.optionalInteger(2) ?? 1))
            try call.reserve(min(max(0, call.integer(1)), sequence.count) * 32)
            let positions = Sampling.draw(call.integer(1), of: sequence.count, seed: seed)
            sequence.pushPart(positions, call)
            return 1
        },
        .function(
            sequence, "sort",
            [
                .optional(
                    "by", .oneOf([.function("fun(item: any, other?: any): any"), .string]),
                    "A field's name (`who.name` too) or a function that gives the key; document order when left out"),
                .optional("order", .choice(["ascending", "descending"])),
            ], returns: .sequence(), "Sorts by a key; items with equal keys keep their order.",
            details:
                "Numbers come before strings; items without a key come last. A function of two items tells whether the "
                + "first comes first, as for `table.sort`.",
            example:
                "local longest = doc.sentences:sort(function(s) return #s.text end, \"descending\")[1]\nassert(longest)"
        ) { call in try sort(call) },
        .function(
            sequence, "unique",
            [.optional("by", chooser, "A field's name (`who.name` too) or a function; the item itself when left out")],
            returns: .sequence(), "Keeps the first of the items that have the same key.",
            example: "assert(#doc.tokens:unique(\"lower\") <= #doc.tokens)"
        ) { call in
            let sequence: ElementSequence = try call.receiver()
            var kept: [Int] = []
            var seen: Set<Value> = []
            try eachGroup(call) { index, key in
                guard seen.insert(key).inserted else { return }
                try call.keep(96 + key.weight)
                kept.append(index)
            }
            sequence.pushPart(kept, call)
            return 1
        },
        .function(
            sequence, "group", [.required("by", chooser, "A field's name (`who.name` too) or a function")],
            returns: .list(.table),
            "Groups by a key: a list of {key=, items=} in order of first appearance; items is a sequence.",
            details: "Items whose key is nil are left out. " + GroupKeys.details,
            example: "for _, group in ipairs(doc.entities:group(\"type\")) do assert(#group.items > 0) end"
        ) { call in
            let sequence: ElementSequence = try call.receiver()
            var order: [Value] = []
            var groups: [Value: [Int]] = [:]
            try eachGroup(call) { index, key in
                if groups[key] == nil {
                    try call.keep(160 + key.weight)
                    order.append(key)
                }
                try call.keep(24)
                groups[key, default: []].append(index)
            }
            call.lua.pushTable(array: order.count)
            for (i, key) in order.enumerated() {
                if i & 255 == 0 { try call.checkInterrupt() }
                call.lua.pushTable(fields: 2)
                try call.push(key)
                call.lua.rawSet("key", at: -2)
                sequence.pushPart(groups[key] ?? [], call)
                call.lua.rawSet("items", at: -2)
                call.lua.rawSet(i + 1, at: -2)
            }
            return 1
        },
        .function(
            sequence, "count",
            [.optional("by", chooser, "A field's name (`who.name` too) or a function; the item's text when left out")],
            returns: .results, "Counts keys: a table with the columns value, count and documents, highest first.",
            details: "Ties are in the order of the values. Items whose key is nil are left out. " + GroupKeys.details,
            example: "local t = doc.tokens:count(\"lower\")\nassert(t[1].count >= t[2].count)"
        ) { call in
            var counts = KeyCounts()
            try eachGroup(call, isText: true) { _, key in
                // The item lies below its key.
                let element = Element(bits: call.lua.element(at: -2))
                if counts.add(key, document: (try? call.host.document(of: element))?.id ?? "") {
                    try call.keep(KeyCounts.entrySize + key.weight)
                }
            }
            call.push(ResultObject(try counts.table(), call.host))
            return 1
        },
        .function(
            sequence, "reduce",
            [
                .required("fn", .function("fun(result: any, item: any): any")),
                .optional("init", .any, "The first result"),
            ],
            returns: .any, "Folds the sequence into one value.",
            example: "assert(doc.sentences:reduce(function(n, s) return n + #s.tokens end, 0) == #doc.tokens)"
        ) { call in
            call.lua.setTop(3)
            try each(call) { _ in
                call.lua.pushCopy(of: 2)
                call.lua.pushCopy(of: 3)
                call.lua.pushCopy(of: -3)
                if !call.lua.tryCall(arguments: 2, results: 1) { throw ScriptError.onStack }
                call.lua.replace(at: 3)
                return true
            }
            call.lua.pushCopy(of: 3)
            return 1
        },
        .function(
            sequence, "any", [.required("fn", .function("fun(item: any): boolean"))], returns: .boolean,
            "Tells whether a function gives true for at least one item.",
            example: "assert(doc.tokens:any(function(t) return t.type == \"word\" end))"
        ) { call in try quantify(call, until: true) },
        .function(
            sequence, "all", [.required("fn", .function("fun(item: any): boolean"))], returns: .boolean,
            "Tells whether a function gives true for every item.",
            example: "assert(doc.tokens:all(function(t) return #t.text > 0 end))"
        ) { call in try quantify(call, until: false) },
        .function(
            sequence, "to_list", [], returns: .list(.any), "Gives the items as a plain Lua list.",
            example: "assert(type(doc.sentences:to_list()) == \"table\")"
        ) { call in
            _ = try collect(call) { target, count in
                call.lua.pushCopy(of: -1)
                count += 1
                call.lua.rawSet(count, at: target)
            }
            return 1
        },
    ]

    // MARK: Walking

    /// Calls `body` with each item on top of the stack until it gives false; pops the item.
    static func each(_ call: Call, object: Int32 = 1, _ body: (Int) throws -> Bool) throws {
        guard let sequence = call.lua.object(at: object, as: ElementSequence.self) else { return }
        guard call.lua.reserve(16) else { throw ScriptError("too many values on the stack") }
        let top = call.lua.top
        for index in 0..<sequence.count {
            if index & 1023 == 0 { try call.checkInterrupt() }
            try sequence.push(index, call, object: object)
            let goesOn = try body(index)
            call.lua.setTop(top)
            if !goesOn { return }
        }
    }

    /// Pushes a new Lua list; `body` may add to it at `target`, counting on `count`. Gives the count.
    private static func collect(_ call: Call, _ body: (_ target: Int32, _ count: inout Int) throws -> Void) throws
        -> Int
    {
        call.lua.pushTable()
        let target = call.lua.top
        var count = 0
        try each(call) { _ in
            try body(target, &count)
            return true
        }
        return count
    }

    private static func filter(_ call: Call, _ keeps: () throws -> Bool) throws -> Int32 {
        let sequence: ElementSequence = try call.receiver()
        var kept: [Int] = []
        try each(call) { index in
            if try keeps() {
                try call.keep(24)
                kept.append(index)
            }
            return true
        }
        sequence.pushPart(kept, call)
        return 1
    }

    private static func quantify(_ call: Call, until wanted: Bool) throws -> Int32 {
        var found = !wanted
        try each(call) { _ in
            try call.callBack(2) { call.lua.pushCopy(of: -2) }
            defer { call.lua.pop() }
            if call.lua.boolean(at: -1) == wanted { found = wanted }
            return found != wanted
        }
        call.lua.push(found)
        return 1
    }

    private static func end(_ call: Call, _ part: (_ count: Int, _ n: Int) -> Range<Int>) throws -> Int32 {
        let sequence: ElementSequence = try call.receiver()
        if call.isGiven(1) {
            try call.reserve(part(sequence.count, max(0, call.integer(1))).count * 24)
            sequence.pushPart(Array(part(sequence.count, max(0, call.integer(1)))), call)
        } else if let index = part(sequence.count, 1).first {
            try sequence.push(index, call)
        } else {
            call.lua.pushNil()
        }
        return 1
    }
}
