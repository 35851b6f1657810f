import Ingest
public import Reports
import Wire

/// A part file that was read and found whole.
public struct PartFile: Sendable {
    public let path: String
    let head: PartHead
    let end: PartEnd
    private let bytes: [UInt8]
    /// The answers, in `bytes`, without their line ends.
    private let lines: [Range<Int>]
    /// What each answer is of.
    let entries: [CorpusEntry]

    public var shard: Shard { head.shard }
    public var stamp: Stamp { head.stamp }

    /// Whether bytes begin as part files do.
    public static func isPart(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "{\"part\":".utf8) }

    /// Reads a part file, every line of it.
    ///
    /// - Throws: where it is none, is not whole, or a line is no answer.
    public init(path: String, bytes: [UInt8]) throws(PartError) {
        self.path = path
        self.bytes = bytes
        var lines: [Range<Int>] = []
        var start = 0
        while let stop = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(start..<stop)
            start = stop + 1
        }
        guard let first = lines.first else { throw PartError("is empty; run this part again") }
        head = try PartHead(reading: String(decoding: bytes[first], as: UTF8.self))
        guard start == bytes.count, lines.count > 1, let last = lines.last,
            let end = PartEnd(reading: String(decoding: bytes[last], as: UTF8.self)),
            end.ordinals.count == lines.count - 2
        else { throw PartError("is not whole: it ends early, or lines are missing; run this part again") }
        self.end = end
        self.lines = Array(lines[1..<(lines.count - 1)])
        entries = try Self.entries(bytes, self.lines, head)
        try checkShare()
    }

    private static func entries(
        _ bytes: [UInt8], _ lines: [Range<Int>], _ head: PartHead
    ) throws(PartError) -> [CorpusEntry] {
        var entries: [CorpusEntry] = []
        for (number, line) in lines.enumerated() {
            var reader = WireReader(bytes, in: line)
            do {
                let answer = try DocumentAnswer(reading: &reader, plugins: [head.stamp.plugin.name])
                // What a report opens is known by its hash alone.
                guard answer.hash != nil || answer.failure != nil else {
                    throw WireError(reason: "there is no sha256", byte: 1)
                }
                _ = try AnswerHead(reading: bytes, in: line)
                entries.append(answer.entry())
            } catch {
                throw PartError("line \(number + 2) is damaged (\(error)); run this part again")
            }
        }
        return entries
    }

    private func checkShare() throws(PartError) {
        for (entry, ordinal) in zip(entries, end.ordinals) {
            guard head.shard.contains(entry.id), (0..<head.corpus.documents).contains(ordinal) else {
                throw PartError("has a document of another part, \(entry.id); run this part again")
            }
        }
    }

    /// The answers as they came.
    var answers: [ArraySlice<UInt8>] { lines.map { bytes[$0] } }

    /// The rows of the part by document.
    ///
    /// - Throws: where there is no room for them on disk.
    public func rows() throws -> DocumentRows {
        let name = head.stamp.plugin.name
        var store = AnswerStore()
        var table = AnswerTable(try store.open(), plugins: [name], columns: head.plugin.columns)
        for (ordinal, line) in answers.enumerated() {
            let place = try store.keep(line, ordinal: ordinal)
            try table.add(Array(line), at: place, ordinal: ordinal)
        }
        var result = RunResult(
            plugin: name, version: "", corpus: "", documents: lines.count, rows: try table.table(LazySpace()),
            tallies: table.collector.tallyTables)
        result.sources = table.collector.sources
        return try DocumentRows(result)
    }
}
