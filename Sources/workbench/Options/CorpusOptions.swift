import ArgumentParser
import Ingest

/// Which documents a command works on.
struct CorpusOptions: ParsableArguments {
    @Option(
        name: [.long, .short],
        help: ArgumentHelp(
            "A folder, a file or a pattern; may be repeated. Default: `corpus` in workbench.toml.", valueName: "path"))
    var corpus: [String] = []

    /// The paths: the flags', else those of the settings, else none.
    func paths(_ settings: Settings) -> [String] {
        corpus.isEmpty ? settings.corpus : corpus
    }

    /// Lists the corpus.
    ///
    /// - Throws: when there is none to list, or it cannot be read.
    func listing(_ settings: Settings) throws(CommandFailure) -> CorpusListing {
        let paths = paths(settings)
        guard !paths.isEmpty else {
            throw .usage("no corpus: name one with --corpus PATH, or as `corpus = \"PATH\"` in workbench.toml")
        }
        return try CorpusOptions.open(paths)
    }

    /// The listing, or nil where neither flags nor settings name a corpus.
    func listingIfNamed(_ settings: Settings) throws(CommandFailure) -> CorpusListing? {
        let paths = paths(settings)
        return paths.isEmpty ? nil : try CorpusOptions.open(paths)
    }

    private static func open(_ paths: [String]) throws(CommandFailure) -> CorpusListing {
        do {
            return try CorpusListing.open(paths)
        } catch {
            throw CommandFailure(.corpus, "\(error)")
        }
    }
}
