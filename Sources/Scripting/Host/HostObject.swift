import Lua

/// A Swift object that scripts hold: sequences, tables of results, patterns, the corpus.
///
/// Its fields and methods are items of the registry whose owner is `object(typeName)`; what a type does
/// with operators it says by overriding the rest.
class HostObject {
    var typeName: String { "object" }
    /// What `tostring` gives.
    var summary: String { typeName }

    /// How a message calls it, with its article.
    var phrase: String { "a \(typeName)" }
    /// What to do instead of assigning to a field of it, as the end of a message.
    var changeAdvice: String { "" }

    /// Bytes that it keeps, roughly: the script is charged for them.
    var weight: Int { 64 }

    /// `#object`; nil where that means nothing.
    func count(_ call: Call) throws -> Int? { nil }
    /// Pushes `object[i]`, i from 1 or negative from the end, or nil outside; false where that means nothing.
    func pushItem(_ call: Call, at index: Int) throws -> Bool { false }
    /// Pushes `object[name]` for a name that is no member; false where that means nothing.
    func pushNamed(_ call: Call, _ name: String) throws -> Bool { false }
    /// One step of `for x in object do`: pushes the next value, or nil at the end; false where that means nothing.
    /// The last value given is at stack index 3, nil at the start.
    func step(_ call: Call) throws -> Bool { false }
    /// The position, from 1, of a key that `pairs` gave; 0 for nil.
    func position(ofKeyAt index: Int32, _ call: Call) throws -> Int { max(0, call.lua.integer(at: index) ?? 0) }
    /// Pushes the key that `pairs` gives for a position.
    func pushKey(_ position: Int, _ call: Call) { call.lua.push(position) }
    /// `a == b`.
    func equals(_ other: HostObject) -> Bool { self === other }
}
