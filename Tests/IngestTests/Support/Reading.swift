import Corpus
import Glibc
import Ingest

/// Reads text as a file of that name.
func read(_ text: String, as name: String) throws -> Document { try read(Array(text.utf8), as: name) }

func read(_ bytes: [UInt8], as name: String) throws -> Document {
    try DocumentReader.document(from: bytes, entry: CorpusEntry(id: name, path: name))
}

extension Document {
    /// The blocks in one line each: `kind(level) role/reason "content"`, nested ones indented.
    var outline: [String] {
        (0..<blocks.count).map { index in
            var depth = 0
            var parent = Int(blocks.parents[index])
            while parent >= 0 {
                depth += 1
                parent = Int(blocks.parents[parent])
            }
            var line = String(repeating: "  ", count: depth) + "\(blocks.kinds[index])"
            if blocks.kinds[index] == .heading { line += "\(blocks.levels[index])" }
            if blocks.roles[index] != .none { line += " \(blocks.roles[index])" }
            if blocks.reasons[index] != .none { line += "/\(blocks.reasons[index])" }
            let own = plainText(ownSpan(index))
            return own.isEmpty ? line : line + " " + own
        }
    }

    private func ownSpan(_ index: Int) -> Corpus.Span {
        var stop = Int(blocks.contentStops[index])
        if index + 1 < Int(blocks.subtreeEnds[index]) { stop = min(stop, Int(blocks.starts[index + 1])) }
        return Corpus.Span(Int(blocks.contentStarts[index]), max(Int(blocks.contentStarts[index]), stop))
    }

    /// What the document says, without title, lines about it, and the page around it.
    var mainText: String {
        (0..<blocks.count).filter { index in
            guard !blocks.isBoilerplate(index) else { return false }
            let role = blocks.roles[index]
            return role != .title && role != .metadata && role != .toc
        }.map { (blocks.labels[$0].isEmpty ? "" : plainText(blocks.labels[$0]) + " ") + plainText(ownSpan($0)) }
            .joined(separator: "\n")
    }

    /// The tokens as they are read.
    var words: [String] {
        (0..<tokens.count).map { text.string(Int(tokens.starts[$0]), Int(tokens.stops[$0])) }
    }
}

/// Pages written for these tests, in the manner of many kinds of sites, each with the text a reader takes from it.
enum Pages {
    private static var folder: String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(2).joined(separator: "/") + "/Pages/"
    }

    static let names = [
        "agency-react", "agency-report", "amp", "amp-story", "blogspot-diary", "br-table-page", "broadcaster-hashed",
        "broken", "comments", "custom-elements", "div-blocks", "div-paragraphs-portal", "docs-archive",
        "encyclopedia", "engineering-blog", "foreign-service", "form-wrapped", "forum", "forum-thread", "french",
        "german", "ghost-blog", "gutenberg-news", "hashed-teasers", "inline-boxes", "interview", "law-text",
        "list-page", "listicle", "live-blog", "live-coverage", "local-tv", "longer-comments",
        "magazine-cards-between", "magazine-feature", "market-news", "metered-premium", "metro-daily",
        "microdata-body", "newsletter-post", "newspaper-teasers", "ngo-faq", "opinion-page", "paywall",
        "plain-old-page", "pr-agency-table", "press-release", "public-radio", "question-site", "regional-cms",
        "release-wire", "responsive-copies", "rfe-style", "rows-with-adverts", "science-digest", "short-item",
        "soup-without-names", "split-companion-columns", "story-platform", "table-layout", "tabloid", "think-tank",
        "transcript", "two-col-no-names", "un-release", "university-news", "wordpress-blog",
        "board-thread", "court-opinion", "daily-links", "gov-guide", "journal-abstract", "newsletter-substack",
        "recipe-card", "sports-app", "tv-station", "wiki-biography",
    ]

    static func bytes(_ file: String) throws -> [UInt8] {
        guard let stream = unsafe fopen(folder + file, "rb") else { throw TemporaryFolder.Failure(errno) }
        defer { unsafe fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe fread(&buffer, 1, buffer.count, stream)
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[0..<count])
        }
    }

    static func document(_ name: String) throws -> Document { try read(bytes(name + ".html"), as: name + ".html") }
    static func text(_ name: String) throws -> String { String(decoding: try bytes(name + ".txt"), as: UTF8.self) }
}

/// How well two texts agree as bags of words: the measure of the usual benchmarks of main-content extraction.
func overlap(_ found: String, _ wanted: String) -> Double {
    func bag(_ text: String) -> [Substring: Int] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let (a, b) = (bag(found), bag(wanted))
    let shared = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
    let sum = a.values.reduce(0, +) + b.values.reduce(0, +)
    return sum == 0 ? 1 : 2 * Double(shared) / Double(sum)
}
