import Reports
import Store
import Testing

@Suite("The key of a result")
struct CacheKeyTests {
    static let parts: CacheKeyParts = {
        var parts = CacheKeyParts()
        parts.document = "aa"
        parts.id = "a.txt"
        parts.format = "text"
        parts.metadata = [.init("date", "2026-01-01"), .init("source", "x")]
        parts.plugins = [
            .init(path: "a.lua", hash: "bb", arguments: [.init("least", 2), .init("who", "Kyiv")]),
            .init(path: "b.lua", hash: "hh"),
        ]
        parts.languages = ["en", "de"]
        parts.gazetteers = ["cc"]
        parts.lexicons = ["dd"]
        parts.columns = ["body"]
        parts.settings = [.init("links", true)]
        parts.readings = [.init(.file, "a.csv", hash: "ee"), .init(.variable, "HOME", hash: "ff")]
        parts.api = "1"
        parts.program = "gg"
        return parts
    }()

    /// One change for each part, and for each way in which it can change.
    static let changes: [(name: String, change: @Sendable (inout CacheKeyParts) -> Void)] = [
        ("document", { $0.document = "ab" }),
        ("id", { $0.id = "b.txt" }),
        ("format", { $0.format = "html" }),
        ("metadata: value", { $0.metadata[0].value = "2026-01-02" }),
        ("metadata: name", { $0.metadata[0].name = "day" }),
        ("metadata: one less", { $0.metadata.removeLast() }),
        ("plugins: hash", { $0.plugins[0].hash = "bc" }),
        ("plugins: path", { $0.plugins[0].path = "c.lua" }),
        ("plugins: order", { $0.plugins.reverse() }),
        ("plugins: one less", { $0.plugins.removeLast() }),
        ("plugins: argument value", { $0.plugins[0].arguments[0].value = 3 }),
        ("plugins: argument kind of number", { $0.plugins[0].arguments[0].value = 2.0 }),
        ("plugins: argument kind", { $0.plugins[0].arguments[0].value = "2" }),
        ("plugins: argument name", { $0.plugins[0].arguments[0].name = "most" }),
        ("languages", { $0.languages = ["en"] }),
        ("languages: order", { $0.languages = ["de", "en"] }),
        ("gazetteers", { $0.gazetteers = ["cd"] }),
        ("lexicons", { $0.lexicons = ["de"] }),
        ("columns", { $0.columns = ["text"] }),
        ("settings", { $0.settings = [.init("links", false)] }),
        ("readings: hash", { $0.readings[0].hash = "ef" }),
        ("readings: gone", { $0.readings[0].hash = nil }),
        ("readings: name", { $0.readings[0].name = "b.csv" }),
        ("readings: kind", { $0.readings[0].kind = .folder }),
        ("readings: one less", { $0.readings.removeLast() }),
        ("api", { $0.api = "2" }),
        ("program", { $0.program = "gh" }),
    ]

    @Test("every part counts", arguments: changes.map(\.name))
    func parts(name: String) throws {
        var changed = Self.parts
        try #require(Self.changes.first { $0.name == name }).change(&changed)
        #expect(changed.key != Self.parts.key)
        #expect(changed.key.bytes.count == 32)
    }

    @Test("every part of the key has a change above")
    func complete() {
        let tested = Set(Self.changes.map { $0.name.prefix { $0 != ":" } }.map(String.init))
        let all = Mirror(reflecting: Self.parts).children.compactMap(\.label)
        #expect(tested == Set(all))
    }

    @Test("equal parts have equal keys, in whatever order names are given")
    func equal() {
        var other = Self.parts
        #expect(other.key == Self.parts.key)
        other.plugins[0].arguments.reverse()
        other.metadata.reverse()
        other.readings.reverse()
        #expect(other.key == Self.parts.key)
    }

    @Test("what moves from one part to its neighbour makes another key")
    func concatenation() {
        var keys: Set<CacheKey> = []
        let texts = ["", "a", "ab", "abc", "a\0b", "\0", "1", "a:1"]
        for one in texts {
            for two in texts {
                var parts = CacheKeyParts()
                parts.document = one
                parts.id = two
                keys.insert(parts.key)
                parts = CacheKeyParts()
                parts.id = one + "x"
                parts.format = two
                keys.insert(parts.key)
                parts = CacheKeyParts()
                parts.languages = [one + "y", two]
                keys.insert(parts.key)
                parts = CacheKeyParts()
                parts.languages = [one + "z"]
                parts.gazetteers = [two]
                keys.insert(parts.key)
                parts = CacheKeyParts()
                parts.plugins = [.init(path: "", hash: "")]
                parts.plugins[0].arguments = [.init(one + "n", .string(two))]
                keys.insert(parts.key)
                parts = CacheKeyParts()
                parts.plugins = [.init(path: "", hash: "")]
                parts.plugins[0].arguments = [.init("n", .string(one)), .init("o", .string(two))]
                keys.insert(parts.key)
            }
        }
        #expect(keys.count == texts.count * texts.count * 6)
    }

    @Test("the key before reading leaves out what was read, and nothing else")
    func beforeReading() {
        var other = Self.parts
        other.readings = []
        #expect(other.key == Self.parts.keyBeforeReading && other.key != Self.parts.key)
        other.api = "2"
        #expect(other.keyBeforeReading != Self.parts.keyBeforeReading)
    }
}
