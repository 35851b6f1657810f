/// What a block of text is.
public enum BlockKind: UInt8, Sendable, CaseIterable {
    case heading, paragraph, list, item, table, row, cell, blockquote, code, figure
    /// A part of a block that has its own role: the question or the answer inside a list item.
    case part
}

/// What a block is for; `none` for the ordinary flow of the text.
public enum BlockRole: String, Sendable, CaseIterable {
    case none, title, toc, faq, callout, metadata, caption, boilerplate
}

/// Why a block was flagged as boilerplate.
public enum BoilerplateReason: String, Sendable, CaseIterable {
    case none, share, related, navigation, comments, subscribe, cookie, advert, player, image, caption, cart, copyright
    /// In a mail: what it answers, and what stands under it.
    case quoted, signature
}

extension BlockKind {
    /// Whether a block of this kind can hold text of its own, rather than only other blocks.
    public var bearsText: Bool {
        switch self {
        case .list, .table, .row: false
        case .heading, .paragraph, .item, .cell, .blockquote, .code, .figure, .part: true
        }
    }
}

extension BoilerplateReason {
    /// The reason of a name in the tables of `languages/`; nil where there is none.
    public init?(name: String) {
        guard let reason = Self(rawValue: name), reason != .none else { return nil }
        self = reason
    }
}
