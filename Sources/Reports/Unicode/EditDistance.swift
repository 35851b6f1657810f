/// The least number of edits that turn one sequence into another.
enum EditDistance {
    /// Counts insertions, deletions and replacements (Levenshtein 1966), and exchanged neighbours as one edit where
    /// `exchanges` is set (optimal string alignment). A distance over `limit` is given as `limit + 1`.
    ///
    /// Only cells within `limit` of the diagonal are computed (Ukkonen 1985), so the time is the length times
    /// `limit`.
    static func between<Element: Equatable>(
        _ left: [Element], _ right: [Element], limit: Int, exchanges: Bool = false
    ) -> Int {
        let limit = min(max(limit, 0), max(left.count, right.count))
        let over = limit + 1
        if abs(left.count - right.count) > limit { return over }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }

        var beforeLast = [Int](repeating: over, count: right.count + 1)
        var last = (0...right.count).map { min($0, over) }
        var current = [Int](repeating: over, count: right.count + 1)
        let meter = Work.meter
        for row in 1...left.count {
            let low = max(1, row - limit)
            let high = min(right.count, row + limit)
            if low > high || !meter.goesOn(over: high - low) { return over }
            current[low - 1] = low == 1 ? min(row, over) : over
            var least = current[low - 1]
            for column in low...high {
                let same = left[row - 1] == right[column - 1]
                var cost = last[column - 1] + (same ? 0 : 1)
                cost = min(cost, current[column - 1] + 1, (column < row + limit ? last[column] : over) + 1)
                if exchanges, row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = min(cost, over)
                least = min(least, current[column])
            }
            // An exchange may still reach back over one bad row, so the early end is for plain distances only.
            if least > limit, !exchanges { return over }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return min(last[right.count], over)
    }
}
