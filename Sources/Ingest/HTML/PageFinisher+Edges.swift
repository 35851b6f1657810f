import Corpus

/// The lines around the text that only their place and form tell from it.
extension PageFinisher {
    // MARK: The head

    /// Between the title and the text: sentences below the headline are text, by-line and date are kept.
    mutating func keepHead() {
        guard title >= 0, let place = leaves.firstIndex(of: title) else { return }
        let first = leaves[(place + 1)...].firstIndex { isMain($0) && block($0).kind == .paragraph } ?? leaves.count
        let behind = leaves[(place + 1)...]
        let text =
            behind.firstIndex { isMain($0) && length($0) >= 100 } ?? behind.firstIndex {
                isMain($0) && length($0) >= 60
            } ?? first
        for leaf in leaves[(place + 1)..<min(leaves.count, max(text, place + 1), place + 25)] {
            guard let state = states[leaf], block(leaf).role != .metadata else { continue }
            if state.linkDensity < 0.9, isDateOrByline(leaf) || isMain(leaf) && isInfoLine(leaf, state) {
                setMetadata(leaf)
            } else if block(leaf).role == .boilerplate {
                if state.isMetadata {
                    setMetadata(leaf)
                } else if isDeck(leaf, state) {
                    unflag(leaf)
                }
            }
        }
    }

    /// A sentence below the headline, or one of a list of them, that stands before the element with the text.
    private func isDeck(_ leaf: Int, _ state: PageWriter.State) -> Bool {
        guard state.linkDensity < 0.3, length(leaf) <= 600 else { return false }
        if state.isDeck { return length(leaf) >= 30 }
        guard state.reason == nil, block(leaf).reason != .caption else { return false }
        switch block(leaf).kind {
        case .paragraph: return length(leaf) >= 40 && (endsSentence(leaf) || length(leaf) >= 60)
        case .item: return length(leaf) >= 20
        // Below a headline, a sentence in the type of a heading.
        case .heading: return length(leaf) >= 60 && state.linkDensity < 0.1
        default: return false
        }
    }

