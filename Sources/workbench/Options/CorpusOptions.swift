import ArgumentParser
import Corpus
import Ingest
import Lexicon

/// Which documents a command works on.
struct CorpusOptions: ParsableArguments {
    @Option(
        name: [.long, .short],
        help: ArgumentHelp(
            "A folder, a file, a pattern, or - for standard input; may be repeated. Default: `corpus` in workbench.toml.",
            valueName: "path"))
    var corpus: [String] = []

    @Option(
        help: ArgumentHelp(
            "A table of names to know besides the built-in ones; may be repeated. See docs/gazetteers.md.",
            valueName: "file"))
    var gazetteer: [String] = []

    @Option(
        help: ArgumentHelp(
            "A table of word lists to know besides the built-in ones; may be repeated. See docs/languages.md.",
            valueName: "file"))
    var lexicon: [String] = []

    @Option(
        help: ArgumentHelp(
            "Which columns of tables and fields of JSON lines are what, as in text=body,title=headline. See docs/formats.md.",
            valueName: "role=name"))
    var columns: [String] = []

    @Flag(help: "Follow links that lead out of the corpus; without it they are skipped.")
    var followLinks = false

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
        return try open(paths, settings)
    }

    /// The listing, or nil where neither flags nor settings name a corpus.
    func listingIfNamed(_ settings: Settings) throws(CommandFailure) -> CorpusListing? {
        let paths = paths(settings)
        return paths.isEmpty ? nil : try open(paths, settings)
    }

    private func open(_ paths: [String], _ settings: Settings) throws(CommandFailure) -> CorpusListing {
        let listing: CorpusListing
        do {
            listing = try CorpusListing.open(paths, followsLinks: followLinks, columns: try columns(settings))
        } catch let error as CommandFailure {
            throw error
        } catch {
            throw CommandFailure(.corpus, "\(error)")
        }
        return try vocabulary(settings).map(listing.reading) ?? listing
    }

    /// What a worker must be able to read to read the corpus.
    ///
    /// - Parameter listing: the corpus, where links out of it are followed.
    func roots(_ settings: Settings, _ listing: CorpusListing? = nil) -> [String] {
        paths(settings).filter { $0 != "-" }.map(PathPattern.folder(of:)) + (listing?.linked ?? [])
    }

    /// Which columns are what: what the flags say, else the settings; nil where neither says anything.
    func columns(_ settings: Settings) throws(CommandFailure) -> Columns? {
        do {
            let all = try Columns(columns).over(try Columns(settings.columns))
            return all.isEmpty ? nil : all
        } catch {
            throw .usage("\(error)")
        }
    }

    /// The gazetteers of the flags, then those of the settings; then the tables of word lists likewise.
    func tables(_ settings: Settings) -> [String] { gazetteers(settings) + lexicons(settings) }

    private func gazetteers(_ settings: Settings) -> [String] { gazetteer + settings.gazetteers }
    private func lexicons(_ settings: Settings) -> [String] { lexicon + settings.lexicons }

    /// The words and names for the corpus, with the tables of the flags before those of the settings; nil
    /// where neither names any.
    func vocabulary(_ settings: Settings) throws(CommandFailure) -> Vocabulary? {
        let (names, lists) = (gazetteers(settings), lexicons(settings))
        guard !names.isEmpty || !lists.isEmpty else { return nil }
        do {
            let languages = lists.isEmpty ? .builtIn : Languages(adding: try LexiconFile.read(lists))
            return Vocabulary(adding: try GazetteerFile.read(names), languages: languages)
        } catch let error as IngestError where error.reason == .notFound {
            let isList = lists.contains(error.path)
            throw .usage(
                "\(error.path): there is no such \(isList ? "table of word lists" : "gazetteer"); check "
                    + (isList ? "--lexicon and [languages] lexicons" : "--gazetteer and [names] gazetteers")
                    + " in workbench.toml")
        } catch {
            throw .usage("\(error)")
        }
    }
}
