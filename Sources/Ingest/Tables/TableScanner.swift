import Corpus

/// Finds the rows of a table.
struct TableScanner: PartScanner {
    private let dialect: CSVMachine.Dialect
    private var machine: CSVMachine
    /// The unit at which the next piece begins.
    private var offset = 0
    /// The unit at which the rows begin.
    private let first: Int
    private var awaitsHeader: Bool
    private var line = 1
    private var wasReturn = false
    private var row = Row(start: 0, line: 1)
    private var repairs = 0

    private struct Row {
        var start: Int
        var line: Int
        var hasContent = false
        /// Where its first line ends, behind the line end; -1 before.
        var secondLine = -1
    }

    /// A table has so many marks without an end at most; behind them all the rest is one row.
    private static let mostRepairs = 64

    init(_ head: TableHead) {
        dialect = head.dialect
        machine = CSVMachine(head.dialect)
        first = head.start
        awaitsHeader = head.hasHeader
    }

    mutating func scan(_ piece: Text, into parts: inout PartList) -> Int? {
        for position in 0..<piece.count {
            let byte = piece[position]
            let unit = offset + position
            let isLineEnd = byte == 0x0D || byte == 0x0A
            if isLineEnd {
                // A line end of two bytes is one.
                if byte == 0x0D || !wasReturn { line += 1 }
                if row.secondLine < 0 || row.secondLine == unit { row.secondLine = unit + 1 }
            }
            wasReturn = byte == 0x0D
            if unit < first {
                row = Row(start: unit + 1, line: line)
                continue
            }
            let event = machine.step(byte)
            if event == .recordEnd {
                end(unit, into: &parts)
                row = Row(start: unit + 1, line: line)
            } else if event == .reopened, let next = repair(into: &parts) {
                return next
            } else if byte > 0x20, byte != dialect.delimiter, byte != CSVMachine.quote {
                row.hasContent = true
            }
        }
        offset += piece.count
        return nil
    }

    private mutating func end(_ stop: Int, into parts: inout PartList) {
        guard row.hasContent else { return }
        if awaitsHeader { awaitsHeader = false } else { parts.add(row.start, stop, line: row.line) }
    }

    /// A row whose quotation mark was never closed ends with its first line, so that the rows behind it are not lost.
    mutating func finish(_ count: Int, into parts: inout PartList) -> Int? {
        if machine.isQuoted, let next = repair(into: &parts) { return next }
        end(count, into: &parts)
        row = Row(start: count, line: line)
        return nil
    }

    /// Ends a row whose quotation mark nobody closed with its first line; nil where it has but one.
    private mutating func repair(into parts: inout PartList) -> Int? {
        guard row.secondLine >= 0, repairs < Self.mostRepairs else { return nil }
        repairs += 1
        let next = row.secondLine
        end(next - 1, into: &parts)
        line = row.line + 1
        row = Row(start: next, line: line)
        machine = CSVMachine(dialect)
        offset = next
        wasReturn = false
        return next
    }
}
