import Lua
import Patterns
import Reports

/// A compiled pattern as scripts hold it.
final class RegexObject: HostObject {
    let regex: Regex
    /// What RE2 takes for it, which grows while it matches.
    private let charge: MemoryCharge

    /// The most steps that a search may follow: the pattern's, for each byte. What is more takes minutes, and nothing
    /// can end it.
    private static let mostSteps = 50_000_000_000

    init(_ regex: Regex, _ host: ScriptHost) {
        self.regex = regex
        charge = MemoryCharge(regex.memory, host)
    }

    /// Searches a text of so many bytes with the pattern.
    fileprivate func search<Result>(_ bytes: Int, _ body: (Regex) throws -> Result) throws -> Result {
        if regex.size > Self.mostSteps / max(bytes, 1) {
            throw ScriptError(
                "the pattern is too large (\(regex.size) steps) for a text of \(bytes) bytes; "
                    + "search its sentences or lines one by one, or use a smaller pattern")
        }
        defer {
            let memory = regex.memory
            if memory != charge.bytes { charge.bytes = memory }
        }
        return try body(regex)
    }

    override var typeName: String { "regex" }
    override var summary: String { "regex \(regex.pattern)" }
}

/// `workbench.regex(pattern)` and the methods of what it gives.
enum RegexAPI {
    private static let regex = Owner.object("regex")
    private static let text = Parameter.required("text", .string).lent
    private static let start = Parameter.optional(
        "init", .integer, "The byte to begin at, from 1; negative from the end")

    static let items: [Item] = [
        .function(
            .module("workbench"), "regex",
            [
                .required("pattern", .string),
                .optional(
                    "flags", .string,
                    "Of `i` (any case), `m` (lines), `s` (dot matches line ends), `U` (shortest first)"),
            ],
            returns: .object("regex"), "Compiles a pattern in RE2 syntax: linear time whatever the pattern.",
            details: "There are no back-references and no look-around. `(?i)` at the start makes it match any case.",
            example:
                "local year = workbench.regex([[\\b(19|20)\\d\\d\\b]])\nassert(year:match(\"in 1994 or so\") == \"19\")"
        ) { call in
            call.push(RegexObject(try compile(call), call.host))
            return 1
        },
        .property(
            regex, "pattern", .string, "The pattern it was made from.",
            example: "assert(workbench.regex(\"a+\").pattern == \"a+\")"
        ) { call in
            call.lua.push(try call.receiver(RegexObject.self).regex.pattern)
        },
        .function(
            regex, "find", [text, start], returns: .integer, nilable: true,
            "Gives first and last byte of the first match, then its groups; nil without one.",
            example: "local a, b = workbench.regex(\"b+\"):find(\"abbc\")\nassert(a == 2 and b == 3)"
        ) { call in
            guard let match = try first(call) else { return 1 }
            call.lua.push((match[0]?.lowerBound ?? 0) + 1)
            call.lua.push(match[0]?.upperBound ?? 0)
            return 2 + (try pushGroups(match.dropFirst(), call))
        },
        .function(
            regex, "match", [text, start], returns: .string, nilable: true,
            "Gives the groups of the first match, or all of it where there are none; nil without one.",
            example:
                "local day, month = workbench.regex([[(\\d+) (\\w+)]]):match(\"on 5 March\")\nassert(day == \"5\" and month == \"March\")"
        ) { call in
            guard let match = try first(call) else { return 1 }
            return try pushGroups(match.count > 1 ? match.dropFirst() : match[...], call)
        },
        .function(
            regex, "gmatch", [text], returns: .function("fun(): string"),
            "Gives an iterator over all matches, as `string.gmatch` does.",
            example:
                "local n = 0\nfor w in workbench.regex([[\\w+]]):gmatch(\"a b c\") do n = n + 1 end\nassert(n == 3)"
        ) { call in
            call.lua.pushCopy(of: 1)
            call.lua.pushCopy(of: 2)
            call.lua.push(0)
            unsafe call.lua.push(nextMatch, upvalues: 3)
            return 1
        },
        .function(
            regex, "replace",
            [
                text,
                .required(
                    "by", .oneOf([.string, .function("fun(...: string): string?")]),
                    "Text with `%0`, `%1`, … for the match and its groups, or a function of them"),
                .optional("n", .integer, "At most this many"),
            ],
            returns: .string, "Replaces the matches; gives the text and how many there were.",
            example: "assert(workbench.regex(\"(a)(b)\"):replace(\"abab\", \"%2%1\") == \"baba\")"
        ) { call in try replace(call) },
        .function(
            regex, "split", [text], returns: .list(.string), "Cuts the text at the matches.",
            example: "local p = workbench.regex([[\\s*,\\s*]]):split(\"a , b,c\")\nassert(#p == 3 and p[2] == \"b\")"
        ) { call in
            try split(call)
            return 1
        },
    ]

    private static let longestPattern = 1 << 20

    private static func compile(_ call: Call) throws -> Regex {
        guard call.byteCount(at: 1) <= longestPattern else {
            throw ScriptError("workbench.regex: the pattern is longer than \(longestPattern >> 10) KB")
        }
        let (pattern, flags) = (call.string(1), call.optionalString(2) ?? "")
        do {
            return try Regex(pattern, flags: flags)
        } catch {
            throw ScriptError(error.description)
        }
    }

    /// The first match from the start that was asked for; nil is pushed when there is none.
    private static func first(_ call: Call) throws -> [Range<Int>?]? {
        let object: RegexObject = try call.receiver()
        let asked = call.optionalInteger(2) ?? 1
        let match: [Range<Int>?]?? = try unsafe call.lua.withBytes(at: call.index(1)) { bytes in
            let start = asked < 0 ? max(0, bytes.count + asked) : max(0, asked - 1)
            guard start <= bytes.count else { return nil }
            return try object.search(bytes.count - start) { unsafe $0.firstMatch(in: bytes, from: start) }
        }
        guard let match = match ?? nil else {
            call.lua.pushNil()
            return nil
        }
        return match
    }

