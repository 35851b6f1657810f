/// Cuts text into words.
struct WordReader {
    private(set) var words: [Word] = []

    mutating func reserve(_ capacity: Int) { words.reserveCapacity(capacity) }

    /// Takes the words away and keeps their room.
    mutating func removeAll() { words.removeAll(keepingCapacity: true) }

    /// Marks the first word from `first` on that is not an opening mark as the start of a sentence.
    mutating func markSentenceStart(from first: Int) {
        var index = first
        while index < words.count, words[index].kind != .word, words[index].kind != .number { index += 1 }
        if index < words.count { words[index].shape.insert(.sentenceStart) }
    }

    /// Gives each word the lists it is on.
    @inline(__always)
    mutating func lookUp(_ classes: (UInt64) -> WordClass) {
        for index in words.indices { words[index].classes = classes(words[index].hash) }
    }

    @inline(__always)
    private mutating func append(_ start: Int, _ stop: Int, _ hash: UInt64, _ kind: WordKind, _ shape: WordShape) {
        words.append(Word(start, stop, kind, shape, hash: hash))
    }

    /// Appends the words of a byte range.
    mutating func read(_ text: Text, _ start: Int, _ stop: Int) {
        var index = start
        var spaced = true
        while index < stop {
            let byte = text[index]
            if byte == 0x20 || (0x09...0x0D).contains(byte) || (byte == 0xC2 && text[index + 1] == 0xA0) {
                index += byte == 0xC2 ? 2 : 1
                spaced = true
                continue
            }
            let shape: WordShape = spaced ? .spaceBefore : []
            spaced = false
            if WordScanner.isLetterOrDigit(text, index) {
                index = readPlainWord(text, index, stop, shape) ?? readWord(text, index, stop, shape)
            } else if let end = WordScanner.possessiveEnd(text, index, stop), !shape.contains(.spaceBefore) {
                append(index, end, WordHash.possessive, .possessive, shape)
                index = end
            } else {
                let (length, kind) = WordScanner.mark(text, index)
                let end = min(index + length, stop)
                append(index, end, 0, kind, shape)
                index = end
            }
        }
    }

    /// Appends the word that starts at `start` where it has up to fifteen letters, all ASCII, and a mark or space behind
    /// it that is part of no word, as most have; returns where it ends.
    @inline(__always)
    private mutating func readPlainWord(_ text: Text, _ start: Int, _ stop: Int, _ before: WordShape) -> Int? {
        let bytes = text.eight(at: start)
        let first = FoldedLetters(bytes)
        guard first.count > 0 else { return nil }
        var shape = before
        let count: Int
        var hash = WordHash()
        hash.add(eight: first.folded)
        if first.count < 8 {
            count = first.count
            if first.capitals & first.smallAndAbove != 0 { shape.insert(.mixed) }
            if count > 1, first.small == 0 { shape.insert(.allCapitals) }
        } else {
            let second = FoldedLetters(text.eight(at: start + 8))
            guard second.count < 8 else { return nil }
            count = 8 + second.count
            if second.count > 0 { hash.add(eight: second.folded) }
            if first.capitals & first.smallAndAbove != 0
                || (first.small == 0 ? second.capitals & second.smallAndAbove : second.capitals) != 0
            {
                shape.insert(.mixed)
            }
            if first.small | second.small == 0 { shape.insert(.allCapitals) }
        }
        let end = start + count
        guard end <= stop, end == stop || WordScanner.endsPlainWord(text[end], count) else { return nil }
        if first.capitals & 0xFF != 0 {
            shape.insert(.capitalized)
            if count == 1 { shape.insert(.initial) }
        }
        append(start, end, hash.value, .word, shape)
        return end
    }

    /// Appends the word that starts at `start` and returns where it ends.
    private mutating func readWord(_ text: Text, _ start: Int, _ stop: Int, _ before: WordShape) -> Int {
        var hash = WordHash()
        var shape = before
        var index = start
        var letters = 0
        var capitals = 0
        var run = 0  // letters since the last full stop
        let numeric = (0x30...0x39).contains(text[start])
        // A step takes at most four bytes.
        let limit = start + Word.maximumLength - 4
        scanning: while index < min(stop, limit) {
            let byte = text[index]
            switch byte {
            case 0x61...0x7A:
                hash.add(byte)
                letters += 1
                run += 1
                index += 1
            case 0x41...0x5A:
                hash.add(byte | 0x20)
                if letters == 0 { shape.insert(.capitalized) }
                if letters > capitals { shape.insert(.mixed) }
                letters += 1
                capitals += 1
                run += 1
                index += 1
            case 0x30...0x39:
                if index == start + letters, shape.contains(.capitalized),
                    Currencies.canRunIn(hash.value, letters: letters, capitals: capitals)
                {
                    break scanning
                }
                hash.add(byte)
                shape.insert(.hasDigit)
                index += 1
            case 0x2E:
                let next = text[index + 1]
                let digits = (0x30...0x39).contains(next) && (0x30...0x39).contains(text[index - 1])
                let abbreviation = run == 1 && !numeric && WordScanner.isAsciiLetter(text[index - 1])
                let inner = abbreviation && WordScanner.isAsciiLetter(next) && index + 1 < stop
                let meridiem = numeric && run == 1 && (next | 0x20) == 0x6D
                let last =
                    abbreviation && (shape.contains(.dotted) || (letters == 1 && capitals == 1 && index + 1 < stop))
                guard (digits && index + 1 < stop) || inner || meridiem || last else { break scanning }
                if digits { hash.add(byte) } else { shape.insert(.dotted) }
                run = 0
                index += 1
                if last && !inner { break scanning }
            case 0x2C where numeric && WordScanner.isThousandsGroup(text, index, stop):
                index += 1
            case 0x27, 0xE2:
                guard let length = WordScanner.apostrophe(text, index), letters > 0, index + length < stop,
                    WordScanner.isLetterOrDigit(text, index + length),
                    WordScanner.possessiveEnd(text, index, stop) == nil
                else { break scanning }
                hash.add(0x27)
                index += length
            default:
                guard byte >= 0xC3, let letter = FoldedLetter(text, index, stop) else { break scanning }
                letter.add(to: &hash)
                if letter.isCapital {
                    if letters == 0 { shape.insert(.capitalized) }
                    if letters > capitals { shape.insert(.mixed) }
                    capitals += 1
                }
                letters += 1
                run += 1
                index += letter.length
            }
        }
        if letters > 1 && capitals == letters { shape.insert(.allCapitals) }
        if letters == 1 && capitals == 1 && !shape.contains(.hasDigit) { shape.insert(.initial) }
        append(start, index, hash.value, numeric ? .number : .word, shape)
        return index
    }
}
