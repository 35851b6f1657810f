import RandomValues
import Reports
import Testing

/// A table whose rows are elsewhere does all that one in memory does.
@Suite("Tables over rows that are elsewhere")
struct PagedTableTests {
    typealias Work = @Sendable (ResultTable) throws -> ResultTable

    /// Every method, by name.
    static let works: [(name: String, work: Work)] = [
        ("itself", { $0 }),
        ("where", { try $0.filtered { $0["n"]?.asDouble ?? 0 > 2 } }),
        ("where, twice", { try $0.filtered { $0["n"] != 1 }.filtered { $0.index % 2 == 0 } }),
        ("select", { try $0.selecting(["n", "what", "n"]) }),
        ("rename", { try $0.renaming(["n": "m"]) }),
        ("add", { try $0.adding("twice") { .number(($0["n"]?.asDouble ?? 0) * 2) } }),
        ("replace", { try $0.adding("n") { .string($0.origin) } }),
        ("sort", { try $0.sorted(by: "what") }),
        ("sort, descending", { try $0.sorted(by: [.init("n", descending: true), .init("who")]) }),
        ("sort, top", { try $0.sorted(by: "n", descending: true).top(4) }),
        ("sort, top, top", { try $0.sorted(by: "n").top(9).top(2) }),
        ("sort, where", { try $0.sorted(by: "who").filtered { !($0["n"]?.isNone ?? true) } }),
        ("top", { $0.top(5) }), ("top of none", { $0.top(0) }), ("top of more", { $0.top(1_000) }),
        ("top, sort", { try $0.top(7).sorted(by: "n") }),
        ("group", { try $0.grouped(by: ["who"], aggregates) }),
        ("group by places", { try $0.grouped(by: ["what", "n"], [Aggregation("n", .count)]) }),
        ("group by nothing", { try $0.grouped(by: [], [Aggregation("documents", .documents)]) }),
        ("count", { try $0.counts(of: "what") }),
        ("pivot", { try $0.pivoted(rows: ["who"], columns: "n", Aggregation("d", .documents)) }),
        ("join", { try $0.joined(with: $0.grouped(by: ["who"], [Aggregation("m", .max, of: "n")]), on: ["who"]) }),
        ("join with itself", { try $0.joined(with: $0.top(8), on: ["n"]) }),
        ("left join", { try $0.joined(with: $0.filtered { $0["n"] == 2 }, on: ["n"], .left) }),
        ("source", { try $0.movingSource("what") }),
    ]

    private static let aggregates: [Aggregation] = {
        Aggregation.Function.allCases.compactMap { function in
            let isSum = [.sum, .mean, .median].contains(function)
            return try? Aggregation(function.rawValue, function, of: isSum ? "n" : "what")
        }
    }()

    private func table(_ seed: Int, rows: Int) -> ResultTable {
        var random = Random(seed: UInt64(seed))
        var table = ResultTable(columns: ["who", "n", "what"])
        for _ in 0..<rows {
            let n: Value = Bool.random(using: &random) ? .integer(Int.random(in: 0...3, using: &random)) : nil
            let what: Value = Bool.random(using: &random) ? .place(random.place()) : random.value(depth: 1)
            let who = ["Kyiv", "Warsaw", "Oslo"].randomElement(using: &random) ?? ""
            let origin = seed % 3 == 0 ? "" : "d\(Int.random(in: 0...4, using: &random))"
            table.append([.string(who), n, what], origin: origin)
        }
        return table
    }

    @Test("every method gives the same bytes", arguments: 0..<8, works.map(\.name))
    func same(seed: Int, name: String) throws {
        let work = try #require(Self.works.first { $0.name == name }).work
        let kept = table(seed, rows: [25, 3, 1, 0][seed % 4])
        let space = PageSpace(pageSize: 1 + seed % 5)
        let expected = try work(kept)
        let found = try work(try space.table(kept))
        #expect(found.columns == expected.columns)
        #expect(try found.rows == expected.rows)
        #expect(try expected.isEmpty || found.origins == expected.origins)
        #expect(try found.documents() == expected.documents())
        #expect(found == expected || expected.isEmpty)
        for format in OutputFormat.allCases {
            #expect(try format.renderer.render(found) == format.renderer.render(expected))
        }
        for row in 0..<expected.count { #expect(try found[row]?.values == expected[row]?.values) }
        #expect(try found[expected.count] == nil && found[-1] == nil)
    }

    @Test("a run is rendered alike, whatever its rows stand on", arguments: OutputFormat.allCases)
    func runs(format: OutputFormat) throws {
        func run(_ rows: ResultTable) throws -> RunResult {
            RunResult(
                plugin: "p", version: "1", corpus: "c", documents: 2, rows: rows,
                report: [.title("T"), .table(rows, caption: "All"), .chart(try Chart(.bar, rows, x: "who", y: "n"))])
        }
        let kept = table(1, rows: 30)
        let paged = try run(try PageSpace().table(kept))
        #expect(try format.renderer.render(paged) == format.renderer.render(try run(kept)))
    }

    @Test("every method asks whether it may go on, and ends where not", arguments: works.map(\.name))
    func limits(name: String) throws {
        let work = try #require(Self.works.first { $0.name == name }).work
        let space = PageSpace(pageSize: 1, lastCheck: 2)
        let table = try space.table(table(1, rows: 300))
        if name.hasPrefix("top of none") { return }
        #expect(throws: PageSpace.Stop.self) { _ = try work(table).rows }
    }

    @Test("rows that cannot be read are an error, and equal to nothing")
    func failures() throws {
        struct Broken: RowSource {
            struct Failure: Error {}
            let count = 3
            let hasOrigins = false
            func page(holding row: Int) throws -> RowPage { throw Failure() }
        }
        let table = ResultTable(columns: ["a"], source: Broken(), space: PageSpace())
        #expect(throws: Broken.Failure.self) { _ = try table.rows }
        #expect(throws: Broken.Failure.self) { _ = try table.sorted(by: "a")[0] }
        #expect(throws: Broken.Failure.self) { _ = try CSVRenderer().render(table) }
        #expect(table != ResultTable(columns: ["a"], rows: [[1], [2], [3]]))
    }
}
