/// What a document is as a whole.
extension Document {
    /// The text of the title block, without quotation marks around it; else the title that the metadata give.
    public var title: String? {
        let blocks = blocks
        let index = Int(blocks.title)
        guard index >= 0, index < blocks.count else { return metadata.title }
        var title = plainText(Span(Int(blocks.contentStarts[index]), Int(blocks.contentStops[index])))
        let marks: [(Character, Character)] = [("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'"), ("«", "»")]
        if title.count > 2, marks.contains(where: { title.first == $0.0 && title.last == $0.1 }) {
            title = String(title.dropFirst().dropLast())
        }
        return title
    }

    /// Words outside boilerplate.
    public var wordCount: Int {
        let tokens = tokens
        let sentences = sentences
        var count = 0
        for sentence in 0..<sentences.count where !blocks.isBoilerplate(Int(sentences.blocks[sentence])) {
            for token in Int(tokens.sentenceFirsts[sentence])..<Int(tokens.sentenceFirsts[sentence + 1])
            where tokens.types[token] == .word { count += 1 }
        }
        return count
    }
}
