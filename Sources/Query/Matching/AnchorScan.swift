import Corpus

/// Looks for anchors in the bytes of a text, before anything is cut into tokens.
///
/// What it finds is where an anchor may be: every token that begins with the anchor in its folded form covers one
/// of the places. Words of ASCII are found by their bytes; a stretch with other letters is folded and searched.
struct AnchorScan {
    private let anchor: QueryAnchor
    private let text: Text
    /// Two letters of the anchor that are rare in English, with their places in it.
    private let first: (letter: UInt8, place: Int)
    private let second: (letter: UInt8, place: Int)
    /// Whether ASCII text can hold the anchor.
    private let isAscii: Bool
    private let isWord: Bool
    private var found: [Span] = []
    /// Where the last folded stretch ends.
    private var foldedTo = 0

    /// The places in `span` where the anchor may be, by start.
    ///
    /// - Parameter isStopped: asked now and then; true ends the search.
    static func places(of anchor: QueryAnchor, in text: Text, _ span: Span, isStopped: () -> Bool) -> [Span] {
        var scan = AnchorScan(anchor, text)
        var start = max(span.start, 0)
        let stop = min(span.stop, text.count)
        while start < stop, !isStopped() {
            let end = min(start + 1 << 18, stop)
            scan.scan(start, end, limit: stop)
            start = end
        }
        return scan.found
    }

    private init(_ anchor: QueryAnchor, _ text: Text) {
        self.anchor = anchor
        self.text = text
        isAscii = anchor.bytes.allSatisfy { $0 < 0x80 }
        isWord = anchor.bytes.allSatisfy { ByteClass.of($0).has(.alphanumeric) }
        let places = anchor.bytes.indices.sorted { Self.frequency(anchor.bytes[$0]) < Self.frequency(anchor.bytes[$1]) }
        let rarest = places.first ?? 0
        let next = places.dropFirst().first ?? rarest
        first = (anchor.bytes.isEmpty ? 0 : anchor.bytes[rarest], rarest)
        second = (anchor.bytes.isEmpty ? 0 : anchor.bytes[next], next)
    }

    /// How often a byte is met, coarsely: the letters of English from the most frequent down, then the rest.
    private static func frequency(_ byte: UInt8) -> Int {
        let letters = Array("zqxjkvbpygfwmucldrhsnioate".utf8)
        return (letters.firstIndex(of: byte) ?? -1) + 1
    }

    /// Looks for anchors that begin in `start ..< stop`, eight places at a time.
    private mutating func scan(_ start: Int, _ stop: Int, limit: Int) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let (wantedFirst, foldFirst) = Self.broadcast(first.letter)
        let (wantedSecond, foldSecond) = Self.broadcast(second.letter)
        let words = text.words
        var position = start
        while position < stop {
            let block = words[position]
            if block & high != 0 { wide(position, min(position + 8, stop), limit) }
            if isAscii {
                let left = (words[position + first.place] | foldFirst) ^ wantedFirst
                let right = (words[position + second.place] | foldSecond) ^ wantedSecond
                // The high bit of every byte that is zero; bits above the lowest may be false and are checked.
                var hits = (left &- ones) & ~left & (right &- ones) & ~right & high
                while hits != 0 {
                    let place = position + hits.trailingZeroBitCount / 8
                    if place < stop { check(place, limit) }
                    hits &= hits - 1
                }
            }
            position += 8
        }
    }

    private static func broadcast(_ letter: UInt8) -> (wanted: UInt64, fold: UInt64) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let isLetter = letter &- 0x61 < 26
        return (UInt64(letter) * ones, isLetter ? 0x20 * ones : 0)
    }

    private mutating func check(_ start: Int, _ limit: Int) {
        let stop = start + anchor.bytes.count
        guard stop <= limit else { return }
        for (offset, byte) in anchor.bytes.enumerated() where Ascii.lowered(text[start + offset]) != byte { return }
        // A word does not begin or end between two letters.
        if isWord {
            if ByteClass.of(text[start]).has(.letter), ByteClass.of(text[start - 1]).has(.letter) { return }
            if anchor.isWhole, ByteClass.of(text[stop - 1]).has(.letter), ByteClass.of(text[stop]).has(.letter) {
                return
            }
        }
        found.append(Span(start, stop))
    }

    // MARK: Beyond ASCII

    /// Folds the stretches without white space that hold a byte beyond ASCII in `start ..< stop`.
    private mutating func wide(_ start: Int, _ stop: Int, _ limit: Int) {
        for position in max(start, foldedTo)..<max(stop, foldedTo) where text[position] >= 0x80 && position >= foldedTo
        {
            var low = position
            while low > foldedTo, !Self.isSpace(text[low - 1]) { low -= 1 }
            var high = position
            var needsFolding = !isWord
            while high < limit, !Self.isSpace(text[high]) {
                needsFolding = needsFolding || isLetterLead(high)
                high += 1
            }
            foldedTo = high
            guard needsFolding else { continue }
            if holds(low, high) { found.append(Span(low, high)) }
        }
    }

    /// Whether a byte begins a character that may fold to a letter or vanish: anything but Latin-1 signs and
    /// general punctuation.
    private func isLetterLead(_ position: Int) -> Bool {
        let byte = text[position]
        if byte < 0xC0 || byte == 0xC2 { return false }
        return byte != 0xE2 || text[position + 1] > 0x81
    }

    private func holds(_ low: Int, _ high: Int) -> Bool {
        var folded = Array(Fold.norm(text.string(low, high)).utf8)
        // Two letters that patterns of any case match, though they do not fold: the long s and the kelvin sign.
        if folded.contains(0xC5) || folded.contains(0xE2) {
            folded = Array(Fold.norm(text.string(low, high).uppercased().lowercased()).utf8)
        }
        return folded.count >= anchor.bytes.count
            && (0...(folded.count - anchor.bytes.count)).contains { folded[$0...].starts(with: anchor.bytes) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == Ascii.space || byte &- 9 < 5 }
}
