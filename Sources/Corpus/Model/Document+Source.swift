/// The lines of the file that a text was taken from, where the two differ: a page without its tags, words in columns.
public struct SourceLines: Sendable {
    fileprivate let starts: [UInt32]
    /// The line of the file, from 0, that the source begins with.
    fileprivate let first: Int

    /// - Parameters:
    ///   - source: the decoded file, or the part of it that the text was taken from.
    ///   - first: the line of the file, from 0, that the source begins with.
    public init(_ source: Text, first: Int = 0) {
        starts = Lines(source).starts
        self.first = first
    }
}

extension Document {
    /// The line of the file, from 0, that the text at an offset was taken from.
    ///
    /// For text and Markdown that is the line of the text; in a page it is the line of the HTML, so that
    /// `path:line` leads there.
    public func sourceLine(at offset: Int) -> Int {
        guard let sourceLines else { return lines.line(at: offset) }
        let byte = sourceByte(at: offset)
        return sourceLines.first + max(sourceLines.starts.partitionPoint { Int($0) <= byte } - 1, 0)
    }

    /// The column, from 0, of the text at an offset in its line of the file: in code points where the text is the
    /// file, else in bytes.
    public func sourceColumn(at offset: Int) -> Int {
        guard let sourceLines else { return lines.column(at: offset) }
        return sourceByte(at: offset) - Int(sourceLines.starts[sourceLine(at: offset) - sourceLines.first])
    }

    /// The number of the last line of the file, from 1, that the document was taken from.
    public var sourceLineCount: Int { sourceLines.map { $0.first + $0.starts.count } ?? lines.count }

    /// The range of text taken from a line of the file, from 0; nil where none is.
    public func text(ofSourceLine line: Int) -> Span? {
        guard sourceLines != nil else {
            return (0..<lines.count).contains(line) ? lines.span(line) : nil
        }
        // A parser may move what is misplaced, so that lines of the file need not be in the order of the text.
        var found: Span?
        for index in 0..<tokens.count where sourceLine(at: Int(tokens.starts[index])) == line {
            let start = found?.start ?? Int(tokens.starts[index])
            found = Span(start, Int(tokens.stops[index]))
        }
        return found
    }

    private func sourceByte(at offset: Int) -> Int {
        sourceMap.source(of: Span(offset, min(offset + 1, text.count))).start
    }
}
