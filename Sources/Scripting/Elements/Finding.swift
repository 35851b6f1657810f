import Corpus
import Lua
import Query

/// A compiled query as scripts hold it.
final class QueryObject: HostObject {
    let query: Query
    /// What it learned of spellings when it was used.
    private let learned: MemoryCharge

    init(_ query: Query, _ host: ScriptHost) {
        self.query = query
        learned = MemoryCharge(0, host)
    }

    override var typeName: String { "query" }
    override var summary: String { "query \(query.source)" }
    override var weight: Int { query.size }

    /// The query, for a search.
    fileprivate func use() -> Query {
        learned.bytes = query.cachedSize
        return query
    }
}

/// Finding queries in elements.
enum Finding {
    /// What `find` and its like take as a query.
    static let parameter = Parameter.required(
        "query", .oneOf([.string, .object("query")]), "A phrase, a query, or what `workbench.query` gives")
    static let options = Parameter.options([
        .optional("limit", .integer, "At most this many hits"),
        lists,
    ])
    static let lists = Parameter.optional("lists", .table, "Word lists by name, for `$name` in the query")

    /// The query at a position, compiled; a string is compiled once in a session.
    static func query(_ call: Call, _ position: Int, options: Int? = nil) throws -> Query {
        if let object = call.lua.object(at: call.index(position), as: QueryObject.self) { return object.use() }
        let lists = try options.map { try self.lists(call, $0) } ?? [:]
        return try compile(call.string(position), lists, call.host)
    }

    static func compile(_ source: String, _ lists: [String: [String]], _ host: ScriptHost) throws -> Query {
        if lists.isEmpty, let known = host.queries[source] { return known }
        do {
            let query = try Query(source, lists: lists, schema: host.schema, languages: host.languages)
            host.keep(query)
            return query
        } catch {
            throw ScriptError(error.description)
        }
    }

    private static func lists(_ call: Call, _ position: Int) throws -> [String: [String]] {
        let lua = call.lua
        guard lua.type(at: call.index(position)) == .table else { return [:] }
        defer { lua.pop() }
        guard lua.rawGet("lists", at: call.index(position)) == .table else { return [:] }
        return try words(at: lua.absolute(-1), call)
    }

    /// `{name = {"word", …}}` at a stack index.
    static func words(at table: Int32, _ call: Call) throws -> [String: [String]] {
        var lists: [String: [String]] = [:]
        call.lua.pushNil()
        while call.lua.next(at: table) {
            try call.makeList(at: -1)
            guard call.lua.type(at: -2) == .string, call.lua.type(at: -1) == .table else {
                throw ScriptError("'lists' must be a table of name = {\"word\", …}")
            }
            let words = try call.strings(at: -1)
            // The set that the query makes of them.
            try call.reserve(words.reduce(0) { $0 + 96 + $1.utf8.count })
            lists[call.lua.string(at: -2) ?? ""] = words
            call.lua.pop()
        }
        return lists
    }

    /// Pushes the hits inside some elements as a sequence of matches, in the order of the elements.
    static func find(_ call: Call, in elements: [Element]) throws -> Int32 {
        let query = try query(call, 1, options: 2)
        let limit = call.integerOption(2, "limit") ?? .max
        var found: [Element] = []
        for element in elements where found.count < limit {
            let hits = try hits(query, in: element, call, limit: limit - found.count)
            try call.keep(hits.count * 32)
            found += hits
        }
        call.push(found)
        return 1
    }

    static func hits(_ query: Query, in element: Element, _ call: Call, limit: Int = .max) throws -> [Element] {
        let document = try call.host.document(of: element)
        let span = call.host.span(of: element, in: document)
        return try hits(query, in: document, within: span, call, limit: limit).enumerated().map { number, hit in
            if number & 255 == 255 { try call.checkInterrupt() }
            let captures = hit.captures.map { capture in
                Matches.Capture(
                    name: capture.name, element: call.host.element(of: capture, in: document, serial: element.serial))
            }
            return call.host.match(
                hit.span, query: query.source, captures: captures, serial: element.serial)
        }
    }

    /// The hits in a document that need not be open.
    static func hits(
        _ query: Query, in document: Document, within span: Span? = nil, _ call: Call, limit: Int = .max
    ) throws -> [Hit] {
        let hits = query.hits(
            in: document, within: span ?? Span(0, document.text.count), limit: max(0, limit),
            isStopped: { call.lua.isInterrupted }, mayTake: { call.lua.reserve(bytes: $0) })
        try call.checkInterrupt()
        return hits
    }
}

extension ScriptHost {
    /// Keeps a query that was compiled from a string, so that it is compiled once; where those kept take more than an
    /// eighth of what a script may take, they go.
    fileprivate func keep(_ query: Query) {
        let taken = queries.values.reduce(0) { $0 + $1.size + $1.cachedSize }
        if queries.count >= 1000 || taken + query.size > memoryLimit / 8 { queries = [:] }
        queries[query.source] = query
    }

    /// The element that a query captured: one of the document's own, a token, or a stretch of tokens.
    fileprivate func element(of capture: Hit.Capture, in document: Document, serial: UInt32) -> Element {
        if let found = capture.element { return Element(found, serial: serial) }
        if capture.tokens.count == 1 { return Element(.token, serial: serial, index: capture.tokens.lowerBound) }
        return match(capture.span, query: "", captures: [], serial: serial)
    }
}
