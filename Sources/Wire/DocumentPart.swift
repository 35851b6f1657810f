/// Which part of a file a document is: bytes of the file, so that nobody reads it from its beginning.
public struct DocumentPart: Sendable, Equatable {
    /// Which of the file's documents it is, from 1.
    public var number: Int
    public var start: Int
    public var stop: Int
    /// The line of the file in which it begins, from 1.
    public var line: Int

    public init(number: Int, start: Int, stop: Int, line: Int) {
        self.number = number
        self.start = start
        self.stop = stop
        self.line = line
    }
}

extension WireWriter {
    mutating func part(_ part: DocumentPart) {
        raw(",\"part\":{\"number\":")
        integer(part.number)
        raw(",\"start\":")
        integer(part.start)
        raw(",\"stop\":")
        integer(part.stop)
        raw(",\"line\":")
        integer(part.line)
        raw("}")
    }
}

extension WireReader {
    mutating func documentPart() throws(WireError) -> DocumentPart {
        var part = DocumentPart(number: 1, start: 0, stop: 0, line: 1)
        try object { reader, name throws(WireError) in
            switch name {
            case "number": part.number = try reader.integer()
            case "start": part.start = try reader.integer()
            case "stop": part.stop = try reader.integer()
            case "line": part.line = try reader.integer()
            default: throw reader.unknown(name, in: "a part", known: ["number", "start", "stop", "line"])
            }
        }
        guard part.number > 0, part.line > 0, part.start >= 0, part.stop >= part.start else {
            throw failure("a part begins and ends at bytes of its file, and counts from 1")
        }
        return part
    }
}
