/// Questions and answers in one block.
enum FAQ {
    /// No mark before an answer is longer: ` Answer 12:`.
    private static let longestMark = 16

    /// What stands before an answer, without the white space and the `A:` at its end.
    static func question(_ text: Text, _ span: Span) -> Span {
        let trimmed = LineNotation.trimmed(text, span, ByteTable.shared)
        var stop = trimmed.stop
        while stop > trimmed.start, trimmed.stop - stop < longestMark {
            if text[stop - 1] == Ascii.question { return Span(trimmed.start, stop) }
            // Closing quotation marks belong to the question.
            if !ByteTable.shared[text[stop - 1]].has([.space, .alphanumeric]), text[stop - 1] != Ascii.colon,
                text[stop - 1] != Ascii.period
            {
                return Span(trimmed.start, stop)
            }
            stop -= 1
        }
        return trimmed
    }
}
