import Corpus
import Lua

/// What scripts know as a sequence: elements of a document, of several, or plain values.
///
/// It is its own iterator, and a sequence of consecutive elements keeps nothing but its bounds.
final class ElementSequence: HostObject {
    enum Items {
        /// The elements of one kind with the indices `range`.
        case range(ElementKind, serial: UInt32, Range<Int>)
        /// The elements of one kind with these indices.
        case indices(ElementKind, serial: UInt32, ArraySlice<Int32>)
        case elements([UInt64])
        /// Documents of the corpus by number, opened when they are reached.
        case documents([Int])
        /// The values of the Lua list attached to the object.
        case values(Int)
    }

    let items: Items
    /// The first element of a range and the one behind its last: consecutive elements are consecutive numbers.
    /// Both are 0 for every other sequence.
    private let first: UInt64
    private let end: UInt64
    /// Places of the loops that run over this very object, innermost last: see `step`.
    private var cursors: [Int] = []

    init(_ items: Items) {
        self.items = items
        guard case .range(let kind, let serial, let range) = items else {
            (first, end) = (0, 0)
            return
        }
        first = Element(kind, serial: serial, index: range.lowerBound).bits
        end = first + UInt64(range.count)
    }

    override var typeName: String { "sequence" }
    override var changeAdvice: String { "; x:to_list() gives a list that can be changed, x:sort(…) a sorted sequence" }

    override var summary: String {
        switch items {
        case .range(let kind, _, _), .indices(let kind, _, _):
            "sequence of \(count) \(count == 1 ? kind.name : kind.plural)"
        case .elements: "sequence of \(count) \(count == 1 ? "element" : "elements")"
        case .documents: "sequence of \(count) \(count == 1 ? "document" : "documents")"
        case .values: "sequence of \(count) \(count == 1 ? "value" : "values")"
        }
    }

    override var weight: Int {
        switch items {
        case .range, .values: 96
        case .indices(_, _, let indices): 96 + indices.count * 4
        case .elements(let elements): 96 + elements.count * 8
        case .documents(let ordinals): 96 + ordinals.count * 8
        }
    }

    var count: Int {
        switch items {
        case .range(_, _, let range): range.count
        case .indices(_, _, let indices): indices.count
        case .elements(let elements): elements.count
        case .documents(let ordinals): ordinals.count
        case .values(let count): count
        }
    }

    override func count(_ call: Call) throws -> Int? { count }

    /// Pushes item `index`, from 0, which lies in the sequence. `object` is the stack index of the sequence.
    func push(_ index: Int, _ call: Call, object: Int32 = 1) throws {
        switch items {
        case .range(let kind, let serial, let range):
            call.lua.push(element: Element(kind, serial: serial, index: range.lowerBound + index).bits)
        case .indices(let kind, let serial, let indices):
            let number = Int(indices[indices.startIndex + index])
            call.lua.push(element: Element(kind, serial: serial, index: number).bits)
        case .elements(let elements): call.lua.push(element: elements[index])
        case .documents(let ordinals): call.push(try call.host.openDocument(ordinals[index]))
        case .values:
            call.lua.pushAttachment(at: object)
            call.lua.rawGet(index + 1, at: -1)
            call.lua.remove(at: -2)
        }
    }

    override func pushItem(_ call: Call, at index: Int) throws -> Bool {
        let count = count
        let position = index < 0 ? index + count : index - 1
        if position >= 0, position < count { try push(position, call) } else { call.lua.pushNil() }
        return true
    }

