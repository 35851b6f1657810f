import Corpus

/// Gives the blocks of a page their roles: title, lines about the document, boilerplate with its reason.
struct PageFinisher {
    private let text: [UInt8]
    private var blocks: [Markup.Block]
    private let states: [Int: PageWriter.State]
    private(set) var title = -1
    /// The blocks with text of their own, in order.
    private let leaves: [Int]

    init(_ writer: PageWriter) {
        text = writer.bytes
        blocks = writer.blocks
        states = writer.states
        leaves = writer.states.keys.sorted()
    }

    mutating func finish(title known: [String], articleBody: ArticleBody?) -> [Markup.Block] {
        for leaf in leaves { settle(leaf, articleBody) }
        if let articleBody { flagBeside(articleBody) }
        findTitle(known)
        keepHead()
        flagRepeats()
        flagEmptyHeadings()
        flagContainers()
        return blocks
    }

    private func isMain(_ leaf: Int) -> Bool { blocks[leaf].role != .boilerplate && blocks[leaf].role != .metadata }

    private func length(_ leaf: Int) -> Int { blocks[leaf].span.count }

    // MARK: Roles

    private mutating func settle(_ leaf: Int, _ articleBody: ArticleBody?) {
        guard let state = states[leaf] else { return }
        if let reason = state.reason {
            if let articleBody, articleBody.holds(words(leaf)) { return }
            return flag(leaf, reason)
        }
        if state.isMetadata, blocks[leaf].kind != .heading {
            blocks[leaf].role = .metadata
        } else if !state.isMain {
            if let articleBody, articleBody.holds(words(leaf)) { return }
            if blocks[leaf].role == .caption { return flag(leaf, .caption) }
            flag(leaf, state.linkDensity > 0.4 || length(leaf) < 60 ? .navigation : .related)
        }
    }

    /// Where structured data give most of the text, a paragraph they know nothing of is a box inside it.
    private mutating func flagBeside(_ articleBody: ArticleBody) {
        let paragraphs = leaves.filter { isMain($0) && blocks[$0].kind == .paragraph && length($0) >= 60 }
        let held = paragraphs.filter { articleBody.holds(words($0)) }
        let known = held.reduce(0) { $0 + length($1) }
        guard known * 10 >= paragraphs.reduce(0, { $0 + length($1) }) * 7 else { return }
        for leaf in paragraphs where articleBody.lacks(words(leaf)) && blocks[leaf].role == .none {
            flag(leaf, .related)
        }
    }

    private mutating func flag(_ leaf: Int, _ reason: BoilerplateReason) {
        blocks[leaf].role = .boilerplate
        blocks[leaf].reason = reason
    }

    private mutating func unflag(_ leaf: Int) {
        blocks[leaf].role = .none
        blocks[leaf].reason = .none
    }

    private func words(_ leaf: Int) -> ArraySlice<UInt8> {
        let span = blocks[leaf].content.isEmpty ? blocks[leaf].span : blocks[leaf].content
        return text[max(0, span.start)..<max(0, span.start, min(span.stop, text.count))]
    }

    // MARK: The head of the article

    /// The title is the heading that the page's metadata name; else the first main heading of the first level.
    private mutating func findTitle(_ known: [String]) {
        let names = known.map { PlainWords.joined($0.utf8) }.filter { !$0.isEmpty }
        let headings = leaves.filter { blocks[$0].kind == .heading }
        for name in names {
            let match = headings.first { heading in
                let own = PlainWords.joined(words(heading))
                return own == name || own.utf8.count >= 12 && (name.hasPrefix(own) || own.hasPrefix(name))
            }
            if let match { return setTitle(match) }
        }
        let firstMain = leaves.first { isMain($0) && blocks[$0].kind != .heading } ?? 0
        let top = headings.filter { blocks[$0].level == 1 && isMain($0) }
        let above = headings.last { blocks[$0].level == 1 && $0 < firstMain && states[$0]?.reason != .navigation }
        if let heading = top.first ?? above { setTitle(heading) }
    }

    private mutating func setTitle(_ heading: Int) {
        unflag(heading)
        blocks[heading].role = .title
        title = heading
    }

    /// Between the title and the text: the sentence below the headline is text, by-line and date are kept.
    private mutating func keepHead() {
        guard title >= 0, let place = leaves.firstIndex(of: title) else { return }
        let first = leaves[(place + 1)...].firstIndex { isMain($0) && blocks[$0].kind == .paragraph } ?? leaves.count
        let text = leaves[(place + 1)...].firstIndex { isMain($0) && length($0) >= 100 } ?? first
        for leaf in leaves[(place + 1)..<min(leaves.count, max(text, place + 1), place + 13)] {
            guard let state = states[leaf], blocks[leaf].role != .metadata else { continue }
            if state.linkDensity < 0.9, isDateOrByline(leaf) {
                blocks[leaf].role = .metadata
                blocks[leaf].reason = .none
            }
            guard blocks[leaf].role == .boilerplate else { continue }
            if state.isMetadata {
                blocks[leaf].role = .metadata
                blocks[leaf].reason = .none
            } else if state.isDeck, state.linkDensity < 0.3, (30...600).contains(length(leaf)) {
                unflag(leaf)
            }
        }
    }

