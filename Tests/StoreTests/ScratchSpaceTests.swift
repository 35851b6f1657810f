import Foundation
import RandomValues
import Reports
import Store
import Testing

@Suite("Tables on scratch files")
struct ScratchSpaceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func table(rows: Int, seed: UInt64) -> ResultTable {
        var random = Random(seed: seed)
        var table = ResultTable(columns: ["a", "b"])
        for number in 0..<rows {
            table.append(
                [random.value(depth: 1), .integer(Int.random(in: 0...9, using: &random))], origin: "d\(number / 100)")
        }
        return table
    }

    private func written(_ table: ResultTable, _ space: ScratchSpace) throws -> ResultTable {
        let writer = space.writer(hasOrigins: true)
        try table.forEachRow { try writer.append($0.values, origin: $0.origin) }
        return ResultTable(columns: table.columns, source: try writer.finish(), space: space)
    }

    @Test("what is written is read, sorted, joined and grouped as in memory", arguments: 0..<3)
    func same(seed: UInt64) throws {
        let kept = table(rows: 1_000, seed: seed)
        let space = try ScratchSpace(in: folder.path)
        let paged = try written(kept, space)
        #expect(paged == kept)
        #expect(try paged.sorted(by: "b", descending: true) == kept.sorted(by: "b", descending: true))
        #expect(try paged.sorted(by: "a").top(20) == kept.sorted(by: "a").top(20))
        let counts = try kept.grouped(by: ["b"], [Aggregation("n", .count), Aggregation("d", .documents)])
        #expect(try paged.grouped(by: ["b"], [Aggregation("n", .count), Aggregation("d", .documents)]) == counts)
        #expect(try paged.joined(with: counts, on: ["b"]) == kept.joined(with: counts, on: ["b"]))
        #expect(try paged.adding("c") { $0.values[1] } == kept.adding("c") { $0.values[1] })
    }

    @Test("more rows than are sorted at a time are merged in order, equal ones in the order they were in")
    func merging() throws {
        let space = try ScratchSpace(in: folder.path, sortingMemory: 10_000)
        let kept = table(rows: 8_000, seed: 7)
        #expect(try written(kept, space).sorted(by: "b", descending: true) == kept.sorted(by: "b", descending: true))
    }

    @Test("no file is left behind, and one that cannot be made is an error that says where")
    func files() throws {
        let space = try ScratchSpace(in: folder.path)
        _ = try written(table(rows: 10, seed: 1), space)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        let error = #expect(throws: StoreError.self) { try ScratchSpace(in: folder.file("none")) }
        #expect(error?.description.contains("none") == true)
    }
}
