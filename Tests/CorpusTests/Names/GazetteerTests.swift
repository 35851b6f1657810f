import Corpus
import Foundation
import Testing

@Suite("Gazetteers")
struct GazetteerTests {
    private func names(_ text: String, _ gazetteers: String...) throws -> Names {
        let files = try gazetteers.map { try GazetteerFile(Text($0), path: "names.tsv") }
        return Document(id: "test", text: Text(text), vocabulary: Vocabulary(adding: files)).names
    }

    @Test(
        "what is wrong is told with file and line",
        arguments: [
            ("", 1, "is empty"),
            ("# only a comment\n", 1, "is empty"),
            ("type name\nperson Ana\n", 1, "columns are divided by tabs, not by spaces"),
            ("name\taliases\n", 1, "the column 'type' is missing"),
            ("type\tname\tname\n", 1, "the column 'name' is there twice"),
            ("# c\n\ntype\tname\npeople\tAna\n", 4, "there is no type 'people'; types are person"),
            ("type\tname\nperson\t\n", 2, "the field 'name' is empty"),
            ("type\tname\nperson\tAna\tBo\n", 2, "has 3 fields, but the first line names 2 columns"),
            ("type\tname\twikidata\nperson\tAna\t42\n", 2, "'42' is no Wikidata number; write it as Q42"),
            ("type\tname\twikidata\nperson\tAna\tQ\n", 2, "'Q' is no Wikidata number"),
            ("type\tname\tgender\ngiven-name\tAna\tx\n", 2, "'x' is no gender; write f, m or nothing"),
            ("type\tname\tflags\nplace\tAna\tbig\n", 2, "there is no flag 'big'; there is: ambiguous"),
        ])
    func faults(text: String, line: Int, reason: String) throws {
        let error = try #require(throws: GazetteerError.self) { try GazetteerFile(Text(text), path: "names.tsv") }
        #expect(error.line == line)
        #expect(error.reason.contains(reason))
        #expect("\(error)".hasPrefix("names.tsv:\(line): "))
    }

    @Test(
        "line ends of Windows, a byte order mark, spaces around fields and missing last fields are read",
        arguments: ["type\tname\taliases\r\nplace\tVelmora Quay\r\n", "\u{FEFF}type \t name\nplace\t Velmora Quay "])
    func tolerance(text: String) throws {
        #expect(try names("They met at Velmora Quay then.", text).entities.map(\.type) == [.place])
    }

    @Test("an entry gives type, canonical name and number; its aliases are one entity")
    func entry() throws {
        let names = try names(
            "Then the Quaymasters met. Velmora Authority said no.",
            "type\tname\taliases\twikidata\norganization\tVelmora Authority\tthe Quaymasters|VLA\tQ42\n")
        #expect(names.entities.map(\.name) == ["Velmora Authority"])
        #expect(names.entities.first?.type == .organization)
        #expect(names.entities.first?.wikidata == "Q42")
        #expect(names.entities.first?.mentions.count == 2)
    }

    @Test("written forms can share a canonical name")
    func canonical() throws {
        let table = "type\tname\tcanonical\nplace\tVelmora\tVelmora Quay\nplace\tVelmo Quay\tVelmora Quay\n"
        let names = try names("He went from Velmora to Velmo Quay.", table)
        #expect(names.entities.map(\.name) == ["Velmora Quay"])
    }

    @Test("a person of a gazetteer keeps the gazetteer's name")
    func person() throws {
        let names = try names(
            "Then the Baker of Velmora spoke. Torkow left.",
            "type\tname\taliases\nperson\tAna Torkow\tthe Baker of Velmora|Torkow\n")
        #expect(names.entities.map(\.name) == ["Ana Torkow"])
        #expect(names.mentions.count == 2)
    }

    @Test("a user's entry wins over the built-in one, and the first of several wins")
    func precedence() throws {
        let head = "type\tname\n"
        #expect(try names("They met in Paris then.", head + "person\tParis\n").mentions.map(\.type) == [.person])
        let both = try names("They met Velmora then.", head + "event\tVelmora\n", head + "place\tVelmora\n")
        #expect(both.mentions.map(\.type) == [.event])
    }

    @Test("a given name and a nationality of the user count like the built-in ones")
    func words() throws {
        let table = "type\tname\tcountry\ngiven-name\tZorille\nnationality\tVelmoran\tFrance\n"
        let names = try names("Then Zorille Common met the Velmoran side.", table)
        #expect(names.mentions.map(\.type) == [.person])
        #expect(names.nationalities.map(\.country) == ["France"])
    }

    @Test("every built-in gazetteer can be read")
    func builtIn() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "gazetteers")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "tsv" }
        #expect(files.count == 7)
        for file in files {
            _ = try GazetteerFile(Text(try String(contentsOf: file, encoding: .utf8)), path: file.lastPathComponent)
        }
    }

    @Test(
        "countries and well-known bodies have their Wikidata number",
        arguments: [("France", "Q142"), ("NATO", "Q7184")])
    func wikidata(name: String, number: String) {
        let names = Document(id: "test", text: Text("Then \(name) left.")).names
        #expect(names.entities.first?.wikidata == number)
    }
}
