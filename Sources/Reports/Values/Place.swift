/// A stretch of text in one document of the corpus, with all that is needed to show and to cite it.
///
/// A cell that holds an element of a document keeps it as a place, so that every output format can lead the
/// reader back to the source.
public struct Place: Sendable {
    /// The id of the document in the corpus.
    public var document: String
    /// The path of the file, as it should appear in a citation or a link.
    public var path: String
    /// What the element is: `"sentence"`, `"entity"`, ...
    public var kind: String
    /// The first byte, counted from 1.
    public var start: Int
    /// The last byte, counted from 1; `start - 1` where the place is empty.
    public var stop: Int
    /// The line of the first byte, counted from 1.
    public var line: Int
    /// The text of the place.
    public var text: String
    /// The number of the document in the corpus: what sorting by place goes by.
    public var ordinal: Int
    /// Free for the host, which finds its own element again by it; no part of a place's identity.
    public var handle: UInt64
    /// Which element of its layer it is, from 1, so that it is found again without a search; 0 where that is not known.
    public var number: Int
    /// Whether `text` is only the beginning: see ``cut(to:)``.
    public var isCut = false
    /// The sentence it lies in, where it lies in one and that was noted.
    public var sentence: PlacedSentence?

    public init(
        document: String, path: String, kind: String, start: Int, stop: Int, line: Int, text: String,
        ordinal: Int = 0, handle: UInt64 = 0, number: Int = 0, sentence: PlacedSentence? = nil
    ) {
        self.document = document
        self.path = path
        self.kind = kind
        self.start = start
        self.stop = stop
        self.line = line
        self.text = text
        self.ordinal = ordinal
        self.handle = handle
        self.number = number
        self.sentence = sentence
    }

    /// Where the place is, as editors and terminals understand it: `"path:line"`.
    public var source: String { "\(path):\(line)" }

    /// Where the place is, as tables name it: `"document:line"`; of a whole document its id.
    public var citation: String { isDocument ? document : "\(document):\(line)" }

    /// Whether it is a whole document, which a table shows by its source alone.
    var isDocument: Bool { kind == "document" }
}

/// Places are ordered by document and position. Two are equal when document, position and kind are; the text
/// follows from those, and the handle is the host's own business.
extension Place: Hashable, Comparable {
    public static func == (left: Place, right: Place) -> Bool { left.order(against: right) == .same }
    public static func < (left: Place, right: Place) -> Bool { left.order(against: right) == .before }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(ordinal)
        hasher.combine(start)
        hasher.combine(stop)
    }

    func order(against other: Place) -> Order {
        Order(ordinal, other.ordinal)
            .then(Order(bytesOf: document, other.document))
            .then(Order(start, other.start))
            .then(Order(stop, other.stop))
            .then(Order(bytesOf: kind, other.kind))
    }
}

extension Place {
    /// The place with the beginning of its text, cut at a character, where that is longer than `limit` bytes.
    public func cut(to limit: Int) -> Place {
        var place = self
        if let head = Place.beginning(of: text, limit) {
            place.text = head
            place.isCut = true
        }
        return place
    }

    /// The beginning of a text that is longer than `limit` bytes; nil where it is not.
    public static func beginning(of text: String, _ limit: Int) -> String? {
        let bytes = text.utf8
        guard bytes.count > limit else { return nil }
        var end = bytes.index(bytes.startIndex, offsetBy: max(0, limit))
        while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end = bytes.index(before: end) }
        return String(text[..<end])
    }
}
