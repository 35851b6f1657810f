/// The whole script API. Items of single kinds come after those of all elements, so that they win.
public enum API {
    /// The version of the contract, as plugins name it in `api`.
    public static let version = 1

    static let items: [Item] =
        GlobalsAPI.items + WorkbenchAPI.items + CorpusAPI.items + ElementAPI.items + QueryAPI.items + DocumentAPI.items
        + BlockAPI.items
        + MeaningAPI.items + SequenceAPI.items + Concordance.items + SequenceStatistics.items
        + ResultsAPI.items + RegexAPI.items + TextAPI.items
        + JSONAPI.items + FilesAPI.items + LexiconAPI.items
        + DateAPI.items + StatsAPI.items + CorpusStatisticsAPI.items + CorpusLinksAPI.items + ContextAPI.items
        + ReportAPI.items
}
