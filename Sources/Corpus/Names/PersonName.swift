/// The parts of a person's name, in a form that makes spellings comparable.
struct PersonName: Sendable {
    /// Given names in comparable form, first one first; empty for a surname alone.
    let given: [String]
    /// The surname in comparable form.
    let surname: String

    init(_ name: String) {
        let parts = name.split(separator: " ").map(String.init)
            .filter { !Self.suffixes.contains($0.lowercased().filter { $0 != "." }) }
        var split = max(0, parts.count - 1)
        // "Ursula von der Leyen", "Muqtada al-Sadr": particles go with the surname.
        while split > 1, Self.particles.contains(parts[split - 1].lowercased()) { split -= 1 }
        given = parts[..<split].map(Self.comparable)
        surname = Self.comparable(parts[split...].joined(separator: " "))
    }

    /// Small letters and digits without accents and apostrophes.
    static func folded(_ word: String) -> String { String(decoding: foldedBytes(word), as: UTF8.self) }

    private static func foldedBytes(_ word: String) -> [UInt8] {
        var bytes: [UInt8] = []
        let text = Text(word)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if (0x41...0x5A).contains(byte) {
                bytes.append(byte | 0x20)
                index += 1
            } else if byte < 0x80 {
                if WordScanner.isAsciiLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x20 {
                    bytes.append(byte)
                }
                index += 1
            } else if let letter = FoldedLetter(text, index, text.count) {
                bytes.append(letter.base)
                index += letter.length
            } else {
                index += WordScanner.mark(text, index).length
            }
        }
        return bytes
    }

    /// The folded form without double letters, with one spelling for the Slavic ending (`-y`, `-yy`, `-iy`, `-ij`, `-i`).
    static func comparable(_ word: String) -> String {
        let bytes = foldedBytes(word)
        var squeezed: [UInt8] = []
        for byte in bytes where squeezed.last != byte { squeezed.append(byte) }
        let isEnding = { (byte: UInt8) in byte == 0x79 || byte == 0x69 || byte == 0x6A }
        if squeezed.count > 3, let last = squeezed.last, isEnding(last) {
            while squeezed.count > 3, let last = squeezed.last, isEnding(last) { squeezed.removeLast() }
            squeezed.append(0x79)
        }
        return String(decoding: squeezed, as: UTF8.self)
    }

    /// Whether both could be the same person: the same surname, and given names that do not contradict.
    ///
    /// One may lack given names, have initials, or a short form (`Rob`, `Robert`). Different given names never agree.
    func agrees(with other: PersonName) -> Bool {
        guard surname == other.surname else { return false }
        guard let first = given.first, let second = other.given.first else { return true }
        return Self.givenAgree(first, second)
    }

    static func givenAgree(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        let (short, long) = first.utf8.count <= second.utf8.count ? (first, second) : (second, first)
        guard long.hasPrefix(short) else { return false }
        return short.utf8.count == 1 || short.utf8.count >= 3
    }

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
    private static let particles: Set<String> = [
        "de", "da", "di", "del", "della", "der", "den", "van", "von", "la", "le", "el", "al", "bin", "ibn", "ben",
        "abu", "dos", "das", "du",
        "ter", "ten", "st",
    ]
}
