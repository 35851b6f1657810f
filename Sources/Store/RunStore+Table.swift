import Foundation
import GRDB
public import Reports

extension RunStore {
    /// The rows of a plugin in document order, as a table that reads them a page at a time.
    ///
    /// - Parameters:
    ///   - columns: those that the plugin declares; where it declares none, they are those of the rows, in the order
    ///     in which they first come.
    ///   - space: where tables go that are made from this one.
    public func table(plugin: Int = 0, columns: [String], space: any RowSpace) throws -> ResultTable {
        var directory = Directory(declared: columns)
        try forEachAnswer(plugin: plugin) { document, answer in directory.add(document, answer.columns) }
        try read { db in
            let pages = try Row.fetchCursor(
                db, sql: "SELECT document, rows FROM pages WHERE plugin = ? ORDER BY document, number",
                arguments: [plugin])
            while let page = try pages.next() { directory.addPage(of: page[0], rows: page[1]) }
        }
        directory.finish()
        return ResultTable(
            columns: directory.columns, source: StoredRows(store: self, plugin: plugin, directory), space: space)
    }
}

/// Where the rows of a run are: the pages that are read together, in order.
private struct Directory: Sendable {
    /// Pages of documents that follow one another, read at once.
    struct Stretch {
        let firstRow: Int
        let firstDocument: Int
        /// The number of its first page among those of the document.
        let firstPage: Int
        var pages: Int
        var rows: Int
    }

    private let isDeclared: Bool
    private(set) var columns: [String]
    private(set) var count = 0
    private(set) var stretches: [Stretch] = []
    private var documents: [Int: (name: DocumentName, layout: Int)] = [:]
    /// The different lists of columns that documents have, and for each where its columns stand in the table.
    private var layouts: [[String]] = []
    private var layoutNumbers: [[ExactName]: Int] = [:]
    private var known: Set<ExactName>
    private var places: [[Int?]] = []
    private var lastDocument = -1
    private var lastPage = 0

    init(declared: [String]) {
        isDeclared = !declared.isEmpty
        columns = declared
        known = Set(declared.map(ExactName.init))
    }

    mutating func add(_ document: DocumentName, _ its: [String]) {
        let names = its.map(ExactName.init)
        if let layout = layoutNumbers[names] {
            documents[document.ordinal] = (document, layout)
            return
        }
        layoutNumbers[names] = layouts.count
        documents[document.ordinal] = (document, layouts.count)
        layouts.append(its)
        if isDeclared { return }
        for name in names where known.insert(name).inserted { columns.append(name.text) }
    }

    mutating func addPage(of document: Int, rows: Int) {
        guard documents[document] != nil else { return }
        lastPage = document == lastDocument ? lastPage + 1 : 0
        lastDocument = document
        if let last = stretches.last, last.rows + rows <= EncodedAnswer.pageRows {
            stretches[stretches.count - 1].pages += 1
            stretches[stretches.count - 1].rows += rows
        } else {
            stretches.append(
                Stretch(firstRow: count, firstDocument: document, firstPage: lastPage, pages: 1, rows: rows))
        }
        count += rows
    }

    mutating func finish() {
        let numbers = Dictionary(
            columns.enumerated().map { (ExactName($1), $0) }, uniquingKeysWith: { first, _ in first })
        places = layouts.map { layout in layout.map { numbers[ExactName($0)] } }
    }

    func name(of document: Int) -> DocumentName? { documents[document]?.name }

    /// The values of a row as its document gave them, in the columns of the table.
    func arranged(_ row: [Value], of document: Int) -> [Value] {
        guard let layout = documents[document]?.layout else { return row }
        let places = places[layout]
        var arranged = [Value](repeating: .none, count: columns.count)
        for (value, place) in zip(row, places) { if let place { arranged[place] = value } }
        return arranged
    }
}

private final class StoredRows: RowSource {
    private let store: RunStore
    private let plugin: Int
    private let directory: Directory

    init(store: RunStore, plugin: Int, _ directory: Directory) {
        self.store = store
        self.plugin = plugin
        self.directory = directory
    }

    var count: Int { directory.count }
    var hasOrigins: Bool { true }

    func page(holding row: Int) throws -> RowPage {
        guard let number = directory.stretches.lastIndex(where: row, { $0.firstRow }) else {
            throw StoreError.damagedPage(store.path)
        }
        let stretch = directory.stretches[number]
        var rows: [[Value]] = []
        var origins: [String] = []
        for (document, body) in try bodies(of: stretch) {
            guard let name = directory.name(of: document), let page = try? store.codec.decode(body, of: name) else {
                throw StoreError.damagedPage(store.path)
            }
            for row in page {
                rows.append(directory.arranged(row, of: document))
                origins.append(name.id)
            }
        }
        guard rows.count == stretch.rows else { throw StoreError.damagedPage(store.path) }
        return RowPage(start: stretch.firstRow, rows: rows, origins: origins)
    }

    private func bodies(of stretch: Directory.Stretch) throws -> [(document: Int, body: [UInt8])] {
        try store.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT document, body FROM pages WHERE plugin = ?1 AND (document, number) >= (?2, ?3)
                    ORDER BY document, number LIMIT ?4
                    """)
            let rows = try Row.fetchAll(
                statement, arguments: [plugin, stretch.firstDocument, stretch.firstPage, stretch.pages])
            return rows.map { (document: $0[0], body: [UInt8]($0[1] as Data)) }
        }
    }
}
