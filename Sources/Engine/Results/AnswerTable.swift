import Reports
import Store
import Synchronization
import Wire

/// What the answers of a run come to, while their rows stay on disk in the lines that the workers wrote.
struct AnswerTable {
    /// Rows are in memory as long as their lines are no larger than this together.
    static let mostInMemory = 8 << 20

    private(set) var collector: Collector
    private let file: LineFile
    private let plugins: [String]
    private let plugin: Int
    private var index = RowIndex()
    private var size = 0

    /// - Parameters:
    ///   - plugins: the names of those that answered.
    ///   - plugin: the number of the one whose results these are.
    init(_ file: LineFile, plugins: [String], plugin: Int = 0, columns: [String]) {
        self.file = file
        self.plugins = plugins
        self.plugin = plugin
        collector = Collector(plugin: plugins[plugin], columns: columns)
    }

    /// Adds the answer of the next document.
    ///
    /// - Parameter place: where the line stands in the file.
    /// - Returns: the answer without rows.
    @discardableResult
    mutating func add(_ line: [UInt8], at place: Range<Int>, ordinal: Int) throws(WireError) -> DocumentAnswer {
        var names = FieldNames()
        let (answer, rows) = try DocumentAnswer.outline(
            of: line, plugins: plugins, plugin: plugin, ordinal: ordinal
        ) { names.add($0) }
        let count = rows.pages.reduce(0) { $0 + $1.rows }
        if collector.add(answer, plugin: plugin, fields: names, rows: count), count > 0 {
            index.add(rows, of: (answer.id, answer.path, ordinal), at: place.lowerBound)
            size += place.count
        }
        return answer
    }

    mutating func add(_ failure: Failure) { collector.add(failure) }
    mutating func add(_ warnings: [Warning]) { collector.add(warnings) }

    /// All rows as one table: in memory where they are few, else read from the lines when they are asked for.
    ///
    /// - Parameter space: where tables go that are made of it.
    func table(_ space: any RowSpace, mostInMemory: Int = Self.mostInMemory) throws -> ResultTable {
        let source = StoredRows(file, index, collector.columns)
        let paged = ResultTable(columns: collector.columns, source: source, space: space)
        if size > mostInMemory { return paged }
        return ResultTable(columns: paged.columns, rows: try paged.rows, origins: try paged.origins)
    }
}

/// Where the rows of a run are.
private struct RowIndex: Sendable {
    struct Document {
        let name: (id: String, path: String, ordinal: Int)
        let sentences: Range<Int>?
    }

    struct Page {
        let firstRow: Int
        let document: Int
        let bytes: Range<Int>
    }

    private(set) var documents: [Document] = []
    private(set) var pages: [Page] = []
    private(set) var count = 0

    mutating func add(_ rows: RowPlaces, of name: (id: String, path: String, ordinal: Int), at start: Int) {
        func place(_ range: Range<Int>) -> Range<Int> { range.lowerBound + start..<range.upperBound + start }
        for page in rows.pages {
            pages.append(Page(firstRow: count, document: documents.count, bytes: place(page.bytes)))
            count += page.rows
        }
        documents.append(Document(name: name, sentences: rows.sentences.map(place)))
    }
}

/// Rows that are read from the answers they stand in.
private final class StoredRows: RowSource {
    private let file: LineFile
    private let index: RowIndex
    private let places: ColumnPlaces
    /// The sentences of the document that was read last.
    private let recent = Mutex<(document: Int, sentences: [PlacedSentence])>((-1, []))

    init(_ file: LineFile, _ index: RowIndex, _ columns: [String]) {
        self.file = file
        self.index = index
        places = ColumnPlaces(columns)
    }

    var count: Int { index.count }
    var hasOrigins: Bool { true }
    var documents: [String]? { index.documents.map(\.name.id) }

    func page(holding row: Int) throws -> RowPage {
        guard let number = index.pages.lastIndex(where: row, \.firstRow) else { throw TableError.missingRow(row) }
        let page = index.pages[number]
        let name = index.documents[page.document].name
        let rows = try DocumentAnswer.rows(
            in: try file.read(page.bytes), sentences: try sentences(of: page.document), document: name)
        return RowPage(
            start: page.firstRow, rows: rows.map(places.cells), origins: Array(repeating: name.id, count: rows.count))
    }

    private func sentences(of document: Int) throws -> [PlacedSentence] {
        if let known = recent.withLock({ $0.document == document ? $0.sentences : nil }) { return known }
        guard let place = index.documents[document].sentences else { return [] }
        let read = try DocumentAnswer.sentences(in: try file.read(place))
        recent.withLock { $0 = (document, read) }
        return read
    }
}
