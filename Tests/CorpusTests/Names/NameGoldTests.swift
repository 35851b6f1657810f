import Corpus
import Testing

/// Names of our own news passages against what a person says: `[P Ann Smith]`, `[O Acme Inc.]`, `[L Oslo]`.
@Suite struct NameGoldTests {
    private struct Name: Hashable {
        let start: Int
        let stop: Int
        let type: String
    }

    @Test("names in news have their exact words and type: F1 of at least 94 %")
    func news() throws {
        var (wanted, found, both) = (0, 0, 0)
        let file = try #require(RepositoryFile.read("Tests/CorpusTests/Gold/names.txt"))
        for passage in file.split(separator: "\n") {
            let (text, gold) = Self.read(String(passage))
            let document = Document(id: "test", text: Text(text))
            let names = document.names.mentions.compactMap { mention -> Name? in
                let type: String? =
                    switch mention.type {
                    case .person: "P"
                    case .organization: "O"
                    case .place: "L"
                    default: nil
                    }
                guard let type else { return nil }
                // An article is no part of a name here.
                let words = document.string(mention.span)
                let article = words.hasPrefix("the ") || words.hasPrefix("The ") ? 4 : 0
                return Name(start: mention.span.start + article, stop: mention.span.stop, type: type)
            }
            wanted += gold.count
            found += names.count
            both += gold.intersection(names).count
        }
        #expect(wanted > 500)
        #expect(Double(2 * both) / Double(wanted + found) >= 0.94, "\(both) of \(wanted), \(found) found")
    }

    /// A passage without its marks, and the names marked in it.
    private static func read(_ marked: String) -> (text: String, names: Set<Name>) {
        var bytes: [UInt8] = []
        var names: Set<Name> = []
        var opened: (start: Int, type: String)?
        var characters = Array(marked)[...]
        while let character = characters.popFirst() {
            if character == "[", characters.count > 1, "POL".contains(characters[characters.startIndex]) {
                opened = (bytes.count, String(characters.removeFirst()))
                characters.removeFirst()
            } else if character == "]", let begun = opened {
                names.insert(Name(start: begun.start, stop: bytes.count, type: begun.type))
                opened = nil
            } else {
                bytes += Array(String(character).utf8)
            }
        }
        return (String(decoding: bytes, as: UTF8.self), names)
    }
}
