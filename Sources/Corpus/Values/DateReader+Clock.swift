extension DateReader {
    /// `10:30 am`, `3 p.m.`, `3pm`, `at 9:15`, `17:30`, `08:02:14`.
    func clockTime(at index: Int, limit: Int) -> Found? {
        guard words[index].kind == .number else { return nil }
        var end = index + 1
        // Minutes, then seconds.
        for _ in 0..<2 where end + 1 < limit && words[end].kind == .colon && touches(end) && touches(end + 1) {
            let isMinutes = integer(end + 1, digits: 2...2).map { $0 < 60 } ?? endsInMeridiem(end + 1)
            if isMinutes { end += 2 }
        }
        if endsInMeridiem(end - 1) { return Found(index..<end, .open, .time) }
        if terms.meridiems.contains(hash(end, limit)), dayOfMonth(at: index, limit: limit) != nil || end > index + 1 {
            return Found(index..<end + 1, .open, .time)
        }
        // "John 3:16" and "a 3:1 majority" are no times.
        guard end > index + 1, let hour = integer(index, digits: 1...2), hour < 24,
            end > index + 3 || words[index].stop - words[index].start == 2
                || (index > 0 && terms.clockPrepositions.contains(words[index - 1].hash))
        else { return nil }
        return Found(index..<end, .open, .time)
    }

    /// Whether digits run into `am` or `pm`.
    private func endsInMeridiem(_ index: Int) -> Bool {
        guard words[index].kind == .number else { return false }
        let start = Int(words[index].start)
        let stop = Int(words[index].stop)
        var position = start
        while position < stop, (0x30...0x39).contains(text[position]) || text[position] == 0x2E { position += 1 }
        var hash = WordHash()
        for offset in position..<stop where text[offset] != 0x2E { hash.add(text[offset] | 0x20) }
        return position > start && terms.meridiems.contains(hash.value)
    }
}
