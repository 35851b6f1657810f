import Reports
import Testing

@Suite("Tables of results")
struct ResultTableTests {
    let payments = ResultTable(
        columns: ["actor", "kind", "amount"],
        rows: [
            ["Kyiv", "aid", 3], ["Warsaw", "loan", 5], ["Kyiv", "loan", 4], ["Oslo", "aid", nil], ["Warsaw", "aid", 5],
        ], origins: ["a", "a", "b", "c", "a"])

    func column(_ table: ResultTable, _ name: String) throws -> [Value] { try table.values(of: name) }

    @Test("rows are fitted to the columns, and columns have distinct names")
    func shape() throws {
        let table = ResultTable(columns: ["n", "n", "n_2"], rows: [[1], [1, 2, 3, 4]])
        #expect(table.columns == ["n", "n_2", "n_2_2"])
        #expect(try table.rows == [[1, nil, nil], [1, 2, 3]])
        #expect(try table[9, 0] == nil && table[0, -1] == nil && table[2] == nil)
        #expect(try table[1]?["n_2"] == 2)
        #expect(try table[1]?["m"] == nil)
    }

    @Test("appended rows keep their origin")
    func append() throws {
        var table = ResultTable(columns: ["a"])
        table.append([1])
        table.append([2, 3], origin: "x")
        table.append([])
        #expect(try table.rows == [[1], [2], [nil]])
        #expect(try table.origins == ["", "x", ""])
    }

    @Test("sorting breaks ties by the other columns, and then by the order before")
    func sorting() throws {
        let sorted = try payments.sorted(by: "amount", descending: true)
        #expect(try column(sorted, "kind") == ["aid", "loan", "loan", "aid", "aid"])
        #expect(try column(sorted, "actor") == ["Warsaw", "Warsaw", "Kyiv", "Kyiv", "Oslo"])
        #expect(try sorted.origins == ["a", "a", "b", "a", "c"])
        let shuffled = ResultTable(columns: payments.columns, rows: try payments.rows.reversed())
        #expect(try shuffled.sorted(by: "kind").rows == payments.sorted(by: "kind").rows)
        let twoKeys = try payments.sorted(by: [.init("kind"), .init("actor", descending: true)])
        #expect(try column(twoKeys, "actor") == ["Warsaw", "Oslo", "Kyiv", "Warsaw", "Kyiv"])
    }

    @Test("equal rows stay in the order they were in")
    func stable() throws {
        let table = ResultTable(columns: ["a"], rows: [[1], [0], [1.0]], origins: ["x", "y", "z"])
        #expect(try table.sorted(by: "a", descending: true).origins == ["x", "z", "y"])
    }

    @Test("the top is what is there, whatever the number", arguments: [(-1, 0), (0, 0), (2, 2), (5, 5), (Int.max, 5)])
    func top(count: Int, expected: Int) {
        #expect(payments.top(count).count == expected)
    }

    @Test("columns are chosen, named anew and added")
    func columns() throws {
        #expect(try payments.selecting(["amount", "actor"]).rows[1] == [5, "Warsaw"])
        #expect(try payments.renaming(["amount": "sum", "kind": "amount"]).columns == ["actor", "amount", "sum"])
        let doubled = try payments.adding("twice") { row in .integer(Int(row["amount"]?.asDouble ?? 0) * 2) }
        #expect(try column(doubled, "twice") == [6, 10, 8, 0, 10])
        let replaced = try payments.adding("kind") { row in .string(row.origin) }
        #expect(replaced.columns == payments.columns)
        #expect(try column(replaced, "kind") == ["a", "a", "b", "c", "a"])
        #expect(try payments.filtered { $0["kind"] == "loan" }.origins == ["a", "b"])
    }

