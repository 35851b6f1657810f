import Corpus
import Syntax
import Testing

@Suite("The syntax of documents")
struct SyntaxLayerTests {
    private static let text = """
        The river commission met in Tarvo

        Officials from the river commission, which met in Tarvo on Monday, agreed to lend Velmark 40 million euros. They \
        don't expect any delay; Ada Brandt cannot promise more. "We've asked for guarantees," she said. There's a dam.
        """

    /// `form/part/relation/form of the head` of each token.
    private func told(_ document: Document) -> [String] {
        (0..<document.tokens.count).map { token in
            let head = document.head(ofToken: token).map { document.word($0) } ?? "-"
            return [
                document.word(token), document.partOfSpeech(ofToken: token) ?? "-",
                document.relation(ofToken: token) ?? "-", head,
            ].joined(separator: "/")
        }
    }

    @Test("tokens have part of speech, relation and head")
    func tokens() throws {
        let told = told(try read(Self.text))
        for expected in [
            "Officials/NOUN/nsubj/agreed", "agreed/VERB/root/-", "lend/VERB/xcomp/agreed", "euros/NOUN/obj/lend",
            "They/PRON/nsubj/expect", "We've/PRON/nsubj/asked", "There's/VERB/root/-", "dam/NOUN/nsubj/There's",
        ] {
            #expect(told.contains(expected), "\(expected) in \(told)")
        }
    }

    @Test("a contraction says what its main word says, and that it negates")
    func contractions() throws {
        let document = try read(Self.text)
        let token = try #require((0..<document.tokens.count).first { document.word($0) == "don't" })
        #expect(document.partOfSpeech(ofToken: token) == "AUX")
        #expect(document.lemma(ofToken: token) == "do")
        #expect(document.head(ofToken: token).map { document.word($0) } == "expect")
        #expect(document.isNegated(token: token))
        let negated = (0..<document.tokens.count).filter { document.isNegated(token: $0) }.map { document.word($0) }
        #expect(negated == ["don't", "cannot"])
        let syntax = document.syntax(ofToken: token)
        let words = syntax.words(ofToken: token)
        #expect(words.map { document.text.string(document.span(ofWord: $0, in: syntax)) } == ["do", "n't"])
        #expect(words.map { document.lemma(ofWord: $0, in: syntax) } == ["do", "not"])
    }

