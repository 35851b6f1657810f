/// Words in lower case without punctuation, for comparing texts.
enum PlainWords {
    static func joined(_ bytes: some Sequence<UInt8>) -> String {
        var words: [UInt8] = []
        var pending = false
        for byte in bytes {
            let isWord =
                byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41
            if isWord {
                if pending, !words.isEmpty { words.append(0x20) }
                pending = false
                words.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else {
                pending = true
            }
        }
        return String(decoding: words, as: UTF8.self)
    }
}

/// The text that a page's structured data give for its article: evidence for what belongs to it.
struct ArticleBody {
    /// Hashes of every run of five words.
    private let runs: Set<Int>
    private static let length = 5

    /// Nil for texts too short to be more than a summary.
    init?(_ body: String) {
        guard body.utf8.count >= 600 else { return nil }
        runs = Set(Self.runs(PlainWords.joined(body.utf8)))
    }

    /// Whether nearly all of a paragraph is in the text.
    func holds(_ words: ArraySlice<UInt8>) -> Bool {
        let own = Self.runs(PlainWords.joined(words))
        guard own.count >= 4 else { return false }
        return own.count { runs.contains($0) } * 10 >= own.count * 8
    }

    /// Whether a paragraph has nothing in common with the text.
    func lacks(_ words: ArraySlice<UInt8>) -> Bool {
        let own = Self.runs(PlainWords.joined(words))
        return own.count >= 4 && !own.contains { runs.contains($0) }
    }

    private static func runs(_ text: String) -> [Int] {
        let words = text.split(separator: " ")
        guard words.count >= length else { return [] }
        return (0...(words.count - length)).map { start in
            var hasher = Hasher()
            for word in words[start..<(start + length)] { hasher.combine(word) }
            return hasher.finalize()
        }
    }
}
