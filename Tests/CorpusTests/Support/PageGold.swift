import Corpus
import Testing

/// A plain-text document with the tag that a person gave each line; see Gold/pages.txt for the tags.
struct PageGold: Sendable, CustomTestStringConvertible {
    let name: String
    private(set) var lines: [(tag: String, text: String)] = []

    var testDescription: String { name }

    /// The documents of Gold/pages.txt, Gold/dumps.txt and Gold/sites.txt.
    static let all: [PageGold] = {
        let file = ["pages", "dumps", "sites"]
            .map { RepositoryFile.read("Tests/CorpusTests/Gold/\($0).txt") ?? "" }.joined(separator: "\n")
        var pages: [PageGold] = []
        for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                pages.append(PageGold(name: String(line.dropFirst(4))))
            } else if let page = pages.indices.last {
                let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
                pages[page].lines.append(parts.count == 2 ? (String(parts[0]), String(parts[1])) : ("", ""))
            }
        }
        return pages
    }()

    /// The lines whose tag differs from what is read there: `gold, tag read: text`.
    var differences: [String] {
        let reading = LineTags(lines.map(\.text).joined(separator: "\n"))
        return lines.indices.compactMap { index in
            let (gold, text) = lines[index]
            guard !gold.isEmpty, !gold.hasPrefix("~") else { return nil }
            let tag = reading.tag(ofLine: index)
            return Self.agrees(gold, tag) ? nil : "\(gold), \(tag): \(text)"
        }
    }

    private static func agrees(_ gold: String, _ tag: String) -> Bool {
        switch gold {
        case "V": tag == "P" || tag == "+"
        case "B:*": tag.hasPrefix("B:")
        default: gold == tag
        }
    }
}

/// What is read at the beginning of each line, in the tags of Gold/pages.txt.
private struct LineTags {
    private let document: Document
    private let blocks: Blocks

    init(_ text: String) {
        document = Document(id: "page", text: Text(text))
        blocks = document.blocks
    }

    func tag(ofLine line: Int) -> String {
        let block = self.block(ofLine: line)
        guard block >= 0 else { return "none" }
        if let reason = flag(of: block) { return "B:\(reason)" }
        if line > 0, block == self.block(ofLine: line - 1) { return "+" }
        let level = blocks.levels[block]
        switch (blocks.kinds[block], blocks.roles[block]) {
        case (.cell, _): return cell(block, line)
        case (.item, .faq), (.part, _): return "F"
        case (.item, .toc): return "TOC"
        case (.heading, .toc): return "H\(level):toc"
        case (.heading, .faq): return "Q"
        case (_, .faq): return "A"
        case (_, .title): return "T"
        case (_, .metadata): return "M"
        case (_, .caption): return "CAP"
        case (_, .callout): return "K"
        case (.heading, _): return "H\(level)"
        case (.item, _): return "I\(level)"
        case (.paragraph, _): return "P"
        default: return "\(blocks.kinds[block])"
        }
    }

    private func block(ofLine line: Int) -> Int {
        let span = document.lines.span(line)
        var start = span.start
        while start < span.stop, document.text.string(start, start + 1) == " " { start += 1 }
        return blocks.block(at: start)
    }

    private func flag(of block: Int) -> BoilerplateReason? {
        var block = block
        while block >= 0 {
            if blocks.roles[block] == .boilerplate { return blocks.reasons[block] }
            block = Int(blocks.parents[block])
        }
        return nil
    }

    private func cell(_ block: Int, _ line: Int) -> String {
        let row = Int(blocks.parents[block])
        let line = document.lines.span(line)
        let isOneLine = line.start <= Int(blocks.starts[row]) && Int(blocks.stops[row]) <= line.stop
        return isOneLine ? "R\(blocks.children(of: row).count)" : "C\(blocks.levels[block])"
    }
}