    private static func pushGroups(_ groups: ArraySlice<Range<Int>?>, _ call: Call, text: Int32 = 2) throws -> Int32 {
        guard call.lua.reserve(Int32(groups.count) + 4) else { throw ScriptError("too many groups") }
        for group in groups {
            if let group {
                unsafe call.lua.withBytes(at: text) { bytes in
                    unsafe call.lua.push(UnsafeBufferPointer(rebasing: bytes[group]))
                }
            } else {
                call.lua.pushNil()
            }
        }
        return Int32(groups.count)
    }

    /// Upvalues: the pattern, the text, the byte to go on at.
    private static let nextMatch: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            let call = Call(host: host, lua: lua)
            guard let object = lua.object(at: lua.upvalue(1), as: RegexObject.self) else { return 0 }
            let start = lua.integer(at: lua.upvalue(3)) ?? 0
            let match: [Range<Int>?]?? = try unsafe lua.withBytes(at: lua.upvalue(2)) { bytes in
                guard start <= bytes.count else { return nil }
                return try object.search(bytes.count - start) { unsafe $0.firstMatch(in: bytes, from: start) }
            }
            guard let match = match ?? nil, let whole = match[0] else {
                lua.pushNil()
                return 1
            }
            lua.push(whole.isEmpty ? whole.upperBound + 1 : whole.upperBound)
            lua.replace(at: lua.upvalue(3))
            return try pushGroups(match.count > 1 ? match.dropFirst() : match[...], call, text: lua.upvalue(2))
        }
    }

    /// Pushes the parts between the matches.
    private static func split(_ call: Call) throws {
        let object: RegexObject = try call.receiver()
        var parts = StringList(call)
        var position = 0
        try unsafe call.lua.withBytes(at: 2) { bytes in
            try unsafe forEachMatch(of: object, in: bytes, call) { match in
                guard let whole = match[0], whole.upperBound > position || !whole.isEmpty,
                    whole.lowerBound < bytes.count, !whole.isEmpty || whole.lowerBound > 0
                else { return true }
                try unsafe parts.append(bytes: UnsafeBufferPointer(rebasing: bytes[position..<whole.lowerBound]))
                position = whole.upperBound
                return true
            }
            try unsafe parts.append(bytes: UnsafeBufferPointer(rebasing: bytes[position...]))
        }
    }

    /// Calls `body` with one match after the other, looking at the limits of the script in between.
    private static func forEachMatch(
        of object: RegexObject, in bytes: UnsafeBufferPointer<UInt8>, _ call: Call,
        _ body: ([Range<Int>?]) throws -> Bool
    ) throws {
        var passed = 0
        try object.search(bytes.count) { regex in
            try unsafe regex.forEachMatch(in: bytes) { match in
                passed += 1
                if passed & 255 == 0 { try call.checkInterrupt() }
                return try body(match)
            }
        }
    }

    private static func replace(_ call: Call) throws -> Int32 {
        let object: RegexObject = try call.receiver()
        let limit = call.optionalInteger(3) ?? .max
        let template = call.isGiven(2) && call.lua.type(at: 3) == .string ? Array(call.string(2).utf8) : nil
        var result = TextBuilder(call)
        var count = 0
        try unsafe call.lua.withBytes(at: 2) { bytes in
            var position = 0
            if limit > 0 {
                try unsafe forEachMatch(of: object, in: bytes, call) { match in
                    guard let whole = match[0] else { return true }
                    try unsafe result.append(bytes[position..<whole.lowerBound])
                    position = whole.upperBound
                    count += 1
                    if let template {
                        try unsafe expand(template, match, bytes, into: &result)
                    } else {
                        try unsafe append(match, of: bytes, call, to: &result)
                    }
                    return count < limit
                }
            }
            try unsafe result.append(bytes[position...])
        }
        try result.push()
        call.lua.push(count)
        return 2
    }

    /// Appends what the script's function, at stack index 3, makes of a match.
    private static func append(
        _ match: [Range<Int>?], of bytes: UnsafeBufferPointer<UInt8>, _ call: Call, to result: inout TextBuilder
    ) throws {
        call.lua.pushCopy(of: 3)
        let pushed = try pushGroups(match.count > 1 ? match.dropFirst() : match[...], call)
        if !call.lua.tryCall(arguments: pushed, results: 1) { throw ScriptError.onStack }
        if call.lua.isNil(at: -1) || !call.lua.boolean(at: -1) {
            if let whole = match[0] { try unsafe result.append(bytes[whole]) }
        } else {
            try result.append(call.lua.describe(at: -1))
        }
        call.lua.pop()
    }

    private static func expand(
        _ template: [UInt8], _ match: [Range<Int>?], _ bytes: UnsafeBufferPointer<UInt8>, into result: inout TextBuilder
    ) throws {
        var index = 0
        while index < template.count {
            guard template[index] == UInt8(ascii: "%"), index + 1 < template.count else {
                try result.append(template[index])
                index += 1
                continue
            }
            let next = template[index + 1]
            index += 2
            if next == UInt8(ascii: "%") {
                try result.append(next)
            } else if next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9"), Int(next) - 48 < match.count {
                if let group = match[Int(next) - 48] { try unsafe result.append(bytes[group]) }
            } else {
                let name = String(decoding: [next], as: UTF8.self)
                throw ScriptError(
                    "regex:replace: '%\(name)' in the replacement is no group of the pattern; write %% for a percent sign"
                )
            }
        }
    }
}
