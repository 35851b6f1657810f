/// Follows the quotation marks of a table (RFC 4180) byte by byte.
///
/// It forgives what real exports do: spaces around quotation marks, and a mark inside a quoted cell that nobody
/// doubled, as long as no delimiter follows it.
struct CSVMachine {
    /// What a byte is to the table; `reopened` where a quoted cell has a mark that would open a cell.
    enum Event { case inside, cellEnd, recordEnd, reopened }

    enum State { case cellStart, plain, quoted, escaped, quoteSeen, spaceSeen }

    /// How the cells of a table are written.
    struct Dialect: Hashable, Sendable {
        /// What stands between cells; 0 in a table of one column.
        var delimiter: UInt8 = 0x2C
        /// Whether a backslash stands before a quotation mark of the text.
        var hasEscapes = false
    }

    let dialect: Dialect
    private(set) var state = State.cellStart
    private var last: UInt8 = 0
    /// Whether a delimiter or a line end stands before the mark that was seen in a quoted cell.
    private var mayOpen = false

    init(_ dialect: Dialect) { self.dialect = dialect }

    static let quote: UInt8 = 0x22

    /// Whether a quotation mark was opened and not closed.
    var isQuoted: Bool { state == .quoted || state == .escaped }

    @inline(__always)
    mutating func step(_ byte: UInt8) -> Event {
        defer { last = byte }
        switch state {
        case .quoted:
            if byte == Self.quote {
                state = .quoteSeen
                mayOpen = last == dialect.delimiter || last == 0x0A || last == 0x0D
            }
            if byte == 0x5C, dialect.hasEscapes { state = .escaped }
            return .inside
        case .escaped:
            state = .quoted
            return .inside
        case .plain: return unquoted(byte, .plain)
        case .cellStart:
            if byte == Self.quote {
                state = .quoted
                return .inside
            }
            return unquoted(byte, byte == 0x20 ? .cellStart : .plain)
        case .quoteSeen:
            let event = behindQuote(byte, byte == Self.quote ? .quoted : byte == 0x20 ? .spaceSeen : .quoted)
            return mayOpen && event == .inside && byte > 0x20 && byte != Self.quote ? .reopened : event
        case .spaceSeen:
            return behindQuote(byte, byte == Self.quote ? .quoteSeen : byte == 0x20 ? .spaceSeen : .quoted)
        }
    }

    @inline(__always)
    private mutating func unquoted(_ byte: UInt8, _ next: State) -> Event {
        if byte == dialect.delimiter {
            state = .cellStart
            return .cellEnd
        }
        if byte == 0x0A || byte == 0x0D {
            state = .cellStart
            return .recordEnd
        }
        state = next
        return .inside
    }

    /// A quotation mark closes a cell where the cell ends; else it was one of the text.
    private mutating func behindQuote(_ byte: UInt8, _ next: State) -> Event {
        if byte == dialect.delimiter || byte == 0x0A || byte == 0x0D { return unquoted(byte, .plain) }
        state = next
        return .inside
    }
}
