public import Corpus
public import Lexicon
import Synchronization

/// A query: words, patterns, elements and what stands between them. `docs/query-language.md` describes the language.
///
/// ```swift
/// let query = try Query("who:<person/> []{0,5} said")
/// for hit in query.hits(in: document, within: Span(0, document.text.count)) { … }
/// ```
///
/// A query is compiled once and can be used from any thread, on any number of documents.
public final class Query: Sendable {
    /// The query as it was written.
    public let source: String
    /// The names that hits may bind, in the order of the query.
    public let captureNames: [String]

    /// Bytes that it takes, roughly, before it has seen a document.
    public let size: Int

    /// The elements that it can name.
    public let schema: Schema
    let tree: QueryNode
    let unit: QueryUnit
    let tests: [FormTest]
    let constraint: QueryConstraint?
    /// Anchors of which each hit has at least one; nil where none are known.
    let anchors: [QueryAnchor]?
    /// The words, where the query is a plain phrase.
    let phrase: [Int]?
    /// What is known of spellings from the documents searched before. A search takes it along and brings it back;
    /// one that finds it taken begins with an empty one.
    private let forms = Mutex<FormCache?>(nil)

    /// Compiles a query.
    ///
    /// - Parameters:
    ///   - lists: word lists by name, for `$name` in the query. Entries may be phrases and have wildcards.
    ///   - schema: the elements that it can name.
    /// - Throws: where the query is wrong; the error says where, and what was expected there.
    public init(
        _ source: String, lists: [String: [String]] = [:], schema: Schema = .standard, languages: Languages = .builtIn
    ) throws(QueryError) {
        var parser = QueryParser(source, lists: lists, schema: schema, languages: languages)
        let tree = try parser.parse()
        self.source = source
        self.schema = schema
        self.tree = tree.group.body
        tests = tree.tests
        constraint = tree.constraint
        let numbering = QueryCompiler.Numbering()
        unit = try QueryCompiler.compile(tree.group, source, numbering)
        size = 1024 + source.utf8.count * 64 + numbering.instructions * 128 + tree.tests.reduce(0) { $0 + $1.size }
        captureNames = unit.captureNames
        anchors = tree.group.body.anchors(tree.tests)
        phrase = tree.group.relations.isEmpty && !tree.group.acrossSentences ? tree.group.body.phrase : nil
        try checkConstraint()
    }

    /// The hits inside `span`, in reading order: for every start the best one.
    ///
    /// - Parameters:
    ///   - limit: the most hits to give.
    ///   - isStopped: asked now and then; true ends the search with the hits found so far.
    ///   - mayTake: asked for memory that the search is about to keep until it ends; false ends it likewise.
    public func hits(
        in document: Document, within span: Span, limit: Int = .max, isStopped: () -> Bool = { false },
        mayTake: (_ bytes: Int) -> Bool = { _ in true }
    ) -> [Hit] {
        guard limit > 0 else { return [] }
        var places: [Span]?
        if let anchors {
            let found = anchors.flatMap { AnchorScan.places(of: $0, in: document.text, span, isStopped: isStopped) }
            if found.isEmpty { return [] }
            places = found
        }
        return withoutActuallyEscaping(isStopped) { isStopped in
            withoutActuallyEscaping(mayTake) { mayTake in
                let known = forms.withLock { forms in
                    let taken = forms
                    forms = nil
                    return taken
                }
                let run = QueryRun(
                    document, within: span, tests: tests, schema: schema, forms: known, isStopped: isStopped,
                    mayTake: mayTake)
                var search = QuerySearch(self, run, limit: limit)
                search.find(near: places)
                forms.withLock { $0 = run.takeForms() }
                return search.hits
            }
        }
    }

    /// Bytes that it keeps of the spellings of the documents it has seen.
    public var cachedSize: Int { forms.withLock { $0?.size ?? 0 } }

    /// Whether there is a hit inside `span`.
    public func matches(in document: Document, within span: Span, isStopped: () -> Bool = { false }) -> Bool {
        !hits(in: document, within: span, limit: 1, isStopped: isStopped).isEmpty
    }

    /// Checks that a constraint speaks of names and fields there are.
    private func checkConstraint() throws(QueryError) {
        for (name, field, place) in constraint?.fields ?? [] {
            guard unit.program.captures.contains(where: { $0.name == name }) else {
                let known = unit.program.captures.map(\.name).joined(separator: ", ")
                let isInner = captureNames.contains(name)
                throw QueryError(
                    query: source, offset: place.lowerBound,
                    message: isInner
                        ? "'\(name)' is bound inside a group or a relation of its own, where '::' cannot see it"
                        : "the query binds no name '\(name)'",
                    expected: known.isEmpty ? "a name before a part of the query, as in \(name):[]" : known)
            }
            let fields = fields(ofCapture: name) ?? []
            if !fields.contains(field) {
                throw QueryError(
                    query: source, offset: place.lowerBound + name.utf8.count + 1,
                    message: "'\(name)' has no field '\(field)'",
                    expected: fields.joined(separator: ", "))
            }
        }
    }
}

extension QueryNode {
    /// The numbers of the tests, where the part is nothing but words one after the other.
    var phrase: [Int]? {
        switch form {
        case .leaf(.token(.form(let test))): return [test]
        case .sequence(let parts):
            var tests: [Int] = []
            for part in parts {
                guard let own = part.phrase else { return nil }
                tests += own
            }
            return tests
        default: return nil
        }
    }
}
