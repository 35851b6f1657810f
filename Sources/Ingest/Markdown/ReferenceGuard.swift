import Corpus

/// Keeps the addresses of links from being copied without bound.
///
/// Each use of a definition (`[a]: /address "title"`) gets a copy of its address and title, so that a file of 200 KB,
/// half of it one address and half of it uses, asks for gigabytes. Uses beyond ten times the text, or one megabyte
/// for small ones, are text like any other: the parser gets a blank for their `]`.
struct ReferenceGuard {
    private let text: Text
    private let start: Int
    /// Bytes of address and title of each definition, by the hash of its label.
    private var sizes: [UInt64: Int] = [:]
    /// The `]` of definitions and of all that may be a use, with the hash of the label.
    private var labels: [(end: Int, label: UInt64)] = []
    private var ends = NextByte()

    /// The text that copies may take, in all and for each byte of the text.
    private static let most = 1_000_000
    private static let mostPerByte = 10
    /// Longer labels are none (CommonMark 0.29, "link label").
    private static let longestLabel = 1000

    /// The text to parse, at the same offsets.
    static func tame(_ text: Text, from start: Int) -> Text {
        var references = ReferenceGuard(text: text, start: start)
        references.read()
        return text.blanking(references.excess())
    }

    private init(text: Text, start: Int) {
        self.text = text
        self.start = start
    }

    private mutating func read() {
        var open = -1
        var position = start
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "["): open = position
            case UInt8(ascii: "]"):
                if open >= 0, position - open <= Self.longestLabel + 1, text[open + 1] != UInt8(ascii: "^") {
                    note(Span(open + 1, position))
                }
                open = -1
            default: break
            }
            position += 1
        }
    }

    private mutating func note(_ label: Span) {
        let hash = hash(of: label)
        guard text[label.stop + 1] == UInt8(ascii: ":"), beginsLine(label.start - 1) else {
            return labels.append((label.stop, hash))
        }
        sizes[hash] = max(sizes[hash] ?? 0, definitionSize(from: label.stop + 2))
    }

    /// The `]` of the uses that are too many.
    private func excess() -> [Span] {
        guard !sizes.isEmpty else { return [] }
        let limit = max(Self.most, (text.count - start) * Self.mostPerByte)
        var copied = 0
        return labels.compactMap { use in
            guard let size = sizes[use.label] else { return nil }
            guard copied + size > limit else {
                copied += size
                return nil
            }
            return Span(use.end, use.end + 1)
        }
    }

    /// Whether nothing but the marks of quotations and items stands before a position in its line.
    private func beginsLine(_ position: Int) -> Bool {
        var before = position - 1
        while before >= start, position - before < Self.longestLabel {
            switch text[before] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
            case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
                UInt8(ascii: "."), UInt8(ascii: ")"), 0x30...0x39:
                before -= 1
            default: return false
            }
        }
        return before < start
    }

    /// Bytes of the address behind a label, and of a title behind that.
    private mutating func definitionSize(from colon: Int) -> Int {
        let address = skipSpace(from: colon)
        var stop = address
        if text[address] == UInt8(ascii: "<") {
            while stop < text.count, text[stop] != UInt8(ascii: ">"), text[stop] != UInt8(ascii: "\n") { stop += 1 }
            stop = min(stop + 1, text.count)
        } else {
            while stop < text.count, text[stop] > 0x20 { stop += 1 }
        }
        let title = skipSpace(from: stop)
        let closing: UInt8? =
            switch text[title] {
            case UInt8(ascii: "\""): UInt8(ascii: "\"")
            case UInt8(ascii: "'"): UInt8(ascii: "'")
            case UInt8(ascii: "("): UInt8(ascii: ")")
            default: nil
            }
        guard let closing else { return stop - address }
        return stop - address + ends.find(closing, in: text, from: title + 1) - title
    }

    /// Behind white space with at most one line end.
    private func skipSpace(from position: Int) -> Int {
        var position = position
        var lineEnds = 0
        while position < text.count, text[position] <= 0x20 {
            if text[position] == UInt8(ascii: "\n") { lineEnds += 1 }
            guard lineEnds < 2 else { break }
            position += 1
        }
        return position
    }

    /// The hash of a label: small letters, without white space and the marks of quotations.
    private func hash(of label: Span) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for position in label.start..<label.stop {
            var byte = text[position]
            guard byte > 0x20, byte != UInt8(ascii: ">") else { continue }
            if (0x41...0x5A).contains(byte) { byte |= 0x20 }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}

/// Finds the next byte of some kinds again and again without reading anything twice, where the places asked for rise.
struct NextByte {
    private var found: [UInt8: Int] = [:]

    init() {}

    /// The first place of a byte at or behind a position that no backslash stands before; the end of the text where
    /// there is none.
    mutating func find(_ byte: UInt8, in text: Text, from position: Int) -> Int {
        if let known = found[byte], known >= position { return known }
        var place = position
        while place < text.count, text[place] != byte {
            place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        place = min(place, text.count)
        found[byte] = place
        return place
    }
}
