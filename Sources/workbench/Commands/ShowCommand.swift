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
            "Which layers: \(ShowLayers.known.joined(separator: ", ")). "
                + "Without it blocks; in HTML names, values and speech too.", valueName: "list"),
        transform: ShowLayers.list)
    var layers: ShowLayers?

    @OptionGroup var corpus: CorpusOptions

    func run() throws {
        let document: Document
        do {
            document = try DocumentReader.read(try corpus.entry(named: name))
        } catch let error as IngestError {
            throw CommandFailure(.corpus, "\(error)")
        }
        if let warning = DocumentReader.warning(for: document) { Message.warning("\(warning)") }
        let shown = layers?.layers ?? (form == .html ? [.blocks, .names, .values, .speech] : [.blocks])
        switch form {
        case .html: try ShowPage(document, layers: shown).write(to: StandardOutput.write)
        case .conllu: try CoNLLU.write(document, to: StandardOutput.write)
        case .json: try ShowTree(document, layers: shown).writeJSON(to: StandardOutput.write)
        case .tree:
            let style = Style(isOn: Terminal.hasColors)
            try ShowTree(document, layers: shown).draw(style: style, width: Terminal.width, to: StandardOutput.show)
        }
    }
}
