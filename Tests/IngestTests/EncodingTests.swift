import Corpus
import Ingest
import Testing

@Suite("Encodings are declared or inferred")
struct EncodingTests {
    @Test(
        "a page is read in the encoding it declares",
        arguments: [
            (#"<meta charset="windows-1251"><p>"#, [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2] as [UInt8], "Привет"),
            (
                #"<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>"#,
                [0xB3, 0xF3, 0x64, 0xBC], "łódź"
            ),
            (#"<?xml version="1.0" encoding="Shift_JIS"?><p>"#, [0x93, 0xFA, 0x96, 0x7B], "日本"),
            (#"<meta charset=latin1><p>"#, [0x93, 0xE9, 0x94], "“é”"),
            (#"<meta charset="gb2312"><p>"#, [0xC4, 0xE3, 0xBA, 0xC3], "你好"),
        ])
    func declared(_ head: String, _ bytes: [UInt8], _ text: String) throws {
        #expect(try read(Array(head.utf8) + bytes, as: "a.html").text.string == text)
    }

    @Test("what is UTF-8 is read so, whatever a page declares")
    func wrong() throws {
        #expect(try read("<meta charset=iso-8859-1><p>Café – naïve", as: "a.html").text.string == "Café – naïve")
    }

    @Test("damaged bytes of a page are replaced, with a warning")
    func damaged() throws {
        let document = try read(Array("<p>Café naïve ".utf8) + [0xFF] + Array(" end".utf8), as: "a.html")
        #expect(document.text.string == "Café naïve \u{FFFD} end")
        #expect(DocumentReader.warning(for: document) != nil)
    }

    @Test("the encoding of longer text without a declaration is inferred")
    func inferred() throws {
        // "Съешь же ещё этих мягких французских булок, да выпей чаю." in KOI8-R, twice.
        let line: [UInt8] = [
            0xF3, 0xDF, 0xC5, 0xDB, 0xD8, 0x20, 0xD6, 0xC5, 0x20, 0xC5, 0xDD, 0xA3, 0x20, 0xDC, 0xD4, 0xC9, 0xC8, 0x20,
            0xCD,
            0xD1, 0xC7, 0xCB, 0xC9, 0xC8, 0x20, 0xC6, 0xD2, 0xC1, 0xCE, 0xC3, 0xD5, 0xDA, 0xD3, 0xCB, 0xC9, 0xC8, 0x20,
            0xC2,
            0xD5, 0xCC, 0xCF, 0xCB, 0x2C, 0x20, 0xC4, 0xC1, 0x20, 0xD7, 0xD9, 0xD0, 0xC5, 0xCA, 0x20, 0xDE, 0xC1, 0xC0,
            0x2E,
            0x0A,
        ]
        let document = try read(line + line, as: "a.txt")
        #expect(document.text.string.hasPrefix("Съешь же ещё этих мягких французских булок"))
        #expect(document.encoding == "koi8-r")
    }
}
