import Corpus
import Lua
import Query

/// `workbench.stats`: measures and simple statistics.
enum StatsAPI {
    private static let stats = Owner.module("workbench.stats")

    static let items: [Item] =
        AssociationMeasure.allCases.map(association) + Dispersion.allCases.map(dispersion) + simple

    private static func association(_ measure: AssociationMeasure) -> Item {
        .function(
            stats, measure.rawValue,
            [
                .required("o11", .number, "Both"), .required("o12", .number, "The first without the second"),
                .required("o21", .number, "The second without the first"), .required("o22", .number, "Neither"),
            ], returns: .number, "Gives the association of a 2x2 table of counts by \(measure.title).",
            details: measure.formula,
            example:
                "assert(workbench.stats.\(measure.rawValue)(10, 20, 30, 940) == workbench.stats.\(measure.rawValue)(10, 20, 30, 940))"
        ) { call in
            let cells = (1...4).map { call.number($0) }
            guard cells.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
                throw ScriptError("workbench.stats.\(measure.rawValue): counts must not be negative")
            }
            call.lua.push(measure.value(Contingency(cells[0], cells[1], cells[2], cells[3])))
            return 1
        }
    }

    private static func dispersion(_ measure: Dispersion) -> Item {
        .function(
            stats, measure.rawValue,
            measure == .averageReducedFrequency
                ? [
                    .required("positions", .list(.number), "The hits' positions, ascending"),
                    .required("size", .number, "Tokens in all"),
                ]
                : [
                    .required("frequencies", .list(.number), "How often in each part"),
                    .required("sizes", .list(.number), "Tokens in each part"),
                ],
            returns: .number, nilable: true,
            "Gives the dispersion by \(measure.rawValue.uppercased()); nil where nothing occurs.",
            details: measure.formula,
            example: measure == .averageReducedFrequency
                ? "assert(workbench.stats.arf({1, 6, 11, 16}, 20) == 4)"
                : "assert(workbench.stats.\(measure.rawValue)({2, 2}, {10, 10}))"
        ) { call in
            let first = try numbers(call, 1, measure.rawValue)
            var distribution = Dispersion.Distribution(frequencies: first, sizes: [])
            if measure == .averageReducedFrequency {
                let size = call.number(2)
                distribution = .init(
                    frequencies: [Double(first.count)], sizes: [size],
                    positions: first.compactMap { Int(exactly: $0.rounded(.down)) })
            } else {
                distribution.sizes = try numbers(call, 2, measure.rawValue)
                guard distribution.sizes.count == first.count else {
                    throw ScriptError("workbench.stats.\(measure.rawValue): both lists must have the same length")
                }
            }
            call.push(measure.value(distribution))
            return 1
        }
    }

    private static let simple: [Item] = [
        list("mean", "Gives the arithmetic mean; nil of an empty list.", "assert(workbench.stats.mean{1, 2, 6} == 3)") {
            $0.isEmpty ? nil : $0.reduce(0, +) / Double($0.count)
        },
        list("median", "Gives the middle value; nil of an empty list.", "assert(workbench.stats.median{5, 1, 3} == 3)")
        {
            quantile($0, 0.5)
        },
        list(
            "stddev", "Gives the sample standard deviation (n − 1); nil of fewer than two values.",
            "assert(workbench.stats.stddev{2, 4, 4, 4, 5, 5, 7, 9} > 2.13)"
        ) { values in
            guard values.count > 1 else { return nil }
            let mean = values.reduce(0, +) / Double(values.count)
            return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
        },
        .function(
            stats, "quantile", [.required("values", .list(.number)), .required("p", .number, "From 0 to 1")],
            returns: .number,
            nilable: true, "Gives the quantile p, between two values by linear interpolation; nil of an empty list.",
            details: "Type 7 of Hyndman and Fan (1996), as in R.",
            example: "assert(workbench.stats.quantile({1, 2, 3, 4}, 0.5) == 2.5)"
        ) { call in
            let p = call.number(2)
            guard (0...1).contains(p) else {
                throw ScriptError("workbench.stats.quantile: 'p' must be from 0 to 1, got \(p)")
            }
            call.push(quantile(try numbers(call, 1, "quantile"), p))
            return 1
        },
    ]

    private static func list(
        _ name: String, _ summary: String, _ example: String, _ compute: @escaping @Sendable ([Double]) -> Double?
    ) -> Item {
        .function(
            stats, name, [.required("values", .list(.number))], returns: .number, nilable: true, summary,
            example: example
        ) { call in
            call.push(compute(try numbers(call, 1, name)))
            return 1
        }
    }

    private static func quantile(_ values: [Double], _ p: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let place = p * Double(sorted.count - 1)
        let below = Int(place.rounded(.down))
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }

    /// The numbers of the list at a position.
    private static func numbers(_ call: Call, _ position: Int, _ name: String) throws -> [Double] {
        let table = call.index(position)
        var result: [Double] = []
        // The numbers, and a sorted copy of them.
        try call.reserve(call.lua.rawLength(at: table) * 3 * MemoryLayout<Double>.stride)
        for i in 0..<call.lua.rawLength(at: table) {
            if i & 4095 == 0 { try call.checkInterrupt() }
            call.lua.rawGet(i + 1, at: table)
            defer { call.lua.pop() }
            guard let number = call.lua.number(at: -1), !number.isNaN else {
                throw ScriptError(
                    "workbench.stats.\(name): entry \(i + 1) must be a number, got \(call.host.phrase(at: -1, call.lua))"
                )
            }
            result.append(number)
        }
        return result
    }
}
