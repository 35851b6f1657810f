/// Finds the day a document was written or published.
enum DocumentDate {
    /// How many blocks from the top may hold a date line.
    private static let headBlocks = 8

    /// The first full date in a place where documents say their own date: a metadata block or dateline, a
    /// line near the top that is little but a date, or behind `Published`, `Updated`, `Posted`, `Date`.
    static func find(in document: Document, among dates: [DateReader.Found], words: Words) -> CivilDay? {
        let blocks = document.blocks
        for date in dates where date.granularity == .day {
            guard case .days(let period) = date.meaning else { continue }
            let span = words.span(date.range)
            let block = blocks.block(at: span.start)
            guard block >= 0 else { continue }
            if blocks.roles[block] == .metadata || blocks.datelines[block].contains(span) { return period.first }
            let isHead = blocks.topLevel.prefix(headBlocks).contains {
                Int($0) <= block && block < Int(blocks.subtreeEnds[Int($0)])
            }
            guard isHead else { continue }
            let length = Int(blocks.stops[block]) - Int(blocks.starts[block])
            // A short line without a full stop: "LAGOS (Reuters) – 12 March 2023".
            let isLine = length <= 120 && document.reading[Int(blocks.stops[block]) - 1] != 0x2E
            if span.count * 2 >= length || (isLine && span.stop == Int(blocks.stops[block]))
                || followsPublicationWord(date.range.lowerBound, words)
            {
                return period.first
            }
        }
        return nil
    }

    private static func followsPublicationWord(_ index: Int, _ words: Words) -> Bool {
        (max(0, index - 4)..<index).contains { words.terms.calendar.publication.contains(words[$0].hash) }
    }
}
