import Reports

/// Writes values in a compact binary form; ``ByteReader`` reads them back as they were.
///
/// Whole numbers take as many bytes as they need (seven bits each, low ones first); signed ones are folded so that
/// small negative ones are short too. Names that come again are written once and then by number.
///
/// | tag | value |
/// | --- | --- |
/// | 0, 1, 2 | nothing, false, true |
/// | 3 | integer |
/// | 4 | floating-point number: the eight bytes of its pattern |
/// | 5 | string: length and UTF-8 |
/// | 6 | place, with the host's own mark: it means something in the same process alone |
/// | 7 | bytes that are no UTF-8: length and bytes |
/// | 8 | list: count and values |
/// | 9 | record: count, then name and value of each field |
struct ByteWriter {
    private(set) var bytes: [UInt8] = []
    private var names: [ExactName: Int] = [:]

    mutating func write(_ value: Value) {
        switch value {
        case .none: bytes.append(0)
        case .boolean(let boolean): bytes.append(boolean ? 2 : 1)
        case .integer(let integer):
            bytes.append(3)
            write(integer)
        case .number(let number):
            bytes.append(4)
            let pattern = number.bitPattern
            for shift in stride(from: 0, to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: pattern >> UInt64(shift)))
            }
        case .string(let string):
            bytes.append(5)
            write(string)
        case .bytes(let more):
            bytes.append(7)
            write(more.count)
            bytes.append(contentsOf: more)
        case .place(let place): write(place)
        case .list(let values):
            bytes.append(8)
            write(values.count)
            for value in values { write(value) }
        case .record(let fields):
            bytes.append(9)
            write(fields.count)
            for field in fields {
                write(name: field.name)
                write(field.value)
            }
        }
    }

    private mutating func write(_ place: Place) {
        bytes.append(6)
        write(name: place.document)
        write(name: place.path)
        write(name: place.kind)
        for number in [place.start, place.stop, place.line] { write(number) }
        write(place.text)
        write(place.ordinal)
        write(Int(truncatingIfNeeded: place.handle))
        write(place.number)
        bytes.append((place.isCut ? 1 : 0) | (place.sentence == nil ? 0 : 2) | (place.sentence?.isCut == true ? 4 : 0))
        guard let sentence = place.sentence else { return }
        for number in [sentence.start, sentence.stop, sentence.line, sentence.number] { write(number) }
        write(name: sentence.text)
    }

    mutating func write(_ integer: Int) {
        var rest = UInt(bitPattern: integer) << 1 ^ UInt(bitPattern: integer >> (Int.bitWidth - 1))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func write(_ string: String) {
        write(string.utf8.count)
        bytes.append(contentsOf: string.utf8)
    }

    /// A string that is likely to come again.
    mutating func write(name: String) {
        if let number = names[ExactName(name)] { return write(number) }
        names[ExactName(name)] = names.count
        write(-1)
        write(name)
    }
}

/// A name that is equal to none but those of the same bytes: a composed é is not a decomposed one.
struct ExactName: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactName, right: ExactName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
    }
}
