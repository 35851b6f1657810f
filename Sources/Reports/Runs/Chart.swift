/// A chart: a table and which of its columns are drawn.
public struct Chart: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case bar
        case line
        case heatmap
        case timeline
        case network
        case scatter
    }

    public var kind: Kind
    public var table: ResultTable
    /// The column with the labels, positions or times.
    public var x: String
    /// The column with the lengths, heights or counts.
    public var y: String
    public var caption: String?

    /// - Throws: where the table has no such columns.
    public init(
        _ kind: Kind, _ table: ResultTable, x: String, y: String, caption: String? = nil
    ) throws(TableError) {
        _ = try table.indices(of: [x, y])
        self.kind = kind
        self.table = table
        self.x = x
        self.y = y
        self.caption = caption
    }
}
