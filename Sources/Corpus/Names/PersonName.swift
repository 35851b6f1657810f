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

    /// Small letters without accents, apostrophes and double letters, with one spelling for the Slavic ending
    /// (`-y`, `-yy`, `-iy`, `-ij`, `-i`).
    static func comparable(_ word: String) -> String {
        var bytes: [UInt8] = []
        let text = Text(word)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if (0x41...0x5A).contains(byte) {
                bytes.append(byte | 0x20)
                index += 1
            } else if byte < 0x80 {
                if WordScanner.isAsciiLetter(byte) || byte == 0x20 { bytes.append(byte) }
                index += 1
            } else if let letter = FoldedLetter(text, index, text.count) {
                bytes.append(letter.base)
                index += letter.length
            } else {
                index += WordScanner.mark(text, index).length
            }
        }
        var squeezed: [UInt8] = []
        for byte in bytes where squeezed.last != byte { squeezed.append(byte) }
        if squeezed.count > 3 {
            while let last = squeezed.last, last == 0x79 || last == 0x69 || last == 0x6A, squeezed.count > 3 { squeezed.removeLast() }
            if squeezed.count < bytes.count || bytes.last == 0x79 || bytes.last == 0x69 {
                if let last = bytes.last, last == 0x79 || last == 0x69 || last == 0x6A { squeezed.append(0x79) }
            }
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
        "de", "da", "di", "del", "della", "der", "den", "van", "von", "la", "le", "el", "al", "bin", "ibn", "ben", "abu", "dos", "das", "du",
        "ter", "ten", "st",
    ]
}
