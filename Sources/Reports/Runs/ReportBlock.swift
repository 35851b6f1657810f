/// One part of a report, in the order in which the plugin wrote it.
public enum ReportBlock: Sendable, Equatable {
    case title(String)
    /// A heading; level 1 is the highest below the title.
    case heading(String, level: Int)
    case text(String)
    case table(ResultTable, caption: String? = nil)
    case list([Value])
    /// A passage with its source.
    case quote(Place)
    /// A remark about the result, such as what was left out.
    case note(String)
    case chart(Chart)
}
