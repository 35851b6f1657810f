/// The beginning of an answer, which is all that the supervisor looks at: the rest is kept as it came.
public struct AnswerHead: Sendable, Equatable {
    public let id: String
    /// How many plugins failed on the document.
    public let failed: Int
    /// Whether the document does not meet the conditions of the run, and has no results.
    public let isLeftOut: Bool

    /// - Throws: where a line does not begin as answers do.
    public init(reading bytes: [UInt8], in range: Range<Int>) throws(WireError) {
        var reader = WireReader(bytes, in: range)
        (id, failed) = try reader.head()
        isLeftOut = (try? reader.expect(",\"left_out\":true")) != nil
    }
}

extension WireReader {
    fileprivate mutating func head() throws(WireError) -> (String, Int) {
        try expect("{\"id\":")
        let id = try string()
        try expect(",\"failed\":")
        return (id, try integer())
    }
}
