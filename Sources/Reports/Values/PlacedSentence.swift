/// The sentence that a place lies in: what a row needs of it to be read without the document.
///
/// One for all places in it, so that a row with five elements of one sentence keeps its text once.
public final class PlacedSentence: Sendable, Hashable {
    /// The first byte, counted from 1.
    public let start: Int
    /// The last byte, counted from 1.
    public let stop: Int
    /// The line of the first byte, counted from 1.
    public let line: Int
    /// Which sentence of the document it is, from 1.
    public let number: Int
    public let text: String
    /// Whether `text` is only the beginning.
    public let isCut: Bool

    public init(start: Int, stop: Int, line: Int, number: Int, text: String, isCut: Bool = false) {
        self.start = start
        self.stop = stop
        self.line = line
        self.number = number
        self.text = text
        self.isCut = isCut
    }

    public static func == (left: PlacedSentence, right: PlacedSentence) -> Bool {
        left === right
            || (left.start, left.stop, left.line, left.number, left.isCut)
                == (right.start, right.stop, right.line, right.number, right.isCut) && left.text == right.text
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(start) }
}
