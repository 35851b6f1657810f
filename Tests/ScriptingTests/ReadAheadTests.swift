import Corpus
import Foundation
import Ingest
import Testing

@testable import Library
@testable import Scripting

@Suite struct ReadAheadTests {
    /// A folder of small texts, one of which is no text.
    private static func entries(_ count: Int) throws -> [CorpusEntry] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "read-ahead-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for number in 0..<count {
            let text = number == 21 ? "\u{0}" : "Document \(number) is here. It says \(number) things."
            try text.write(
                to: folder.appending(path: String(format: "%03d.txt", number)), atomically: true, encoding: .utf8)
        }
        return try CorpusListing.open(folder.path()).entries
    }

    @Test("documents come as they are whatever the order they are asked for in", arguments: [1, 2, 4], 0..<3)
    func order(_ processors: Int, _ order: Int) throws {
        let entries = try Self.entries(60)
        let ahead = ReadAhead(entries, processors: processors)
        var wanted = Array(0..<60)
        if order == 1 { wanted = wanted.reversed() }
        if order == 2 { wanted = [0, 1, 2, 3, 40, 41, 42, 43, 5, 6, 7, 7, 8, 59, 20, 21, 22, 23, 0, 1] }
        var previous: Document?
        for ordinal in wanted {
            switch ahead.document(ordinal, after: previous) {
            case .success(let document):
                #expect(document.text.string.hasPrefix("Document \(ordinal) is"))
                #expect(document.tokens.count == 10)
                previous = document
            case .failure(let error):
                #expect(ordinal == 21 && error.description.contains("NUL"))
                previous = nil
            }
        }
    }

    @Test("what is read ahead has the layers that the document before was asked for")
    func layers() throws {
        let entries = try Self.entries(20)
        let ahead = ReadAhead(entries, processors: 2)
        let first = try ahead.document(0, after: nil).get()
        _ = first.sentences
        // The second one is read by its asker; those behind it may be read by either.
        var previous = try ahead.document(1, after: first).get()
        #expect(previous.computed == [])
        for ordinal in 2..<16 {
            previous = try ahead.document(ordinal, after: previous).get()
            #expect(previous.computed == [] || previous.computed == [.lines, .blocks, .sentences])
        }
    }
}
