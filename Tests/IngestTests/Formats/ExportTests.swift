import Corpus
import Ingest
import Testing

@Suite("Exports of several articles") struct ExportTests {
    private static let nexis = """
                                       1 of 2 DOCUMENTS


                                       The Velmora Echo

                                     March 12, 2024 Tuesday

        Fire at port, six held

        BYLINE: Ilse Varga

        LENGTH: 512 words

        BODY:

        Six men were held on Friday.

        The damage is high.

        LOAD-DATE: March 13, 2024

        LANGUAGE: ENGLISH

                            Copyright 2024 The Velmora Echo

                                       2 of 2 DOCUMENTS

                                        Tarn Post

                                    March 14, 2024 Thursday

        Council votes, again

        LENGTH: 80 words

        The council voted to sell the port.

        LANGUAGE: ENGLISH
        """
    private static let endOfDocument = """
        Fire at port, six held
        The Velmora Echo
        March 12, 2024 Tuesday

        Copyright 2024 The Velmora Echo All Rights Reserved

        Length: 512 words
        Byline: Ilse Varga
        Body

        Six men were held on Friday.

        The damage is high.

        Classification

        Language: ENGLISH

        End of Document

        Council votes, again
        Tarn Post
        March 14, 2024 Thursday

        Length: 80 words
        Body

        The council voted to sell the port.

        End of Document
        """
    private static let factiva = """
        Fire at port, six held

        By Ilse Varga
        512 words
        12 March 2024
        The Velmora Echo
        VELE
        English
        (c) 2024 The Velmora Echo.

        Six men were held on Friday.

        The damage is high.

        Document VELE000020240312ek3c0000x

        Council votes, again

        80 words
        14 March 2024
        Tarn Post
        TARN
        English

        The council voted to sell the port.

        Document TARN000020240314ek3e00001

        Search Summary
        Text port
        """
    private static let codes = """
        HD  Fire at port, six held
        BY  Ilse Varga
        WC  512 words
        PD  12 March 2024
        SN  The Velmora Echo
        LA  English
        LP
        Six men were held on Friday.

        TD
        The damage is high.

        AN  Document VELE000020240312ek3c0000x

        HD  Council votes, again
        WC  80 words
        PD  14 March 2024
        SN  Tarn Post
        LP
        The council voted to sell the port.

        AN  Document TARN000020240314ek3e00001
        """

    @Test(
        "each article is a document with its own title, day, newspaper and writer",
        arguments: [nexis, endOfDocument, factiva, codes])
    func articles(_ text: String) throws {
        let file = try ReadFile(text, as: "a.txt")
        #expect(file.listing.entries.map(\.id) == ["a.txt#1", "a.txt#2"])
        #expect(file.titles == ["Fire at port, six held", "Council votes, again"])
        let documents = try file.documents.map { try $0.get() }
        #expect(documents.map(\.metadata.date) == ["2024-03-12", "2024-03-14"])
        #expect(documents.map(\.metadata.site) == ["The Velmora Echo", "Tarn Post"])
        #expect(documents[0].metadata.author == "Ilse Varga")
        #expect(documents[0].text.string.hasPrefix("Six men were held on Friday."))
        #expect(documents[0].text.string.hasSuffix("The damage is high."))
        #expect(documents[1].text.string == "The council voted to sell the port.")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            file.lines.map { lines[$0 - 1] } == ["Six men were held on Friday.", "The council voted to sell the port."])
    }

    @Test("a text that only speaks of documents is one")
    func plain() throws {
        let text = "He read 1 of 2 documents.\n\nThe end of document\nwas lost.\n"
        #expect(try ReadFile(text, as: "a.txt").texts == [text])
    }
}
