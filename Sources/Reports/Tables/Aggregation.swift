/// One column of a grouped table: its name, and how it is computed from the rows of each group.
///
/// In a script: `{n = "count", total = {"sum", "amount"}}`.
public struct Aggregation: Sendable, Equatable {
    /// How the values of a group become one value. Nothing is left out of the reckoning everywhere but in `count`
    /// without a column, which counts rows.
    public enum Function: String, Sendable, CaseIterable {
        /// The number of rows, or of values that are not nothing where a column is named.
        case count
        /// The sum; 0 of nothing. Whole numbers stay whole as long as they fit.
        case sum
        /// The arithmetic mean; nothing of nothing.
        case mean
        /// The middle value, or the mean of the two middle ones; nothing of nothing.
        case median
        /// The least value in the order of values.
        case min
        /// The greatest value in the order of values.
        case max
        /// The value of the first row that has one.
        case first
        /// The value of the last row that has one.
        case last
        /// All values, in the order of the rows.
        case list
        /// The different values, in the order in which they first come.
        case unique
        /// The number of different values.
        case distinct
        /// The number of documents that the rows come from.
        case documents
    }

    /// The name of the new column.
    public var name: String
    public var function: Function
    /// The column it works on; nil for `count` and `documents` of whole rows.
    public var column: String?

    /// - Throws: where the function needs a column and none is given.
    public init(_ name: String, _ function: Function, of column: String? = nil) throws(TableError) {
        if column == nil, function != .count, function != .documents { throw TableError.missingColumn(function) }
        self.name = name
        self.function = function
        self.column = column
    }

    /// Makes one from the name of the function as a script gives it.
    /// - Throws: where there is no such function, with the nearest name.
    public init(_ name: String, function: String, of column: String? = nil) throws(TableError) {
        guard let known = Function(rawValue: function) else { throw TableError.unknownAggregate(function) }
        try self.init(name, known, of: column)
    }
}
