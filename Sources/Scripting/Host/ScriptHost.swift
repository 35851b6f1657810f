import Corpus
import Lexicon
import Library
public import Lua
import Query
import Reports

/// Runs scripts over documents: one Lua state with the script API in it.
///
/// A host belongs to one thread at a time. Documents are lent to it (`open`) and taken back (`close`);
/// an element of a document that was taken back raises "this document is closed".
public final class ScriptHost {
    public let lua: LuaState
    /// Where `print`, `pp` and `help` write.
    var output: (String) -> Void
    var documents = OpenDocuments()
    /// Where documents come from that a script, or a row of results, refers to.
    var source: CorpusSource?
    /// Whether scripts see the corpus: not in `map`.
    private(set) var isCorpusVisible = false
    /// What rows kept of elements of documents that are not open, by serial number: see `keptElement`.
    var kept: [UInt32: [UInt64: Place]] = [:]
    /// The sentence that a place was noted with last: those of a row are mostly in one.
    var lastSentence: (element: Element, placed: PlacedSentence)?
    /// The element that a script looked at last: where a failure happened.
    var lastElement: UInt64 = 0
    /// Where `require` looks for modules: the plugin's own folder and its `lib`.
    var moduleFolders: [ModulePlace] = []
    /// The global `package`.
    var package: LuaReference
    /// The globals of modules, and what stands in there for closed libraries; made when first needed.
    var libraryGlobals: LuaReference?
    var standIns: LuaReference?
    /// Queries that were compiled from strings.
    var queries: [String: Query] = [:]
    /// Whether a script may make globals: at the prompt.
    var allowsNewGlobals = false
    /// The most rows of a table that `pp` and the prompt show.
    var rowsShown = Int.max
    /// What scripts may read and write, and from which folder paths count.
    var grants = Grants.prompt([])
    var workingFolder = "."
    /// What scripts read besides documents.
    var log = ReadingLog()
    /// The word lists that scripts and their queries see.
    var languages = Languages.builtIn
    /// Whether a script asked for what it was not granted.
    var wasDenied = false
    let memoryLimit: Int
    /// Bytes that a host function keeps and has not set aside yet: see `Call.keep`.
    var owed = 0
    /// What profiles call host functions that are no items.
    var operations = ProfiledOperations()

    /// What scripts can call and read, over the kinds of element that there are.
    let api: API
    let schema: Schema
    let items: [Item]
    /// The number of the kind that loops read most.
    let tokenKind = ElementKind.token.number
    /// The function values of items, by the number of the item.
    private(set) var functions: [Int: LuaReference] = [:]
    /// What `workbench.json.null` is.
    private(set) var jsonNull: LuaReference
    private var names: NameTable
    /// Members by type and name: index into `members`, or -1. Types 0…63 are element kinds.
    private var memberTable: [Int32] = []
    private var nameCount = 0
    private var members: [Member] = []
    /// The items that the members are.
    private var memberItems: [Int] = []
    private var objectTypes: [String: Int] = [:]
    private var metatables: [LuaReference] = []
    private let textName: Int
    /// The address of Lua's one copy of the name `text`, which the registry keeps alive.
    private let textIdentity: UInt
    private let lentTokens: LentTokens

    private enum Member {
        case value(Field.Reader)
        case field(@Sendable (Call, Element) throws -> Void)
        case objectField(@Sendable (Call) throws -> Void)
        case method(LuaReference)
    }

    static let elementTypes = 64

    /// - Parameters:
    ///   - memoryLimit: bytes that the scripts' own values may take.
    ///   - api: what scripts can call and read.
    ///   - output: gets what scripts print, each with its line end.
    /// - Throws: when there is no memory for a Lua state.
    public init(
        memoryLimit: Int = 256 << 20, api: API = .standard, output: @escaping (String) -> Void
    ) throws(LuaError) {
        lua = try LuaState(memoryLimit: memoryLimit)
        self.memoryLimit = memoryLimit
        self.output = output
        self.api = api
        schema = api.schema
        items = api.items
        lentTokens = documents.tokens
        let stack = lua.stack

        // Every member name once, kept alive by a table in the registry.
        stack.push(false)
        jsonNull = stack.keep()
        package = jsonNull
        var numbers: [String: Int] = [:]
        for item in items where !item.owner.name.isEmpty {
            if numbers[item.name] == nil { numbers[item.name] = numbers.count }
        }
        names = NameTable(capacity: numbers.count)
        stack.pushTable(array: numbers.count)
        for (name, number) in numbers {
            stack.push(name)
            names.insert(stack.stringIdentity(at: -1), number)
            stack.rawSet(number + 1, at: -2)
        }
        _ = stack.keep()
        nameCount = numbers.count
        textName = numbers["text"] ?? -1
        stack.push("text")
        textIdentity = stack.stringIdentity(at: -1)
        stack.pop()

        lua.setOwner(self)
        installElements()
        installMembers(numbers)
        installObjects()
        Globals.install(self)
    }

