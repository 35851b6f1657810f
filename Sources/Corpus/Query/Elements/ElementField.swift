/// The value of an element's field.
enum FieldValue: Sendable, Equatable {
    case text(String)
    /// Several texts, of which one must fit.
    case texts([String])
    case number(Double)
    case flag(Bool)
    /// A day as year, month, day in one number: 20220224.
    case day(String)
}

/// What a field holds, and so what it can be compared with.
enum FieldType: String, Sendable {
    case text = "a text"
    case number = "a number"
    case flag = "true or false"
    case day = "a date"
}

/// The fields that conditions on elements know: those of the script API that hold plain values.
enum ElementField: String, Sendable, CaseIterable {
    case text, line, boilerplate, role, reason
    case type, name, title, alias
    case from, to, granularity, relative
    case amount, low, high, currency, bound
    case value, unit
    case speaker, content, cue, direct, verb, negated, resolved
    case index, level, path, question, answer
    case label, dateline, ordered, depth, marker, header, row, column, rows, columns

    /// The fields of a kind.
    static func fields(of kind: QueryElement) -> [ElementField] {
        let common: [ElementField] = [.text, .line, .boilerplate]
        return common
            + {
                switch kind {
                case .entity, .person, .organization, .place, .agreement, .event: [.type, .name, .title, .alias]
                case .date: [.from, .to, .granularity, .relative]
                case .money: [.amount, .low, .high, .currency, .bound]
                case .number: [.value, .unit, .bound]
                case .quote: [.content, .speaker, .cue, .direct]
                case .statement: [.content, .speaker, .cue, .verb, .negated, .resolved]
                case .sentence: [.index]
                case .section: [.title, .level, .path]
                case .faq: [.question, .answer]
                case .heading: [.role, .level]
                case .paragraph: [.role, .label, .dateline]
                case .list: [.role, .ordered]
                case .item: [.role, .label, .depth, .marker]
                case .table: [.role, .header, .rows, .columns]
                case .row: [.row]
                case .cell: [.header, .row, .column]
                case .callout: [.label]
                case .blockquote, .code, .figure: [.role]
                case .block, .boilerplate: [.role, .reason]
                }
            }()
    }

    var type: FieldType {
        switch self {
        case .line, .amount, .low, .high, .value, .index, .level, .depth, .row, .column, .rows, .columns: .number
        case .boilerplate, .relative, .direct, .negated, .resolved, .ordered: .flag
        case .from, .to: .day
        default: .text
        }
    }
}

extension Document {
    /// The value of a field of an element; nil where the element has none.
    func value(of field: ElementField, _ kind: QueryElement, _ index: Int) -> FieldValue? {
        let span = span(of: kind, index)
        switch field {
        case .text: return .text(text.string(span.start, span.stop))
        case .line: return .number(Double(sourceLine(at: span.start) + 1))
        case .boilerplate:
            let block = kind.isBlock ? index : blocks.block(at: span.start)
            return .flag(block >= 0 && blocks.isBoilerplate(block))
        default: break
        }
        switch kind {
        case .entity, .person, .organization, .place, .agreement, .event: return nameValue(field, index)
        case .date, .money, .number: return measuredValue(field, kind, index)
        case .quote, .statement: return speechValue(field, kind, index)
        case .sentence: return .number(Double(index + 1))
        case .section: return sectionValue(field, index)
        case .faq:
            let pair = blocks.faqs[index]
            let block = Int(field == .question ? pair.question : pair.answer)
            return .text(text.string(Int(blocks.starts[block]), Int(blocks.stops[block])))
        default: return blockValue(field, index)
        }
    }

    private func nameValue(_ field: ElementField, _ index: Int) -> FieldValue? {
        let mention = names.mentions[index]
        let entity = names.entities[Int(mention.entity)]
        switch field {
        case .type: return .text("\(mention.type)")
        case .name: return .text(entity.name)
        case .alias: return .texts(entity.aliases)
        case .title:
            if !mention.title.isEmpty { return .text(text.string(mention.title.start, mention.title.stop)) }
            return entity.title.map { .text($0) }
        default: return nil
        }
    }

    private func measuredValue(_ field: ElementField, _ kind: QueryElement, _ index: Int) -> FieldValue? {
        switch (kind, field) {
        case (.date, .from): values.dates[index].from.map { .day($0) }
        case (.date, .to): values.dates[index].to.map { .day($0) }
        case (.date, .granularity): .text(values.dates[index].granularity.rawValue)
        case (.date, .relative): .flag(values.dates[index].relative)
        case (.money, .amount): values.money[index].amount.map { .number($0) }
        case (.money, .low): values.money[index].low.map { .number($0) }
        case (.money, .high): values.money[index].high.map { .number($0) }
        case (.money, .currency): values.money[index].currency.isEmpty ? nil : .text(values.money[index].currency)
        case (.money, .bound): values.money[index].bound.map { .text($0.rawValue) }
        case (.number, .value): .number(values.numbers[index].value)
        case (.number, .unit): values.numbers[index].unit.map { .text($0) }
        case (.number, .bound): values.numbers[index].bound.map { .text($0.rawValue) }
        default: nil
        }
    }

    private func speechValue(_ field: ElementField, _ kind: QueryElement, _ index: Int) -> FieldValue? {
        if kind == .quote {
            let quote = speech.quotes[index]
            switch field {
            case .content: return .text(text.string(quote.content.start, quote.content.stop))
            case .speaker: return speakerName(quote.speaker)
            case .cue: return quote.cue < 0 ? nil : .text(word(Int(quote.cue)))
            case .direct: return .flag(quote.direct)
            default: return nil
            }
        }
        let statement = speech.statements[index]
        switch field {
        case .content: return .text(text.string(statement.content.start, statement.content.stop))
        case .speaker: return speakerName(statement.speaker)
        case .cue: return statement.cue < 0 ? nil : .text(word(Int(statement.cue)))
        case .verb: return .text(statement.verb)
        case .negated: return .flag(statement.negated)
        case .resolved: return .flag(statement.resolved)
        default: return nil
        }
    }

    private func speakerName(_ speaker: Speech.Speaker) -> FieldValue? {
        switch speaker {
        case .none: return nil
        case .mention(let index): return .text(names.entities[Int(names.mentions[Int(index)].entity)].name)
        case .phrase(let index):
            let span = speech.phrases[Int(index)]
            return .text(text.string(span.start, span.stop))
        }
    }

    private func sectionValue(_ field: ElementField, _ index: Int) -> FieldValue? {
        switch field {
        case .level: .number(Double(sections.levels[index]))
        case .path: .text(sections.path(index, in: self).joined(separator: " > "))
        case .title: sections.path(index, in: self).last.map { .text($0) }
        default: nil
        }
    }
}
