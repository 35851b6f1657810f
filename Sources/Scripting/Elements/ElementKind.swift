/// What an element is. The names are those that scripts see in `element.kind`.
enum ElementKind: UInt8, CaseIterable, Sendable {
    case document = 1
    case section, heading, paragraph, list, item, table, row, cell, blockquote, code, figure
    case faq, callout
    case line, sentence, token
    case entity, date, money, number
    case quote, statement, phrase, match
    case link

    var name: String { Self.names[Int(rawValue)] }

    /// By raw value. To ask for a case's name takes a thousand times as long as to look it up.
    private static let names: [String] = {
        var names = [String](repeating: "", count: 1 + Int(allCases.map(\.rawValue).max() ?? 0))
        for kind in allCases { names[Int(kind.rawValue)] = "\(kind)" }
        return names
    }()

    /// Every kind that is a block of the document: its index is that of the block.
    static let blocks: [ElementKind] = [
        .heading, .paragraph, .list, .item, .table, .row, .cell, .blockquote, .code, .figure, .callout,
    ]
}
