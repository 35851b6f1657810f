public import Corpus

/// The list of all that scripts have.
extension API {
    /// The API over the kinds of the program.
    public static let standard = API(.standard)

    public init(_ schema: Schema) {
        self.init(
            schema,
            items:
                GlobalsAPI.items + WorkbenchAPI.items + CorpusAPI.items + FieldItems.items(schema) + ElementAPI.items
                + QueryAPI.items + DocumentAPI.items + TableAPI.items + ClauseAPI.items + SequenceAPI.items
                + Concordance.items
                + SequenceStatistics.items + ResultsAPI.items + RegexAPI.items + TextAPI.items + JSONAPI.items
                + FilesAPI.items + LexiconAPI.items + DateAPI.items + StatsAPI.items + CorpusStatisticsAPI.items
                + CorpusLinksAPI.items + ContextAPI.items + ReportAPI.items,
            unnamed: [unsafe HostEntry.address(of: RegexAPI.nextMatch): "regex:gmatch"])
    }
}
