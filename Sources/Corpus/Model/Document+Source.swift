/// The lines of the file that a text was taken from, where the two differ: a page without its tags, words in columns.
public struct SourceLines: Sendable {
    fileprivate let starts: [UInt32]

    /// - Parameter source: the decoded file.
    public init(_ source: Text) {
        starts = Lines(source).starts
    }
}

extension Document {
    /// The line of the file, from 0, that the text at an offset was taken from.
    ///
    /// For text and Markdown that is the line of the text; in a page it is the line of the HTML, so that
    /// `path:line` leads there.
    public func sourceLine(at offset: Int) -> Int {
        guard let byte = sourceByte(at: offset), let sourceLines else { return lines.line(at: offset) }
        return max(sourceLines.starts.partitionPoint { Int($0) <= byte } - 1, 0)
    }

    /// The column, from 0, of the text at an offset in its line of the file: in code points where the text is the
    /// file, else in bytes.
    public func sourceColumn(at offset: Int) -> Int {
        guard let byte = sourceByte(at: offset), let sourceLines else { return lines.column(at: offset) }
        return byte - Int(sourceLines.starts[sourceLine(at: offset)])
    }

    /// How many lines the file has.
    public var sourceLineCount: Int { sourceLines?.starts.count ?? lines.count }

    /// The range of text taken from a line of the file, from 0; nil where none is.
    public func text(ofSourceLine line: Int) -> Span? {
        guard sourceLines != nil, !sourceMap.isIdentity else {
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

    private func sourceByte(at offset: Int) -> Int? {
        sourceMap.isIdentity ? nil : sourceMap.source(of: Span(offset, min(offset + 1, text.count))).start
    }
}
