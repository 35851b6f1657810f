/// What the columns of tables and the fields of JSON lines are for, as far as a user says so.
///
///     try Columns(["text=body", "title=headline"])
///
/// What is left out is guessed from the names: see ``ColumnRole/names``.
public struct Columns: Hashable, Sendable {
    private var chosen: [ColumnRole: String] = [:]
    /// Whether the first row of a table names the columns; nil where that is to be told from it.
    public private(set) var hasHeader: Bool?

    public init() {}

    /// - Parameter settings: `text=body` each, or several with commas between; `header=no` for tables without names.
    /// - Throws: `ColumnsError` for what is none of these.
    public init(_ settings: [String]) throws(ColumnsError) {
        for setting in settings.flatMap({ $0.split(separator: ",") }) {
            let parts = setting.split(separator: "=", maxSplits: 1).map(\.trimmed)
            guard parts.count == 2, !parts[1].isEmpty else {
                throw ColumnsError(reason: "'\(setting)' names no column; write text=NAME")
            }
            try set(parts[0], to: parts[1])
        }
    }

    /// Says which column has a role, or whether there is a `header`.
    public mutating func set(_ name: String, to value: String) throws(ColumnsError) {
        if name == Self.headerName {
            guard ["yes", "no", "true", "false"].contains(value) else {
                throw ColumnsError(reason: "'header' is yes or no, not '\(value)'")
            }
            hasHeader = value == "yes" || value == "true"
        } else if let role = ColumnRole(rawValue: name) {
            chosen[role] = value
        } else {
            throw ColumnsError(
                reason: "a column cannot be '\(name)'; there are: \(Self.settingNames.joined(separator: ", "))")
        }
    }

    private static let headerName = "header"

    /// What can be set.
    public static let settingNames = ColumnRole.allCases.map(\.rawValue) + [headerName]

    /// The column that the user chose for a role.
    func choice(_ role: ColumnRole) -> String? { chosen[role] }

    /// These, where they say something, else those of `others`.
    public func over(_ others: Columns) -> Columns {
        var columns = self
        columns.chosen.merge(others.chosen) { own, _ in own }
        columns.hasHeader = hasHeader ?? others.hasHeader
        return columns
    }

    public var isEmpty: Bool { chosen.isEmpty && hasHeader == nil }

    /// As they are written: `text=body`, in order.
    public var settings: [String] {
        ColumnRole.allCases.compactMap { role in chosen[role].map { "\(role.rawValue)=\($0)" } }
            + (hasHeader.map { ["\(Self.headerName)=\($0 ? "yes" : "no")"] } ?? [])
    }
}

/// Why a setting of columns means nothing.
public struct ColumnsError: Error, CustomStringConvertible {
    public let reason: String
    public var description: String { reason }
}