    private func endsSentence(_ leaf: Int) -> Bool {
        switch words(leaf).last {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""): true
        // The last byte of a closing quotation mark or of an ellipsis.
        case 0x9D, 0xA6: true
        default: false
        }
    }

    /// `14 March 2017 | By Joan Pike`
    private func isDateOrByline(_ leaf: Int) -> Bool {
        guard length(leaf) < 120, block(leaf).kind == .paragraph, let last = words(leaf).last else { return false }
        let line = String(decoding: words(leaf), as: UTF8.self)
        if line.lowercased().hasPrefix("by ") { return last != UInt8(ascii: ".") }
        return last != UInt8(ascii: ".") && PageDate.iso(line) != nil
    }

    /// `5 min read`, `612 followers`, `Published in Upland Notes`: short, and with a number or a link.
    private func isInfoLine(_ leaf: Int, _ state: PageWriter.State) -> Bool {
        guard length(leaf) <= 60, block(leaf).kind == .paragraph, !endsSentence(leaf), !state.isDeck else {
            return false
        }
        return state.linkDensity > 0.3 || words(leaf).contains { (0x30...0x39).contains($0) }
    }

    /// The lines about the document around its title, in order.
    private var headLines: [String] {
        guard title >= 0, let place = leaves.firstIndex(of: title) else { return [] }
        return leaves[max(0, place - 3)..<min(leaves.count, place + 25)]
            .filter { block($0).role == .metadata && length($0) < 200 }
            .map { String(decoding: words($0), as: UTF8.self) }
    }

    /// The name in a visible by-line: `By Joan Pike, Staff Writer`.
    var author: String? { headLines.lazy.compactMap { Byline.name(after: $0) }.first }

    /// The first day in the lines around the title that is not the day of a change.
    var date: String? {
        let days = headLines.compactMap { line in Self.day(in: line.lowercased()) }
        return (days.first { !$0.isOfChange } ?? days.first)?.day
    }

    /// `Updated 3 May 2020 | Published 1 May 2020` is of the first.
    private static func day(in line: String) -> (day: String, isOfChange: Bool)? {
        for word in ["published", "posted", "created", "first posted"] {
            if let place = line.firstRange(of: word), let day = PageDate.iso(String(line[place.upperBound...])) {
                return (day, false)
            }
        }
        guard let day = PageDate.iso(line) else { return nil }
        return (day, ["updated", "last ", "modified"].contains { line.contains($0) })
    }

    // MARK: The tail

    /// The lines below the text about those who made it: `Reporting by …`, and an author's note in italics.
    mutating func flagTail() {
        let paragraphs = leaves.filter { isMain($0) && block($0).kind == .paragraph && block($0).role == .none }
        guard paragraphs.count >= 4 else { return }
        for leaf in paragraphs.suffix(4).reversed() {
            guard let state = states[leaf], length(leaf) < 600, state.isItalic && isNote(leaf) || isCredit(leaf) else {
                break
            }
            setMetadata(leaf)
        }
        if let first = paragraphs.first, states[first]?.isItalic == true, length(first) < 300, isAboutAuthor(first) {
            setMetadata(first)
        }
    }

    private func isCredit(_ leaf: Int) -> Bool {
        guard length(leaf) < 300 else { return false }
        let words = PlainWords.joined(words(leaf))
        return InterfacePhrases.isCredit(words)
    }

    /// Whether a last line in italics is about the text or those who wrote it, rather than of it.
    private func isNote(_ leaf: Int) -> Bool {
        if isAboutAuthor(leaf) || words(leaf).contains(UInt8(ascii: "@")) { return true }
        let words = PlainWords.joined(words(leaf))
        return InterfacePhrases.isNote(words)
    }

    /// `Adebayo Renn is a former minister.`
    private func isAboutAuthor(_ leaf: Int) -> Bool {
        let words = PlainWords.joined(words(leaf)).split(separator: " ").prefix(9)
        return InterfacePhrases.tellsOfAuthor(words)
    }

    // MARK: Lines in between

    /// Flags paragraphs that begin with a set phrase of a site.
    mutating func flagSetPhrases() {
        for leaf in leaves where isMain(leaf) && length(leaf) < 900 {
            guard block(leaf).kind == .paragraph || block(leaf).kind == .item else { continue }
            let words = PlainWords.joined(words(leaf))
            if length(leaf) < 500, let reason = InterfacePhrases.reason(ofParagraph: words) {
                flag(leaf, reason)
            } else if InterfacePhrases.isAppeal(words) {
                flag(leaf, .subscribe)
            }
        }
    }

    /// Bytes of a block that are white space, signs or arrows: what stands between links.
    private func marks(_ leaf: Int) -> Int {
        var marks = 0
        var pending = 0
        for byte in words(leaf) {
            // General punctuation and arrows begin with this byte and have two more.
            if byte == 0xE2 { pending = 3 }
            if pending > 0 || byte <= 0x2F || (0x3A...0x40).contains(byte) || byte == UInt8(ascii: "|") { marks += 1 }
            pending = max(pending - 1, 0)
        }
        return marks
    }

    /// Flags paragraphs that are links and nothing else, unless the page is made of them.
    ///
    /// - Parameter links: in order.
    mutating func flagLinks(_ links: [Link]) {
        var linked: [Int] = []
        var others = 0
        var next = 0
        for leaf in leaves where isMain(leaf) && leaf != title {
            let span = block(leaf).span
            while next < links.count, links[next].span.stop <= span.start { next += 1 }
            guard block(leaf).kind == .paragraph, block(leaf).role == .none else {
                others += 1
                continue
            }
            var characters = 0
            var place = next
            while place < links.count, links[place].span.start < span.stop {
                characters += links[place].span.count
                place += 1
            }
            let rest = span.count - characters - marks(leaf)
            if rest * 9 <= characters, span.count < 400, characters > 0 {
                linked.append(leaf)
            } else {
                others += 1
            }
        }
        guard linked.count < others else { return }
        for leaf in linked { flag(leaf, .related) }
    }
}