    @Test("groups come in order of first appearance, with every aggregate")
    func grouping() throws {
        let grouped = try payments.grouped(
            by: ["actor"],
            [
                Aggregation("n", .count), Aggregation("values", .count, of: "amount"),
                Aggregation("total", .sum, of: "amount"),
                Aggregation("mean", .mean, of: "amount"), Aggregation("median", .median, of: "amount"),
                Aggregation("min", .min, of: "amount"), Aggregation("max", .max, of: "amount"),
                Aggregation("first", .first, of: "kind"), Aggregation("last", .last, of: "kind"),
                Aggregation("list", .list, of: "amount"), Aggregation("unique", .unique, of: "amount"),
                Aggregation("distinct", .distinct, of: "amount"), Aggregation("documents", .documents),
            ])
        #expect(
            try grouped.rows == [
                ["Kyiv", 2, 2, 7, 3.5, 3.5, 3, 4, "aid", "loan", [3, 4], [3, 4], 2, 2],
                ["Warsaw", 2, 2, 10, 5, 5, 5, 5, "loan", "aid", [5, 5], [5], 1, 1],
                ["Oslo", 1, 0, 0, nil, nil, nil, nil, "aid", "aid", [], [], 0, 1],
            ])
        #expect(try payments.grouped(by: [], [Aggregation("n", .count)]).rows == [[5]])
    }

    @Test("sums of whole numbers stay whole until they no longer fit, and lose no digits")
    func sums() throws {
        func sum(_ values: [Value]) throws -> Value {
            try ResultTable(columns: ["a"], rows: values.map { [$0] }).grouped(
                by: [], [Aggregation("s", .sum, of: "a")])[0, 0]
        }
        guard case .integer(3) = try sum([1, 2]) else {
            Issue.record("1 + 2 is whole")
            return
        }
        #expect(try sum([.integer(.max), 1]) == .number(0x1p63))
        #expect(try sum([1e100, 1, -1e100]) == 1)
        #expect(try sum([.number(.infinity), 1]) == .number(.infinity))
    }

    @Test("counting gives value, count and documents, highest first, ties by value")
    func counting() throws {
        let counts = try payments.counts(of: "actor")
        #expect(counts.columns == ["value", "count", "documents"])
        #expect(try counts.rows == [["Kyiv", 2, 2], ["Warsaw", 2, 1], ["Oslo", 1, 1]])
        #expect(try payments.counts(of: "amount").rows == [[5, 2, 1], [3, 1, 1], [4, 1, 1]])
    }

    @Test("documents are counted by the places in a row where origins are unknown")
    func documentsOfPlaces() throws {
        let table = ResultTable(
            columns: ["actor", "where"],
            rows: [
                ["a", ValueTests.place(1, 1, 2)], ["a", ValueTests.place(1, 5, 6)], ["a", [ValueTests.place(2, 1, 2)]],
            ])
        #expect(try table.counts(of: "actor").rows == [["a", 3, 2]])
    }

    @Test("a cross table has a column for each value, in order, and says what nothing gives")
    func pivoting() throws {
        let pivot = try payments.pivoted(rows: ["actor"], columns: "kind", Aggregation("n", .sum, of: "amount"))
        #expect(pivot.columns == ["actor", "aid", "loan"])
        #expect(try pivot.rows == [["Kyiv", 3, 4], ["Warsaw", 5, 5], ["Oslo", 0, 0]])
        let means = try payments.pivoted(rows: ["actor"], columns: "kind", Aggregation("n", .mean, of: "amount"))
        #expect(try means.rows[2] == ["Oslo", nil, nil])
    }

    @Test("a join pairs what matches, in order, and nothing matches nothing")
    func joining() throws {
        let capitals = ResultTable(
            columns: ["actor", "kind", "country"],
            rows: [
                ["Warsaw", "city", "Poland"], ["Kyiv", "city", "Ukraine"], ["Kyiv", "oblast", "Ukraine"],
                [nil, "x", "y"],
            ])
        let joined = try payments.joined(with: capitals, on: ["actor"])
        #expect(joined.columns == ["actor", "kind", "amount", "kind_2", "country"])
        #expect(joined.count == 6)
        #expect(try joined.rows[1] == ["Kyiv", "aid", 3, "oblast", "Ukraine"])
        #expect(try joined.origins == ["a", "a", "a", "b", "b", "a"])
        #expect(try payments.joined(with: capitals, on: ["actor"], .left).count == 7)
        let nothing = ResultTable(columns: ["actor"], rows: [[nil]])
        #expect(try nothing.joined(with: capitals, on: ["actor"]).isEmpty)
    }

    @Test("what a script asks for cannot fill the memory")
    func limits() throws {
        let rows = (0..<4_000).map { [Value.integer($0), .integer($0), 1] }
        let table = ResultTable(columns: ["a", "b", "c"], rows: rows)
        var error = try #require(throws: TableError.self) { _ = try table.joined(with: table, on: ["c"]) }
        #expect(error.code == .tooLarge)
        error = try #require(throws: TableError.self) {
            _ = try table.pivoted(rows: ["a"], columns: "b", Aggregation("n", .count))
        }
        #expect(error.code == .tooLarge)
    }

    @Test("mistakes are named, with the nearest name there is")
    func mistakes() throws {
        func message(_ body: () throws -> Void) -> String {
            do { try body() } catch { return "\(error)" }
            return "no error"
        }
        #expect(
            message { _ = try payments.sorted(by: "actr") } == "the table has no column 'actr' (did you mean 'actor'?)")
        #expect(
            message { _ = try payments.selecting(["zzz"]) }
                == "the table has no column 'zzz'; it has actor, kind, amount")
        #expect(message { _ = try payments.renaming(["kind": "actor"]) } == "the table already has a column 'actor'")
        #expect(
            message { _ = try Aggregation("n", function: "cuont") }
                == "no way to aggregate is called 'cuont' (did you mean 'count'?)")
        #expect(
            message { _ = try Aggregation("n", .sum) }
                == "'sum' needs a column to work on, such as {\"sum\", \"amount\"}")
        #expect(
            message { _ = try payments.grouped(by: [], [Aggregation("n", .mean, of: "kind")]) }
                == "'mean' needs numbers, but column 'kind' holds a string")
        #expect(message { _ = try Chart(.bar, payments, x: "actor", y: "amuont") }.contains("did you mean 'amount'?"))
    }

    @Test("what a script throws while it filters or computes is passed on")
    func scriptErrors() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) { _ = try payments.filtered { _ in throw Stop() } }
        #expect(throws: Stop.self) { _ = try payments.adding("x") { _ in throw Stop() } }
    }
}
