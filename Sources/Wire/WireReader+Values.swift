public import Reports

extension WireReader {
    /// Reads any value that `WireWriter.value` wrote.
    public mutating func value() throws(WireError) -> Value {
        if isAtList() {
            var values: [Value] = []
            try list { reader throws(WireError) in values.append(try reader.value()) }
            return .list(values)
        }
        return isAtObject() ? try marked() : try plainValue()
    }

    /// Reads fields as they are.
    mutating func record() throws(WireError) -> [Value.Field] {
        var fields: [Value.Field] = []
        try object { reader, name throws(WireError) in fields.append(Value.Field(name, try reader.value())) }
        return fields
    }

    /// An object: its first name says what kind of value it is.
    private mutating func marked() throws(WireError) -> Value {
        var value: Value?
        var place = Place(
            document: document.id, path: document.path, kind: "", start: 0, stop: 0, line: 0, text: "",
            ordinal: document.ordinal)
        try object { reader, name throws(WireError) in
            switch name {
            case "record": value = .record(try reader.record())
            case "number": value = .number(try reader.odd())
            case "bytes":
                guard let bytes = Base64.decode(try reader.string()) else { throw reader.failure("no Base64") }
                value = Value(bytes: bytes.span)
            default: try reader.placeField(name, &place)
            }
        }
        if let value { return value }
        guard !place.kind.isEmpty else { throw failure("an element has no kind") }
        return .place(place)
    }

    /// A number that JSON does not know.
    private mutating func odd() throws(WireError) -> Double {
        switch try string() {
        case "nan": .nan
        case "inf": .infinity
        case "-inf": -.infinity
        default: throw failure("expected \"nan\", \"inf\" or \"-inf\"")
        }
    }

    private mutating func placeField(_ name: String, _ place: inout Place) throws(WireError) {
        switch name {
        case "kind": place.kind = try string()
        case "n": place.number = try count()
        case "start": place.start = try count()
        case "stop": place.stop = try count()
        case "line": place.line = try count()
        case "text": place.text = try string()
        case "cut": place.isCut = try boolean()
        case "document": place.document = try string()
        case "path": place.path = try string()
        case "sentence":
            let number = try integer()
            guard sentences.indices.contains(number) else { throw failure("there is no sentence \(number)") }
            place.sentence = sentences[number]
        default:
            let known = ["kind", "n", "start", "stop", "line", "text", "cut", "document", "path", "sentence"]
            throw unknown(name, in: "an element", known: known)
        }
    }

    /// A number of bytes, lines or elements.
    private mutating func count() throws(WireError) -> Int {
        let count = try integer()
        guard (0...1 << 40).contains(count) else { throw failure("\(count) is no place in a document") }
        return count
    }

    /// Reads the sentences that places behind them name.
    mutating func readSentences() throws(WireError) {
        var read: [PlacedSentence] = []
        try list { reader throws(WireError) in
            var place = Place(document: "", path: "", kind: "sentence", start: 0, stop: 0, line: 0, text: "")
            try reader.object { reader, name throws(WireError) in try reader.placeField(name, &place) }
            read.append(
                PlacedSentence(
                    start: place.start, stop: place.stop, line: place.line, number: place.number, text: place.text,
                    isCut: place.isCut))
        }
        sentences = read
    }
}
