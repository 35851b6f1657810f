/// Pairs the quotation marks of a document.
struct QuoteFinder {
    /// Words from the opening to the closing mark, both inclusive.
    typealias Pair = (open: Int, close: Int)

    private let text: Text
    private let words: Words
    private(set) var pairs: [Pair] = []

    private enum Mark: Equatable {
        case open(UInt8)
        case close(UInt8)
        case either(UInt8)
    }

    init(_ document: Document) {
        text = document.reading
        words = document.words
        let sentences = document.sentences
        var open: [(mark: UInt8, word: Int)] = []
        var block: Int32 = -1
        for sentence in 0..<sentences.count {
            let range = words.range(ofSentence: sentence)
            if sentences.blocks[sentence] != block {
                block = sentences.blocks[sentence]
                open = carried(open, into: range)
            }
            for word in range where words[word].kind == .quote { read(word, range, &open) }
        }
        pairs.sort { ($0.open, $1.close) < ($1.open, $0.close) }
    }

    /// A quotation over several paragraphs opens each of them and closes the last one only.
    private func carried(_ open: [(mark: UInt8, word: Int)], into range: Range<Int>) -> [(mark: UInt8, word: Int)] {
        guard let outer = open.first, let first = range.first, words[first].kind == .quote,
            case let mark = mark(first, range), mark == .open(outer.mark) || mark == .either(outer.mark)
        else { return [] }
        return [outer]
    }

    private mutating func read(_ word: Int, _ range: Range<Int>, _ open: inout [(mark: UInt8, word: Int)]) {
        switch mark(word, range) {
        case .open(1) where open.contains { $0.mark == 7 }: close(7, word, &open)  // „low-high“
        case .open(2) where open.contains { $0.mark == 8 }: close(8, word, &open)
        case .open(let mark):
            // The mark that opens a further paragraph of the same quotation.
            if let last = open.last, last.mark == mark, word == range.lowerBound, last.word < word { return }
            push(mark, word, &open)
        case .close(let mark):
            if mark == 2 || mark == 5, isPossessive(word) { return }
            close(mark, word, &open)
        case .either(let mark):
            if word == range.lowerBound, open.last?.mark == mark { return }
            if open.contains(where: { $0.mark == mark }) { close(mark, word, &open) } else { push(mark, word, &open) }
        }
    }

    /// "the nurses’ fault" inside single marks: an apostrophe, if the next single mark closes behind a comma or a full stop.
    private func isPossessive(_ word: Int) -> Bool {
        guard word > 0, words[word - 1].kind == .word, text[Int(words[word - 1].stop) - 1] | 0x20 == 0x73,
            word + 1 < words.count, words[word + 1].kind == .word, words[word + 1].shape.contains(.spaceBefore)
        else { return false }
        for next in word + 1..<min(words.count, word + 80) where words[next].kind == .quote {
            switch mark(next, 0..<0) {
            case .close(2), .close(5):
                switch words[next - 1].kind {
                case .comma, .period, .question, .exclamation: return true
                default: return false
                }
            default: return false
            }
        }
        return false
    }

    /// Quotations nest a few levels; marks beyond are noise.
    private func push(_ mark: UInt8, _ word: Int, _ open: inout [(mark: UInt8, word: Int)]) {
        if open.count < 8 { open.append((mark, word)) }
    }

    private mutating func close(_ mark: UInt8, _ word: Int, _ open: inout [(mark: UInt8, word: Int)]) {
        guard let index = open.lastIndex(where: { $0.mark == mark }) else { return }
        if word > open[index].word + 1 { pairs.append((open[index].word, word)) }
        open.removeSubrange(index...)
    }

    /// What a mark can be. The families: 1 double, 2 single, 3 guillemets, 4 straight double, 5 straight single,
    /// 7 and 8 low double and single.
    private func mark(_ word: Int, _ range: Range<Int>) -> Mark {
        let start = Int(words[word].start)
        switch (text[start], text[start + 1], text[start + 2]) {
        case (0x22, _, _): return .either(4)
        case (0x27, _, _), (0x60, _, _):
            // A straight single mark opens after a blank and closes after a letter; else it is an apostrophe.
            return words[word].shape.contains(.spaceBefore) || word == range.first ? .open(5) : .close(5)
        case (0xE2, 0x80, 0x9C): return .open(1)
        case (0xE2, 0x80, 0x9E): return .open(7)
        case (0xE2, 0x80, 0x9D): return .close(1)
        case (0xE2, 0x80, 0x98): return .open(2)
        case (0xE2, 0x80, 0x9A): return .open(8)
        case (0xE2, 0x80, 0x99): return .close(2)
        case (0xC2, 0xAB...0xBB, _) where words.terms.conventions.hasInwardGuillemets:
            return words[word].shape.contains(.spaceBefore) || word == range.first ? .open(3) : .close(3)
        case (0xC2, 0xAB, _): return .open(3)
        case (0xC2, 0xBB, _): return .close(3)
        default: return .either(6)
        }
    }
}
