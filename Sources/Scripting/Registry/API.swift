public import Corpus

/// The whole script API: the fields of a schema, and what the modules declare.
public struct API: Sendable {
    /// The version of the contract, as plugins name it in `api`.
    public static let version = 1

    /// The API over the kinds of the program.
    public static let standard = API(.standard)

    public let schema: Schema
    let items: [Item]

    public init(_ schema: Schema) {
        self.schema = schema
        items =
            GlobalsAPI.items + WorkbenchAPI.items + CorpusAPI.items + FieldItems.items(schema) + ElementAPI.items
            + QueryAPI.items + DocumentAPI.items + TableAPI.items + SequenceAPI.items + Concordance.items
            + SequenceStatistics.items + ResultsAPI.items + RegexAPI.items + TextAPI.items + JSONAPI.items
            + FilesAPI.items + LexiconAPI.items + DateAPI.items + StatsAPI.items + CorpusStatisticsAPI.items
            + CorpusLinksAPI.items + ContextAPI.items + ReportAPI.items
    }
}