    @Test("every token of a sentence has one main word, and every word a head in its sentence")
    func wholeness() throws {
        let document = try read(Self.text)
        for sentence in 0..<document.sentences.count {
            let syntax = document.syntax(ofSentence: sentence)
            let tokens =
                Int(document.tokens.sentenceFirsts[sentence])..<Int(document.tokens.sentenceFirsts[sentence + 1])
            for token in tokens {
                #expect(syntax.words(ofToken: token).filter { syntax[$0].traits.contains(.main) }.count == 1)
            }
            #expect(
                syntax.indices.allSatisfy { word in syntax.head(of: word).map { syntax.indices.contains($0) } ?? true })
            #expect(syntax.indices.filter { syntax.head(of: $0) == nil }.count == 1)
        }
    }

    @Test(
        "there is no syntax of tables, code, boilerplate and other languages",
        arguments: [
            ("a.md", "| Country | Offer |\n|---|---|\n| Kenya sends troops | Norway lends money |\n"),
            ("a.md", "```\nThe officials agreed to lend money.\n```\n"),
            (
                "a.txt",
                "Die Regierung hat am Montag beschlossen, dem Nachbarland Geld zu leihen, und die Opposition stimmte zu."
            ),
        ])
    func none(_ name: String, _ text: String) throws {
        let document = try read(text, as: name)
        #expect(document.tokens.count > 4)
        #expect((0..<document.tokens.count).allSatisfy { document.partOfSpeech(ofToken: $0) == nil })
        #expect((0..<document.tokens.count).allSatisfy { document.head(ofToken: $0) == nil })
        #expect((0..<document.tokens.count).allSatisfy { document.lemma(ofToken: $0) == nil })
        #expect((0..<document.sentences.count).allSatisfy { document.syntax(ofSentence: $0).isEmpty })
    }

    private static let imported = """
        # text = Wir don't know it.
        1\tWir\twir\tPRON\tPPER\t_\t4\tnsubj\t_\t_
        2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
        2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
        3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
        4\tknow\tKNOW\tNOUN\tNN\t_\t0\troot\t_\t_
        5\tit\tit\tPRON\tPRP\t_\t4\tobj:odd\t_\tSpaceAfter=No
        6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_


        """

    @Test("what another program found takes the place of our own")
    func imported() throws {
        let document = try read(Self.imported, as: "a.conllu")
        #expect(
            told(document) == [
                "Wir/PRON/nsubj/know", "don't/AUX/aux/know", "know/NOUN/root/-", "it/PRON/obj:odd/know",
                "./PUNCT/punct/know",
            ])
        #expect(document.lemma(ofToken: 2) == "KNOW")
        let syntax = document.syntax(ofSentence: 0)
        #expect(syntax.count == 6)
        #expect(syntax[4].relation == .obj)
        #expect(
            syntax.indices.map { document.lemma(ofWord: $0, in: syntax) } == ["wir", "do", "not", "KNOW", "it", "."])
        #expect(syntax.indices.map { syntax.head(of: $0) } == [3, 3, 3, nil, 3, 3])
        #expect((0..<5).map { document.isNegated(token: $0) } == [false, true, false, false, false])
    }

    @Test("a file of sentences and words alone is read as any text")
    func bareImport() throws {
        let bare =
            "1\tKenya\t_\t_\t_\t_\t_\t_\t_\t_\n2\tagreed\t_\t_\t_\t_\t_\t_\t_\t_\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
        #expect(
            told(try read(bare, as: "a.conllu")) == [
                "Kenya/PROPN/nsubj/agreed", "agreed/VERB/root/-", "./PUNCT/punct/agreed",
            ])
    }

    @Test("any order of asking gives the same trees", arguments: [0, 1, 2])
    func order(_ order: Int) throws {
        let text = (1...12).map { "Minister \($0) said that Kenya won't send \($0) ships unless it rains." }.joined(
            separator: " ")
        let straight = try read(text)
        let other = try read(text)
        let sentences = Array(0..<other.sentences.count)
        let asked = [sentences.reversed(), sentences.filter { $0 % 2 == 1 }, [5, 3, 5, 11, 0]][order]
        for sentence in asked { _ = other.syntax(ofSentence: sentence) }
        #expect(sentences.count == 12)
        for sentence in sentences {
            #expect(Array(straight.syntax(ofSentence: sentence)) == Array(other.syntax(ofSentence: sentence)))
        }
    }

    @Test("threads that ask at once see the same trees")
    func threads() async throws {
        let text = (1...40).map { "Minister \($0) said that Kenya didn't send \($0) ships." }.joined(separator: " ")
        let document = try read(text)
        let expected = told(try read(text))
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<4 { group.addTask { told(document) } }
            for await told in group { #expect(told == expected) }
        }
    }

    @Test("a sentence of 5,000 tokens is read in pieces")
    func longSentence() throws {
        let text = (1...1000).map { "ship \($0) left port" }.joined(separator: "; ") + "."
        let document = try read(text)
        #expect(document.sentences.count == 1)
        #expect(document.tokens.count == 5000)
        let syntax = document.syntax(ofSentence: 0)
        #expect(syntax.indices.filter { syntax.head(of: $0) == nil }.count == 1)
        #expect(syntax.filter { $0.relation == .nsubj }.count > 300)
    }

    @Test("a sentence of more tokens than are counted is left alone")
    func endlessSentence() throws {
        let document = try read(String(repeating: "ship, ", count: 40_000) + "gone.")
        #expect((0..<document.sentences.count).allSatisfy { document.syntax(ofSentence: $0).count <= 65_535 * 2 })
        _ = document.partOfSpeech(ofToken: document.tokens.count - 1)
    }

    @Test("what is kept is counted, at most 12 bytes a token")
    func weight() throws {
        let document = try read(
            (1...400).map { "Minister \($0) said on Monday that the country hasn't sent all of its ships." }.joined(
                separator: " "))
        let tokens = document.tokens.count
        let before = document.weight
        document.compute([.syntax])
        #expect(document.weight > before)
        #expect(document.weight - before <= tokens * 12 + 100)
    }
}

extension Document {
    fileprivate func word(_ token: Int) -> String { text.string(Int(tokens.starts[token]), Int(tokens.stops[token])) }
}

extension Text {
    fileprivate func string(_ span: Span) -> String { string(span.start, span.stop) }
}
