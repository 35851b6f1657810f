import Corpus
import Ingest
import ModelInvariants
import Testing

@Suite("CoNLL-U in and out")
struct CoNLLUTests {
    private static let sample = """
        # newdoc id = a
        # sent_id = 1
        # text = I don't know "Ana".
        1\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\t_
        2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
        2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
        3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
        4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_
        4.1\tof\tof\tADP\t_\t_\t_\t_\t_\t_
        5\t"\t"\tPUNCT\t``\t_\t6\tpunct\t_\tSpaceAfter=No
        6\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t4\tobj\t_\tSpaceAfter=No
        7\t"\t"\tPUNCT\t''\t_\t6\tpunct\t_\tSpaceAfter=No
        8\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

        # newpar
        # sent_id = 2
        1\tZürich\tZürich\tPROPN\t_\t_\t0\troot\t_\tSpaceAfter=No
        2\t!\t!\tPUNCT\t_\t_\t1\tpunct\t_\t_


        """

    private func written(_ document: Document) -> String {
        var text = ""
        CoNLLU.write(document) { text += $0 }
        return text
    }

    @Test("text, sentences and tokens are those of the file")
    func layers() throws {
        let document = try read(Self.sample, as: "a.conllu")
        #expect(document.text.string == "I don't know \"Ana\".\n\nZürich!")
        #expect(document.words == ["I", "don't", "know", "\"", "Ana", "\"", ".", "Zürich", "!"])
        #expect(document.sentences.count == 2)
        #expect(document.blocks.indices(of: .paragraph).count == 2)
        #expect(LayerInvariants(document, sourceCount: Self.sample.utf8.count).violations == [])
    }

    @Test("a token knows its lemma, part of speech, relation and head")
    func annotations() throws {
        let annotations = try #require(try read(Self.sample, as: "a.conllu").annotations)
        #expect(annotations.lemma(of: 4) == "Ana")
        #expect(annotations.partOfSpeech(of: 1) == "AUX")
        #expect(annotations.relation(of: 0) == "nsubj")
        #expect(annotations.head(of: 0) == 2)
        #expect(annotations.head(of: 2) == nil)
        #expect(annotations.head(of: 8) == 7)
    }

    @Test("what was read is written as it was")
    func roundTrip() throws {
        #expect(written(try read(Self.sample, as: "a.conllu")) == Self.sample)
    }

    @Test(
        "what is written of any document is read as the same words and sentences",
        arguments: ["a.txt", "a.md", "a.html"])
    func export(_ name: String) throws {
        let document = try read("It began. \"We don't,\" she said.\n\nThe Zürich-based firm paid $5m (net).", as: name)
        let again = try read(written(document), as: "b.conllu")
        #expect(again.words == document.words)
        #expect(again.sentences.count == document.sentences.count)
        #expect(written(again) == written(document))
    }

    @Test("every offset leads to the form it was read from")
    func sources() throws {
        let document = try read(Self.sample, as: "a.conllu")
        let source = Array(Self.sample.utf8)
        for offset in 0..<document.text.count where document.text[offset] > 0x20 {
            #expect(source[document.sourceMap.source(of: Span(offset, offset + 1)).start] == document.text[offset])
        }
    }

    @Test(
        "a line that is no CoNLL-U is an error with its place",
        arguments: ["1\tx", "x\t" + String(repeating: "_\t", count: 8) + "_"])
    func malformed(_ line: String) {
        #expect(throws: IngestError.self) { try read("# c\n" + line + "\n", as: "a.conllu") }
    }
}
