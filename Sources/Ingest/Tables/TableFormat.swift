import Corpus

extension Format {
    static let csv = Format("csv", "CSV", ["csv"], .parts(TableFormat(name: "csv", delimiter: 0x2C)))
    static let tsv = Format("tsv", "TSV", ["tsv", "tab"], .parts(TableFormat(name: "tsv", delimiter: 0x09)))
}

/// Tables of which each row is a document.
struct TableFormat: PartFormat {
    let name: String
    /// What stands between cells, unless the file shows something else.
    let delimiter: UInt8

    func open(_ head: FileHead) throws(IngestError) -> any PartReader {
        TableReader(format: name, head: head, table: try TableHead(head, usual: delimiter))
    }
}

/// Reads the rows of one table.
private struct TableReader: PartReader {
    let format: String
    let head: FileHead
    let table: TableHead

    func scanner() -> any PartScanner { TableScanner(table) }

    var context: Text? { table.header }

    var summary: String? { table.names.isEmpty ? nil : table.summary }

    func read(_ bytes: Text, _ entry: CorpusEntry, _ part: PartPlace) throws(IngestError) -> Document {
        let decoded = try head.decode(bytes, at: part.start, line: part.line)
        let row = CSVRow(decoded.text, from: 0, table.dialect)
        if let fault = fault(of: row) {
            throw IngestError(path: entry.path, reason: .brokenRecord(line: part.line, fault))
        }
        var record = DocumentRecord(metadata: metadata(row))
        if let index = table.roles[.text] { record.body = row.mapped(index) }
        return record.document(entry, format: format, source: decoded, line: part.line)
    }

    /// Why a row is none of this table.
    private func fault(of row: CSVRow) -> String? {
        if row.isOpen { return "a cell of the row opens a quotation mark that nothing closes" }
        let count = table.names.count
        if row.cells.indices.dropFirst(count).contains(where: { !row.isEmpty($0) }) {
            let sign =
                table.dialect.delimiter == 0x09 ? "a tab" : "'\(Character(Unicode.Scalar(table.dialect.delimiter)))'"
            return "the row has \(row.cells.count) cells where there are \(count) columns; "
                + "a cell with \(sign) in it has to stand in quotation marks"
        }
        guard let text = table.roles[.text], text >= row.cells.count else { return nil }
        return "the row has \(row.cells.count) of \(count) cells, and the text would be number \(text + 1)"
    }

    private func metadata(_ row: CSVRow) -> Metadata {
        var metadata = RecordMetadata()
        for (index, name) in table.names.enumerated() {
            let role = table.roles.first { $0.value == index }?.key
            if role != .text { metadata.add(name, row.value(index), role) }
        }
        return metadata.metadata
    }
}