    /// A `for` loop calls the sequence with the last value it gave. Where that is an element of a range, it
    /// names its own successor; for the other sequences the place is kept here, one for each loop that runs
    /// over this object, and the loop is recognised by its last value.
    override func step(_ call: Call) throws -> Bool {
        let lua = call.lua
        // A loop calls with a state and the last value; who wrote the call by hand gave neither.
        if lua.top < 3 {
            throw ScriptError("a sequence is its own iterator: write `for x in doc.tokens do`, without ()")
        }
        if first != 0 {
            // A script may call the sequence itself, with any element: only its own have a successor in it.
            let last = lua.loopElement
            let next = last == 0 ? first : last >= first && last < end ? last + 1 : end
            if next < end { lua.push(element: next) } else { lua.pushNil() }
            return true
        }
        if lua.isNil(at: 3) {
            if cursors.count >= 64 { cursors.removeFirst() }  // loops that were left by `break`
            cursors.append(0)
        } else {
            while let cursor = cursors.last {
                try push(cursor - 1, call)
                defer { lua.pop() }
                if lua.rawEqual(-1, 3) { break }
                cursors.removeLast()
            }
        }
        guard let cursor = cursors.last, cursor < count else {
            if !cursors.isEmpty { cursors.removeLast() }
            lua.pushNil()
            return true
        }
        cursors[cursors.count - 1] = cursor + 1
        try push(cursor, call)
        return true
    }

    override func equals(_ other: HostObject) -> Bool {
        guard let other = other as? ElementSequence else { return false }
        switch (items, other.items) {
        case (.values, _), (_, .values), (.documents, _), (_, .documents): return self === other
        default: return count == other.count && (elements ?? []) == (other.elements ?? [])
        }
    }

    /// All elements; nil where the sequence holds values or documents that are not open.
    var elements: [UInt64]? {
        switch items {
        case .range(let kind, let serial, let range): range.map { Element(kind, serial: serial, index: $0).bits }
        case .indices(let kind, let serial, let indices):
            indices.map { Element(kind, serial: serial, index: Int($0)).bits }
        case .elements(let elements): elements
        case .documents, .values: nil
        }
    }
}

extension ElementSequence {
    /// A part of the sequence, `positions` from 0. For values the list is copied and attached to the new object.
    ///
    /// Pushes the new sequence.
    func pushPart(_ positions: [Int], _ call: Call, object: Int32 = 1) {
        switch items {
        case .values:
            let list = call.lua.absolute(object)
            call.lua.pushAttachment(at: list)
            call.lua.pushTable(array: positions.count)
            for (i, position) in positions.enumerated() {
                call.lua.rawGet(position + 1, at: -2)
                call.lua.rawSet(i + 1, at: -2)
            }
            call.lua.remove(at: -2)
            call.pushValues(count: positions.count)
        case .documents(let ordinals):
            call.push(ElementSequence(.documents(positions.map { ordinals[$0] })))
        case .range(let kind, let serial, let range):
            if let first = positions.first, positions.last == first + positions.count - 1,
                zip(positions, first...).allSatisfy({ $0 == $1 })
            {
                let start = range.lowerBound + first
                call.push(ElementSequence(.range(kind, serial: serial, start..<start + positions.count)))
            } else {
                let bits = positions.map { Element(kind, serial: serial, index: range.lowerBound + $0).bits }
                call.push(ElementSequence(.elements(bits)))
            }
        case .indices(let kind, let serial, let indices):
            let chosen = positions.map { indices[indices.startIndex + $0] }
            call.push(ElementSequence(.indices(kind, serial: serial, chosen[...])))
        case .elements(let elements):
            call.push(ElementSequence(.elements(positions.map { elements[$0] })))
        }
    }
}

extension Call {
    /// Replaces the Lua list on top by a sequence of its values.
    func pushValues(count: Int) {
        push(ElementSequence(.values(count)))
        lua.insert(at: -2)
        lua.setAttachment(at: -2)
    }
    func push(_ kind: ElementKind, _ serial: UInt32, _ range: Range<Int>) {
        push(ElementSequence(.range(kind, serial: serial, range)))
    }
    func push(_ kind: ElementKind, _ serial: UInt32, _ indices: some Sequence<Int32>) {
        push(ElementSequence(.indices(kind, serial: serial, Array(indices)[...])))
    }
    func push(_ elements: [Element]) { push(ElementSequence(.elements(elements.map(\.bits)))) }
}
