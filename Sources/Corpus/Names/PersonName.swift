import Lexicon

/// The parts of a person's name, in a form that makes spellings comparable.
struct PersonName: Sendable {
    /// Given names in comparable form, first one first; empty for a surname alone.
    let given: [String]
    /// The surname in comparable form.
    let surname: String

    init(_ name: String) {
        let parts = name.split(separator: " ").map(String.init)
            .filter { !Self.spellings.suffixes.contains($0.lowercased().filter { $0 != "." }) }
        // "Xi Jinping", "Kim Jong Un": the family name comes first.
        if let first = parts.first, Self.isFamilyNameFirst(parts) {
            surname = Self.comparable(first)
            given = [Self.comparable(parts.dropFirst().joined())]
            return
        }
        var split = max(0, parts.count - 1)
        // "Ursula von der Leyen", "Muqtada al-Sadr": particles go with the surname.
        while split > 1, Self.spellings.particles.contains(parts[split - 1].lowercased()) { split -= 1 }
        // "bin Laden", "Abu Samra" alone.
        if split == 1, let first = parts.first, Self.spellings.particles.contains(first) || first == "Abu" { split = 0 }
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

    /// The folded form without double letters and with `g`, `d` for `q`, `gh`, `dh`; with one spelling for the Slavic ending (`-y`, `-yy`, `-iy`, `-ij`, `-i`).
    static func comparable(_ word: String) -> String {
        let bytes = foldedBytes(word)
        var squeezed: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let last = squeezed.last ?? 0
            // `Qaddafi`, `Gadhafi`: the usual spellings of one Arabic letter.
            if byte == 0x68, last == 0x67 || last == 0x64 { continue }
            let letter: UInt8 = byte == 0x71 && next != 0x75 ? 0x67 : byte
            if last != letter { squeezed.append(letter) }
        }
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

    /// Whether a name is Chinese, Korean or Vietnamese, with the family name first.
    private static func isFamilyNameFirst(_ parts: [String]) -> Bool {
        guard parts.count > 1, parts.count < 4, let first = parts.first?.lowercased() else { return false }
        if spellings.familyNames.contains(first) { return true }
        // `Kim` and `Lee` are given names in the West, where no hyphen and no third short word follows.
        guard spellings.sharedFamilyNames.contains(first) else { return false }
        return parts.count == 3 ? parts.allSatisfy { $0.utf8.count < 6 } : parts[1].contains("-")
    }

    static func givenAgree(_ first: String, _ second: String) -> Bool {
        if first == second || transliterated(first) == transliterated(second) { return true }
        if let full = spellings.shortForms[first], full.contains(second) { return true }
        if let full = spellings.shortForms[second], full.contains(first) { return true }
        let (short, long) = first.utf8.count <= second.utf8.count ? (first, second) : (second, first)
        guard long.hasPrefix(short) else { return false }
        return short.utf8.count == 1 || short.utf8.count >= 3
    }

    /// The short forms of a given name, and the full names it is a short form of.
    static func otherForms(of given: String) -> [String] {
        Array(spellings.shortForms[given] ?? []) + (spellings.formsByFull[given] ?? [])
    }

    /// One spelling for vowels that transliterations from Arabic and Cyrillic confuse: `Moammar`, `Muammar`.
    static func transliterated(_ given: String) -> String {
        if spellings.muhammads.contains(given) { return "muhamad" }
        guard given.utf8.count > 4 else { return given }
        return String(given.map { $0 == "o" ? "u" : $0 })
    }

    /// Whether a word is a family name that stands first in East Asia, by the hash of its folded form.
    static func isEastAsianFamilyName(_ hash: UInt64) -> Bool { spellings.familyNameHashes.contains(hash) }

    private static let spellings = Spellings()

    /// How names are written and shortened, whatever the language of the text: `languages/en/spellings.tsv`.
    private struct Spellings: Sendable {
        let muhammads, familyNames, sharedFamilyNames, suffixes, particles: Set<String>
        let shortForms: [String: Set<String>]
        let formsByFull: [String: [String]]
        let familyNameHashes: WordSet

        init() {
            let reader = TermReader(lists: Languages.builtIn.lists(of: Language.assumed), table: "spellings")
            muhammads = reader.strings("muhammad")
            familyNames = reader.strings("family-name-first")
            sharedFamilyNames = reader.strings("family-name-mostly-first")
            suffixes = reader.strings("name-suffix")
            particles = reader.strings("surname-particle")
            familyNameHashes = reader.set("family-name-first").union(reader.set("family-name-mostly-first"))
            shortForms = Dictionary(
                reader.terms("short-form").map { ($0.text, Set($0["value"].split(separator: "|").map(String.init))) },
                uniquingKeysWith: { $0.union($1) })
            formsByFull = shortForms.reduce(into: [:]) { forms, entry in
                for full in entry.value { forms[full, default: []].append(entry.key) }
            }
        }
    }
}
