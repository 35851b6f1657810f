import Corpus

/// A format whose files hold several documents.
///
/// A listing sends the file through a scanner once; afterwards each document is read from its own bytes and what
/// the file's head says.
protocol PartFormat: Sendable {
    /// What reads the parts of a file that begins with `head`.
    ///
    /// - Throws: where the head shows that no part can be read.
    func open(_ head: FileHead) throws(IngestError) -> any PartReader
}

/// Finds and reads the parts of one file.
protocol PartReader: Sendable {
    func scanner() -> any PartScanner

    /// Reads the part that these bytes are.
    func read(_ bytes: Text, _ entry: CorpusEntry, _ part: PartPlace) throws(IngestError) -> Document

    /// The bytes that a part depends on besides its own; its hash covers them.
    var context: Text? { get }

    /// What is told of the file before it is read: which columns it has, and what they are taken for.
    var summary: String? { get }
}

extension PartReader {
    var context: Text? { nil }
    var summary: String? { nil }
}

/// Finds the parts of a file, piece by piece, in memory that does not grow with it.
///
/// It sees one byte for each unit of the text: for a file in UTF-16 the character, where that is ASCII, else 0xFF.
/// Offsets count units from the beginning of the text.
protocol PartScanner {
    /// Looks at the next piece.
    ///
    /// - Returns: where to go on scanning, when something shows that what was scanned last was read wrongly; else nil.
    mutating func scan(_ piece: Text, into parts: inout PartList) -> Int?

    /// Ends the text, of `count` units.
    ///
    /// - Returns: where to go on scanning, when the end showed that what was scanned last was read wrongly.
    mutating func finish(_ count: Int, into parts: inout PartList) -> Int?
}

/// The parts of a file, while they are found.
struct PartList {
    private(set) var places: [PartPlace] = []
    private let units: TextUnits

    init(_ units: TextUnits) { self.units = units }

    /// - Parameter line: the line of the file in which the part begins, from 1.
    mutating func add(_ start: Int, _ stop: Int, line: Int) {
        places.append(
            PartPlace(number: places.count + 1, start: units.byte(of: start), stop: units.byte(of: stop), line: line))
    }
}