    /// `14 March 2017 | By Joan Pike`
    private func isDateOrByline(_ leaf: Int) -> Bool {
        guard length(leaf) < 120, blocks[leaf].kind == .paragraph, let last = words(leaf).last else { return false }
        let line = String(decoding: words(leaf), as: UTF8.self)
        if line.lowercased().hasPrefix("by ") { return last != UInt8(ascii: ".") }
        return last != UInt8(ascii: ".") && PageDate.iso(line) != nil
    }

    // MARK: Repeats and headings

    /// A paragraph that stands on the page twice (for small screens, as a pulled quotation) counts once.
    private mutating func flagRepeats() {
        var seen: Set<String> = []
        for leaf in leaves where isMain(leaf) && blocks[leaf].kind != .cell && leaf != title {
            guard length(leaf) >= 40 else { continue }
            if !seen.insert(PlainWords.joined(words(leaf))).inserted { flag(leaf, .related) }
        }
    }

    /// Headings whose text was flagged go with it.
    private mutating func flagEmptyHeadings() {
        // For each level: whether text follows before the next heading of that level or above.
        var ahead = [Bool](repeating: false, count: 8)
        var next = BoilerplateReason.none
        for leaf in leaves.reversed() {
            let block = blocks[leaf]
            if block.role == .boilerplate {
                next = block.reason
            } else if block.kind == .heading {
                let level = min(Int(block.level), 7)
                if !ahead[level], next != .none, leaf != title { flag(leaf, next) }
                for below in level..<ahead.count { ahead[below] = false }
                if blocks[leaf].role != .boilerplate { next = .none }
            } else {
                for level in ahead.indices { ahead[level] = true }
                next = .none
            }
        }
    }

    /// What holds nothing but flagged blocks is flagged too.
    private mutating func flagContainers() {
        // Reasons of blocks with text, and of what is below containers, gathered from the last block on.
        var kept = [Bool](repeating: false, count: blocks.count + 1)
        for index in blocks.indices.reversed() {
            if states[index] != nil { kept[index] = blocks[index].role != .boilerplate }
            var child = index + 1
            var reason = BoilerplateReason.none
            var hasText = states[index] != nil
            while child < blocks[index].end {
                kept[index] = kept[index] || kept[child]
                if blocks[child].role == .boilerplate {
                    hasText = true
                    if reason == .none { reason = blocks[child].reason }
                }
                child = max(blocks[child].end, child + 1)
            }
            if hasText, !kept[index], blocks[index].role == .none {
                blocks[index].role = .boilerplate
                blocks[index].reason = reason
            }
        }
    }
}

/// Words in lower case without punctuation, for comparing texts.
enum PlainWords {
    static func joined(_ bytes: some Sequence<UInt8>) -> String {
        var words: [UInt8] = []
        var pending = false
        for byte in bytes {
            let isWord =
                byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41
            if isWord {
                if pending, !words.isEmpty { words.append(0x20) }
                pending = false
                words.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else {
                pending = true
            }
        }
        return String(decoding: words, as: UTF8.self)
    }
}

/// The text that a page's structured data give for its article: evidence for what belongs to it.
struct ArticleBody {
    /// Hashes of every run of five words.
    private let runs: Set<Int>
    private static let length = 5

    /// Nil for texts too short to be more than a summary.
    init?(_ body: String) {
        guard body.utf8.count >= 600 else { return nil }
        runs = Set(Self.runs(PlainWords.joined(body.utf8)))
    }

    /// Whether nearly all of a paragraph is in the text.
    func holds(_ words: ArraySlice<UInt8>) -> Bool {
        let own = Self.runs(PlainWords.joined(words))
        guard own.count >= 4 else { return false }
        return own.count { runs.contains($0) } * 10 >= own.count * 8
    }

    /// Whether a paragraph has nothing in common with the text.
    func lacks(_ words: ArraySlice<UInt8>) -> Bool {
        let own = Self.runs(PlainWords.joined(words))
        return own.count >= 4 && !own.contains { runs.contains($0) }
    }

    private static func runs(_ text: String) -> [Int] {
        let words = text.split(separator: " ")
        guard words.count >= length else { return [] }
        return (0...(words.count - length)).map { start in
            var hasher = Hasher()
            for word in words[start..<(start + length)] { hasher.combine(word) }
            return hasher.finalize()
        }
    }
}
