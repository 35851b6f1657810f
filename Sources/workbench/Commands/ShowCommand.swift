import ArgumentParser
import Corpus
import Ingest
import Reports

/// `workbench show DOCUMENT`: the parsed model of one document.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show how a document was read, with positions.")

    enum Form: String, CaseIterable, ExpressibleByArgument { case tree, json, conllu, html }

    @Argument(
        help: ArgumentHelp(
            "A file, or the id of a document in the corpus or a unique part of it.", valueName: "document"))
    var name: String

    @Option(name: .customLong("as"), help: "How it is shown: tree, json, conllu or html.")
    var form: Form = .tree

    @Option(
        help: ArgumentHelp(
            "Which layers: \(ShowLayer.allCases.map(\.rawValue).joined(separator: ", ")). "
                + "Without it blocks; in HTML names, values and speech too.", valueName: "list"),
        transform: ShowLayer.list)
    var layers: [ShowLayer]?

    @OptionGroup var corpus: CorpusOptions

    func run() throws {
        let document: Document
        do {
            document = try DocumentReader.read(try entry())
        } catch let error as IngestError {
            throw CommandFailure(.corpus, "\(error)")
        }
        if let warning = DocumentReader.warning(for: document) { Message.warning("\(warning)") }
        let shown = Set(layers ?? (form == .html ? [.blocks, .names, .values, .speech] : [.blocks]))
        switch form {
        case .html: try ShowPage(document, layers: shown).write(to: StandardOutput.write)
        case .conllu: try CoNLLU.write(document, to: StandardOutput.write)
        case .json: try ShowTree(document, layers: shown).writeJSON(to: StandardOutput.write)
        case .tree:
            let style = Style(isOn: Terminal.hasColors)
            try ShowTree(document, layers: shown).draw(style: style, width: Terminal.width, to: StandardOutput.write)
        }
    }

    /// The file of that name, or the one document of the corpus whose id has it as a part.
    private func entry() throws -> CorpusEntry {
        if FileKind.of(name) != .none {
            guard FileKind.of(name) != .folder else {
                throw CommandFailure.usage("\(name): is a folder; name one document in it")
            }
            guard let entry = try CorpusListing.open(name).entries.first else {
                throw IngestError(path: name, reason: .empty)
            }
            return entry
        }
        guard let listing = try corpus.listingIfNamed(try Settings.load()) else {
            throw IngestError(path: name, reason: .notFound)
        }
        if let exact = listing.entries.first(where: { $0.id == name }) { return exact }
        let matches = listing.entries.filter { $0.id.contains(name) }
        guard let match = matches.first else {
            let hint = Suggestion.hint(for: name, in: listing.entries.map(\.id)) ?? ""
            throw CommandFailure(.corpus, "no document '\(name)' in \(listing.path)\(hint)")
        }
        guard matches.count == 1 else {
            let some = matches.prefix(5).map(\.id).joined(separator: ", ")
            throw CommandFailure.usage(
                "'\(name)' is part of \(matches.count) ids; give more of it: \(some)\(matches.count > 5 ? ", …" : "")")
        }
        return match
    }
}
