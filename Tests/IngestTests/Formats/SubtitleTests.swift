import Corpus
import Ingest
import Testing

@Suite("Subtitles") struct SubtitleTests {
    @Test("cues are joined to running text; a new speaker and a pause begin a paragraph")
    func text() throws {
        let document = try read(
            """
            WEBVTT - The interview

            NOTE made by hand

            00:01.000 --> 00:04.000 align:start
            <v Ana Torkow>Good morning. With me is Bo,

            2
            00:04.000 --> 00:07.000
            <v Ana Torkow>who has read the <i>books</i>.

            00:07.500 --> 00:11.000
            <v Bo Halver>Thank you. The fund paid
            $4 million &amp; more.

            00:20.000 --> 00:21.000
            - Nobody knows.
            """, as: "a.vtt")
        #expect(
            document.text.string == """
                Ana Torkow: Good morning. With me is Bo, who has read the books.

                Bo Halver: Thank you. The fund paid $4 million & more.

                Nobody knows.

                """)
        #expect(document.title == "The interview")
        #expect(document.metadata.value(of: "duration") == "0:00:21")
        #expect(document.text(ofSourceLine: 13) != nil)
        let offset = document.text.string.utf8.count - 5
        #expect(document.sourceLine(at: offset) + 1 == 17)
    }

    @Test("SubRip is read alike, with its commas and line ends")
    func subRip() throws {
        let text =
            "1\r\n00:00:01,000 --> 00:00:04,000\r\n<i>We saw</i>\r\n{\\an8}the smoke\r\n\r\n2\r\n00:00:04,100 --> 00:00:06,000\r\nat five.\r\n"
        #expect(try read(text, as: "a.srt").text.string == "We saw the smoke at five.\n")
    }

    @Test("captions that roll are said once")
    func rolling() throws {
        let text = """
            WEBVTT

            00:00:00.000 --> 00:00:02.000
            the<00:00:00.500><c> fund</c>

            00:00:02.000 --> 00:00:02.010
            the fund

            00:00:02.010 --> 00:00:04.000
            the fund
            paid<00:00:02.500><c> four</c>
            """
        #expect(try read(text, as: "a.vtt").text.string == "the fund paid four\n")
    }
}
