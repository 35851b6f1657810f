public import Reports

/// Writes the messages of the worker protocol into a buffer of bytes: see `docs/worker-protocol.md`.
///
/// ```swift
/// var writer = WireWriter()
/// writer.value(["Kyiv", 3, 0.5])        // ["Kyiv",3,0.5]
/// ```
public struct WireWriter {
    public internal(set) var bytes: [UInt8] = []
    /// The document whose places are written without its name.
    var document: String?
    /// Whether places name their sentences, which then stand beside them.
    var namesSentences = false
    /// The sentences that places named so far, in the order in which they came.
    var sentences: [PlacedSentence] = []
    /// Tables of a report whose rows went ahead.
    var tableParts = 0
    private var sentenceNumbers: [Int: Int] = [:]

    public init() {}

    /// Takes what was written, and keeps the memory.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Writes punctuation and names as they are.
    mutating func raw(_ text: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func raw(_ byte: UInt8) { bytes.append(byte) }

    /// Writes bytes that are JSON already.
    public mutating func raw(bytes more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

    mutating func integer(_ integer: Int) {
        if (0..<10).contains(integer) { return bytes.append(0x30 + UInt8(truncatingIfNeeded: integer)) }
        bytes.append(contentsOf: String(integer).utf8)
    }

    /// Writes a number that JSON knows; what is not finite is for `value`.
    mutating func number(_ number: Double) { bytes.append(contentsOf: number.description.utf8) }

    mutating func boolean(_ boolean: Bool) { boolean ? raw("true") : raw("false") }

    /// Writes a string with its quotes; a line end in it is escaped, so that a message stays on one line.
    public mutating func string(_ string: String) {
        var string = string
        raw(UInt8(ascii: "\""))
        string.withUTF8 { text in unsafe append(escaping: text) }
        raw(UInt8(ascii: "\""))
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            let byte = unsafe text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            // `start..<index` lies in `text`, which lives until this function returns.
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            escape(byte)
            start = index + 1
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): raw("\\n")
        case UInt8(ascii: "\t"): raw("\\t")
        case UInt8(ascii: "\r"): raw("\\r")
        case 0..<0x20:
            raw("\\u00")
            for digit in [byte >> 4, byte & 15] { raw(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        default:
            raw(UInt8(ascii: "\\"))
            raw(byte)
        }
    }
}

extension WireWriter {
    /// Writes any value, so that it is read as an equal one.
    public mutating func value(_ value: Value) {
        switch value {
        case .none: raw("null")
        case .boolean(let boolean): self.boolean(boolean)
        case .integer(let integer): self.integer(integer)
        case .number(let number): float(number)
        case .string(let string): self.string(string)
        case .bytes(let bytes):
            raw("{\"bytes\":\"")
            raw(bytes: Base64.encode(bytes))
            raw("\"}")
        case .place(let place): self.place(place)
        case .list(let values): list(values) { $0.value($1) }
        case .record(let fields):
            raw("{\"record\":")
            record(fields)
            raw("}")
        }
    }

    /// Writes fields as an object.
    mutating func record(_ fields: [Value.Field]) {
        raw("{")
        for (index, field) in fields.enumerated() {
            if index > 0 { raw(",") }
            string(field.name)
            raw(":")
            value(field.value)
        }
        raw("}")
    }

    mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout WireWriter, Element) -> Void) {
        raw("[")
        var isFirst = true
        for element in elements {
            if !isFirst { raw(",") }
            isFirst = false
            write(&self, element)
        }
        raw("]")
    }

    private mutating func float(_ number: Double) {
        if number.isFinite { return self.number(number) }
        raw("{\"number\":\"")
        if number.isNaN { raw("nan") } else { number < 0 ? raw("-inf") : raw("inf") }
        raw("\"}")
    }

    private mutating func place(_ place: Place) {
        raw("{\"kind\":")
        string(place.kind)
        if place.document != document {
            raw(",\"document\":")
            string(place.document)
            raw(",\"path\":")
            string(place.path)
        }
        if place.number > 0 {
            raw(",\"n\":")
            integer(place.number)
        }
        position(place.start, place.stop, place.line)
        if namesSentences, let sentence = place.sentence {
            raw(",\"sentence\":")
            integer(number(of: sentence))
        }
        text(place.text, isCut: place.isCut)
        raw("}")
    }

    private mutating func position(_ start: Int, _ stop: Int, _ line: Int) {
        raw(",\"start\":")
        integer(start)
        raw(",\"stop\":")
        integer(stop)
        raw(",\"line\":")
        integer(line)
    }

    private mutating func text(_ text: String, isCut: Bool) {
        raw(",\"text\":")
        string(text)
        if isCut { raw(",\"cut\":true") }
    }

    /// The number, from 0, of a sentence in the list that goes with the rows.
    private mutating func number(of sentence: PlacedSentence) -> Int {
        if let known = sentenceNumbers[sentence.start], sentences[known] == sentence { return known }
        sentenceNumbers[sentence.start] = sentences.count
        sentences.append(sentence)
        return sentences.count - 1
    }

    /// Writes the sentences that places named here.
    func writeSentences(to writer: inout WireWriter) {
        writer.list(sentences) { writer, sentence in
            writer.raw("{\"n\":")
            writer.integer(sentence.number)
            writer.position(sentence.start, sentence.stop, sentence.line)
            writer.text(sentence.text, isCut: sentence.isCut)
            writer.raw("}")
        }
    }

    /// A writer for a part of the message, for the same document.
    func part() -> WireWriter {
        var part = WireWriter()
        part.document = document
        return part
    }
}
