extension Outline {
    /// Reads labels before a colon: callouts, labelled items, and runs of labelled paragraphs, which are lists
    /// whose bullets were lost.
    ///
    /// - Parameter joiningRuns: false where markup says what a list is.
    mutating func readLabels(joiningRuns: Bool = true) {
        for index in drafts.indices where drafts[index].role == .none {
            guard drafts[index].kind == .text || drafts[index].kind == .item || drafts[index].kind == .quote else {
                continue
            }
            if drafts[index].kind != .item, drafts[index].opening == .callout, readCallout(index) { continue }
            guard drafts[index].facts.colon > 0 || text[drafts[index].content.start] == Ascii.asterisk else { continue }
            if let label = label(of: drafts[index]) { drafts[index].label = label }
        }
        if joiningRuns { labelNeighbours() }
        var index = joiningRuns ? 0 : drafts.count
        var speakers: Set<UInt64> = []
        while index < drafts.count { index = readRun(from: index, &speakers) }
        for index in drafts.indices where !drafts[index].label.isEmpty && drafts[index].role == .none {
            settleLabel(index)
        }
    }

    // MARK: Callouts

    /// Reads the label behind a callout's phrase, which the draft begins with.
    private mutating func readCallout(_ index: Int) -> Bool {
        let draft = drafts[index]
        // “Did you know?” asked Smith.
        guard !draft.facts.startsWithQuote else { return false }
        let body = withoutEmphasis(draft.content)
        let end = draft.openingStop
        var stop = end
        // The label keeps a question or exclamation mark of its own, not the colon or dash.
        if text[stop] == Ascii.question || text[stop] == Ascii.exclamation { stop += 1 }
        var rest = stop
        while text[rest] == Ascii.asterisk { rest += 1 }
        let hasMark = stop > end || text[rest] == Ascii.colon
        if text[rest] == Ascii.colon { rest += 1 }
        while text[rest] == Ascii.asterisk || table[text[rest]].has(.space) { rest += 1 }
        let dash = text.scalar(at: rest)
        let hasDash = !hasMark && (dash.value == 0x2013 || dash.value == 0x2014)
        if hasDash {
            rest += dash.width
            while table[text[rest]].has(.space) { rest += 1 }
        }
        guard hasMark || hasDash, rest < draft.content.stop else { return false }
        drafts[index].role = .callout
        drafts[index].label = Span(body.start, stop)
        drafts[index].content.start = rest
        return true
    }

    /// The span without asterisks at its front, as in `**Note:** text`.
    private func withoutEmphasis(_ span: Span) -> Span {
        var span = span
        while span.start < span.stop, text[span.start] == Ascii.asterisk { span.start += 1 }
        return span
    }

    // MARK: Labels

    /// The words before the first colon where they can be a label.
    @inline(__always)
    private func label(of draft: Draft) -> Span? {
        var start = withoutEmphasis(draft.content).start
        let emphasis = start - draft.content.start
        guard let colon = colon(of: draft, emphasis > 0) else { return nil }
        var label = Span(start, colon)
        // The marks of emphasis are blanks where markup was read.
        while label.stop > label.start,
            text[label.stop - 1] == Ascii.asterisk || table[text[label.stop - 1]].has(.space)
        {
            label.stop -= 1
        }
        start = label.start
        guard !label.isEmpty, label.count <= 80, !table[text[start]].has(.lower) || emphasis > 0 else { return nil }
        let facts = LineFacts(text, label, table, terms)
        guard facts.words >= 1, facts.words <= 9, facts.ending == .none, !facts.startsWithQuote,
            !facts.hasInnerSentence,
            facts.numbers < max(facts.words, 2)
        else { return nil }
        for position in label.start..<label.stop where text[position] == Ascii.comma && facts.words > 4 { return nil }
        if draft.kind == .item, facts.words <= 4 { return label }
        return emphasis > 0 || facts.titleCase >= 0.5 || facts.words <= 2 || facts.isAllCaps ? label : nil
    }

    /// The offset of the colon behind a label; emphasis may close before or behind it.
    @inline(__always)
    private func colon(of draft: Draft, _ hasEmphasis: Bool) -> Int? {
        if draft.facts.colon > 0 { return draft.content.start + draft.facts.colon - 1 }
        guard hasEmphasis else { return nil }
        var position = draft.content.start
        let limit = min(draft.content.stop, position + 90)
        while position < limit {
            if text[position] == Ascii.colon, text[position + 1] == Ascii.asterisk { return position }
            position += 1
        }
        return nil
    }

    /// Behind the colon (and closing emphasis) of a label.
    @inline(__always)
    private func contentStart(after label: Span, in draft: Draft) -> Int {
        var position = label.stop
        while position < draft.content.stop,
            text[position] == Ascii.colon || text[position] == Ascii.asterisk || table[text[position]].has(.space)
        {
            position += 1
        }
        return position
    }

    /// Gives sentences beside a labelled one the label they would not have alone, as in "Trusting one number only: It
    /// may hide a debt." below "Goodwill: It is worth what somebody pays."
    private mutating func labelNeighbours() {
        for index in drafts.indices.dropFirst() where !drafts[index - 1].label.isEmpty { labelLike(index - 1, index) }
        for index in drafts.indices.dropFirst().reversed() where !drafts[index].label.isEmpty {
            labelLike(index, index - 1)
        }
    }