    // MARK: Setting up

    private func installMembers(_ numbers: [String: Int]) {
        for item in items {
            if case .object(let name) = item.owner { addType(name) }
        }
        for name in ["row", "tallies", "null"] { addType(name) }  // types without declared members
        memberTable = Array(repeating: -1, count: (Self.elementTypes + objectTypes.count) * nameCount)
        let order = items.indices.sorted { (depth(of: items[$0].owner), $0) < (depth(of: items[$1].owner), $1) }
        for index in order {
            let item = items[index]
            guard let number = numbers[item.name] else { continue }
            let types = types(of: item.owner)
            guard !types.isEmpty else { continue }
            switch item.body {
            case .value(let reader): members.append(.value(reader))
            case .field(let body): members.append(.field(body))
            case .objectField(let body): members.append(.objectField(body))
            case .function: members.append(.method(function(ofItem: index)))
            case .documented: continue
            }
            memberItems.append(index)
            for type in types { memberTable[type * nameCount + number] = Int32(members.count - 1) }
        }
    }

    /// The rows of `memberTable` that an owner stands for.
    private func types(of owner: Owner) -> [Int] {
        switch owner {
        case .globals, .module: []
        case .object(let name): objectTypes[name].map { [$0] } ?? []
        case .kind:
            schema.elementKinds.map(\.kind).filter { owner.holds($0, in: schema) }.map { Int($0.number) }
        }
    }

    /// How far an owner stands from what all elements have: of two members of one name the further one wins.
    private func depth(of owner: Owner) -> Int {
        guard case .kind(let kind) = owner else { return 0 }
        return sequence(first: kind) { self.schema[$0].base }.reduce(0) { depth, _ in depth + 1 }
    }

    private func addType(_ name: String) {
        if objectTypes[name] == nil { objectTypes[name] = Self.elementTypes + objectTypes.count }
    }

    /// The function value of an item, made once, so that `help` knows it again.
    func function(ofItem index: Int) -> LuaReference {
        if let known = functions[index] { return known }
        lua.stack.push(index)
        unsafe lua.stack.push(HostEntry.callItem, upvalues: 1)
        let reference = lua.stack.keep()
        functions[index] = reference
        return reference
    }

    private func installElements() {
        let stack = lua.stack
        stack.pushTable(fields: 8)
        unsafe stack.push(HostEntry.elementIndex)
        stack.rawSet("__index", at: -2)
        unsafe stack.push(HostEntry.elementAssign)
        stack.rawSet("__newindex", at: -2)
        unsafe stack.push(HostEntry.elementLess)
        stack.rawSet("__lt", at: -2)
        unsafe stack.push(HostEntry.elementLessOrEqual)
        stack.rawSet("__le", at: -2)
        unsafe stack.push(HostEntry.elementDescription)
        stack.rawSet("__tostring", at: -2)
        stack.push(false)
        stack.rawSet("__metatable", at: -2)
        Misuse.installElements(stack)
        stack.push("element")
        stack.rawSet("__name", at: -2)
        stack.setElementMetatable()
    }

    private func installObjects() {
        let stack = lua.stack
        for (name, _) in objectTypes.sorted(by: { $0.value < $1.value }) {
            stack.pushObjectMetatable(name: name)
            HostEntry.installObjectMetamethods(stack)
            metatables.append(stack.keep())
        }
        push(NullObject(), on: stack)
        stack.pushCopy(of: -1)
        jsonNull = stack.keep()
        stack.pop()
    }

    /// Pushes a host object with the metatable of its type.
    func push(_ object: HostObject, on stack: LuaStack) {
        guard let type = objectTypes[object.typeName] else { return stack.pushNil() }
        stack.push(
            object: object, metatable: metatables[type - Self.elementTypes], weight: min(max(0, object.weight), 1 << 40)
        )
    }

    // MARK: Reading members

    /// `element[key]`: pushes the value.
    @inline(__always)
    func indexElement(_ stack: LuaStack) throws {
        let element = Element(bits: stack.receiverElement)
        lastElement = element.bits
        let key = stack.keyIdentity
        // Told by its address, without a look at the table of names: that would count its references.
        if key == textIdentity, element.rawKind == tokenKind,
            unsafe lentTokens.withText(of: element, { text, count in unsafe stack.pushBytes(text, count: count) })
        {
            return
        }
        try indexSlowly(element, names.number(of: key), stack)
    }

