import Corpus
import Ingest
import Query

/// `workbench query --explain QUERY DOCUMENT:LINE`: what is behind the hits on a line, or why there is none.
struct QueryExplanation {
    private let query: Query
    private let document: Document
    private let line: Int

    /// - Throws: for a place that is none.
    init(_ query: Query, _ place: String, _ corpus: CorpusOptions) throws {
        guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]), line > 0,
            colon > place.startIndex
        else { throw CommandFailure.usage("'\(place)' is no place; write it as DOCUMENT:LINE, as in report.txt:12") }
        self.query = query
        self.line = line
        do {
            document = try DocumentReader.read(try corpus.entry(named: String(place[..<colon]), at: line))
        } catch let error as IngestError {
            throw CommandFailure(.corpus, "\(error)")
        }
        guard line <= document.sourceLineCount else {
            let count = document.sourceLineCount == 1 ? "1 line" : "\(document.sourceLineCount) lines"
            throw CommandFailure.usage("\(document.id) has \(count); there is no line \(line)")
        }
    }

    func write() throws {
        let all = query.hits(in: document, within: Span(0, document.text.count))
        let hits = all.filter { self.line(of: $0.span.start) == line }
        for hit in hits {
            let text = document.plainText(hit.span)
            try StandardOutput.show("hit at \(document.path):\(line): '\(text)'\n")
            for reason in query.explain(hit, in: document) { try StandardOutput.show("  \(reason)\n") }
            for capture in hit.captures {
                try StandardOutput.show("  \(capture.name) is '\(document.plainText(capture.span))'\n")
            }
        }
        if hits.isEmpty {
            try StandardOutput.show("no hit begins at \(document.path):\(line)\n")
            let over = all.last { self.line(of: $0.span.start) < line && self.line(of: $0.span.stop - 1) >= line }
            if let over {
                try StandardOutput.show("  one that goes on here begins at line \(self.line(of: over.span.start))\n")
            }
            for reason in query.explainFailure(in: document, line: line) { try StandardOutput.show("  \(reason)\n") }
        }
    }

    private func line(of offset: Int) -> Int { document.sourceLine(at: offset) + 1 }
}