    private mutating func labelLike(_ model: Int, _ index: Int) {
        let draft = drafts[index]
        guard draft.label.isEmpty, draft.facts.colon > 0, draft.facts.ending == .period, draft.isPlain,
            drafts[model].isPlain, drafts[model].facts.ending == .period, draft.opening == nil
        else { return }
        let label = Span(draft.content.start, draft.content.start + draft.facts.colon - 1)
        let facts = LineFacts(text, label, table, terms)
        guard facts.words <= 6, facts.ending == .none, !facts.startsLower, !facts.startsWithQuote,
            CharacterKind.isUpper(text.scalar(at: contentStart(after: label, in: draft)).value)
        else { return }
        drafts[index].label = label
    }

    // MARK: Runs

    /// Reads a run of labelled paragraphs from `start` on; returns the draft behind it.
    private mutating func readRun(from start: Int, _ speakers: inout Set<UInt64>) -> Int {
        guard isRunMember(drafts[start]) else { return start + 1 }
        var stop = start
        var labelled = 0
        var unmarked = 0
        var nested: [Int] = []
        while stop < drafts.count, isRunMember(drafts[stop]) {
            labelled += 1
            if drafts[stop].kind == .text { unmarked += 1 }
            let introduces = drafts[stop].facts.ending == .colon
            stop += 1
            guard introduces else { continue }
            let end = fragmentsStop(stop)
            if end - stop >= 2 {
                nested.append(contentsOf: stop..<end)
                stop = end
            }
        }
        if isTranscript(start..<stop, &speakers) {
            for index in start..<stop where drafts[index].kind == .text { drafts[index].isTurn = true }
            return stop
        }
        // Two labels make a list when sentences follow them; bare "Label: value" lines need three.
        let below = Set(nested)
        let sentences = (start..<stop).count {
            !below.contains($0) && (drafts[$0].facts.endsSentence || drafts[$0].facts.ending == .colon)
        }
        guard unmarked > 0, labelled >= 3 || labelled == 2 && sentences == 2 else { return stop }
        for index in start..<stop {
            drafts[index].kind = .item
            if below.contains(index) { drafts[index].nesting = 1 }
            drafts[index].startsGroup = index == start
        }
        return stop
    }

    @inline(__always)
    private func isRunMember(_ draft: Draft) -> Bool {
        guard !draft.label.isEmpty, draft.role == .none, draft.kind == .text || draft.kind == .item else {
            return false
        }
        return draft.kind == .item || !isMetadataLabel(draft)
    }

    /// Whether a label comes again, in the run or from a conversation above: it is the name of a speaker, and the run
    /// a conversation.
    private func isTranscript(_ run: Range<Int>, _ speakers: inout Set<UInt64>) -> Bool {
        guard run.count >= 3 || !speakers.isEmpty else { return false }
        let labels = run.filter { drafts[$0].kind == .text && !drafts[$0].label.isEmpty }
            .map { hash(speaker(drafts[$0].label)) }
        let names = Set(labels)
        guard run.count >= 3 && names.count < labels.count || !labels.isEmpty && names.isSubset(of: speakers) else {
            return false
        }
        speakers.formUnion(names)
        return true
    }

    /// A label without the time code behind it: `HOST (00:12)`, `Host [1:02:33]`.
    private func speaker(_ label: Span) -> Span {
        let last = text[label.stop - 1]
        guard last == Ascii.closeParenthesis || last == Ascii.closeBracket else { return label }
        var open = label.stop - 1
        while open > label.start, text[open] != Ascii.openParenthesis, text[open] != Ascii.openBracket {
            guard open == label.stop - 1 || table[text[open]].has(.digit) || text[open] == Ascii.colon else {
                return label
            }
            open -= 1
        }
        return Span(label.start, open)
    }

    @inline(__always)
    private func isMetadataLabel(_ draft: Draft) -> Bool {
        draft.opening == .metadata && draft.openingStop == draft.label.stop && draft.facts.columns <= 120
    }

    /// The end of a run of short lines that can be sub-items: one sentence each at most, none labelled.
    func fragmentsStop(_ start: Int) -> Int {
        var stop = start
        while stop < drafts.count, isSubItem(drafts[stop]) {
            // A list whose lines no blank lines part ends at one.
            if stop - start >= 2, drafts[stop].blankBefore, !drafts[stop - 1].blankBefore { break }
            stop += 1
        }
        return stop
    }

    @inline(__always)
    private func isSubItem(_ draft: Draft) -> Bool {
        draft.isPlain && draft.label.isEmpty && draft.facts.columns <= 140 && !draft.facts.hasInnerSentence
            && !draft.facts.startsWithQuote && draft.facts.ending != .colon && draft.facts.ending != .question
    }

    /// Moves the content behind the label, or drops a label that is only part of a sentence or of a heading.
    private mutating func settleLabel(_ index: Int) {
        let draft = drafts[index]
        let rest = contentStart(after: draft.label, in: draft)
        let facts = LineFacts(text, draft.label, table, terms)
        let follows = text.scalar(at: rest)
        let isSpeech = follows.value == 0x22 || follows.value == 0x201C
        let isListed = draft.kind == .item || draft.isTurn
        let isSure =
            facts.titleCase >= 0.6 && (draft.facts.endsSentence || draft.facts.ending == .colon) && !isSpeech
        guard rest < draft.content.stop, isListed || isSure else {
            if rest < draft.content.stop { drafts[index].label = Span(0, 0) }
            return
        }
        drafts[index].content.start = rest
    }
}
