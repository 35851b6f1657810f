import Syntax

/// Trees that another program found take the place of our own.
extension Document {
    /// The rows of words: without contractions as a whole and empty nodes.
    private func importedRows(ofSentence sentence: Int) -> [Int] {
        guard let annotations, annotations.sentences.indices.contains(sentence) else { return [] }
        return annotations.sentences[sentence].rows.filter {
            !annotations.rows[$0].id.contains { $0 == "-" || $0 == "." }
        }
    }

    func importedSyntax(ofSentence sentence: Int) -> [SyntaxWord] {
        guard let annotations, annotations.sentences.indices.contains(sentence) else { return [] }
        let rows = importedRows(ofSentence: sentence)
        guard rows.count <= Int(Int16.max) else { return [] }
        let places = Dictionary(
            rows.enumerated().map { (annotations.rows[$1].id, $0) }, uniquingKeysWith: { first, _ in first })
        let tokens = annotations.sentences[sentence].tokens
        let firstRows = tokens.map { annotations.tokens[$0].row }
        var words: [SyntaxWord] = []
        for (place, row) in rows.enumerated() {
            let token = max(firstRows.partitionPoint { $0 <= row } - 1, 0)
            let isFirst = words.last.map { Int($0.token) != token } ?? true
            words.append(annotations.rows[row].word(at: place, token: token, isFirst: isFirst, places))
            if !isFirst {
                words[place - 1].traits.insert(.part)
                words[place].traits.insert(.part)
            }
        }
        words.markMainWords()
        return words
    }

    func importedLemma(ofWord word: Int, in syntax: SentenceSyntax) -> String {
        let rows = importedRows(ofSentence: tokens.sentence(of: syntax.firstToken))
        guard let annotations, rows.indices.contains(word) else { return "" }
        return annotations.rows[rows[word]].value(2) ?? annotations.rows[rows[word]].form
    }
}

extension Annotations.Row {
    /// What the row says as a word of its sentence.
    fileprivate func word(at place: Int, token: Int, isFirst: Bool, _ places: [String: Int]) -> SyntaxWord {
        let head = places[self.head].flatMap { Int16(exactly: $0 - place) } ?? 0
        let part = value(3).flatMap { PartOfSpeech(name: $0) } ?? .other
        let isNegation = !isFirst && part == .particle && value(2) == "not"
        return SyntaxWord(
            token: UInt16(truncatingIfNeeded: token), headDistance: head, partOfSpeech: part,
            fineTag: FineTag(name: value(4) ?? ""), relation: value(7).map { Relation(name: $0) } ?? .dep,
            traits: isNegation ? .negation : [])
    }
}
