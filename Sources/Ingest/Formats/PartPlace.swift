/// Where one of several documents stands in its file: a row, a message, an article.
///
/// It is all that a listing keeps of a document, so that a file of any size can be listed.
public struct PartPlace: Hashable, Sendable {
    private let ordinal: UInt32
    private let firstLine: UInt32
    /// The bytes of the file that the part covers, from 0.
    public let start: Int
    public let stop: Int

    /// - Parameters:
    ///   - number: which of the parts it is, from 1.
    ///   - line: the line of the file in which it begins, from 1.
    public init(number: Int, start: Int, stop: Int, line: Int) {
        ordinal = UInt32(clamping: number)
        firstLine = UInt32(clamping: line)
        self.start = max(start, 0)
        self.stop = max(stop, start, 0)
    }

    /// Which of the parts of its file it is, from 1: the 12 of `file.csv#12`.
    public var number: Int { Int(ordinal) }
    /// The line of the file in which it begins, from 1.
    public var line: Int { max(Int(firstLine), 1) }
    /// How many bytes it has.
    public var count: Int { stop - start }
}
