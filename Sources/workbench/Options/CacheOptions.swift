import ArgumentParser
import Engine
import Scripting

/// How results of earlier runs are used.
struct CacheOptions: ParsableArguments {
    @Option(
        name: .customLong("cache"),
        help: ArgumentHelp(
            "The folder for results, which later runs go on from (default: that of the user).", valueName: "folder"))
    var folder: String?

    @Flag(help: "Keep no results, and use none.")
    var noCache = false

    @Flag(help: "Run every document, also those whose results are known.")
    var fresh = false

    @Flag(help: "Run documents again that failed.")
    var retry = false

    @Flag(help: "Read files to see whether they have changed, instead of going by their size and time.")
    var verifyFiles = false

    @Flag(help: "Run no document; make the report of the results that are there.")
    var reportOnly = false

    @Option(
        help: ArgumentHelp("How large the folder may become (default 2GB).", valueName: "size"),
        transform: { try Quantity.bytes($0) })
    var cacheSize: Int?

    func validate() throws {
        if noCache, folder != nil || fresh || retry || verifyFiles || reportOnly || cacheSize != nil {
            throw ValidationError("--no-cache goes with no other flag of the cache")
        }
        if reportOnly, fresh || retry {
            throw ValidationError(
                "--report-only runs no document, and \(fresh ? "--fresh" : "--retry") does; leave one out")
        }
        if reportOnly, settings == nil {
            throw ValidationError("--report-only has no folder to look in; name one with --cache")
        }
    }

    /// What a script writes must be written each time, so the results of such a run are not kept.
    func check(_ granted: [Permission]) throws {
        guard reportOnly, let writing = granted.first(where: { $0.kind == .write }) else { return }
        throw ValidationError(
            "--report-only finds no results of a run that may write files; leave out --report-only, or --allow \(writing)"
        )
    }

    /// Nil where no results are kept: with `--no-cache`, and where the user has no folder for it.
    var settings: CacheSettings? {
        guard !noCache, let place = folder ?? UserFolders.cache else { return nil }
        var settings = CacheSettings(folder: place)
        settings.isFresh = fresh
        settings.retries = retry
        settings.verifiesFiles = verifyFiles
        settings.isReportOnly = reportOnly
        settings.sizeLimit = cacheSize ?? settings.sizeLimit
        return settings
    }
}
