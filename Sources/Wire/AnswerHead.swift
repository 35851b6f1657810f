public import Reports

/// The beginning of an answer, which is all that the supervisor looks at: the rest is kept as it came.
public struct AnswerHead: Sendable, Equatable {
    public let id: String
    /// How many plugins failed on the document.
    public let failed: Int
    /// Whether the document does not meet the conditions of the run, and has no results.
    public let isLeftOut: Bool
    /// SHA-256 of the document's bytes; nil where it could not be read.
    public private(set) var hash: String?
    /// What the scripts read besides the document.
    public private(set) var readings: [Reading] = []

    /// - Throws: where a line does not begin as answers do.
    public init(reading bytes: [UInt8], in range: Range<Int>) throws(WireError) {
        var reader = WireReader(bytes, in: range)
        (id, failed) = try reader.head()
        isLeftOut = (try? reader.expect(",\"left_out\":true")) != nil
        while let name = try reader.nextName() {
            switch name {
            case "path": _ = try reader.string()
            case "part": _ = try reader.documentPart()
            case "sha256": hash = try reader.string()
            case "read": readings = try reader.readings()
            // What comes now may be long.
            default: return
            }
        }
    }
}

extension WireReader {
    fileprivate mutating func head() throws(WireError) -> (String, Int) {
        try expect("{\"id\":")
        let id = try string()
        try expect(",\"failed\":")
        return (id, try integer())
    }

    mutating func readings() throws(WireError) -> [Reading] {
        var readings: [Reading] = []
        try list { reader throws(WireError) in
            var reading = Reading(.file, "", hash: nil)
            try reader.object { reader, name throws(WireError) in
                switch name {
                case "kind":
                    guard let kind = Reading.Kind(rawValue: try reader.string()) else {
                        throw reader.failure("an unknown kind of reading")
                    }
                    reading.kind = kind
                case "name": reading.name = try reader.string()
                case "sha256": reading.hash = try reader.string()
                default: throw reader.unknown(name, in: "a reading", known: ["kind", "name", "sha256"])
                }
            }
            readings.append(reading)
        }
        return readings
    }
}

extension WireWriter {
    mutating func reading(_ reading: Reading) {
        raw("{\"kind\":")
        string(reading.kind.rawValue)
        raw(",\"name\":")
        string(reading.name)
        if let hash = reading.hash {
            raw(",\"sha256\":")
            string(hash)
        }
        raw("}")
    }
}
