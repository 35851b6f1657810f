/// What an element is. The names are those that scripts see in `element.kind`.
enum ElementKind: UInt8, CaseIterable, Sendable {
    case document = 1
    case section, heading, paragraph, list, item, table, row, cell, blockquote, code, figure
    case faq, callout
    case line, sentence, token
    case entity, date, money, number
    case quote, statement, phrase, match
    case link

    var name: String { "\(self)" }

    /// Every kind that is a block of the document: its index is that of the block.
    static let blocks: [ElementKind] = [
        .heading, .paragraph, .list, .item, .table, .row, .cell, .blockquote, .code, .figure, .callout,
    ]
}
