import Corpus
import Lua

/// What elements and host objects say when an operator is used on them that means nothing there.
enum Misuse {
    /// Arithmetic and bitwise operators, by the names of their metamethods.
    private static let arithmetic = [
        "__add", "__sub", "__mul", "__div", "__mod", "__pow", "__unm", "__idiv", "__band", "__bor", "__bxor", "__shl",
        "__shr", "__bnot",
    ]

    /// Adds the metamethods that only raise to the metatable on top of the stack.
    static func install(_ lua: LuaStack) {
        unsafe lua.push(joined)
        lua.rawSet("__concat", at: -2)
        for name in arithmetic {
            unsafe lua.push(reckoned)
            lua.rawSet(name, at: -2)
        }
    }

    /// Adds those of elements alone.
    static func installElements(_ lua: LuaStack) {
        install(lua)
        unsafe lua.push(measured)
        lua.rawSet("__len", at: -2)
        unsafe lua.push(called)
        lua.rawSet("__call", at: -2)
        unsafe lua.push(walked)
        lua.rawSet("__pairs", at: -2)
    }

    private static let joined: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            let index = culprit(lua)
            let advice =
                lua.type(at: index) == .element
                ? "join its text: element.text .. \"…\"" : "tostring(x) gives a text that can be joined"
            throw ScriptError("'..' joins strings, not \(host.phrase(at: index, lua)); \(advice)")
        }
    }

    private static let reckoned: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            let index = culprit(lua)
            var advice = ""
            if lua.type(at: index) == .element {
                let amount = host.schema[Element(bits: lua.element(at: index)).kind].amount
                advice =
                    amount.map { "; its number is element.\($0)" } ?? "; tonumber(element.text) may give one"
            } else if lua.object(at: index, as: ElementSequence.self) != nil {
                advice = "; #x counts its items"
            }
            throw ScriptError("\(host.phrase(at: index, lua)) is no number to calculate with\(advice)")
        }
    }

    private static let measured: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            throw ScriptError(
                "\(host.phrase(at: 1, lua)) has no length; #element.text counts its bytes, #element.tokens its tokens")
        }
    }

    private static let called: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            // A loop calls what it runs over, at first with nothing.
            if lua.top == 3, lua.isNil(at: 2), lua.isNil(at: 3) {
                throw ScriptError(
                    "\(host.phrase(at: 1, lua)) is no sequence to loop over; write `for s in element.sentences do`")
            }
            throw ScriptError(
                "\(host.phrase(at: 1, lua)) cannot be called; a field is read without (), a method called with a colon")
        }
    }

    private static let walked: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            let kind = Element(bits: lua.element(at: 1)).kind
            throw ScriptError(
                "\(kind.article) \(kind.name) is no table to walk through; help(\"\(kind.name)\") lists its fields, "
                    + "and a loop takes a sequence: for s in element.sentences do")
        }
    }

    /// The operand that is ours: of two, the first.
    private static func culprit(_ lua: LuaStack) -> Int32 {
        let first = lua.type(at: 1)
        return first == .element || first == .object ? 1 : 2
    }
}

extension Misuse {
    /// What to do about an error that Lua itself raised, as the end of a sentence; nil where nothing is known.
    ///
    /// Lua names the variable: `attempt to call a string value (method 'title')`.
    static func advice(for message: String, in api: API = .standard) -> String? {
        guard let attempt = message.range(ofWords: "attempt to ") else { return nil }
        let words = message[attempt...].dropFirst("attempt to ".count)
        guard let name = words.quotedName else { return nil }
        let items = api.items.filter { $0.name == name }
        if words.hasPrefix("call "), words.contains("(method '") || words.contains("(field '") {
            let isField = items.contains { !$0.isFunction && $0.owner.isElement }
            return isField ? "'\(name)' is a field: write it without ()" : nil
        }
        guard words.contains("a nil value") else { return nil }
        if name == "?" || name == "integer index" {
            return "there is nothing at that place: test it first, as in `if x then`"
        }
        if items.contains(where: \.isNilable) {
            return "'\(name)' may be nil: test it first, as in `if x.\(name) then`"
        }
        return nil
    }
}

extension StringProtocol {
    /// Where `words` begin.
    fileprivate func range(ofWords words: String) -> Index? {
        var place = startIndex
        while place < endIndex {
            if self[place...].hasPrefix(words) { return place }
            place = index(after: place)
        }
        return nil
    }

    fileprivate var quotedName: String? {
        let parts = split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? String(parts[1]) : nil
    }
}
