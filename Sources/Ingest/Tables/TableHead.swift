import Corpus

/// What the first rows of a table say: how cells are written, whether columns have names, what they are for.
struct TableHead: Sendable {
    let dialect: CSVMachine.Dialect
    /// The names of the columns; numbers from 1 where they have none.
    let names: [String]
    let hasHeader: Bool
    /// The unit where the rows begin to be scanned: behind Excel's `sep=;`.
    let start: Int
    /// The text of the row with the names.
    let header: Text
    private(set) var roles: [ColumnRole: Int] = [:]

    /// How many rows are looked at.
    private static let sample = 30

    /// - Parameter usual: the delimiter of such files.
    init(_ head: FileHead, usual: UInt8) throws(IngestError) {
        let text = try head.decoded()
        let (start, named) = Self.separatorLine(text)
        let delimiter = named ?? Self.delimiter(of: text, from: start, usual: usual, head.columns)
        dialect = CSVMachine.Dialect(delimiter: delimiter, hasEscapes: Self.hasEscapes(text))
        let rows = Self.rows(text, from: start, dialect)
        let first = rows.first.map { row in row.cells.indices.map { row.value($0) } } ?? []
        self.start = start
        let hasHeader = head.columns.hasHeader ?? Self.isHeader(first, in: head.columns)
        self.hasHeader = hasHeader
        // A column without a name is called by its number.
        names = first.enumerated().map { index, name in
            hasHeader && !name.trimmed.isEmpty ? Self.joined(name) : "\(index + 1)"
        }
        header = hasHeader ? text.slice(0, rows.first?.stop ?? 0) : Text("")
        roles = try Self.roles(names, hasHeader: hasHeader, head)
        guard roles[.text] != nil || first.isEmpty else {
            throw IngestError(path: head.path, reason: .noTextColumn(Self.missing("text", names, hasHeader)))
        }
    }

    /// The columns without a role, which are metadata by their names.
    func isOther(_ index: Int) -> Bool { !roles.values.contains(index) }

    /// `columns: text = body, title = headline; others: views`
    var summary: String {
        let known = ColumnRole.allCases.compactMap { role in roles[role].map { "\(role.rawValue) = \(names[$0])" } }
        let others = names.indices.filter(isOther).map { names[$0] }
        return known.joined(separator: ", ") + (others.isEmpty ? "" : "; others: \(others.joined(separator: ", "))")
    }

    static func missing(_ wanted: String, _ names: [String], _ hasHeader: Bool) -> String {
        let there =
            hasHeader
            ? "there are: \(names.joined(separator: ", "))"
            : "its columns have no names, they are 1 to \(names.count)"
        let example = hasHeader ? names.first ?? "NAME" : "\(max(names.count, 1))"
        return "no column is the \(wanted); \(there); say which, as in --columns \(wanted)=\(example)"
    }
}

extension TableHead {
    /// The line by which Excel names the delimiter, and the offset behind it.
    private static func separatorLine(_ text: Text) -> (Int, UInt8?) {
        guard text.string(0, 4).lowercased() == "sep=", text[5] == 0x0A || text[5] == 0x0D else { return (0, nil) }
        return (text[5] == 0x0D && text[6] == 0x0A ? 7 : 6, text[4])
    }

    /// The sign that cuts the first rows into most cells, the same number in each; 0 where there is one column.
    ///
    /// Commas of sentences cut rows without names too, but never alike.
    private static func delimiter(of text: Text, from start: Int, usual: UInt8, _ columns: Columns) -> UInt8 {
        var best: (delimiter: UInt8, columns: Int, agreeing: Int) = (0, 1, 0)
        let others = [0x2C, 0x3B, 0x09, 0x7C].filter { $0 != usual }
        for delimiter in [usual] + others {
            let rows = rows(text, from: start, CSVMachine.Dialect(delimiter: delimiter))
            guard let first = rows.first, first.cells.count > 1 else { continue }
            let count = first.cells.count
            let agreeing = rows.count { $0.cells.count == count }
            guard agreeing * 2 > rows.count || isHeader(first.cells.indices.map(first.value), in: columns) else {
                continue
            }
            if agreeing > best.agreeing || agreeing == best.agreeing && count > best.columns {
                best = (delimiter, count, agreeing)
            }
        }
        return best.delimiter
    }

    /// Whether quotation marks in cells have a backslash before them and are never doubled.
    private static func hasEscapes(_ text: Text) -> Bool {
        var escapes = 0
        var pairs = 0
        for offset in 1..<max(text.count, 1) where text[offset] == CSVMachine.quote {
            if text[offset - 1] == 0x5C { escapes += 1 }
            // Two marks with something on both sides of them; an empty cell has a delimiter there.
            let isPair =
                text[offset - 1] == CSVMachine.quote && isWord(text[offset - 2]) != isWord(text[offset + 1])
            if isPair { pairs += 1 }
        }
        return escapes > 0 && pairs == 0
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// The first rows that are not empty.
    private static func rows(_ text: Text, from start: Int, _ dialect: CSVMachine.Dialect) -> [CSVRow] {
        var rows: [CSVRow] = []
        var position = start
        while position < text.count, rows.count < sample {
            let row = CSVRow(text, from: position, dialect)
            if !row.cells.indices.allSatisfy(row.isEmpty) { rows.append(row) }
            position = row.stop + 1
        }
        return rows
    }

    /// Whether a row names columns: some name is known, or no cell looks like a value.
    private static func isHeader(_ cells: [String], in columns: Columns) -> Bool {
        if cells.contains(where: ColumnRole.knows) { return true }
        if ColumnRole.allCases.contains(where: { role in columns.choice(role).map(cells.contains) ?? false }) {
            return true
        }
        return cells.allSatisfy { cell in
            cell.count <= 60 && cell.contains { $0.isLetter } && !cell.contains { ".!?".contains($0) }
                && cell.split(separator: " ").count <= 5 && PageDate.iso(cell) == nil
        }
    }

    private static func joined(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func roles(
        _ names: [String], hasHeader: Bool, _ head: FileHead
    ) throws(IngestError) -> [ColumnRole: Int] {
        var roles: [ColumnRole: Int] = [:]
        for role in ColumnRole.allCases {
            guard let choice = head.columns.choice(role) else { continue }
            let number = Int(choice).map { $0 - 1 }.flatMap { names.indices.contains($0) ? $0 : nil }
            guard
                let index = names.firstIndex(of: choice) ?? names.firstIndex(where: {
                    $0.lowercased() == choice.lowercased()
                }) ?? number
            else {
                throw IngestError(
                    path: head.path,
                    reason: .noTextColumn(
                        "there is no column '\(choice)' for the \(role.rawValue); "
                            + "there are: \(names.joined(separator: ", "))"))
            }
            roles[role] = index
        }
        for role in ColumnRole.allCases where roles[role] == nil && hasHeader {
            guard let index = role.guess(among: names), !roles.values.contains(index) else { continue }
            roles[role] = index
        }
        if roles[.text] == nil, names.count == 1 { roles = [.text: 0] }
        return roles
    }
}
