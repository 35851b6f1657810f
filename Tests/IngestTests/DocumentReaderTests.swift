import Corpus
import Ingest
import Testing

@Suite("Reading a document") struct DocumentReaderTests {
    private func read(_ bytes: [UInt8], name: String = "a.txt") throws -> Document {
        try DocumentReader.document(from: bytes, entry: CorpusEntry(id: name, path: name))
    }

    private func fault(_ bytes: [UInt8]) -> IngestError.Reason? {
        do {
            _ = try read(bytes)
            return nil
        } catch {
            return (error as? IngestError)?.reason
        }
    }

    @Test("UTF-8 is taken as it is", arguments: ["", "plain", "Zürich – “no” 🇺🇦\r\n"])
    func utf8(_ text: String) throws {
        let document = try read(Array(text.utf8))
        #expect(document.text.string == text)
        #expect(document.encoding == "UTF-8")
        #expect(DocumentReader.warning(for: document) == nil)
    }

    @Test("a byte order mark is not part of the text")
    func mark() throws {
        let document = try read([0xEF, 0xBB, 0xBF] + Array("Ab".utf8))
        #expect(document.text.string == "Ab")
        #expect(document.encoding == "UTF-8 with byte order mark")
    }

    @Test("UTF-16 is read by its byte order mark", arguments: ["", "Hi é – 漢字", "pair 𝄞🇺🇦"])
    func utf16(_ text: String) throws {
        let little = Array(text.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        let big = Array(text.utf16).flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let first = try read([0xFF, 0xFE] + little)
        let second = try read([0xFE, 0xFF] + big)
        #expect(first.text.string == text)
        #expect(first.encoding == "UTF-16LE")
        #expect(second.text.string == text)
        #expect(second.encoding == "UTF-16BE")
    }

    @Test("bytes that can only be windows-1252 are read so, with a warning")
    func windows1252() throws {
        let document = try read(Array("Caf".utf8) + [0xE9, 0x20, 0x93, 0x80, 0x31, 0x94, 0x20, 0x96, 0x0A])
        #expect(document.text.string == "Café “€1” –\n")
        #expect(document.encoding == "windows-1252")
        #expect(DocumentReader.warning(for: document)?.path == "a.txt")
    }

    @Test(
        "bytes that are no text have a reason and a place",
        arguments: [
            // UTF-8 with one damaged byte is not another encoding.
            ("a\nb".utf8 + [0xC3, 0xA4, 0x20, 0xFF, 0x20], IngestError.TextFault.invalidUTF8, 6, 2, 4),
            ([0x61, 0xC3, 0xA4, 0xE2, 0x80], .truncatedUTF8, 3, 1, 3),
            // An overlong form, a surrogate, beyond the last character: with valid characters around.
            ([0xC3, 0xA4, 0xC0, 0xAF], .invalidUTF8, 2, 1, 2),
            ([0xC3, 0xA4, 0xED, 0xA0, 0x80], .invalidUTF8, 2, 1, 2),
            ([0xC3, 0xA4, 0xF4, 0x90, 0x80, 0x80], .invalidUTF8, 2, 1, 2),
            // Codes that windows-1252 leaves open.
            ([0x61, 0x81], .invalidUTF8, 1, 1, 2),
            ([0x61, 0x0A, 0x00, 0x62], .binary, 2, 2, 1),
            ([0x61, 0x00, 0x62, 0x00, 0x63, 0x00], .utf16WithoutMark, 1, 1, 2),
            ([0xFF, 0xFE, 0x00, 0x00], .utf32, 0, 1, 1),
            ([0xFF, 0xFE, 0x61], .truncatedUTF16, 2, 1, 1),
            ([0xFF, 0xFE, 0x00, 0xDC], .invalidUTF16, 2, 1, 1),
            ([0xFE, 0xFF, 0xD8, 0x00], .truncatedUTF16, 2, 1, 1),
            ([0xFE, 0xFF, 0x00, 0x0A, 0x00, 0x61, 0xD8, 0x00, 0x00, 0x61], .invalidUTF16, 6, 2, 2),
        ] as [([UInt8], IngestError.TextFault, Int, Int, Int)])
    func faults(_ bytes: [UInt8], _ expected: IngestError.TextFault, _ byte: Int, _ line: Int, _ column: Int) {
        let place = IngestError.Position(byte: byte, line: line, column: column)
        #expect(fault(bytes) == .invalidText(expected, place))
    }

    @Test("every short run of bytes is read or refused, and what is read is UTF-8")
    func exhaustive() throws {
        // Bytes from every class that the readers tell apart.
        let bytes: [UInt8] = [0x00, 0x0A, 0x41, 0x80, 0x81, 0xBF, 0xC0, 0xC3, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xFE, 0xFF]
        for a in bytes {
            for b in bytes {
                for c in bytes {
                    for d in bytes {
                        guard let document = try? read([a, b, c, d]) else { continue }
                        let text = document.text.string
                        #expect(text.utf8.count == document.text.count)
                        #expect(!text.unicodeScalars.contains("\u{0}"))
                    }
                }
            }
        }
    }

    @Test("the format comes from the extension", arguments: [("a.md", "markdown"), ("a.TXT", "text"), ("a", "text")])
    func format(_ name: String, _ format: String) throws {
        #expect(try read([], name: name).format == format)
    }

    @Test("a file is read whole, whatever its size", arguments: [0, 1, 4095, 4096, 1_000_001])
    func size(_ size: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.txt", [UInt8](repeating: 0x61, count: size))
        let document = try DocumentReader.read(path: path)
        #expect(document.text.count == size)
        #expect(document.id == "a.txt")
        #expect(document.path == path)
    }

    @Test("a file that says it is empty and is not is read to its end")
    func procFile() throws {
        #expect(try DocumentReader.read(path: "/proc/self/status").text.string.hasPrefix("Name:"))
    }

    @Test("a file that went away is an error, and so is a device")
    func gone() throws {
        #expect(throws: IngestError(path: "/none", reason: .notFound)) {
            try DocumentReader.read(CorpusEntry(id: "x", path: "/none"))
        }
        #expect(throws: IngestError(path: "/dev/null", reason: .notAFile("a device"))) {
            try DocumentReader.read(CorpusEntry(id: "x", path: "/dev/null"))
        }
    }
}
