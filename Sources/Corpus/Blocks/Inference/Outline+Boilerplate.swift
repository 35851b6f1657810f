extension Outline {
    /// Flags what belongs to the page rather than to the text: lines that a set phrase gives away, image file
    /// names, stray numbers, copyright lines.
    mutating func flagBoilerplate() {
        for index in drafts.indices {
            let draft = drafts[index]
            if draft.isBoilerplate { continue }
            if draft.kind == .rule {
                drafts[index].role = .boilerplate
                continue
            }
            guard draft.kind == .text || draft.kind == .heading || draft.kind == .item else { continue }
            if isWikiHeading(draft) {
                makeWikiHeading(index)
                continue
            }
            if let (meaning, stop) = book.opening(of: text, draft.content) {
                drafts[index].opening = meaning
                drafts[index].openingStop = stop
            }
            guard !draft.facts.isLong else { continue }
            if isStray(draft) {
                drafts[index].kind = .text
                drafts[index].flag(isClock(draft) ? .player : .none)
            } else if isImageName(draft.content, draft.facts) {
                drafts[index].flag(.image)
            } else if draft.kind != .item || draft.facts.words <= 4 || isListPosition(draft),
                let reason = boilerplateReason(drafts[index]),
                reason != .related || !headsText(index)
            {
                drafts[index].flag(reason)
                flagInsert(endingAt: index)
            }
        }
    }

    /// `Aftermath[edit]`: a heading with the link that MediaWiki puts behind it.
    @inline(__always)
    private func isWikiHeading(_ draft: Draft) -> Bool {
        draft.kind == .text && draft.facts.columns <= 120 && draft.content.count > 6
            && text[draft.content.stop - 1] == Ascii.closeBracket
            && text.hasPrefix("[edit]", at: draft.content.stop - 6)
    }

    private mutating func makeWikiHeading(_ index: Int) {
        drafts[index].kind = .heading
        drafts[index].isCertain = true
        drafts[index].content.stop -= 6
    }

    /// Whether a line that only begins like a teaser, in sentence case, stands right above a paragraph: "More from the
    /// cellar" is a heading there.
    private func headsText(_ index: Int) -> Bool {
        let facts = drafts[index].facts
        guard drafts[index].openingStop < drafts[index].content.stop, drafts[index].opening == .boilerplate(.related),
            facts.titleCase < 0.6, facts.ending == .none, facts.colon == 0, index + 1 < drafts.count
        else { return false }
        return drafts[index + 1].isBody && drafts[index + 1].facts.columns >= 80
    }

    /// Flags whole menus and button bars: runs of entries of one to three words, one of which is a known one.
    mutating func flagMenus() {
        var index = 0
        while index < drafts.count {
            let start = index
            var reason: BoilerplateReason?
            var sections = 0
            var known = index..<index
            while index < drafts.count, isEntry(drafts[index]), index == start || !drafts[index].blankBefore {
                if drafts[index].isBoilerplate, drafts[index].reason == .navigation || drafts[index].reason == .share {
                    reason = drafts[index].reason
                    known = (known.isEmpty ? index : known.lowerBound)..<index + 1
                } else if terms.sectionNames.contains(text, drafts[index].content.start, drafts[index].content.stop) {
                    sections += 1
                }
                index += 1
            }
            if sections >= 2, sections * 2 >= index - start { reason = reason ?? .navigation }
            if let reason, index - start >= 3 {
                // Sections have any name; buttons for sharing are known ones, and names may stand beside them.
                let entries = reason == .share ? known : menuStart(start)..<menuStop(index)
                // "Email" is a button of this row, not a field of the comment form.
                for place in entries where !drafts[place].isBoilerplate || drafts[place].reason == .comments {
                    drafts[place].flag(reason)
                }
            }
            if index == start { index += 1 }
        }
    }

    /// The start of a menu: the first line of a document may be its title.
    private func menuStart(_ start: Int) -> Int {
        start == 0 && !drafts[0].isBoilerplate && drafts[0].facts.words == 3 ? 1 : start
    }

    /// The end of a menu whose last line may head the text that follows right below.
    private func menuStop(_ stop: Int) -> Int {
        let last = drafts[stop - 1]
        let isHeading =
            stop < drafts.count && drafts[stop].isBody && !last.isBoilerplate
            && !terms.sectionNames.contains(text, last.content.start, last.content.stop)
        return isHeading ? stop - 1 : stop
    }

    @inline(__always)
    private func isEntry(_ draft: Draft) -> Bool {
        (draft.isPlain || draft.isBoilerplate) && draft.kind == .text && draft.facts.words <= 3
            && draft.facts.ending == .none
            && draft.facts.columns <= 32 && !(draft.facts.numbers > 0 && dateLine.isDate(text, draft.content))
    }

    @inline(__always)
    private func boilerplateReason(_ draft: Draft) -> BoilerplateReason? {
        if case .boilerplate(let reason)? = book.meaning(of: text, draft.content) { return reason }
        if startsWithCopyright(draft.content) { return .copyright }
        if isListPosition(draft) || isGlued(draft) { return .related }
        guard draft.kind != .item, draft.facts.columns <= 400 else { return nil }
        if case .boilerplate(let reason)? = draft.opening, fitsOpening(draft, draft.openingStop) { return reason }
        // In long paragraphs such words are talked about; the page's own calls are short.
        if draft.facts.hasPageWord, draft.facts.columns <= 320,
            case .boilerplate(let reason)? = book.inside(text, draft.content)
        {
            return reason
        }
        if isCount(draft) || isTally(draft) { return .comments }
        if isVideoSource(draft) { return .player }
        if isNetworkRow(draft) { return .share }
        return isTrail(draft) ? .navigation : nil
    }

    /// Whether the line as a whole reads like interface text: short, or with a colon right behind the phrase.
    @inline(__always)
    private func fitsOpening(_ draft: Draft, _ stop: Int) -> Bool {
        if text[stop] == Ascii.colon { return draft.facts.columns <= 200 }
        if draft.facts.words <= 3 { return true }
        if isOwnSentence(draft) { return false }
        return draft.facts.columns <= 160
            && (draft.facts.isAllCaps || !(draft.facts.titleCase > 0.9 && draft.facts.words >= 6))
    }

    /// A sentence of some length, or of somebody, that only begins like a button: "Read more books, they told us."
    private func isOwnSentence(_ draft: Draft) -> Bool {
        guard draft.facts.ending == .period, !draft.facts.hasPageWord else { return false }
        switch draft.opening {
        case .boilerplate(.related), .boilerplate(.share), .boilerplate(.navigation):
            return draft.facts.words > 12 || draft.facts.startsWithQuote
        case .boilerplate(.subscribe): return draft.facts.words > 14 || draft.facts.startsWithQuote
        default: return false
        }
    }

    /// A line without a letter, or a list marker with nothing behind it: `0`, `4.`, `|`, `•`.
    @inline(__always)
    private func isStray(_ draft: Draft) -> Bool {
        guard draft.span.count <= 24, draft.kind != .heading else { return false }
        for position in draft.span.start..<draft.span.stop {
            let kind = table[text[position]]
            if kind.has(.letter) { return false }
            if kind.has(.wide), CharacterKind.isLetter(text.scalar(at: position).value) { return false }
        }
        return !dateLine.isDate(text, draft.span)
    }

    /// `12 Comments`, `3 min ago`, `1.2k shares`.
    @inline(__always)
    private func isCount(_ draft: Draft) -> Bool {
        guard draft.facts.words == 2, table[text[draft.content.start]].has(.digit), draft.facts.columns <= 20 else {
            return false
        }
        var cursor = WordCursor(draft.content)
        var last = Span(0, 0)
        while cursor.next(in: text) { last = cursor.word }
        return terms.countedNouns.contains(text, last.start, last.stop)
    }

    /// `14 thoughts on “…”`, `3 responses to “…”`: a number of comments with the title again.
    @inline(__always)
    func isTally(_ draft: Draft) -> Bool {
        guard table[text[draft.content.start]].has(.digit), draft.facts.words >= 3, !draft.facts.endsSentence else {
            return false
        }
        var cursor = WordCursor(draft.content)
        guard cursor.next(in: text), cursor.next(in: text),
            terms.tallied.contains(text, cursor.word.start, cursor.word.stop),
            cursor.next(in: text)
        else { return false }
        return text.equals(cursor.word, ignoringCase: "on") || text.equals(cursor.word, ignoringCase: "to")
    }

    /// `Facebook Twitter Pinterest LinkedIn Email`: a row of share buttons on one line.
    @inline(__always)
    private func isNetworkRow(_ draft: Draft) -> Bool {
        guard (2...12).contains(draft.facts.words), draft.facts.columns <= 120 else { return false }
        var cursor = WordCursor(draft.content)
        var networks = 0
        while cursor.next(in: text) {
            if Self.networks.contains(text, cursor.word.start, cursor.word.stop) {
                networks += 1
            } else if !terms.shareWords.contains(text, cursor.word.start, cursor.word.stop) {
                return false
            }
        }
        return networks >= 2 || networks == 1 && draft.facts.words >= 3
    }

    private static let networks = WordList(
        """
        facebook twitter x linkedin whatsapp pinterest reddit telegram instagram tumblr messenger flipboard
        mastodon bluesky threads youtube tiktok snapchat email
        """)

    /// `Home > News > World`, `Home | About | Contact`: three and more short entries with separators.
    @inline(__always)
    private func isTrail(_ draft: Draft) -> Bool {
        guard draft.facts.hasSeparator, draft.facts.columns <= 120, !draft.facts.endsSentence, draft.facts.words >= 2,
            draft.facts.numbers == 0
        else { return false }
        var separators = 0
        var position = draft.content.start + 1
        while position + 1 < draft.content.stop {
            if table[text[position - 1]].has(.space) {
                let scalar = text.scalar(at: position)
                switch scalar.value {
                case 0x3E, 0x7C, 0xBB, 0x203A, 0xB7, 0x2022:
                    if table[text[position + scalar.width]].has(.space) { separators += 1 }
                default: break
                }
            }
            position += 1
        }
        return separators >= 2 && separators * 4 >= draft.facts.words - 2
    }

    private func startsWithCopyright(_ span: Span) -> Bool {
        let first = text.scalar(at: span.start)
        if first.value == 0xA9 { return true }
        return text.hasPrefix("(c) ", at: span.start) && table[text[span.start + 4]].has(.digit)
    }

    /// A line that names an image file and nothing else.
    func isImageName(_ span: Span, _ facts: LineFacts) -> Bool {
        guard facts.words <= 12, span.count <= 200, span.count >= 5 else { return false }
        var dot = span.stop - 1
        while dot > span.start, span.stop - dot <= 5, text[dot] != Ascii.period { dot -= 1 }
        guard text[dot] == Ascii.period, dot > span.start else { return false }
        return Self.imageEndings.contains(text, dot + 1, span.stop)
    }

    private static let imageEndings = WordList("png jpg jpeg gif svg webp bmp tif tiff avif heic")
}
