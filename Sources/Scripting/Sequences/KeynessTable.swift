import Corpus
import Lua
import Query
import Reports

/// What is more frequent in one list of counts than in another.
enum KeynessTable {
    static let simpleMaths = "simple_maths"

    static let options: [Parameter] = [
        MeasureOption.parameter([simpleMaths], standard: "log_likelihood"),
        .optional("min", .integer, "Least count to be listed; 3 when left out"),
        .optional("smoothing", .number, "What simple_maths adds to both; 1 when left out"),
    ]
    static let details = """
        A 2x2 table of the value and all others, here and in the reference. Only values that are relatively more frequent \
        here are listed; change the two round for the others. Against an empty reference nothing is listed. `log_ratio` \
        (Hardie 2014) is the binary logarithm of how many times more frequent, with half a count in every cell where one \
        is empty. `simple_maths` is (per million here + k) / (per million there + k), Kilgarriff (2009), k being `smoothing`.
        """

    private struct Row {
        let value: Value
        let count: Int
        let reference: Int
        let ratio: Double
        let scores: [Double]
    }

    /// - Parameters:
    ///   - options: the position of the table of options.
    ///   - reference: the count of a value in the reference, of `referenceTotal` in all.
    static func make(
        _ call: Call, options: Int, _ function: String, counts: [(value: Value, count: Int)], total: Int,
        reference: (Value) -> Int, referenceTotal: Int
    ) throws -> ResultTable {
        let measures = try MeasureOption.read(
            call, options, function, others: [simpleMaths], standard: AssociationMeasure.logLikelihood.rawValue)
        let smoothing = call.numberOption(options, "smoothing") ?? 1
        guard smoothing > 0 else { throw ScriptError("\(function): 'smoothing' must be above 0") }
        let minimum = call.integerOption(options, "min") ?? 3
        let (n1, n2) = (Double(total), Double(referenceTotal))
        var rows: [Row] = []
        for (value, count) in counts where count >= minimum {
            let other = reference(value)
            let (a, c) = (Double(count), Double(other))
            guard a * n2 > c * n1 else { continue }
            let table = Contingency(a, n1 - a, c, n2 - c)
            let scores = measures.map { name in
                AssociationMeasure(rawValue: name)?.value(table)
                    ?? (a / n1 * 1e6 + smoothing) / (c / n2 * 1e6 + smoothing)
            }
            let ratio = AssociationMeasure.logRatio.value(table)
            rows.append(Row(value: value, count: count, reference: other, ratio: ratio, scores: scores))
        }
        let shown = measures.indices.filter { measures[$0] != AssociationMeasure.logRatio.rawValue }
        var table = ResultTable(
            columns: ["value", "count", "reference", "log_ratio"] + shown.map { measures[$0] })
        for row in rows.sorted(by: { ($1.scores[0], $0.value) < ($0.scores[0], $1.value) }) {
            table.append(
                [row.value, .integer(row.count), .integer(row.reference), .number(row.ratio)]
                    + shown.map { .number(row.scores[$0]) })
        }
        return table
    }

    /// The counts of a table with the columns `value` and `count`; nil where position `position` holds none.
    static func counts(_ call: Call, _ position: Int, _ function: String) throws -> [Value: Int]? {
        guard let object = call.lua.object(at: call.index(position), as: ResultObject.self) else { return nil }
        guard let values = try? object.table.values(of: "value"), let counts = try? object.table.values(of: "count")
        else {
            throw ScriptError(
                "\(function): a table as reference needs the columns value and count, this one has "
                    + object.table.columns.joined(separator: ", "))
        }
        var result: [Value: Int] = [:]
        for (value, count) in zip(values, counts) {
            guard let number = count.asDouble, let whole = Int(exactly: number.rounded()), whole >= 0,
                case (let sum, let isOver) = result[value, default: 0].addingReportingOverflow(whole), !isOver
            else { throw ScriptError("\(function): '\(value.text)' has the count \(count.text), which is none") }
            result[value] = sum
        }
        return result
    }
}
