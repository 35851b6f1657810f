/// Why a text could not be read as JSON, and where.
public struct JSONError: Error, Equatable, CustomStringConvertible {
    /// What is wrong: `"expected ':' after the name, found '}'"`.
    public let reason: String
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in code points.
    public let column: Int
    /// The byte, counted from 0.
    public let offset: Int

    public var description: String { "JSON line \(line), column \(column): \(reason)" }

    init(_ reason: String, at offset: Int, in bytes: [UInt8]) {
        self.reason = reason
        self.offset = offset
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }
}
