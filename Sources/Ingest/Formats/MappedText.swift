import Corpus

/// Text that is put together from parts of a source, with the way back to them.
struct MappedText {
    private(set) var bytes: [UInt8] = []
    private(set) var map = SourceMap()

    var count: Int { bytes.count }

    init() {}

    /// A text with the way back that is known.
    init(_ text: Text, _ map: SourceMap) {
        bytes = Array(text.string.utf8)
        self.map = map
    }

    /// Adds a part of the source as it is.
    mutating func copy(_ span: Span, of source: Text) {
        guard span.count > 0 else { return }
        bytes.reserveCapacity(bytes.count + span.count)
        for position in span.start..<span.stop { bytes.append(source[position]) }
        map.append(count: span.count, source: span)
    }

    /// Adds bytes that stand for a part of the source.
    mutating func add(_ new: some Collection<UInt8>, for span: Span) {
        bytes += new
        map.append(count: new.count, source: span)
    }

    mutating func add(_ string: String, for span: Span) { add(string.utf8, for: span) }

    /// Adds the parts of another text.
    mutating func append(_ other: MappedText, _ span: Span) {
        for position in span.start..<min(span.stop, other.count) {
            bytes.append(other.bytes[position])
            map.append(count: 1, source: other.map.source(of: Span(position, position + 1)))
        }
    }

    /// The text in UTF-8, of bytes in another encoding.
    ///
    /// Characters keep their places where the encoding has one byte for each; in others the lines do.
    func converted(from charset: String) -> MappedText {
        var result = MappedText()
        var start = 0
        while start < count {
            let stop = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? count
            let line = Text(Array(bytes[start..<stop]))
            let isPlain = bytes[start..<stop].allSatisfy { $0 < 0x80 } && !Charset.isStateful(charset)
            if isPlain || Charset.name(of: charset) == "UTF-8" && line.isWellFormed {
                result.append(self, Span(start, stop))
            } else {
                result.add(line, Span(start, stop), of: self, charset)
            }
            start = stop
        }
        return result
    }

    private mutating func add(_ line: Text, _ span: Span, of other: MappedText, _ charset: String) {
        let string = Charset.decode(line, from: charset)?.string ?? line.string
        let scalars = string.unicodeScalars
        guard scalars.count == span.count else { return add(string, for: other.map.source(of: span)) }
        for (index, scalar) in scalars.enumerated() {
            add(String(scalar), for: other.map.source(of: Span(span.start + index, span.start + index + 1)))
        }
    }
}
