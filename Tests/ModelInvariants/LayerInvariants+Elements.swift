import Corpus

/// The layers of single elements: values, names, speech, links, and the way back to the source.
extension LayerInvariants {
    /// Spans of one kind in reading order, none empty, none over another.
    private mutating func requireApart(_ spans: [Span], _ rule: String) {
        var last = 0
        for (index, span) in spans.enumerated() {
            require(last <= span.start, "\(rule) in order and apart", index)
            requireInText(span, rule, index)
            last = span.stop
        }
    }

    private mutating func requireInText(_ span: Span, _ rule: String, _ index: Int) {
        require(
            0 <= span.start && span.start < span.stop && span.stop <= document.text.count, "\(rule) in range", index)
        require(isBorder(span.start) && isBorder(span.stop), "\(rule) on character borders", index)
    }

    mutating func checkValues() {
        let values = document.values
        requireApart(values.dates.map(\.span), "dates")
        requireApart(values.money.map(\.span), "amounts")
        requireApart(values.numbers.map(\.span), "numbers")
        for (index, date) in values.dates.enumerated() {
            guard let from = date.from, let to = date.to else { continue }
            // Years before 1 have a sign in ISO 8601, and years behind 9999 a plus: their texts do not compare.
            guard from.utf8.count == 10, to.utf8.count == 10 else { continue }
            require(from <= to, "a date ends behind its beginning", index)
        }
        for (index, money) in values.money.enumerated() {
            guard let low = money.low, let high = money.high else { continue }
            require(low <= high, "a range of money has its ends in order", index)
        }
    }

    mutating func checkNames() {
        let names = document.names
        requireApart(names.mentions.map(\.span), "names")
        for (index, mention) in names.mentions.enumerated() {
            require(names.entities.indices.contains(Int(mention.entity)), "a mention has its entity", index)
        }
        for (index, entity) in names.entities.enumerated() {
            require(!entity.mentions.isEmpty, "an entity is mentioned", index)
            require(
                entity.mentions.allSatisfy { names.mentions.indices.contains(Int($0)) }, "mentions in range", index)
        }
    }

    mutating func checkSpeech() {
        let speech = document.speech
        var last = 0
        for (index, quote) in speech.quotes.enumerated() {
            require(last <= quote.span.start, "quotes in order", index)
            requireInText(quote.span, "quote", index)
            require(quote.span.contains(quote.content), "content in its quote", index)
            checkSpeaker(quote.speaker, index)
            last = quote.span.start
        }
        last = 0
        for (index, statement) in speech.statements.enumerated() {
            require(last <= statement.span.start, "statements in order", index)
            requireInText(statement.span, "statement", index)
            require(statement.span.contains(statement.content), "content in its statement", index)
            require(statement.quote < Int32(speech.quotes.count), "a statement has its quote", index)
            checkSpeaker(statement.speaker, index)
            last = statement.span.start
        }
    }

    private mutating func checkSpeaker(_ speaker: Speech.Speaker, _ index: Int) {
        switch speaker {
        case .none: break
        case .mention(let mention):
            require(document.names.mentions.indices.contains(Int(mention)), "speaker in range", index)
        case .phrase(let phrase):
            require(document.speech.phrases.indices.contains(Int(phrase)), "speaker's phrase in range", index)
        }
    }

    mutating func checkLinks() {
        var last = 0
        for (index, link) in document.links.links.enumerated() {
            require(last <= link.span.start && link.span.stop <= document.text.count, "links in order", index)
            require(isBorder(link.span.start) && isBorder(link.span.stop), "link on character borders", index)
            last = link.span.start
        }
    }

    mutating func checkSource(_ sourceCount: Int) {
        for offset in stride(from: 0, to: document.text.count, by: max(document.text.count / 200, 1)) {
            let source = document.sourceMap.source(of: Span(offset, offset + 1))
            require(
                0 <= source.start && source.start <= source.stop && source.stop <= sourceCount, "source in range",
                offset)
        }
    }
}
