extension Outline {
    /// Flags what a page inserts into its text between two lines for screen readers, once the second one is met:
    /// `Skip past newsletter promotion` … `after newsletter promotion`, `list of 4 items` … `end of list`, `Video Ad
    /// Feedback` … `2:41 - Source: CNN`.
    mutating func flagInsert(endingAt end: Int) {
        let last = drafts[end]
        guard mayCloseInsert(last), let opening = Self.insertOpening(of: closing(last)) else { return }
        for start in (max(0, end - Self.longestInsert)..<end).reversed() {
            guard hash(drafts[start].content) == opening || opening == Self.listOpening && isListLength(drafts[start])
            else { continue }
            for index in start..<end { drafts[index].flag(last.reason) }
            return
        }
    }

    /// The first letter spares most lines the look-up: `after …`, `end …`, and the length of a video.
    private func mayCloseInsert(_ draft: Draft) -> Bool {
        let first = Ascii.lowered(text[draft.content.start])
        return draft.facts.columns <= 60 && (first == 0x61 || first == 0x65 || table[first].has(.digit))
    }

    /// No insert has more lines between its two.
    private static let longestInsert = 12

    /// The hash of the words that close an insert; all video sources are one.
    private func closing(_ draft: Draft) -> UInt64 {
        isVideoSource(draft) ? Self.videoClosing : hash(draft.content)
    }

    private static func insertOpening(of closing: UInt64) -> UInt64? {
        switch closing {
        case promotionClosing: promotionOpening
        case listClosing: listOpening
        case videoClosing: videoOpening
        default: nil
        }
    }

    private static let promotionOpening = hash("skip past newsletter promotion")
    private static let promotionClosing = hash("after newsletter promotion")
    private static let listOpening = hash("list of items")
    private static let listClosing = hash("end of list")
    private static let videoOpening = hash("video ad feedback")
    private static let videoClosing = hash("source")

    private static func hash(_ phrase: String) -> UInt64 {
        let text = Text(phrase)
        return WordCursor.hash(of: text, Span(0, text.count))
    }

    /// Whether text goes on behind a flagged line, so that it announces nothing.
    func closesInsert(_ draft: Draft) -> Bool {
        mayCloseInsert(draft) && Self.insertOpening(of: closing(draft)) != nil
    }

    // MARK: Lines of inserts

    /// `list of 4 items`
    private func isListLength(_ draft: Draft) -> Bool {
        draft.facts.words == 4 && text.hasPrefix("list of ", at: draft.content.start)
            && table[text[draft.content.start + 8]].has(.digit) && text.hasPrefix("items", at: draft.content.stop - 5)
    }

    /// `list 1 of 4Headline`: an entry of a list of other articles, as screen readers are told of it.
    func isListPosition(_ draft: Draft) -> Bool {
        guard text[draft.content.start] == 0x6C, text.hasPrefix("list ", at: draft.content.start) else { return false }
        if isListLength(draft) { return true }
        var position = draft.content.start + 5
        let number = position
        while table[text[position]].has(.digit) { position += 1 }
        return position > number && text.hasPrefix(" of ", at: position) && table[text[position + 4]].has(.digit)
    }

    /// `2:41 - Source: CNN`: how long a video is and whose.
    func isVideoSource(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 40, draft.facts.numbers >= 1, table[text[draft.content.start]].has(.digit) else {
            return false
        }
        var position = draft.content.start
        while table[text[position]].has(.digit) || text[position] == Ascii.colon { position += 1 }
        return text.hasPrefix(" - source: ", at: position)
    }

    /// `00:00 / 38:12`: the clock of a player. One time alone is when something was written.
    func isClock(_ draft: Draft) -> Bool {
        var colons = 0
        var slashes = 0
        for position in draft.content.start..<draft.content.stop {
            switch text[position] {
            case Ascii.colon: colons += 1
            case Ascii.slash: slashes += 1
            case let byte where table[byte].has([.digit, .space]): continue
            default: return false
            }
        }
        return slashes == 1 && colons >= 2
    }

    /// `Read moreAnother story`: the button and the headline lost the space between them.
    func isGlued(_ draft: Draft) -> Bool {
        text[draft.content.start] == 0x52 && text.hasPrefix("read more", at: draft.content.start)
            && table[text[draft.content.start + 9]].has(.upper)
    }
}
