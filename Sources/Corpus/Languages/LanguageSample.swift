/// Counts of scripts and of common words in the first text of a document.
struct LanguageSample {
    private let limit: Int
    private(set) var words = 0
    /// How many words are on the list of each language, in the order of `LanguageWords.languages`.
    private(set) var hits = [Int](repeating: 0, count: LanguageWords.languages.count)
    private var scripts: [Script: Int] = [:]
    private var letters = 0
    /// Letters of words in ASCII, which are not in `scripts`.
    private var asciiLetters = 0
    private var marks: Set<UInt32> = []

    private enum Script: String {
        case latin, cyrillic, greek, hebrew, arabic, han, kana, hangul, thai, devanagari, bengali, tamil, armenian,
            georgian
    }

    init(limit: Int) { self.limit = limit }

    /// Reads what is no boilerplate, from the front.
    mutating func read(_ document: Document) {
        let blocks = document.blocks
        for index in 0..<blocks.count where blocks.kinds[index].bearsText && blocks.kinds[index] != .code {
            guard words < limit, letters < limit * 12 else { return }
            if !blocks.isBoilerplate(index) { read(document.reading, blocks.ownText(of: index)) }
        }
    }

    /// The language that far more of the words belong to than to any other; nil where none stands out, and for scripts
    /// that tell the language themselves.
    func clearLanguage(leastHits: Int) -> String? {
        guard let best = hits.indices.max(by: { hits[$0] < hits[$1] }), hits[best] >= leastHits,
            hits.indices.allSatisfy({ $0 == best || hits[$0] * 2 <= hits[best] })
        else { return nil }
        return LanguageWords.languages[best]
    }

    /// The language that more of the words belong to than to any other; nil where none leads.
    var leadingLanguage: String? {
        guard let best = hits.indices.max(by: { hits[$0] < hits[$1] }), hits[best] >= 5,
            hits.indices.allSatisfy({ $0 == best || hits[$0] * 3 <= hits[best] * 2 })
        else { return nil }
        return LanguageWords.languages[best]
    }

    mutating func read(_ text: Text, _ span: Span) {
        var position = span.start
        while position < span.stop, words < limit, letters < limit * 12 {
            let start = position
            while position < span.stop, isLetter(text[position]) { position += 1 }
            if position > start {
                // Longer words are on no list, and their script is seen in the first letters.
                let stop = min(position, start + 64)
                if (start..<stop).allSatisfy({ text[$0] < 0x80 }) {
                    countASCII(text, start, stop)
                } else {
                    count(text.string(start, stop))
                }
            } else {
                position += 1
            }
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

    /// Counts a word of ASCII letters without making a string of it.
    private mutating func countASCII(_ text: borrowing Text, _ start: Int, _ stop: Int) {
        words += 1
        letters += stop - start
        asciiLetters += stop - start
        if let key = WordKey(text, start, stop), let languages = LanguageWords.asciiTable[key.packed] {
            hit(languages)
        }
    }

    /// Counts a word for each language whose bit is set.
    private mutating func hit(_ languages: UInt32) {
        var rest = languages
        while rest != 0 {
            hits[rest.trailingZeroBitCount] += 1
            rest &= rest - 1
        }
    }

    private mutating func count(_ word: String) {
        let lower = word.lowercased()
        words += 1
        if let languages = LanguageWords.table[lower] { hit(languages) }
        for scalar in lower.unicodeScalars {
            guard let script = Self.script(of: scalar.value) else { continue }
            letters += 1
            scripts[script, default: 0] += 1
            if script == .arabic || script == .cyrillic { marks.insert(scalar.value) }
        }
    }

    private static func script(of value: UInt32) -> Script? {
        switch value {
        case 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x530...0x58F: .armenian
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFE: .arabic
        case 0x900...0x97F: .devanagari
        case 0x980...0x9FF: .bengali
        case 0xB80...0xBFF: .tamil
        case 0xE00...0xE7F: .thai
        case 0x10A0...0x10FF: .georgian
        case 0x3040...0x30FF: .kana
        case 0x3400...0x9FFF: .han
        case 0xAC00...0xD7A3, 0x1100...0x11FF: .hangul
        default: nil
        }
    }

    /// The language of a text whose script only one, or one of a few, is written in; nil for Latin script, for
    /// Cyrillic where no letter tells, and for too little text.
    var scriptLanguage: String? {
        var scripts = scripts
        scripts[.latin, default: 0] += asciiLetters
        guard letters >= 10, let most = scripts.max(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) })
        else {
            return nil
        }
        let japanese = (scripts[.kana] ?? 0) * 20 > letters
        guard most.value * 2 > letters || japanese else { return nil }
        if japanese { return "ja" }
        switch most.key {
        case .latin: return nil
        case .greek: return "el"
        case .hebrew: return "he"
        case .han: return "zh"
        case .kana: return "ja"
        case .hangul: return "ko"
        case .thai: return "th"
        case .devanagari: return "hi"
        case .bengali: return "bn"
        case .tamil: return "ta"
        case .armenian: return "hy"
        case .georgian: return "ka"
        // پ چ ژ گ are Persian, ٹ ڈ ڑ ے Urdu.
        case .arabic:
            if has(0x679, 0x688, 0x691, 0x6D2) { return "ur" }
            return has(0x67E, 0x686, 0x698, 0x6AF) ? "fa" : "ar"
        case .cyrillic: return cyrillic
        }
    }

    /// ў і ї є ћ ђ џ ѓ ќ ы э ъ: each stands in the alphabets of few languages.
    private var cyrillic: String? {
        if has(0x45E) { return "be" }
        if has(0x457, 0x454) { return "uk" }
        if has(0x453, 0x45C, 0x455) { return "mk" }
        if has(0x452, 0x45B) { return "sr" }
        if has(0x44B, 0x44D) { return "ru" }
        return has(0x44A) ? "bg" : nil
    }

    private func has(_ values: UInt32...) -> Bool { values.contains { marks.contains($0) } }
}
