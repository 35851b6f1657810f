/// A sum with Neumaier's compensation, which keeps the digits that plain addition loses
/// (A. Neumaier, ZAMM 54, 1974).
struct NumberSum {
    private let function: Aggregation.Function
    private let column: String
    private var sum = 0.0
    private var lost = 0.0
    /// The first value that is no number.
    private var misfit: Value?

    init(_ function: Aggregation.Function, _ column: String) {
        self.function = function
        self.column = column
    }

    mutating func add(_ value: Value) {
        guard let number = value.asDouble else {
            if misfit == nil { misfit = value }
            return
        }
        let next = sum + number
        lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum
        sum = next
    }

    /// - Throws: where a value was no number.
    func total() throws(TableError) -> Double {
        if let misfit { throw TableError.notANumber(misfit, function, column) }
        // Infinite terms make the compensation "not a number" where the sum itself is sound.
        return lost.isFinite ? sum + lost : sum
    }
}
