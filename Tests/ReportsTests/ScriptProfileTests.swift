import Reports
import Testing

@testable import Wire

/// Profiles as tables, stacks and lines of the protocol.
@Suite struct ScriptProfileTests {
    /// `map` calls `walk`, which calls itself, and `string.find` in it.
    private static let profile: ScriptProfile = {
        var profile = ScriptProfile()
        let map = profile.function(named: "map", file: "p.lua", line: 1)
        let walk = profile.function(named: "walk; on", file: "p.lua", line: 10)
        let find = profile.function(named: "string.find")
        let top = profile.node(.map, below: nil, map, line: 2)
        let outer = profile.node(.map, below: top, walk, line: 11)
        let inner = profile.node(.map, below: outer, walk, line: 11)
        let leaf = profile.node(.map, below: inner, find, line: 0)
        for (node, milliseconds) in [(top, 1), (outer, 2), (inner, 3), (leaf, 4)] {
            profile.add(.init(nanoseconds: milliseconds * 1_000_000, allocations: 1, bytes: 10), to: node)
        }
        profile.add(calls: 2, of: walk, in: .map)
        return profile
    }()

    @Test("a function that calls itself is counted once in its total") func functions() {
        let rows = Self.profile.functions(.map)
        #expect(rows.map(\.name) == ["walk; on", "string.find", "map"])
        #expect(rows.map(\.own.nanoseconds) == [5_000_000, 4_000_000, 1_000_000])
        #expect(rows.map(\.total) == [9_000_000, 4_000_000, 10_000_000])
        #expect(rows.map(\.calls) == [2, 0, 0])
    }

    @Test("a line has what the library used for it") func lines() {
        let rows = Self.profile.lines(.map)
        #expect(rows.map(\.place) == ["p.lua:11", "p.lua:2"])
        #expect(rows.map(\.own.nanoseconds) == [9_000_000, 1_000_000])
        #expect(rows.map(\.total) == [9_000_000, 10_000_000])
        #expect(rows.map(\.own.bytes) == [30, 10])
    }

    @Test("stacks are one a line, in microseconds, and no name breaks them") func stacks() {
        #expect(
            Self.profile.collapsedStacks == """
                map;map (p.lua:2) 1000
                map;map (p.lua:2);walk, on (p.lua:11) 2000
                map;map (p.lua:2);walk, on (p.lua:11);walk, on (p.lua:11) 3000
                map;map (p.lua:2);walk, on (p.lua:11);walk, on (p.lua:11);string.find 4000

                """)
    }

    @Test("a profile comes out of the protocol as it went in") func wire() throws {
        let worker = WorkerProfile(plugin: 1, profile: Self.profile)
        var writer = WireWriter()
        WorkerReply.profile(worker).write(to: &writer)
        #expect(try WorkerReply(reading: writer.bytes, in: 0..<writer.bytes.count) == .profile(worker))
    }

    @Test(
        "a profile that makes no sense is refused",
        arguments: [
            #""functions":[["a"]]"#, #""functions":[["a","",0],["a","",0]]"#, #""calls":{"map":[[0,1]]}"#,
            #""calls":{"mop":[]}"#, #""places":[[0,-1,0,0,0,0]]"#,
            #""places":[[-1,-1,0,0,0,0],[-1,-1,0,0,0,0],[-1,-1,0,0,0,0],[7,0,0,0,0,0]]"#, #""places":[[-1]]"#,
            #""places":[[-9,0,0,0,0,0]]"#,
        ])
    func refused(_ fields: String) {
        let line = Array("{\"profile\":{\"plugin\":0,\(fields)}}".utf8)
        #expect(throws: WireError.self) { try WorkerReply(reading: line, in: 0..<line.count) }
    }
}
