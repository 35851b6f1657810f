import Store

/// Where the answers of a run are kept until all have come: as the lines that the workers wrote, on disk.
struct AnswerStore: Sendable {
    /// Opened with the first answer.
    private(set) var file: LineFile?
    private let folder: String
    private var places: [Int: Range<Int>] = [:]

    init(in folder: String = ScratchFolder.usual) { self.folder = folder }

    /// Keeps the line of a document, without its end.
    ///
    /// - Parameter ordinal: the number of the document in the corpus, from 0; each is kept once.
    /// - Returns: where it stands in the file.
    @discardableResult
    mutating func keep(_ line: ArraySlice<UInt8>, ordinal: Int) throws(StoreError) -> Range<Int> {
        let place = try open().append(line)
        places[ordinal] = place
        return place
    }

    mutating func open() throws(StoreError) -> LineFile {
        if let file { return file }
        let made = try LineFile(in: folder)
        file = made
        return made
    }

    /// Where the line of a document stands in the file; nil where it has none.
    func place(_ ordinal: Int) -> Range<Int>? { places[ordinal] }

    /// The line of a document; nil where it has none.
    func line(_ ordinal: Int) throws(StoreError) -> [UInt8]? {
        guard let file, let place = places[ordinal] else { return nil }
        return try file.read(place)
    }
}
