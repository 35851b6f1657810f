import Foundation
import RandomValues
import Reports
import Store
import Testing

@Suite("The store of a run")
struct RunStoreTests {
    private let folder: TemporaryFolder
    private let store: RunStore
    private let space: ScratchSpace

    init() throws {
        folder = try TemporaryFolder()
        store = try RunStore(at: folder.file("run.sqlite"))
        space = try ScratchSpace(in: folder.path)
    }

    @Test("rows come back in document order, whatever the order in which documents finished", arguments: 0..<4)
    func order(seed: UInt64) throws {
        var random = SystemRandomNumberGenerator()
        var expected = ResultTable(columns: ["actor", "n", "where"])
        for ordinal in 0..<50 {
            for row in Samples.answer(ordinal, rows: ordinal % 7).rows {
                expected.append(row, origin: Samples.name(ordinal).id)
            }
        }
        for ordinal in (0..<50).shuffled(using: &random) {
            try store.add(Samples.answer(ordinal, rows: ordinal % 7), of: Samples.name(ordinal))
        }
        let table = try store.table(columns: ["actor", "n", "where"], space: space)
        #expect(table == expected)
        #expect(try table.rows == expected.rows && table.origins == expected.origins)
        #expect(try table[7]?.values == expected[7]?.values)
    }

    @Test("a document of many rows is kept in pages")
    func pages() throws {
        let answer = Samples.answer(1, rows: 5_000)
        try store.add(answer, of: Samples.name(1))
        let table = try store.table(columns: answer.columns, space: space)
        #expect(try table.rows == answer.rows)
        #expect(try table[4_321]?["n"] == 4321)
        let encoded = EncodedAnswer(answer, of: Samples.name(1), codec: BinaryRowCodec())
        #expect(encoded.pages.count > 4 && encoded.rowCount == 5_000)
    }

    @Test("columns that no plugin declared come in the order in which documents have them")
    func columns() throws {
        try store.add(PluginAnswer(columns: ["b", "c"], rows: [[1, 2]]), of: Samples.name(2))
        try store.add(PluginAnswer(columns: ["a", "b"], rows: [[3, 4], [5, 6]]), of: Samples.name(0))
        let table = try store.table(columns: [], space: space)
        #expect(table.columns == ["a", "b", "c"])
        #expect(try table.rows == [[3, 4, nil], [5, 6, nil], [nil, 1, 2]])
        let declared = try store.table(columns: ["c", "x"], space: space)
        #expect(try declared.rows == [[nil, nil], [nil, nil], [2, nil]])
    }

    @Test("tallies, warnings and failures come back as they were")
    func heads() throws {
        let failure = Failure(
            document: "d0.txt", plugin: "p", kind: .time, message: "too slow", script: "p.lua:3", line: 7)
        var failed = Samples.answer(0, rows: 0)
        failed.failure = failure
        try store.add(failed, of: Samples.name(0))
        try store.add(Samples.answer(3, rows: 2), of: Samples.name(3))
        var answers: [(DocumentName, PluginAnswer)] = []
        try store.forEachAnswer { answers.append(($0, $1)) }
        #expect(answers.map(\.0) == [Samples.name(0), Samples.name(3)])
        #expect(answers[0].1 == failed)
        #expect(answers[1].1.tallies == Samples.answer(3, rows: 0).tallies)
        #expect(try store.documents() == [0, 3])
    }

    @Test("plugins do not see one another's rows, and a later answer replaces an earlier one")
    func replacing() throws {
        try store.add(Samples.answer(0, rows: 9), of: Samples.name(0), plugin: 0)
        try store.add(Samples.answer(0, rows: 4), of: Samples.name(0), plugin: 1)
        try store.add(Samples.answer(0, rows: 2), of: Samples.name(0), plugin: 0)
        #expect(try store.table(plugin: 0, columns: ["n"], space: space).count == 2)
        #expect(try store.table(plugin: 1, columns: ["n"], space: space).count == 4)
    }

    @Test("a store is read by another process while it is written")
    func readers() throws {
        try store.add(Samples.answer(0, rows: 3), of: Samples.name(0))
        try store.flush()
        let other = try RunStore(at: folder.file("run.sqlite"))
        #expect(try other.table(columns: ["n"], space: space).count == 3)
        try store.add(Samples.answer(1, rows: 3), of: Samples.name(1))
        try store.flush()
        #expect(try other.table(columns: ["n"], space: space).count == 6)
    }

    @Test("values of every kind come back equal", arguments: 0..<40)
    func codec(seed: Int) throws {
        var random = Random(seed: UInt64(seed))
        let name = Samples.name(seed)
        let rows = (0..<20).map { _ -> [Value] in
            (0..<4).map { _ in
                switch Int.random(in: 0...5, using: &random) {
                case 0: .place(random.place())
                case 1: Samples.place(seed, Int.random(in: 1...99, using: &random))
                case 2: .number([.nan, .infinity, -.infinity, -0.0, 0.1].randomElement(using: &random) ?? 0)
                case 3: .integer([.min, .max, 0, -1, 63, 64, -64, -65].randomElement(using: &random) ?? 0)
                default: random.value()
                }
            }
        }
        let codec = BinaryRowCodec()
        let page = codec.encode(rows[...], of: name)
        let found = try codec.decode(page, of: name)
        #expect(found == rows)
        // Equal places may differ in their text, and equal numbers in their kind.
        #expect("\(found)" == "\(rows)")
        for length in 0..<page.count {
            #expect(throws: (any Error).self) { try codec.decode(Array(page[..<length]), of: name) }
        }
        for position in stride(from: 0, to: page.count, by: 7) {
            var damaged = page
            damaged[position] ^= UInt8.random(in: 1...255, using: &random)
            _ = try? codec.decode(damaged, of: name)
        }
    }

    @Test("a damaged page is an error that names the file")
    func damage() throws {
        try store.add(EncodedAnswer(head: [1], pages: []), of: Samples.name(0))
        let error = try #require(throws: StoreError.self) { try store.table(columns: ["n"], space: space) }
        #expect(error.kind == .damaged && error.description.contains("run.sqlite"))
        let path = folder.file("none.sqlite")
        try Data("this is no database, but long enough to look like one".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.self) { try RunStore(at: path) }
        #expect(throws: StoreError.self) { try RunStore(at: folder.file("no/such/folder")) }
    }

    @Test("after kill -9 the store has whole documents, and takes the rest")
    func killed() async throws {
        let path = folder.file("killed.sqlite")
        await #expect(processExitsWith: .signal(SIGKILL)) { [path] in
            let store = try RunStore(at: path)
            for ordinal in 0..<400 {
                try store.add(Samples.answer(ordinal, rows: 50), of: Samples.name(ordinal))
                if ordinal % 10 == 0 { try store.flush() }
                if ordinal == 205 {
                    // In the middle of the next commit, or before or after it.
                    Thread.detachNewThread {
                        usleep(300)
                        kill(getpid(), SIGKILL)
                    }
                }
            }
            sleep(5)
        }
        let store = try RunStore(at: path)
        let done = try store.documents()
        #expect(done.isSuperset(of: 0...200))
        let table = try store.table(columns: ["n"], space: space)
        #expect(table.count == done.count * 50)
        for ordinal in 0..<400 where !done.contains(ordinal) {
            try store.add(Samples.answer(ordinal, rows: 50), of: Samples.name(ordinal))
        }
        let whole = try store.table(columns: ["n"], space: space)
        #expect(try whole.values(of: "n") == (0..<400).flatMap { _ in (0..<50).map { .integer($0) } })
    }
}
