/// Markers of a list that was written in one line: `1) The first thing 2) The second thing`.
///
/// A marker counts where it goes on from the one before (2 behind 1, b behind a) in the same form, with white space
/// on both sides. Where the form is a number with a full stop, which also ends sentences, a capital must follow, and
/// the word before must not be one that numbers go with ("in round 2. Then").
struct InlineMarkers {
    /// The form of a marker: the bullet, and the marks behind its number.
    private struct Form: Equatable {
        var bullet: UInt32 = 0
        var isLetter = false
        var hasOpening = false
        var marks: [UInt8] = []
    }

    private struct Marker {
        var form = Form()
        var value = 0
        var stop = 0
    }

    private let text: Text
    private let terms: SentenceTerms
    private let table = ByteTable.shared

    init(_ text: Text, _ terms: SentenceTerms) {
        self.text = text
        self.terms = terms
    }

    /// Where the second and later items begin in the block that begins at `start` (with its marker) and ends at `stop`.
    func cuts(_ start: Int, _ stop: Int) -> [Int] {
        guard stop - start >= 12, let first = marker(at: start, stop), first.value < 100 else { return [] }
        var cuts: [Int] = []
        var value = first.value
        var position = first.stop
        while position + 3 < stop {
            guard table[text[position]].has(.space) else {
                position += 1
                continue
            }
            let next = position + 1
            position = next
            guard let found = marker(at: next, stop), found.value == value + 1, found.form == first.form,
                opensItem(found, at: next)
            else { continue }
            cuts.append(next)
            value = found.value
            position = found.stop
        }
        return cuts
    }

    /// The marker that begins at `start`, with something behind it.
    private func marker(at start: Int, _ stop: Int) -> Marker? {
        var marker = Marker()
        var position = start
        let scalar = text.scalar(at: start)
        switch scalar.value {
        case 0x2022, 0x2043, 0x25CF, 0x25AA, 0xB7:
            marker.form.bullet = scalar.value
            position += scalar.width
            if table[text[position]].has(.space) { position += 1 }
        case 0x28:
            marker.form.hasOpening = true
            position += 1
        default: break
        }
        let number = position
        while position < stop, table[text[position]].has(.digit), position - number < 3 {
            marker.value = marker.value * 10 + Int(text[position] & 0x0F)
            position += 1
        }
        if position == number {
            guard table[text[position]].has(.lower) else { return nil }
            marker.form.isLetter = true
            marker.value = Int(text[position] &- 0x60)
            position += 1
        }
        while position < stop, text[position] == Ascii.period || text[position] == Ascii.closeParenthesis,
            marker.form.marks.count < 2
        {
            marker.form.marks.append(text[position])
            position += 1
        }
        guard !marker.form.marks.isEmpty, position < stop, table[text[position]].has(.space) else { return nil }
        marker.stop = position
        return marker
    }

    private func opensItem(_ marker: Marker, at start: Int) -> Bool {
        if marker.form.bullet != 0 || marker.form.marks != [Ascii.period] { return true }
        guard table[text[marker.stop + 1]].has([.upper, .wide]) else { return false }
        var end = start
        while end > 0, table[text[end - 1]].has(.space) { end -= 1 }
        if end > 0, table[text[end - 1]].has(.terminator) { return true }
        var word = end
        while word > 0, table[text[word - 1]].has(.letter) { word -= 1 }
        return word < end && table[text[word]].has(.lower) && !terms.numberedWords.contains(text, word, end)
    }
}
