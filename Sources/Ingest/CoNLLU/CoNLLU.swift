public import Corpus

/// Writes documents as CoNLL-U, for programs that annotate and for those that read annotations.
public enum CoNLLU {
    /// Hands over the document piece by piece: one sentence each, with the blank line behind it.
    ///
    /// A document that was read from CoNLL-U is written as it was. Any other has a `# newdoc` with its id, a `# newpar`
    /// before each block, its sentences with their text, and its tokens with `SpaceAfter=No` where nothing stands
    /// between; all that is not known is `_`.
    public static func write(_ document: Document, to output: (String) throws -> Void) rethrows {
        if let annotations = document.annotations {
            for sentence in annotations.sentences { try output(written(sentence, annotations)) }
            return
        }
        let sentences = document.sentences
        let tokens = document.tokens
        var block: Int32 = -1
        for index in 0..<sentences.count {
            var lines: [String] = []
            if index == 0 { lines.append("# newdoc id = \(document.id)") }
            if sentences.blocks[index] != block { lines.append("# newpar") }
            block = sentences.blocks[index]
            lines.append("# sent_id = \(index + 1)")
            let span = Span(Int(sentences.starts[index]), Int(sentences.stops[index]))
            lines.append("# text = \(document.plainText(span))")
            let first = Int(tokens.sentenceFirsts[index])
            let last = Int(tokens.sentenceFirsts[index + 1])
            for token in first..<max(first, last) {
                let form = document.plainText(Span(Int(tokens.starts[token]), Int(tokens.stops[token])))
                let isGlued = token + 1 < last && tokens.stops[token] == tokens.starts[token + 1]
                let head = String(repeating: "\t_", count: 7)
                lines.append("\(token - first + 1)\t\(form)\(head)\t\(isGlued ? "SpaceAfter=No" : "_")")
            }
            if last > first { try output(lines.joined(separator: "\n") + "\n\n") }
        }
    }

    private static func written(_ sentence: Annotations.Sentence, _ annotations: Annotations) -> String {
        let rows = annotations.rows[sentence.rows].map { $0.columns.joined(separator: "\t") }
        return (sentence.comments + rows).joined(separator: "\n") + "\n\n"
    }
}
