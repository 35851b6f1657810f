import Corpus
import Testing

/// Holds the share of right speakers on the invented articles of `Benchmarks/speech`, whose marks
/// `Benchmarks/eval-speech` explains.
@Suite("Speakers in whole articles")
struct SpeakerMeasureTests {
    private static let tuning = [
        "01-wire-dam", "02-us-city-council", "03-uk-hospital", "04-court", "05-football", "06-science", "07-business",
        "08-interview", "09-press-release", "10-parliament", "13-diplomacy", "14-guillemets",
    ]
    private static let heldOut = [
        "15-wire-election", "16-us-feature-drought", "17-uk-politics", "18-court-us", "19-cricket-tennis",
        "20-health-science", "21-business-airline", "22-qa-interview", "23-ngo-release", "24-parliament-committee",
        "27-security", "28-opinionated-culture",
    ]

    private static let unseen = [
        "29-us-courts", "30-uk-police", "31-council-tulsa", "32-tennis", "33-space", "34-merger", "35-sahel",
        "36-interview", "37-manila", "38-berlin", "39-school", "40-delhi-health",
    ]

    private static let later = [
        "41-ferry-inquiry", "42-council-backs", "43-museum-baker", "44-central-bank", "45-rovers-albion",
        "46-study-links", "47-tech-chief", "48-ceasefire-talks", "49-interview-judge", "50-held-after",
        "51-farmers-block", "52-airline-jobs", "53-bridge-collapse", "54-last-lighthouse", "55-markets-rattled",
        "56-coach-fumes", "57-parents-over", "58-project-splits", "59-verdict-hallam", "60-chipmaker-raises",
        "61-town-mourns", "62-governor-vetoes", "63-river-comes",
    ]

    @Test(
        "the right speaker for at least this share of the quotations",
        arguments: [
            ("tuning", tuning, 0.94), ("held-out", heldOut, 0.95), ("unseen", unseen, 0.90), ("later", later, 0.94),
        ])
    func share(folder: String, names: [String], floor: Double) throws {
        var right = 0
        var all = 0
        for name in names {
            let marked = try #require(RepositoryFile.read("Benchmarks/speech/\(folder)/\(name).txt"))
            let article = Article(marked)
            let document = Document(id: name, text: Text(article.text))
            for (offset, speaker) in article.speakers {
                all += 1
                let quote = document.speech.quotes.first { abs($0.content.start - offset) <= 1 }
                if let quote, Self.agree(speaker, document.name(of: quote.speaker)) { right += 1 }
            }
        }
        #expect(all >= 80)
        #expect(Double(right) / Double(all) >= floor, "\(right) of \(all) in \(folder)")
    }

    /// Whether one name holds all words of the other and both hold the last word of the marked one.
    private static func agree(_ gold: String, _ found: String) -> Bool {
        let first = Set(gold.lowercased().split(separator: " "))
        let second = Set(found.lowercased().split(separator: " "))
        guard let head = gold.lowercased().split(separator: " ").last, !second.isEmpty else { return false }
        return second.contains(head) && (first.isSubset(of: second) || second.isSubset(of: first))
    }

    /// An article without its marks, and the speakers by the offset of their first word.
    private struct Article {
        var text = ""
        var speakers: [(offset: Int, name: String)] = []

        init(_ marked: String) {
            var rest = Substring(marked)
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
                text += rest[..<open]
                let name = String(rest[rest.index(after: open)..<close])
                if !name.isEmpty, !name.hasPrefix("~") { speakers.append((text.utf8.count, name)) }
                rest = rest[rest.index(after: close)...]
            }
            text += rest
        }
    }
}
