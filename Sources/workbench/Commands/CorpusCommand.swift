import ArgumentParser
import Engine
import Ingest
import Reports

/// `workbench corpus`: what a corpus is made of.
struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus", abstract: "Tell what a corpus is made of.", subcommands: [InfoCommand.self])

    /// `workbench corpus info [PATH ...]`
    struct InfoCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "info",
            abstract: "Count the documents by format; say which columns of tables are what, and what is not read.")

        @Argument(help: ArgumentHelp("What --corpus names otherwise.", valueName: "path"))
        var paths: [String] = []

        @OptionGroup var corpus: CorpusOptions

        func run() throws {
            var options = corpus
            options.corpus += paths
            let listing = try options.listing(try Settings.load())
            try StandardOutput.show(CorpusInfo(listing: listing).text)
        }
    }
}

/// What `corpus info` shows.
private struct CorpusInfo {
    let listing: CorpusListing

    var text: ScreenText {
        var text: ScreenText = "\(listing.path): \(Self.count(listing.entries.count, "document"))\n"
        text += section("Formats", listing.formats.map(describe))
        text += section("Files of several documents", listing.collections.map(describe))
        text += section(
            "Not read",
            listing.skippedKinds.map { "\(Self.count($0.count, "\($0.kind) file")): \($0.reason) (first: \($0.first))" }
        )
        text += section("Cannot be read", listing.failures.map { "\($0)" })
        return text
    }

    private func section(_ title: ScreenText, _ lines: [ScreenText]) -> ScreenText {
        guard !lines.isEmpty else { return "" }
        return lines.reduce("\n" + title + "\n") { $0 + "  " + $1 + "\n" }
    }

    private func describe(_ count: CorpusListing.FormatCount) -> ScreenText {
        let title = Format.named(count.name)?.title ?? count.name
        let files: ScreenText = count.files == count.documents ? "" : " in \(Self.count(count.files, "file"))"
        return "\(title): \(Self.count(count.documents, "document"))" + files
    }

    private func describe(_ file: CorpusListing.Collection) -> ScreenText {
        let columns: ScreenText = file.summary.map { ": \($0)" } ?? ""
        return "\(file.id), \(Self.count(file.documents, "document"))" + columns
    }

    private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