    private func indexSlowly(_ element: Element, _ number: Int, _ stack: LuaStack) throws {
        if documents.document(element.serial) == nil, pushKnown(element, stack) { return }
        let document = try document(of: element)
        if number == textName {
            if element.rawKind == tokenKind { documents.lendTokens(element.serial) }
            let span = span(of: element, in: document)
            return unsafe stack.pushBytes(
                document.text.baseAddress + span.start, count: max(0, span.stop - span.start))
        }
        let call = Call(host: self, lua: stack, base: 1)
        let member = number < 0 ? -1 : memberTable[Int(element.rawKind) * nameCount + number]
        guard member >= 0 else { return try pushUnknown(element, call) }
        switch members[Int(member)] {
        case .value(let reader): try push(reader, of: element, in: document, call)
        case .field(let body): try body(call, element)
        case .method(let reference): stack.push(reference)
        case .objectField: stack.pushNil()
        }
    }

    /// `object[key]`: pushes the value.
    func indexObject(_ object: HostObject, _ call: Call) throws {
        let stack = call.lua
        if let index = stack.integer(at: 2), stack.type(at: 2) == .number {
            if try object.pushItem(call, at: index) { return }
            throw ScriptError("a \(object.typeName) cannot be indexed by a number")
        }
        let number = names.number(of: stack.stringIdentity(at: 2))
        let type = objectTypes[object.typeName] ?? 0
        let member = number < 0 ? -1 : memberTable[type * nameCount + number]
        if member >= 0 {
            switch members[Int(member)] {
            case .objectField(let body): return try body(call)
            case .method(let reference): return stack.push(reference)
            case .value, .field: return stack.pushNil()
            }
        }
        let key = stack.describe(at: 2)
        if try object.pushNamed(call, key) { return }
        if object is ElementSequence, items.contains(where: { $0.name == key && $0.owner.isElement }) {
            throw ScriptError(
                "sequence has no field '\(key)', but its items may: "
                    + "x[1].\(key), or x:map(function(item) return item.\(key) end)")
        }
        throw ScriptError(unknown(key, in: object.typeName, members: memberNames(ofObject: object.typeName)))
    }

    /// A row answers to its header, a match to its captures; all else is a typo.
    private func pushUnknown(_ element: Element, _ call: Call) throws {
        if try pushSpecialMember(of: element, call) { return }
        if call.lua.type(at: 2) == .number {
            let kind = element.kind
            throw ScriptError(
                "\(kind.article) \(kind.name) has no items by number; its sequences have: element.tokens[1]")
        }
        let key = call.lua.describe(at: 2)
        throw ScriptError(unknown(key, in: element.kind.name, members: memberNames(of: element.kind)))
    }

    private func unknown(_ key: String, in type: String, members: [String]) -> String {
        let hint = Suggestion.hint(for: key, in: members) ?? "; help(\"\(type)\") lists what it has"
        return "\(type) has no field \(Quoting.name(key))\(hint)"
    }

    /// The number of the item that a key leads to, of an element kind or of an object's type; nil for none.
    func item(ofMember key: UInt, type: Int) -> Int? {
        let number = names.number(of: key)
        let member = number < 0 ? -1 : memberTable[type * nameCount + number]
        return member < 0 ? nil : memberItems[Int(member)]
    }
    func type(ofObject name: String) -> Int? { objectTypes[name] }

    func memberNames(of kind: ElementKind) -> [String] {
        items.filter { $0.owner.holds(kind, in: schema) }.map(\.name)
    }
    func memberNames(ofObject type: String) -> [String] {
        items.filter { $0.owner == .object(type) }.map(\.name)
    }

    // MARK: Calling items

    func callItem(_ index: Int, _ stack: LuaStack) throws -> Int32 {
        let item = items[index]
        guard case .function(let body) = item.body else { return 0 }
        let call = Call(host: self, lua: stack, base: item.owner.hasMethods ? 1 : 0)
        try ArgumentCheck(item: item, call: call).run()
        if item.owner.isElement {
            _ = try document(of: call.receiver)
            lastElement = call.receiver.bits
        }
        return try body(call)
    }

    // MARK: Documents

    /// Lets scripts see the corpus as the global `corpus`.
    func showCorpus(_ source: CorpusSource) {
        self.source = source
        isCorpusVisible = true
        push(CorpusObject(source), on: lua.stack)
        lua.stack.setGlobal("corpus")
    }

    /// Lends a document to the scripts.
    ///
    /// - Parameter ordinal: its number in the corpus: the order of documents.
    func open(_ document: Document, ordinal: Int) throws -> Element {
        if let serial = documents.serial(ofOrdinal: ordinal) { return Element(.document, serial: serial, index: 0) }
        guard let serial = documents.open(document, ordinal: ordinal) else {
            throw ScriptError("too many documents were opened in one session")
        }
        return Element(.document, serial: serial, index: 0)
    }

    /// Takes it back; its elements are closed from now on.
    func close(_ document: Element) { documents.close(document.serial) }

    /// Takes all documents back, and what rows kept of others: another corpus has other documents by the same numbers.
    func closeAll() {
        documents.closeAll()
        kept = [:]
        lastSentence = nil
    }
}
