public import Corpus
import Syntax

/// Writes documents as CoNLL-U, for programs that annotate and for those that read annotations.
public enum CoNLLU {
    /// Hands over the document piece by piece: one sentence each, with the blank line behind it.
    ///
    /// A document that was read from CoNLL-U is written as it was. Any other has a `# newdoc` with its id, a `# newpar`
    /// before each block, its sentences with their text, and its words with lemma, part of speech, head and relation,
    /// with `SpaceAfter=No` where nothing stands between; all that is not known is `_`.
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
            let syntax = document.syntax(ofSentence: index)
            if syntax.isEmpty {
                lines += (first..<max(first, last)).map { document.row($0, number: $0 - first + 1, before: last) }
            } else {
                lines += document.rows(of: syntax, before: last)
            }
            if last > first { try output(lines.joined(separator: "\n") + "\n\n") }
        }
    }

    private static func written(_ sentence: Annotations.Sentence, _ annotations: Annotations) -> String {
        let rows = annotations.rows[sentence.rows].map { $0.columns.joined(separator: "\t") }
        return (sentence.comments + rows).joined(separator: "\n") + "\n\n"
    }
}

extension Document {
    /// A token as a word of which nothing is known.
    fileprivate func row(_ token: Int, number: Int, before last: Int) -> String {
        "\(number)\t\(form(token))\(Self.unknown(7))\t\(spacing(token, before: last))"
    }

    /// The words of a sentence; a contraction has a row of its own before them.
    fileprivate func rows(of syntax: SentenceSyntax, before last: Int) -> [String] {
        var rows: [String] = []
        for word in syntax.indices {
            let token = syntax.token(of: word)
            let isPart = syntax[word].traits.contains(.part)
            let words = isPart ? syntax.words(ofToken: token) : word..<word + 1
            if isPart, word == words.lowerBound {
                let range = "\(word + 1)-\(words.upperBound)"
                rows.append("\(range)\t\(form(token))\(Self.unknown(7))\t\(spacing(token, before: last))")
            }
            rows.append(row(ofWord: word, in: syntax) + "\t" + (isPart ? "_" : spacing(token, before: last)))
        }
        return rows
    }

    private func row(ofWord word: Int, in syntax: SentenceSyntax) -> String {
        let info = syntax[word]
        let fine = info.fineTag.name
        let form = plainText(span(ofWord: word, in: syntax))
        let columns = [
            "\(word + 1)", form, lemma(ofWord: word, in: syntax), info.partOfSpeech.name, fine.isEmpty ? "_" : fine,
            "_", "\((syntax.head(of: word) ?? -1) + 1)", info.relation.name, "_",
        ]
        return columns.joined(separator: "\t")
    }

    private func form(_ token: Int) -> String {
        plainText(Span(Int(tokens.starts[token]), Int(tokens.stops[token])))
    }

    /// Says where no space follows a token.
    private func spacing(_ token: Int, before last: Int) -> String {
        token + 1 < last && tokens.stops[token] == tokens.starts[token + 1] ? "SpaceAfter=No" : "_"
    }

    private static func unknown(_ columns: Int) -> String { String(repeating: "\t_", count: columns) }
}
