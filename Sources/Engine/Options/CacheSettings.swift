/// How a run uses the results of earlier ones.
public struct CacheSettings: Sendable {
    public var folder: String
    /// Whether every document runs again; what it gives is kept all the same.
    public var isFresh = false
    /// Whether documents that failed run again.
    public var retries = false
    /// Whether files are read to see whether they have changed, and not only looked at.
    public var verifiesFiles = false
    /// Whether no document runs: the report is made of what is there.
    public var isReportOnly = false
    /// Bytes on disk above which what was not used for longest goes.
    public var sizeLimit = 2 << 30

    public init(folder: String) { self.folder = folder }
}
