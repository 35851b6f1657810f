/// The elements a query can name.
public enum QueryElement: String, Sendable, CaseIterable {
    case entity, person, organization, place, agreement, event
    case date, money, number
    case quote, statement
    case sentence, section, faq
    case heading, paragraph, list, item, table, row, cell, blockquote, code, figure, callout
    /// Any block, and any block flagged as boilerplate: a hit names the block by its own kind.
    case block, boilerplate

    /// The type of name that the kind stands for; nil for kinds that are no names, and for `entity`, which is any.
    var entityType: EntityType? {
        switch self {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .agreement: .agreement
        case .event: .event
        default: nil
        }
    }

    /// Whether the kind is a block of the document.
    var isBlock: Bool {
        switch self {
        case .heading, .paragraph, .list, .item, .table, .row, .cell, .blockquote, .code, .figure, .callout, .block,
            .boilerplate:
            true
        default: false
        }
    }

    /// Whether the kind never holds more than one sentence.
    var isShort: Bool {
        switch self {
        case .entity, .person, .organization, .place, .agreement, .event, .date, .money, .number, .sentence: true
        default: false
        }
    }
}

extension BlockKind {
    /// The query's name for a kind of block; a part of a block that has a role goes as a paragraph.
    var queryElement: QueryElement {
        switch self {
        case .heading: .heading
        case .paragraph, .phrase: .paragraph
        case .list: .list
        case .item: .item
        case .table: .table
        case .row: .row
        case .cell: .cell
        case .blockquote: .blockquote
        case .code: .code
        case .figure: .figure
        }
    }
}

extension Document {
    /// The number of elements in the layer that a kind comes from.
    func layerCount(of kind: QueryElement) -> Int {
        switch kind {
        case .entity, .person, .organization, .place, .agreement, .event: names.mentions.count
        case .date: values.dates.count
        case .money: values.money.count
        case .number: values.numbers.count
        case .quote: speech.quotes.count
        case .statement: speech.statements.count
        case .sentence: sentences.count
        case .section: sections.count
        case .faq: blocks.faqs.count
        default: blocks.count
        }
    }

    /// Whether element `index` of the layer is of the kind.
    func isElement(_ kind: QueryElement, _ index: Int) -> Bool {
        if let type = kind.entityType { return names.mentions[index].type == type }
        guard kind.isBlock else { return true }
        switch kind {
        case .block: return true
        case .boilerplate: return blocks.roles[index] == .boilerplate
        case .callout: return blocks.roles[index] == .callout
        case .paragraph: return blocks.kinds[index] == .paragraph
        default: return blocks.kinds[index].queryElement == kind
        }
    }

    /// The kind by which an element found as `kind` is handed out.
    func ownKind(of kind: QueryElement, _ index: Int) -> QueryElement {
        if kind.entityType != nil { return .entity }
        guard kind == .block || kind == .boilerplate else { return kind }
        return blocks.roles[index] == .callout ? .callout : blocks.kinds[index].queryElement
    }

    /// The bytes of an element.
    func span(of kind: QueryElement, _ index: Int) -> Span {
        switch kind {
        case .entity, .person, .organization, .place, .agreement, .event: return names.mentions[index].span
        case .date: return values.dates[index].span
        case .money: return values.money[index].span
        case .number: return values.numbers[index].span
        case .quote: return speech.quotes[index].span
        case .statement: return speech.statements[index].span
        case .sentence: return Span(Int(sentences.starts[index]), Int(sentences.stops[index]))
        case .section: return Span(Int(sections.starts[index]), Int(sections.stops[index]))
        case .faq:
            let pair = blocks.faqs[index]
            return Span(Int(blocks.starts[Int(pair.question)]), Int(blocks.stops[Int(pair.answer)]))
        default: return Span(Int(blocks.starts[index]), Int(blocks.stops[index]))
        }
    }
}
