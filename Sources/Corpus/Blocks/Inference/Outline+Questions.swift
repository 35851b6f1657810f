extension Outline {
    /// Reads questions with their answers: below a heading such as "Frequently Asked Questions", after `Q:` and `A:`,
    /// and wherever three questions in a row each have an answer.
    mutating func readQuestions() {
        readMarkedQuestions()
        // Two in a row are enough below a title that promises nothing else.
        let fewest = drafts.indices.contains(title) && promisesAnswers(drafts[title]) ? 2 : 3
        var index = 0
        while index < drafts.count {
            if isQuestionsHeading(drafts[index]) {
                index = readSection(from: index + 1)
            } else {
                index = readSequence(from: index, fewest)
            }
        }
        readLists()
    }

    @inline(__always)
    private func isQuestionsHeading(_ draft: Draft) -> Bool {
        guard draft.kind == .heading, draft.role == .none || draft.role == .title, draft.facts.words <= 14 else {
            return false
        }
        if book.meaning(of: text, draft.content) == .questions { return true }
        // All of the words below have a q, which is rare.
        guard text.holds(letter: 0x71, in: draft.content) else { return false }
        var cursor = WordCursor(draft.content)
        while cursor.next(in: text) {
            let word = cursor.word
            // "Questions", "Your questions": a title may promise answers and then give an article.
            if draft.role == .none, draft.facts.words <= 4, word.stop == draft.content.stop,
                text.equals(word, ignoringCase: "questions")
            {
                return true
            }
            if text.equals(word, ignoringCase: "faq") || text.equals(word, ignoringCase: "faqs") { return true }
            guard text.equals(word, ignoringCase: "frequently") else { continue }
            return text.hasPrefix("asked", at: word.stop + 1)
        }
        return false
    }

    /// `Q&A: the new law`, `Questions and answers on the deposit`
    private func promisesAnswers(_ title: Draft) -> Bool {
        text.hasPrefix("q&a", at: title.content.start)
            || text.hasPrefix("questions and answers", at: title.content.start)
            || text.hasPrefix("faq", at: title.content.start)
    }

    // MARK: Below a heading

    /// Reads the questions of a section; returns the draft behind it.
    private mutating func readSection(from start: Int) -> Int {
        var index = start
        var extra: [Int] = []
        var hasQuestion = false
        while index < drafts.count {
            let draft = drafts[index]
            if draft.isBoilerplate || draft.kind == .rule {
                index += 1
                continue
            }
            if isQuestion(draft), let answer = nextContent(after: index), isAnswer(drafts[answer]) {
                for place in extra { drafts[place].role = .faq }
                extra = []
                pair(index, answer)
                hasQuestion = true
                index = answer + 1
            } else if draft.kind == .item {
                if draft.facts.question > 0 { splitQuestion(index) }
                index += 1
            } else if draft.kind == .text, draft.role == .none {
                if draft.facts.question > 0, draft.facts.question <= 220, !hasQuestion {
                    splitQuestion(index)
                } else if hasQuestion {
                    extra.append(index)
                }
                index += 1
            } else {
                return index
            }
        }
        return index
    }

    @inline(__always)
    private func isQuestion(_ draft: Draft) -> Bool {
        guard draft.kind == .text || draft.kind == .heading || draft.kind == .item else { return false }
        return draft.role == .none && draft.facts.ending == .question && !draft.facts.hasInnerSentence
            && draft.facts.columns <= 260
    }

    @inline(__always)
    private func isAnswer(_ draft: Draft) -> Bool {
        guard draft.kind == .text, draft.role == .none || draft.role == .callout else { return false }
        return draft.facts.ending != .question || draft.facts.hasInnerSentence
    }

    private mutating func pair(_ question: Int, _ answer: Int) {
        if drafts[question].kind != .heading { drafts[question].kind = .heading }
        drafts[question].role = .faq
        drafts[question].split = answer
        drafts[answer].role = .faq
    }

    /// Marks where the answer begins in a question and answer on one line; `Q:` and `A:` belong to neither.
    private mutating func splitQuestion(_ index: Int) {
        let draft = drafts[index]
        // A label taken for one, such as the "Q", moved the start of the content.
        let start = draft.label.isEmpty ? draft.content.start : draft.label.start
        var answer = start + Int(draft.facts.question)
        while answer < draft.content.stop, table[text[answer]].has(.space) { answer += 1 }
        answer = behindMark(Span(answer, draft.content.stop), 0x61, "answer") ?? answer
        guard answer < draft.content.stop, answer > draft.content.start, draft.role == .none else { return }
        drafts[index].content.start = behindMark(Span(start, answer), 0x71, "question") ?? draft.content.start
        drafts[index].role = .faq
        drafts[index].split = answer
    }

    // MARK: Elsewhere

    /// Three and more question headings in a row, each with one paragraph, are questions and answers anywhere.
    private mutating func readSequence(from start: Int, _ fewest: Int) -> Int {
        guard drafts[start].kind == .heading else { return start + 1 }
        var pairs: [(Int, Int)] = []
        var index = start
        while index + 1 < drafts.count, drafts[index].kind == .heading, isQuestion(drafts[index]),
            isAnswer(drafts[index + 1]), drafts[index + 1].isBody
        {
            pairs.append((index, index + 1))
            index += 2
        }
        if pairs.count >= fewest {
            for (question, answer) in pairs { pair(question, answer) }
        }
        return max(index, start + 1)
    }

    /// Lists in which two and more items are a question with its answer.
    private mutating func readLists() {
        var index = 0
        while index < drafts.count {
            let start = index
            while index < drafts.count, drafts[index].kind == .item, drafts[index].role == .none { index += 1 }
            let asking = drafts[start..<index].count { $0.facts.question > 0 }
            if asking >= 2, asking * 10 >= (index - start) * 7 {
                for place in start..<index where drafts[place].facts.question > 0 { splitQuestion(place) }
            }
            if index == start { index += 1 }
        }
    }

    /// `Q: …` with `A: …` below it.
    private mutating func readMarkedQuestions() {
        guard drafts.count > 1 else { return }
        for index in 0..<(drafts.count - 1) where drafts[index].role == .none {
            guard let question = afterMark(drafts[index], 0x71, "question"), let next = nextContent(after: index),
                drafts[next].role == .none, let answer = afterMark(drafts[next], 0x61, "answer")
            else { continue }
            strip(index, question)
            strip(next, answer)
            drafts[index].kind = .text
            drafts[next].kind = .text
            pair(index, next)
        }
    }

    private mutating func strip(_ index: Int, _ content: Int) {
        drafts[index].label = Span(drafts[index].span.start, drafts[index].span.start + 1)
        drafts[index].content.start = content
    }

    @inline(__always)
    private func afterMark(_ draft: Draft, _ letter: UInt8, _ word: StaticString) -> Int? {
        guard draft.kind == .text || draft.kind == .item || draft.kind == .heading else { return nil }
        return behindMark(draft.span, letter, word)
    }

    /// The text behind `Q:`, `Q1.`, `Question 2:` (or their counterparts for answers).
    @inline(__always)
    private func behindMark(_ span: Span, _ letter: UInt8, _ word: StaticString) -> Int? {
        var position = span.start
        // The letter is the word's first.
        guard Ascii.lowered(text[position]) == letter else { return nil }
        position += text.hasPrefix(word, at: position) ? word.utf8CodeUnitCount : 1
        while table[text[position]].has([.digit, .space]), position < span.stop, position - span.start < 14 {
            position += 1
        }
        guard
            text[position] == Ascii.colon || text[position] == Ascii.period || text[position] == Ascii.closeParenthesis
        else { return nil }
        position += 1
        while table[text[position]].has(.space) { position += 1 }
        return position < span.stop && position > span.start ? position : nil
    }
}
