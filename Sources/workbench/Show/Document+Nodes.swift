import Corpus
import Reports

/// The layers of a document as elements to draw. Ranks: blocks 0, statements 1, quotes 2,
/// sentences 3, names and values 4, tokens 5.
extension Document {
    func blockNodes(withText: Bool) -> [ShowNode] {
        let blocks = self.blocks
        return (0..<blocks.count).map { index in
            let kind = blocks.kinds[index]
            var node = ShowNode(
                kind: "\(kind)", span: Span(Int(blocks.starts[index]), Int(blocks.stops[index])), rank: 0)
            switch kind {
            case .heading, .item, .row, .cell: node.facts.append(("level", .integer(Int(blocks.levels[index]))))
            case .list where blocks.ordered[index]: node.facts.append(("ordered", .boolean(true)))
            default: break
            }
            if blocks.roles[index] != .none { node.facts.append(("role", .string("\(blocks.roles[index])"))) }
            if blocks.reasons[index] != .none { node.facts.append(("reason", .string("\(blocks.reasons[index])"))) }
            add("label", blocks.labels[index], to: &node)
            add("marker", blocks.markers[index], to: &node)
            add("dateline", blocks.datelines[index], to: &node)
            switch kind {
            case .list, .table, .row, .blockquote: break
            default:
                if withText { node.excerpt = Span(Int(blocks.contentStarts[index]), Int(blocks.contentStops[index])) }
            }
            return node
        }
    }

    func sentenceNodes(withText: Bool) -> [ShowNode] {
        let sentences = self.sentences
        return (0..<sentences.count).map { index in
            let span = Span(Int(sentences.starts[index]), Int(sentences.stops[index]))
            return ShowNode(kind: "sentence", span: span, excerpt: withText ? span : nil, rank: 3)
        }
    }

    func tokenNodes() -> [ShowNode] {
        let tokens = self.tokens
        return (0..<tokens.count).map { index in
            let span = Span(Int(tokens.starts[index]), Int(tokens.stops[index]))
            return ShowNode(
                kind: "token", span: span, facts: [("type", .string("\(tokens.types[index])"))], excerpt: span, rank: 5)
        }
    }

    func nameNodes() -> [ShowNode] {
        let names = self.names
        return names.mentions.map { mention in
            var node = ShowNode(kind: "\(mention.type)", span: mention.span, excerpt: mention.span, rank: 4)
            let entity = Int(mention.entity)
            if names.entities.indices.contains(entity) {
                node.facts.append(("name", .string(names.entities[entity].name)))
            }
            add("title", mention.title, to: &node)
            return node
        }
    }

    func valueNodes() -> [ShowNode] {
        let values = self.values
        let dates = values.dates.map { date in
            var node = ShowNode(kind: "date", span: date.span, excerpt: date.span, rank: 4)
            if let from = date.from { node.facts.append(("from", .string(from))) }
            if let to = date.to, to != date.from { node.facts.append(("to", .string(to))) }
            node.facts.append(("granularity", .string(date.granularity.rawValue)))
            if date.relative { node.facts.append(("relative", .boolean(true))) }
            return node
        }
        let money = values.money.map { money in
            var node = ShowNode(kind: "money", span: money.span, excerpt: money.span, rank: 4)
            add([("amount", money.amount), ("low", money.low), ("high", money.high)], to: &node)
            if !money.currency.isEmpty { node.facts.append(("currency", .string(money.currency))) }
            if let bound = money.bound { node.facts.append(("bound", .string(bound.rawValue))) }
            return node
        }
        let numbers = values.numbers.map { number in
            var node = ShowNode(kind: "number", span: number.span, excerpt: number.span, rank: 4)
            add([("value", number.value)], to: &node)
            if let unit = number.unit { node.facts.append(("unit", .string(unit))) }
            if let bound = number.bound { node.facts.append(("bound", .string(bound.rawValue))) }
            return node
        }
        return dates + money + numbers
    }

    func speechNodes() -> [ShowNode] {
        let speech = self.speech
        let quotes = speech.quotes.map { quote in
            var node = ShowNode(kind: "quote", span: quote.span, excerpt: quote.content, rank: 2)
            add(speech, quote.speaker, to: &node)
            if !quote.direct { node.facts.append(("direct", .boolean(false))) }
            return node
        }
        let statements = speech.statements.map { statement in
            var node = ShowNode(kind: "statement", span: statement.span, excerpt: statement.content, rank: 1)
            add(speech, statement.speaker, to: &node)
            if statement.resolved { add("as", statement.speakerSpan, to: &node) }
            node.facts.append(("verb", .string(statement.verb)))
            if statement.negated { node.facts.append(("negated", .boolean(true))) }
            return node
        }
        return statements + quotes
    }

    private func add(_ name: String, _ span: Span, to node: inout ShowNode) {
        if !span.isEmpty { node.facts.append((name, .string(text.string(span.start, span.stop)))) }
    }

    private func add(_ numbers: [(name: String, value: Double?)], to node: inout ShowNode) {
        for number in numbers {
            guard let value = number.value else { continue }
            // A whole number is drawn without ".0".
            node.facts.append((number.name, Int(exactly: value).map(Value.integer) ?? .number(value)))
        }
    }

    private func add(_ speech: Speech, _ speaker: Speech.Speaker, to node: inout ShowNode) {
        switch speaker {
        case .none: break
        case .mention(let index):
            guard names.mentions.indices.contains(Int(index)) else { return }
            let entity = Int(names.mentions[Int(index)].entity)
            guard names.entities.indices.contains(entity) else { return }
            node.facts.append(("speaker", .string(names.entities[entity].name)))
        case .phrase(let index):
            guard speech.phrases.indices.contains(Int(index)) else { return }
            add("speaker", speech.phrases[Int(index)], to: &node)
        }
    }
}
